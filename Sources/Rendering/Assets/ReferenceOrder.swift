/// Files in an order in which each comes behind those that it refers to; those that refer to each other come together.
///
/// - Cost: in proportion to files and references; no recursion, so that a long chain costs no stack.
/// - Source: Tarjan's strongly connected components.
struct ReferenceOrder {
    /// By index, ascending in a group.
    private(set) var groups: [[Int]] = []

    private let references: [[Int]]
    /// When a file was met; nil for one that was not.
    private var met: [Int?]
    private var count = 0
    /// The earliest of those that a file reaches among those without a group.
    private var earliest: [Int]
    private var waiting: [Int] = []
    private var isWaiting: [Bool]

    /// - Parameter references: by file, those that it refers to.
    init(of references: [[Int]]) {
        self.references = references
        met = Array(repeating: nil, count: references.count)
        earliest = Array(repeating: 0, count: references.count)
        isWaiting = Array(repeating: false, count: references.count)
        for file in references.indices where met[file] == nil { follow(file) }
    }

    private mutating func follow(_ first: Int) {
        var trail = [(file: first, next: 0)]
        enter(first)
        while let (file, next) = trail.last {
            guard next < references[file].count else {
                trail.removeLast()
                if let before = trail.last { earliest[before.file] = min(earliest[before.file], earliest[file]) }
                if earliest[file] == met[file] { closeGroup(of: file) }
                continue
            }
            trail[trail.count - 1].next += 1
            let other = references[file][next]
            if met[other] == nil {
                enter(other)
                trail.append((other, 0))
            } else if isWaiting[other] {
                earliest[file] = min(earliest[file], met[other] ?? 0)
            }
        }
    }

    private mutating func enter(_ file: Int) {
        met[file] = count
        earliest[file] = count
        count += 1
        waiting.append(file)
        isWaiting[file] = true
    }

    private mutating func closeGroup(of file: Int) {
        var group: [Int] = []
        while let member = waiting.popLast() {
            isWaiting[member] = false
            group.append(member)
            if member == file { break }
        }
        groups.append(group.sorted())
    }
}
