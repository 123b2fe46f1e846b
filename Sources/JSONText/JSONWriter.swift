/// Writes JSON text straight into bytes.
///
/// The caller opens and closes containers in a legal order; the writer places commas, escapes strings
/// and, when `pretty`, breaks lines. Keys come out in the order written.
/// - Cost: one append per byte; no tree is built.
package struct JSONWriter: Sendable {
    package private(set) var bytes: [UInt8] = []
    private let pretty: Bool
    private var depth = 0
    private var needsComma = false

    /// - Parameter capacity: how many bytes are likely at most. What is not written takes no memory, and a large text that need not grow
    ///   takes half of what it would.
    package init(pretty: Bool = false, capacity: Int = 0) {
        self.pretty = pretty
        bytes.reserveCapacity(capacity)
    }

    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        container(opening: UInt8(ascii: "{"), closing: UInt8(ascii: "}"), members)
    }

    package mutating func array(_ elements: (inout JSONWriter) -> Void) {
        container(opening: UInt8(ascii: "["), closing: UInt8(ascii: "]"), elements)
    }

    /// Writes `"key":`; the value follows by the next call.
    package mutating func key(_ key: String) {
        beginValue()
        appendQuoted(key)
        bytes.append(UInt8(ascii: ":"))
        if pretty { bytes.append(UInt8(ascii: " ")) }
        needsComma = false
    }

    package mutating func string(_ text: String) {
        beginValue()
        appendQuoted(text)
        needsComma = true
    }

    package mutating func integer(_ number: Int) {
        beginValue()
        bytes.append(contentsOf: String(number).utf8)
        needsComma = true
    }

    /// A finite number, whole numbers without a fraction (`21`, not `21.0`).
    package mutating func number(_ number: Double) {
        beginValue()
        bytes.append(contentsOf: Self.text(of: number).utf8)
        needsComma = true
    }

    package mutating func bool(_ value: Bool) {
        beginValue()
        bytes.append(contentsOf: (value ? "true" : "false").utf8)
        needsComma = true
    }

    package mutating func null() {
        beginValue()
        bytes.append(contentsOf: "null".utf8)
        needsComma = true
    }

    // MARK: Members by key, `nil` as null

    package mutating func member(_ key: String, _ text: String?) {
        self.key(key)
        if let text { string(text) } else { null() }
    }

    package mutating func member(_ key: String, _ number: Int?) {
        self.key(key)
        if let number { integer(number) } else { null() }
    }

    package mutating func member(_ key: String, _ number: Double?) {
        self.key(key)
        if let number { self.number(number) } else { null() }
    }

    package mutating func member(_ key: String, _ value: Bool) {
        self.key(key)
        bool(value)
    }

    package mutating func member(_ key: String, _ texts: [String]) {
        self.key(key)
        array { for text in texts { $0.string(text) } }
    }

    /// The shortest text that reads back as `number`; JSON has no infinity, so it must be finite.
    package static func text(of number: Double) -> String {
        precondition(number.isFinite, "JSON has no infinity and no NaN")
        if number == number.rounded(), abs(number) < 1e16 { return String(Int(number)) }
        return number.description
    }

    private mutating func container(opening: UInt8, closing: UInt8, _ content: (inout JSONWriter) -> Void) {
        beginValue()
        bytes.append(opening)
        depth += 1
        needsComma = false
        let empty = bytes.count
        content(&self)
        depth -= 1
        if bytes.count > empty { breakLine() }
        bytes.append(closing)
        needsComma = true
    }

    /// A value after a key follows the colon; any other stands on its own line behind a comma.
    private mutating func beginValue() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        if bytes.last != UInt8(ascii: ":"), !(pretty && bytes.suffix(2).elementsEqual(": ".utf8)) { breakLine() }
        needsComma = false
    }

    private mutating func breakLine() {
        guard pretty, !bytes.isEmpty else { return }
        bytes.append(UInt8(ascii: "\n"))
        for _ in 0..<depth { bytes.append(contentsOf: "  ".utf8) }
    }

    /// Quotes and escapes; `<`, U+2028 and U+2029 too, so that the text is safe inside a script element.
    private mutating func appendQuoted(_ text: String) {
        bytes.append(UInt8(ascii: "\""))
        var text = text
        text.withUTF8 { utf8 in
            var run = 0
            for index in utf8.indices where Self.needsEscape(utf8[index]) {
                let byte = utf8[index]
                if byte == 0xE2, !Self.isLineSeparator(utf8, index) { continue }
                bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run..<index]))
                switch byte {
                case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
                case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
                case UInt8(ascii: "\n"): bytes.append(contentsOf: #"\n"#.utf8)
                case UInt8(ascii: "\t"): bytes.append(contentsOf: #"\t"#.utf8)
                case 0xE2: bytes.append(contentsOf: (utf8[index + 2] == 0xA8 ? #"\u2028"# : #"\u2029"#).utf8)
                default:
                    bytes.append(contentsOf: #"\u00"#.utf8)
                    bytes.append(Self.hexDigits[Int(byte >> 4)])
                    bytes.append(Self.hexDigits[Int(byte & 15)])
                }
                run = byte == 0xE2 ? index + 3 : index + 1
            }
            bytes.append(contentsOf: UnsafeBufferPointer(rebasing: utf8[run...]))
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isLineSeparator(_ utf8: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index + 2 < utf8.count && utf8[index + 1] == 0x80 && (utf8[index + 2] == 0xA8 || utf8[index + 2] == 0xA9)
    }

    private static let hexDigits = Array("0123456789abcdef".utf8)

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool {
        byte < 0x20 || byte == 0x22 || byte == 0x5C || byte == 0x3C || byte == 0x7F || byte == 0xE2
    }
}
