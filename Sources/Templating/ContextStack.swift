import Diagnostics

/// The values that a template can name at one place: the page's data, and what the sections around it opened.
///
/// - Cost: a lookup counts no references; pages are rendered side by side, and counters that they share are slow.
struct ContextStack {
    private var levels: [Level]
    /// The lowest place at which a name was found since it was last set, or ``unknown``. What a partial on a part gives
    /// depends on the part alone when nothing below it was looked at.
    var lowest = Int.max

    static let unknown = -1

    private struct Level {
        var value: Value
        /// What there is to look into; the value keeps it alive.
        var table: Table
    }

    private enum Table {
        case none
        case part
        case record(Unmanaged<Record.Storage>)
    }

    init(_ root: Value) {
        levels = []
        levels.reserveCapacity(16)
        push(root)
    }

    mutating func push(_ value: Value) {
        let table: Table =
            switch value {
            case .object(let record): .record(.passUnretained(record.storage))
            case .part: .part
            case .null, .bool, .text, .markup, .list, .number: .none
            }
        levels.append(Level(value: value, table: table))
    }

    mutating func pop() {
        levels.removeLast()
    }

    var count: Int { levels.count }

    /// The innermost value, when it is a part that nothing has looked into.
    var part: Part? {
        if case .part(let part)? = levels.last?.value { part } else { nil }
    }

    /// The value of a name; nil where the name is unknown.
    ///
    /// The first part is looked for from the innermost value outwards, each further part only in the value before it.
    /// A part of something falsy is null.
    mutating func value(of name: Int, in program: borrowing TemplateProgram) -> Value? {
        let lookup = program.lookups[name]
        if lookup.isBroken { return .null }
        guard !lookup.keys.isEmpty else {
            lowest = min(lowest, levels.count - 1)
            return levels.last?.value
        }
        guard var value = find(program.keys[lookup.keys.lowerBound]) else { return nil }
        for key in lookup.keys.dropFirst() {
            guard case .object(let record) = value.opened else { return value.isFalsy ? .null : nil }
            guard let next = record[program.keys[key]] else { return nil }
            value = next
        }
        return value
    }

    /// What an unknown name most likely meant: its first unknown part, put right.
    mutating func nearest(to name: TemplateName) -> String? {
        guard let first = name.path.first else { return nil }
        var known: [String] = []
        var names = levels.flatMap { Self.names(in: $0.value) }
        var value = find(NameKey(first))
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

    private mutating func find(_ key: NameKey) -> Value? {
        var index = levels.count - 1
        while index >= 0 {
            switch levels[index].table {
            case .record(let table):
                // The values on the stack keep the table alive.
                let found = table._withUnsafeGuaranteedRef { table in
                    table.position(of: key).map { (value: table.entries[$0].value, isConstant: $0 < table.constants) }
                }
                if let found {
                    if !found.isConstant { lowest = min(lowest, index) }
                    return found.value
                }
            case .part:
                // Opened where it lies: its other names are then at hand.
                guard case .object(let record) = levels[index].value.opened else { break }
                levels[index] = Level(value: .object(record), table: .record(.passUnretained(record.storage)))
                continue
            case .none: break
            }
            index -= 1
        }
        return nil
    }

    private static func names(in value: Value) -> [String] {
        if case .object(let record) = value.opened { record.names } else { [] }
    }
}
