/// Text for HTML and XML, between tags and inside quoted attributes.
///
/// `& < > " '` become references. Control characters, which XML has no way to write, become U+FFFD.
package enum HTMLEscape {
    /// Appends a text, escaped.
    package static func append(_ text: String, to output: inout [UInt8]) {
        var text = text
        text.withUTF8 { append($0, to: &output) }
    }

    /// Appends UTF-8, escaped.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var buffer = PageBuffer(capacity: text.count + text.count / 8)
        append(text, to: &buffer)
        output.append(contentsOf: buffer.bytes)
    }

    /// Appends UTF-8, escaped.
    /// - Cost: one pass; what needs no escape is copied run by run.
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout PageBuffer) {
        var runStart = 0
        for index in 0..<text.count where needsEscape(text[index]) {
            output.append(UnsafeBufferPointer(rebasing: text[runStart..<index]))
            runStart = index + 1
            switch text[index] {
            case UInt8(ascii: "&"): output.append("&amp;")
            case UInt8(ascii: "<"): output.append("&lt;")
            case UInt8(ascii: ">"): output.append("&gt;")
            case UInt8(ascii: "\""): output.append("&quot;")
            case UInt8(ascii: "'"): output.append("&#39;")
            default: output.append("\u{FFFD}")
            }
        }
        output.append(UnsafeBufferPointer(rebasing: text[runStart...]))
    }

    /// Bit `n` for byte `n`: controls without tab and line breaks, and the five of HTML. All bytes in question are
    /// below 64, so that the table is one number; written as literals, so that it is a constant of the program.
    private static let table: UInt64 =
        0xFFFF_FFFF & ~(1 << 0x09 | 1 << 0x0A | 1 << 0x0D) | 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

    @inline(__always)
    private static func needsEscape(_ byte: UInt8) -> Bool { byte < 64 && table & (1 << UInt64(byte)) != 0 }
}
