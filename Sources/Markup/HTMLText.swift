/// Text as HTML: in elements, in attributes, and as addresses.
extension [UInt8] {
    mutating func append(html: StaticString) {
        html.withUTF8Buffer { append(contentsOf: $0) }
    }

    /// Escaped for the text of an element and for a value in double quotes.
    ///
    /// Control characters, which HTML forbids, become U+FFFD, and a carriage return a line end.
    mutating func append(escaped text: String) {
        var lead: UInt8 = 0
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "&"): append(html: "&amp;")
            case UInt8(ascii: "<"): append(html: "&lt;")
            case UInt8(ascii: ">"): append(html: "&gt;")
            case UInt8(ascii: "\""): append(html: "&quot;")
            case UInt8(ascii: "\r"): append(UInt8(ascii: "\n"))
            case 0x09, 0x0A: append(byte)
            case 0x00..<0x20, 0x7F: append(html: "\u{FFFD}")
            case 0x80..<0xA0 where lead == 0xC2:
                // U+0080 to U+009F.
                removeLast()
                append(html: "\u{FFFD}")
            default: append(byte)
            }
            lead = byte
        }
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
