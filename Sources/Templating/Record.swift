/// A small map from names to values, in the order it was written.
///
/// - Shape: each name once; of a repeated name the last value stays, at the place of the first.
/// - Cost: one allocation; a lookup compares one number per entry, and goes through an index above 32 entries.
package struct Record: Sendable {
    private var entries: [Entry] = []
    /// Positions by name, for the records too large to be walked.
    private var positions: [String: Int]?

    private struct Entry: Sendable, Equatable {
        let key: NameKey
        var value: Value
    }

    private static let walkedMax = 32

    package init(_ pairs: [(String, Value)]) {
        entries.reserveCapacity(pairs.count)
        if pairs.count > Self.walkedMax { positions = [:] }
        for (name, value) in pairs {
            let key = NameKey(name)
            if let position = position(of: key) {
                entries[position].value = value
            } else {
                positions?[name] = entries.count
                entries.append(Entry(key: key, value: value))
            }
        }
    }

    /// In the order written.
    package var names: [String] { entries.map(\.key.name) }

    package var count: Int { entries.count }

    package subscript(_ name: String) -> Value? { self[NameKey(name)] }

    subscript(_ key: NameKey) -> Value? {
        guard let position = position(of: key) else { return nil }
        return entries[position].value
    }

    private func position(of key: NameKey) -> Int? {
        if let positions { return positions[key.name] }
        for index in entries.indices where entries[index].key == key { return index }
        return nil
    }
}

extension Record: Equatable {
    /// The same names with the same values in the same order.
    package static func == (left: Record, right: Record) -> Bool { left.entries == right.entries }
}

extension Record: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}
