import Diagnostics

/// The values that a template can name at one place: the page's data, and what the sections around it opened.
struct ContextStack {
    private var values: [Value]

    init(_ root: Value) {
        values = [root]
        values.reserveCapacity(16)
    }

    mutating func push(_ value: Value) { values.append(value) }

    mutating func pop() { values.removeLast() }

    /// The value of a name; nil where the name is unknown.
    ///
    /// The first part is looked for from the innermost value outwards, each further part only in the value before it.
    /// A part of something falsy is null.
    func value(of name: TemplateName) -> Value? {
        if name.isBroken { return .null }
        guard let first = name.path.first else { return values.last }
        guard var value = find(first) else { return nil }
        for key in name.path.dropFirst() {
            guard case .object(let record) = value else { return value.isFalsy ? .null : nil }
            guard let next = record[key] else { return nil }
            value = next
        }
        return value
    }

    /// What an unknown name most likely meant: its first unknown part, put right.
    func nearest(to name: TemplateName) -> String? {
        guard let first = name.path.first else { return nil }
        var known: [String] = []
        var names = values.flatMap(Self.names(in:))
        var value = find(first)
        for (index, key) in name.path.enumerated() {
            guard let found = value else {
                let nearest = nearestName(to: key.name, among: names)
                return nearest.map { (known + [$0] + name.path.dropFirst(index + 1).map(\.name)).joined(separator: ".") }
            }
            known.append(key.name)
            names = Self.names(in: found)
            value = if case .object(let record) = found, index + 1 < name.path.count { record[name.path[index + 1]] } else { nil }
        }
        return nil
    }

    private func find(_ key: NameKey) -> Value? {
        for index in values.indices.reversed() {
            if case .object(let record) = values[index], let value = record[key] { return value }
        }
        return nil
    }

    private static func names(in value: Value) -> [String] {
        if case .object(let record) = value { record.names } else { [] }
    }
}
