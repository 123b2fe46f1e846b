/// Text for GitHub-flavoured Markdown: between words, in a table cell, in the text of a link.
///
/// The text stays one line and becomes no markup, wherever in a line it lands; within that, it stays readable:
/// a dot, a dash or an underscore inside a word is left alone.
/// - What can start markup anywhere gets a backslash: `\ ` * [ ] < | ~`, `_` at the edge of a word, `&` where it
///   reads as an entity, the `:` of `://` and the `.` of `www.`, which would become links. (A mail address becomes
///   a link all the same: GFM knows no way to write it that does not.)
/// - What can start a block gets one at the start of the text: `#`, `-`, `+`, `=`, `>`, the mark behind a number; a `#`
///   at the end, which a heading would swallow.
/// - White space of any length becomes one space, so that no line ends, no code block begins and no hard break.
/// - Other control characters become U+FFFD.
/// - Source: the GFM specification, sections 2.4 (escapes), 4, 5, and 6.
package enum MarkdownEscape {
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
    package static func append(_ text: UnsafeBufferPointer<UInt8>, to output: inout PageBuffer) {
        var index = 0
        // What needs no change is copied run by run.
        var runStart = 0
        let blockMark = Self.blockMark(in: text)
        while index < text.count {
            let byte = text[index]
            // Most of a text, and never anything but itself.
            if isPlain(byte) {
                index += 1
                continue
            }
            if isSpace(byte) {
                let start = index
                while index < text.count, isSpace(text[index]) { index += 1 }
                if byte == UInt8(ascii: " "), index == start + 1 { continue }
                output.append(UnsafeBufferPointer(rebasing: text[runStart..<start]))
                output.append(UInt8(ascii: " "))
                runStart = index
                continue
            }
            if byte < 0x20 {
                output.append(UnsafeBufferPointer(rebasing: text[runStart..<index]))
                output.append("\u{FFFD}")
                runStart = index + 1
            } else if index == blockMark || startsMarkup(text, index) {
                output.append(UnsafeBufferPointer(rebasing: text[runStart..<index]))
                output.append(UInt8(ascii: "\\"))
                runStart = index
            }
            index += 1
        }
        output.append(UnsafeBufferPointer(rebasing: text[runStart...]))
    }

    private static func startsMarkup(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        switch text[index] {
        case UInt8(ascii: "\\"), UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["), UInt8(ascii: "]"),
            UInt8(ascii: "<"), UInt8(ascii: "|"), UInt8(ascii: "~"):
            true
        case UInt8(ascii: "_"): !(isWordByte(text, index - 1) && isWordByte(text, index + 1))
        case UInt8(ascii: "&"): startsEntity(text, index)
        case UInt8(ascii: ":"): byte(text, index + 1) == UInt8(ascii: "/") && byte(text, index + 2) == UInt8(ascii: "/")
        case UInt8(ascii: "."): endsWWW(text, index)
        case UInt8(ascii: "#"): closesHeading(text, index)
        default: false
        }
    }

    /// A row of `#` behind a space at the end of a heading is no part of it.
    private static func closesHeading(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard text[(index + 1)...].allSatisfy(isSpace) else { return false }
        let before = text[..<index].last { $0 != UInt8(ascii: "#") }
        return before.map(isSpace) ?? true
    }

    /// The byte that makes a block of a line which begins with this text. The end of the text counts as a space.
    private static func blockMark(in text: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let start = text.firstIndex(where: { !isSpace($0) }) else { return nil }
        var end = start
        switch text[start] {
        case UInt8(ascii: ">"), UInt8(ascii: "="): return start
        case UInt8(ascii: "+"): return isGap(text, start + 1) ? start : nil
        case UInt8(ascii: "-"):
            // A list, a line across, or the rule under a table's head, which may begin with a colon too.
            return isGap(text, start + 1) || byte(text, start + 1) == UInt8(ascii: "-")
                || byte(text, start + 1) == UInt8(ascii: ":")
                ? start : nil
        case UInt8(ascii: ":"): return byte(text, start + 1) == UInt8(ascii: "-") ? start : nil
        case UInt8(ascii: "#"):
            while byte(text, end) == UInt8(ascii: "#") { end += 1 }
            return isGap(text, end) ? start : nil
        case UInt8(ascii: "0")...UInt8(ascii: "9"):
            while let digit = byte(text, end), (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) { end += 1 }
            let isMark = byte(text, end) == UInt8(ascii: ".") || byte(text, end) == UInt8(ascii: ")")
            return isMark && isGap(text, end + 1) ? end : nil
        default: return nil
        }
    }

    /// `&name;`, `&#1;` or `&#x1;`.
    private static func startsEntity(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        var end = index + 1
        if byte(text, end) == UInt8(ascii: "#") { end += 1 }
        let first = end
        while end - first < 40, isWordByte(text, end) { end += 1 }
        return end > first && byte(text, end) == UInt8(ascii: ";")
    }

    private static func endsWWW(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        index >= 3 && text[(index - 3)..<index].allSatisfy { $0 | 0x20 == UInt8(ascii: "w") }
    }

    private static func byte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> UInt8? {
        text.indices.contains(index) ? text[index] : nil
    }

    private static func isGap(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        byte(text, index).map(isSpace) ?? true
    }

    private static func isWordByte(_ text: UnsafeBufferPointer<UInt8>, _ index: Int) -> Bool {
        guard let byte = byte(text, index) else { return false }
        return (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// An ASCII letter or digit, or a part of any other letter.
    @inline(__always)
    private static func isPlain(_ byte: UInt8) -> Bool { (byte | 0x20) &- 0x61 < 26 || byte >= 0x80 || byte &- 0x30 < 10 }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
