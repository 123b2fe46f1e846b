/// What is wrong with a JSON text, and at which byte.
package struct JSONFault: Error, Sendable, Equatable {
    /// Offset from the start of the text, in bytes.
    package let offset: Int
    /// One line without a full stop: what was found, or what belongs there.
    package let message: String
}

/// Reads one JSON text (RFC 8259) into a value.
///
/// - Throws: ``JSONFault`` at the first byte that is not JSON; nesting deeper than 512 counts as a fault,
///   so that a hostile text cannot exhaust the stack.
/// - Cost: one pass.
package struct JSONReader {
    private let bytes: [UInt8]
    private var offset = 0
    private static let depthMax = 512

    package static func value(in bytes: [UInt8]) throws(JSONFault) -> JSONValue {
        try tree(in: bytes)
    }

    /// The same, with the bytes that each value takes up.
    package static func located(in bytes: [UInt8]) throws(JSONFault) -> LocatedJSON {
        try tree(in: bytes)
    }

    private static func tree<Tree: JSONTree>(in bytes: [UInt8]) throws(JSONFault) -> Tree {
        var reader = JSONReader(bytes: bytes)
        let tree: Tree = try reader.value(depth: 0)
        reader.skipSpace()
        guard reader.offset == bytes.count else { throw reader.fault("text after the end of the JSON value") }
        return tree
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
    }

    private func fault(_ message: String, at place: Int? = nil) -> JSONFault {
        JSONFault(offset: place ?? offset, message: message)
    }

    private mutating func skipSpace() {
        while let byte = peek, byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 { offset += 1 }
    }

    private var peek: UInt8? { offset < bytes.count ? bytes[offset] : nil }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard peek == byte else { return false }
        offset += 1
        return true
    }

    private mutating func value<Tree: JSONTree>(depth: Int) throws(JSONFault) -> Tree {
        guard depth < Self.depthMax else { throw fault("more than \(Self.depthMax) values nested in each other") }
        skipSpace()
        let start = offset
        let scalar: JSONValue
        switch peek {
        case nil: throw fault("the text ends where a value belongs")
        case UInt8(ascii: "{"): return try object(depth: depth)
        case UInt8(ascii: "["): return try array(depth: depth)
        case UInt8(ascii: "\""): scalar = .string(try string())
        case UInt8(ascii: "t"): scalar = try word("true", .bool(true))
        case UInt8(ascii: "f"): scalar = try word("false", .bool(false))
        case UInt8(ascii: "n"): scalar = try word("null", .null)
        default: scalar = try number()
        }
        return .scalar(scalar, at: start..<offset)
    }

    private mutating func word(_ text: String, _ value: JSONValue) throws(JSONFault) -> JSONValue {
        guard bytes[offset...].starts(with: text.utf8) else { throw fault("'\(text)' is misspelt") }
        offset += text.utf8.count
        return value
    }

    private mutating func object<Tree: JSONTree>(depth: Int) throws(JSONFault) -> Tree {
        let start = offset
        offset += 1
        var members: [Tree.Member] = []
        skipSpace()
        if take(UInt8(ascii: "}")) { return .object(members, at: start..<offset) }
        repeat {
            skipSpace()
            guard peek == UInt8(ascii: "\"") else { throw fault("a key in double quotes belongs here") }
            let keyStart = offset
            let key = try string()
            let keyRange = keyStart..<offset
            skipSpace()
            guard take(UInt8(ascii: ":")) else { throw fault("a ':' belongs after the key '\(key)'") }
            members.append(Tree.member(key, at: keyRange, try value(depth: depth + 1)))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "}")) else { throw fault("a ',' or '}' belongs here") }
        return .object(members, at: start..<offset)
    }

    private mutating func array<Tree: JSONTree>(depth: Int) throws(JSONFault) -> Tree {
        let start = offset
        offset += 1
        var elements: [Tree] = []
        skipSpace()
        if take(UInt8(ascii: "]")) { return .array(elements, at: start..<offset) }
        repeat {
            elements.append(try value(depth: depth + 1))
            skipSpace()
        } while take(UInt8(ascii: ","))
        guard take(UInt8(ascii: "]")) else { throw fault("a ',' or ']' belongs here") }
        return .array(elements, at: start..<offset)
    }

    private mutating func number() throws(JSONFault) -> JSONValue {
        let start = offset
        _ = take(UInt8(ascii: "-"))
        let whole = digits()
        guard whole > 0 else { throw fault("a value belongs here", at: start) }
        guard whole == 1 || bytes[offset - whole] != UInt8(ascii: "0") else {
            throw fault("a number of several digits does not begin with 0", at: start)
        }
        if take(UInt8(ascii: ".")), digits() == 0 { throw fault("digits belong after the '.'") }
        if take(UInt8(ascii: "e")) || take(UInt8(ascii: "E")) {
            if !take(UInt8(ascii: "-")) { _ = take(UInt8(ascii: "+")) }
            if digits() == 0 { throw fault("digits belong in the exponent") }
        }
        let text = String(decoding: bytes[start..<offset], as: UTF8.self)
        guard let number = Double(text), number.isFinite else { throw fault("number too large", at: start) }
        return .number(number, text: text)
    }

    private mutating func digits() -> Int {
        let start = offset
        while let byte = peek, (0x30...0x39).contains(byte) { offset += 1 }
        return offset - start
    }

    private mutating func string() throws(JSONFault) -> String {
        let start = offset
        offset += 1
        var text: [UInt8] = []
        while let byte = peek {
            switch byte {
            case UInt8(ascii: "\""):
                offset += 1
                return String(decoding: text, as: UTF8.self)
            case UInt8(ascii: "\\"): try escape(into: &text)
            case 0..<0x20:
                throw fault("a control character inside a string is written as \\u00\(byte < 16 ? "0" : "")\(String(byte, radix: 16))")
            default:
                text.append(byte)
                offset += 1
            }
        }
        throw fault("the string that begins here has no end", at: start)
    }

    private mutating func escape(into text: inout [UInt8]) throws(JSONFault) {
        offset += 1
        guard let kind = peek else { return }
        offset += 1
        switch kind {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): text.append(kind)
        case UInt8(ascii: "b"): text.append(0x08)
        case UInt8(ascii: "f"): text.append(0x0C)
        case UInt8(ascii: "n"): text.append(0x0A)
        case UInt8(ascii: "r"): text.append(0x0D)
        case UInt8(ascii: "t"): text.append(0x09)
        case UInt8(ascii: "u"):
            var scalar = try hex()
            // A high surrogate joins the low one that follows; a lone one becomes U+FFFD.
            if (0xD800..<0xDC00).contains(scalar), bytes[offset...].starts(with: #"\u"#.utf8) {
                let back = offset
                offset += 2
                let low = try hex()
                if (0xDC00..<0xE000).contains(low) {
                    scalar = 0x10000 + (scalar - 0xD800) << 10 + (low - 0xDC00)
                } else {
                    offset = back
                }
            }
            text.append(contentsOf: String(Character(Unicode.Scalar(scalar) ?? "\u{FFFD}")).utf8)
        default: throw fault("no escape is written '\\\(String(decoding: [kind], as: UTF8.self))'", at: offset - 2)
        }
    }

    private mutating func hex() throws(JSONFault) -> UInt32 {
        let end = offset + 4
        guard end <= bytes.count, let number = UInt32(String(decoding: bytes[offset..<end], as: UTF8.self), radix: 16),
            bytes[offset] != UInt8(ascii: "+"), bytes[offset] != UInt8(ascii: "-")
        else { throw fault("four hexadecimal digits belong after \\u") }
        offset = end
        return number
    }
}
