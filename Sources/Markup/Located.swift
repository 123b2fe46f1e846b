/// A value together with the place that said so, kept so that a later stage can point there.
package struct Located<Value: Sendable>: Sendable {
    package let value: Value
    /// Bytes of the FILE: `file.range(located.range)` is the place to show.
    package let range: Range<Int>

    package init(_ value: Value, at range: Range<Int>) {
        self.value = value
        self.range = range
    }

    /// The same place, with the value made into another; nil where it cannot be made.
    package func map<Other: Sendable>(_ transform: (Value) -> Other?) -> Located<Other>? {
        transform(value).map { Located<Other>($0, at: range) }
    }
}

extension Located: Equatable where Value: Equatable {}
extension Located: Hashable where Value: Hashable {}
