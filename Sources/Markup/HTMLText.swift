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
        // What needs no escape is copied run by run.
        var runStart = 0
        for index in utf8.indices where Self.mayNeedEscape(utf8[index]) {
            let byte = utf8[index]
            // U+0080 to U+009F begin with C2.
            let isLateControl = byte == 0xC2 && index + 1 < utf8.count && utf8[index + 1] < 0xA0
            if byte == 0xC2, !isLateControl { continue }
            append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart..<index]))
            runStart = index + (isLateControl ? 2 : 1)
            switch byte {
            case UInt8(ascii: "&"): append(html: "&amp;")
            case UInt8(ascii: "<"): append(html: "&lt;")
            case UInt8(ascii: ">"): append(html: "&gt;")
            case UInt8(ascii: "\""): append(html: "&quot;")
            case UInt8(ascii: "\r"): append(UInt8(ascii: "\n"))
            default: append(html: "\u{FFFD}")
            }
        }
        append(contentsOf: UnsafeBufferPointer(rebasing: utf8[runStart...]))
    }

    @inline(__always)
    private static func mayNeedEscape(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x09, 0x0A: false
        case 0x00..<0x20, UInt8(ascii: "&"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "\""), 0x7F, 0xC2: true
        default: false
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
