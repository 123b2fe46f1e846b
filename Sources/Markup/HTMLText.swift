/// Text as HTML, piece by piece.
enum HTMLText {
    /// A text escaped for an element and for a value in double quotes: runs of its own bytes, and what stands between them.
    ///
    /// Control characters, which HTML forbids, become U+FFFD, and a carriage return a line end.
    static func forEachPiece(of text: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        var runStart = 0
        for index in text.indices where mayNeedEscape(text[index]) {
            let byte = text[index]
            // U+0080 to U+009F begin with C2.
            let isLateControl = byte == 0xC2 && index + 1 < text.count && text[index + 1] < 0xA0
            if byte == 0xC2, !isLateControl { continue }
            if runStart < index { body(UnsafeBufferPointer(rebasing: text[runStart..<index])) }
            runStart = index + (isLateControl ? 2 : 1)
            let escaped: StaticString =
                switch byte {
                case UInt8(ascii: "&"): "&amp;"
                case UInt8(ascii: "<"): "&lt;"
                case UInt8(ascii: ">"): "&gt;"
                case UInt8(ascii: "\""): "&quot;"
                case UInt8(ascii: "\r"): "\n"
                default: "\u{FFFD}"
                }
            escaped.withUTF8Buffer(body)
        }
        if runStart < text.count { body(UnsafeBufferPointer(rebasing: text[runStart...])) }
    }

    /// Bit `n` for byte `n`: controls without tab and line feed, and the four of HTML.
    private static let table: UInt64 = 0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A) | 1 << 0x22 | 1 << 0x26 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        byte < 64 ? table & (1 << UInt64(byte)) != 0 : byte == 0x7F || byte == 0xC2
    }
}

/// Text as HTML: in elements, in attributes, and as addresses.
extension [UInt8] {
    mutating func append(html: StaticString) {
        html.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Escaped for the text of an element and for a value in double quotes.
    ///
    /// Control characters, which HTML forbids, become U+FFFD, and a carriage return a line end.
    mutating func append(escaped text: String) {
        var text = text
        text.withUTF8 { append(escaped: $0) }
    }

    /// The same of UTF-8.
    mutating func append(escaped utf8: UnsafeBufferPointer<UInt8>) {
        HTMLText.forEachPiece(of: utf8) { append(contentsOf: $0) }
    }

    /// Escaped for `href` and `src` in double quotes: what no address may hold is percent-encoded, the rest kept.
    ///
    /// - Source: cmark's `houdini_escape_href`.
    mutating func append(address text: String) {
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(html: "&amp;")
            case UInt8(ascii: "'"): append(html: "&#x27;")
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "?")...UInt8(ascii: "@"),
                UInt8(ascii: "#")...UInt8(ascii: ";"), UInt8(ascii: "!"), UInt8(ascii: "="), UInt8(ascii: "_"), UInt8(ascii: "~"):
                append(byte)
            default:
                append(UInt8(ascii: "%"))
                append(Self.hexDigits[Int(byte >> 4)])
                append(Self.hexDigits[Int(byte & 15)])
            }
        }
    }

    private static let hexDigits = [UInt8]("0123456789ABCDEF".utf8)
}
