/// What a template sees: the data of one page.
///
/// Falsy, so that a section skips them and an inverted section shows: `null`, `false`, an empty list, an
/// empty text and an empty markup. An object is always true. Numbers are texts, so `0` is true: it is shown.
package enum Value: Sendable {
    /// Known to have no value. A template may name it; it shows nothing.
    case null
    case bool(Bool)
    /// Plain text: escaped by `{{name}}`, as it is by `{{{name}}}`.
    case text(String)
    /// Finished output in the format of the page: never escaped.
    case markup([UInt8])
    /// Finished output, of one byte at least, that is written where it is shown: most templates show one of the two formats that prose has.
    case late(@Sendable (inout PageBuffer) -> Void)
    case list([Value])
    case object(Record)
    /// An object that other pages show alike.
    case part(Part)
    /// The number that the page gives to a thing of the site, such as a source it cites; see ``PageNumbers``.
    case number(Int)

    /// A text, or null where there is none.
    package init(_ text: String?) {
        if let text { self = .text(text) } else { self = .null }
    }

    /// A whole number in decimal digits, without grouping.
    package init(_ number: Int) {
        self = .text(String(number))
    }

    /// An object of `pairs`, in their order.
    package init(_ pairs: [(String, Value)]) {
        self = .object(Record(pairs))
    }

    /// A text, or null where there is none.
    package static func text(_ text: String?) -> Value { Value(text) }

    package var isFalsy: Bool {
        switch self {
        case .null: true
        case .bool(let value): !value
        case .text(let text): text.isEmpty
        case .markup(let bytes): bytes.isEmpty
        case .list(let values): values.isEmpty
        case .object, .part, .number, .late: false
        }
    }

    /// A part as the object that it stands for, what is made late as it is made; any other value itself.
    package var opened: Value {
        switch self {
        case .part(let part): .object(part.record)
        case .late(let write): .markup(Self.bytes(write))
        case .null, .bool, .text, .markup, .list, .object, .number: self
        }
    }
}

extension Value {
    private static func bytes(_ write: (inout PageBuffer) -> Void) -> [UInt8] {
        var buffer = PageBuffer()
        write(&buffer)
        return Array(buffer.bytes)
    }
}

extension Value: Equatable {
    /// A part equals the object that it stands for, and what is made late the markup that it makes.
    package static func == (left: Value, right: Value) -> Bool {
        switch (left.opened, right.opened) {
        case (.null, .null): true
        case (.bool(let one), .bool(let other)): one == other
        case (.text(let one), .text(let other)): one == other
        case (.markup(let one), .markup(let other)): one == other
        case (.list(let one), .list(let other)): one == other
        case (.object(let one), .object(let other)): one == other
        case (.number(let one), .number(let other)): one == other
        default: false
        }
    }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByStringInterpolation {
    package init(stringLiteral text: String) { self = .text(text) }
}

extension Value: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .bool(value) }
}

extension Value: ExpressibleByIntegerLiteral {
    package init(integerLiteral number: Int) { self.init(number) }
}

extension Value: ExpressibleByArrayLiteral {
    package init(arrayLiteral values: Value...) { self = .list(values) }
}

extension Value: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral pairs: (String, Value)...) { self = .object(Record(pairs)) }
}
