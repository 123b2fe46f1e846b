/// Where tags stand on the lines of a template: Mustache removes a line that holds nothing but one tag.
///
/// A line ends at LF or CRLF; only spaces and tabs count as empty.
/// - Units: offsets in bytes.
struct TemplateLines {
    let bytes: [UInt8]

    /// The start of the line, if only white space stands between it and `place`.
    func lineStart(before place: Int) -> Int? {
        let start = spaceStart(before: place)
        return isLineStart(start) ? start : nil
    }

    /// The end of the line behind its line break, if only white space stands between `place` and it.
    func lineEnd(after place: Int) -> Int? {
        let end = spaceEnd(after: place)
        if end == bytes.count { return end }
        if bytes[end] == UInt8(ascii: "\n") { return end + 1 }
        guard bytes[end] == UInt8(ascii: "\r"), end + 1 < bytes.count, bytes[end + 1] == UInt8(ascii: "\n") else { return nil }
        return end + 2
    }

    func isLineStart(_ place: Int) -> Bool { place == 0 || bytes[place - 1] == UInt8(ascii: "\n") }

    /// The white space at the start of the first line in `range` that holds more; nil where none does.
    func indentation(in range: Range<Int>) -> Range<Int>? {
        var start = range.lowerBound
        while start < range.upperBound {
            if let next = lineEnd(after: start), next > start {
                start = next
                continue
            }
            let end = spaceEnd(after: start)
            return end < range.upperBound ? start..<end : nil
        }
        return nil
    }

    func spaceEnd(after place: Int) -> Int {
        var end = place
        while end < bytes.count, isSpace(bytes[end]) { end += 1 }
        return end
    }

    private func spaceStart(before place: Int) -> Int {
        var start = place
        while start > 0, isSpace(bytes[start - 1]) { start -= 1 }
        return start
    }

    private func isSpace(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
