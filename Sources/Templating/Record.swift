/// A small map from names to values, in the order it was written.
///
/// - Shape: each name once; of a repeated name the last value stays, at the place of the first.
/// - Cost: four allocations; a copy is one reference. A lookup compares one number per entry, and goes through an index
///   above 64 entries.
package struct Record: Sendable {
    let storage: Storage

    /// A class, so that the stack of a page's values can look into a record without counting references.
    final class Storage: Sendable {
        /// Apart from names and values, so that a walk over them is a walk over a few cache lines.
        private let keys: [NameKey]
        let names: [String]
        let values: [Value]
        /// A bit for each key: most names that are not here are told by it alone.
        private let mask: UInt64
        /// Positions by name, for the records too large to be walked.
        private let positions: [NameKey: Int]?
        /// How many of the first values are the same on all pages that share parts.
        let constants: Int

        private static let walkedMax = 64

        init(_ pairs: [(String, Value)], constants: Int) {
            var keys: [NameKey] = []
            var names: [String] = []
            var values: [Value] = []
            var mask: UInt64 = 0
            var positions: [NameKey: Int]? = pairs.count > Self.walkedMax ? [:] : nil
            keys.reserveCapacity(pairs.count)
            names.reserveCapacity(pairs.count)
            values.reserveCapacity(pairs.count)
            for (name, value) in pairs {
                let key = NameKey(name)
                let isNew = mask & key.bit == 0
                if !isNew, let known = positions.map({ $0[key] }) ?? keys.firstIndex(of: key) {
                    values[known] = value
                } else {
                    positions?[key] = keys.count
                    keys.append(key)
                    names.append(name)
                    values.append(value)
                    mask |= key.bit
                }
            }
            self.keys = keys
            self.names = names
            self.values = values
            self.mask = mask
            self.positions = positions
            self.constants = constants
        }

        init(_ shape: RecordShape, _ values: [Value]) {
            precondition(shape.names.count == values.count, "a shape of \(shape.names.count) names takes as many values")
            (keys, names, mask, positions) = (shape.keys, shape.names, shape.mask, nil)
            self.values = values
            constants = 0
        }

        func position(of key: NameKey) -> Int? {
            guard mask & key.bit != 0 else { return nil }
            if let positions { return positions[key] }
            for index in keys.indices where keys[index] == key { return index }
            return nil
        }
    }

    /// - Parameter values: as many as the shape has names, in their order.
    package init(_ shape: RecordShape, _ values: [Value]) {
        storage = Storage(shape, values)
    }

    /// - Parameter constants: how many of the first pairs are the same on every page that shows a ``Part`` of one variant,
    ///   so that a partial may look at them and be kept all the same.
    package init(_ pairs: [(String, Value)], constants: Int = 0) {
        storage = Storage(pairs, constants: constants)
    }

    /// In the order written.
    package var names: [String] { storage.names }

    package var count: Int { storage.names.count }

    package subscript(_ name: String) -> Value? { self[NameKey(name)] }

    subscript(_ key: NameKey) -> Value? { storage.position(of: key).map { storage.values[$0] } }
}

extension Record: Equatable {
    /// The same names with the same values in the same order.
    package static func == (left: Record, right: Record) -> Bool {
        left.storage.names == right.storage.names && left.storage.values == right.storage.values
    }
}

extension Record: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral pairs: (String, Value)...) { self.init(pairs) }
}
