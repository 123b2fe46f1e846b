/// A JSON document as a value that knows its places, for messages about somebody's file.
///
/// - Units: ranges are bytes of the text, quotes and brackets included.
package struct LocatedJSON: Sendable {
    package enum Content: Sendable {
        /// null, true, false, a number or a string; never an array or object.
        case scalar(JSONValue)
        case array([LocatedJSON])
        /// In the order of the text, repeated keys included.
        case object([Member])
    }

    package struct Member: Sendable {
        package let key: String
        package let keyRange: Range<Int>
        package let value: LocatedJSON
    }

    package let content: Content
    package let range: Range<Int>

    /// The same document without its places.
    package var value: JSONValue {
        switch content {
        case .scalar(let value): value
        case .array(let elements): .array(elements.map(\.value))
        case .object(let members): .object(members.map { ($0.key, $0.value.value) })
        }
    }

    /// The value of a key; the last one where a key is repeated, as in ``JSONValue``.
    package subscript(_ key: String) -> LocatedJSON? {
        guard case .object(let members) = content else { return nil }
        return members.last { $0.key == key }?.value
    }
}

/// What ``JSONReader`` builds: values alone, or values with their places.
protocol JSONTree {
    associatedtype Member
    static func scalar(_ value: JSONValue, at range: Range<Int>) -> Self
    static func array(_ elements: [Self], at range: Range<Int>) -> Self
    static func object(_ members: [Member], at range: Range<Int>) -> Self
    static func member(_ key: String, at range: Range<Int>, _ value: Self) -> Member
}

extension LocatedJSON: JSONTree {
    static func scalar(_ value: JSONValue, at range: Range<Int>) -> LocatedJSON {
        LocatedJSON(content: .scalar(value), range: range)
    }

    static func array(_ elements: [LocatedJSON], at range: Range<Int>) -> LocatedJSON {
        LocatedJSON(content: .array(elements), range: range)
    }

    static func object(_ members: [Member], at range: Range<Int>) -> LocatedJSON {
        LocatedJSON(content: .object(members), range: range)
    }

    static func member(_ key: String, at range: Range<Int>, _ value: LocatedJSON) -> Member {
        Member(key: key, keyRange: range, value: value)
    }
}

extension JSONValue: JSONTree {
    static func scalar(_ value: JSONValue, at range: Range<Int>) -> JSONValue { value }
    static func array(_ elements: [JSONValue], at range: Range<Int>) -> JSONValue { .array(elements) }

    static func object(_ members: [(key: String, value: JSONValue)], at range: Range<Int>) -> JSONValue { .object(members) }

    static func member(_ key: String, at range: Range<Int>, _ value: JSONValue) -> (key: String, value: JSONValue) {
        (key, value)
    }
}
