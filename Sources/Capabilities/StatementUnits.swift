import Parallel

/// Statements that are one capability by their headings alone, before any word is weighed.
///
/// Statements under one title, or with one description to the letter, are a *unit*, also two of one artifact: what a list says in two
/// places under one heading is one thing. A title that some artifact has more often names nothing (`Feature`), and unites nothing. Only
/// a few statements of a unit are read word by word: they stand for the others.
///
/// - Order: places are canonical: artifacts by the words of their statements, statements of an artifact by their own, so
///   neither the numbering of the artifacts nor the order of the input shows. Units are numbered by their first place.
struct StatementUnits: Sendable {
    /// The index in the input of each place.
    let input: [Int]
    /// The place of each statement of the input.
    let places: [Int]
    /// The artifact at each place, renumbered from 0 in canonical order.
    let artifacts: [Int32]
    /// The unit at each place.
    let unitOf: [Int32]
    /// The places of each unit, ascending.
    let members: [[Int32]]
    /// The places that are read, ascending.
    let read: [Int32]

    /// A title that one artifact has more often names nothing.
    private static let timesMax = 2
    /// So many statements of a unit are read.
    private static let readMax = 4

    /// The artifacts of each unit, ascending, each once.
    var owners: [[Int32]] {
        members.map { places in
            var owners: [Int32] = []
            for place in places where owners.last != artifacts[Int(place)] { owners.append(artifacts[Int(place)]) }
            return owners
        }
    }

    /// - Parameter jobs: how many cores may be used; the result does not depend on it.
    init(_ statements: [StatementText], jobs: Int) {
        let order = Self.canonicalOrder(statements, jobs: jobs)
        var artifacts: [Int32] = []
        artifacts.reserveCapacity(order.count)
        for (place, index) in order.enumerated() {
            let isNew = place == 0 || statements[index].artifact != statements[order[place - 1]].artifact
            artifacts.append((artifacts.last ?? -1) + (isNew ? 1 : 0))
        }
        let keys = sideBySide(order.count, jobs: jobs, chunk: 1024) { range in
            order[range].map { Self.key(of: statements[$0]) }
        }.flatMap(\.self)
        var last: [String: (artifact: Int32, times: Int)] = [:]
        var ambiguous: Set<String> = []
        for (place, key) in keys.enumerated() {
            let times = last[key].map { $0.artifact == artifacts[place] ? $0.times + 1 : 1 } ?? 1
            last[key] = (artifacts[place], times)
            if times > Self.timesMax { ambiguous.insert(key) }
        }
        var unitByKey: [String: Int32] = [:]
        var unitOf: [Int32] = []
        var members: [[Int32]] = []
        for (place, key) in keys.enumerated() {
            if !ambiguous.contains(key), let unit = unitByKey[key] {
                unitOf.append(unit)
                members[Int(unit)].append(Int32(place))
            } else {
                unitByKey[key] = Int32(members.count)
                unitOf.append(Int32(members.count))
                members.append([Int32(place)])
            }
        }
        var places = [Int](repeating: 0, count: statements.count)
        for (place, index) in order.enumerated() { places[index] = place }
        input = order
        self.places = places
        self.artifacts = artifacts
        self.unitOf = unitOf
        self.members = members
        read = members.flatMap { $0.prefix(Self.readMax) }.sorted()
    }

    /// A title without its marks and capitals; without one the description. The first character tells which.
    private static func key(of statement: StatementText) -> String {
        guard let title = statement.title else { return "d" + statement.description }
        var key = "t"
        for word in title.utf8.split(whereSeparator: { $0 < 0x80 && !isWord($0) }) {
            key += " " + String(decoding: word, as: UTF8.self).lowercased()
        }
        return key.utf8.count > 1 ? key : "d" + statement.description
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20) || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "#")
    }

    /// Artifacts by the contents of their statements in order; then statements by content. Equal artifacts keep input order.
    private static func canonicalOrder(_ statements: [StatementText], jobs: Int) -> [Int] {
        var unsorted: [[Int]] = []
        var groupOf: [Int: Int] = [:]
        for (index, statement) in statements.enumerated() {
            if let group = groupOf[statement.artifact] {
                unsorted[group].append(index)
            } else {
                groupOf[statement.artifact] = unsorted.count
                unsorted.append([index])
            }
        }
        @Sendable func compare(_ one: Int, _ other: Int) -> Int { statements[one].order(beside: statements[other]) }
        let found = unsorted
        let groups = sideBySide(found.count, jobs: jobs, chunk: 64) { range in
            found[range].map { group in
                group.sorted { one, other in
                    let order = compare(one, other)
                    return order == 0 ? one < other : order < 0
                }
            }
        }.flatMap(\.self)
        let order = groups.indices.sorted { one, other in
            for (left, right) in zip(groups[one], groups[other]) {
                let order = compare(left, right)
                if order != 0 { return order < 0 }
            }
            return groups[one].count == groups[other].count ? one < other : groups[one].count < groups[other].count
        }
        return order.flatMap { groups[$0] }
    }
}
