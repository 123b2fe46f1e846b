import Diagnostics

/// The values that a template can name at one place: the page's data, and what the sections around it opened.
///
/// Values are looked at where they lie, in the records that hold them: whoever pushes one keeps it alive until it is popped.
/// - Cost: a lookup copies nothing and counts no references; pages are rendered side by side, and counters that they share are slow.
struct ContextStack {
    private var levels: [Level] = []
    /// The parts that were looked into, which keeps their records alive as long as the stack.
    private(set) var opened: OpenedParts
    /// The lowest place at which a name was found since it was last set, or ``unknown``. What a partial on a part gives
    /// depends on the part alone when nothing below it was looked at.
    var lowest = Int.max

    static let unknown = -1

    private struct Level {
        let value: UnsafePointer<Value>
        /// What there is to look into. Nil for a part that nothing has looked into yet.
        var record: Unmanaged<Record.Storage>?
        var isPart: Bool
    }

    /// - Parameters:
    ///   - root: lives longer than the stack.
    ///   - opened: parts of the same values that were looked into before.
    init(_ root: UnsafePointer<Value>, opened: OpenedParts) {
        self.opened = opened
        levels.reserveCapacity(16)
        push(root)
    }

    /// - Returns: whether it is a part.
    @discardableResult
    @inline(__always)
    mutating func push(_ value: UnsafePointer<Value>) -> Bool {
        var level = Level(value: value, record: nil, isPart: false)
        switch value.pointee {
        case .object(let record): level.record = .passUnretained(record.storage)
        case .part: level.isPart = true
        case .null, .bool, .text, .markup, .late, .list, .number: break
        }
        levels.append(level)
        return level.isPart
    }

    @inline(__always)
    mutating func pop() {
        levels.removeLast()
    }

    var count: Int { levels.count }

    /// The innermost value, when it is a part that nothing has looked into.
    var part: Part? {
        guard let last = levels.last, last.isPart, last.record == nil, case .part(let part) = last.value.pointee else { return nil }
        return part
    }

    enum Found {
        /// Where the value lies, until the innermost section ends.
        case value(UnsafePointer<Value>)
        case null
        case unknown
    }

    /// The value of a name.
    ///
    /// The first part is looked for from the innermost value outwards, each further part only in the value before it.
    /// A part of something falsy is null.
    mutating func value(of name: Int, in program: borrowing TemplateProgram) -> Found {
        let lookup = program.lookups[name]
        if lookup.isBroken { return .null }
        guard !lookup.keys.isEmpty else {
            lowest = min(lowest, levels.count - 1)
            return levels.last.map { .value($0.value) } ?? .unknown
        }
        guard var value = find(program.keys[lookup.keys.lowerBound]) else { return .unknown }
        for key in lookup.keys.dropFirst() {
            let record: Unmanaged<Record.Storage>
            switch value.pointee {
            case .object(let own): record = .passUnretained(own.storage)
            case .part(let part): record = .passUnretained(opened.record(of: part).storage)
            case .null, .bool, .text, .markup, .late, .list, .number: return value.pointee.isFalsy ? .null : .unknown
            }
            guard let next = Self.value(of: program.keys[key], in: record) else { return .unknown }
            value = next.value
        }
        return .value(value)
    }

    @inline(__always)
    private static func value(
        of key: NameKey, in record: Unmanaged<Record.Storage>
    ) -> (value: UnsafePointer<Value>, isConstant: Bool)? {
        record._withUnsafeGuaranteedRef { storage in
            guard let place = storage.position(of: key) else { return nil }
            // The values never move: the storage holds them, and does not change.
            return storage.values.withUnsafeBufferPointer { values in
                values.baseAddress.map { ($0 + place, place < storage.constants) }
            }
        }
    }

    /// What an unknown name most likely meant: its first unknown part, put right.
    mutating func nearest(to name: TemplateName) -> String? {
        guard let first = name.path.first else { return nil }
        var known: [String] = []
        var names = levels.flatMap { Self.names(in: $0.value.pointee) }
        var value = find(NameKey(first))?.pointee
        for (index, part) in name.path.enumerated() {
            guard let found = value else {
                let nearest = nearestName(to: part, among: names)
                return nearest.map { (known + [$0] + name.path.dropFirst(index + 1)).joined(separator: ".") }
            }
            known.append(part)
            names = Self.names(in: found)
            value = if case .object(let record) = found.opened, index + 1 < name.path.count { record[name.path[index + 1]] } else { nil }
        }
        return nil
    }

    private mutating func find(_ key: NameKey) -> UnsafePointer<Value>? {
        var index = levels.count - 1
        while index >= 0 {
            let level = levels[index]
            if let record = level.record {
                if let found = Self.value(of: key, in: record) {
                    if !found.isConstant, index < lowest { lowest = index }
                    return found.value
                }
            } else if level.isPart, case .part(let part) = level.value.pointee {
                levels[index].record = .passUnretained(opened.record(of: part).storage)
                continue
            }
            index -= 1
        }
        return nil
    }

    private static func names(in value: Value) -> [String] {
        if case .object(let record) = value.opened { record.names } else { [] }
    }
}
