/// What of a Markdown file is no part of the words of any line.
extension MarkdownLines {
    /// The lines without the keys that some programs write above a page that they save; all of them, where nothing follows.
    static func withoutFrontMatter(_ lines: [TextLines.Line]) -> [TextLines.Line] {
        guard lines[0].text == "---", let end = lines.dropFirst().firstIndex(where: { $0.text == "---" }), end + 1 < lines.count,
            lines[1..<end].allSatisfy({ $0.text.contains(":") || $0.text.hasPrefix("- ") || $0.text.hasPrefix("#") })
        else { return lines }
        return Array(lines[(end + 1)...])
    }

    /// The lines as they read.
    static func withoutInlineMarks(_ lines: [TextLines.Line]) -> [TextLines.Line] {
        var isInCode = false
        return lines.flatMap { line -> [TextLines.Line] in
            if isFence(line.text) { isInCode.toggle() }
            if !isInCode, let parted = boldOpening(line) { return parted }
            let own = item(line.text) ?? line.text
            let mark = String(decoding: line.text.utf8.dropLast(own.utf8.count), as: UTF8.self)
            let words = InlineMarks.removed(from: own).trimmed
            // Nothing but marks, such as a link around a blank.
            if words.isEmpty, !isInCode, !isBreak(line.text) { return [] }
            let text = isInCode || isBreak(line.text) ? line.text : mark + words
            // Places in a line hold as long as nothing of it is gone.
            return [
                text == line.text
                    ? line : TextLines.Line(text: text, number: line.number, isTitle: line.isTitle, isVerdict: line.isVerdict)
            ]
        }
    }

    /// An item that begins with a title in bold, as an item that is all bold and a line below it.
    private static func boldOpening(_ line: TextLines.Line) -> [TextLines.Line]? {
        guard let own = item(line.text), let mark = ["**", "__"].first(where: own.hasPrefix) else { return nil }
        let inside = own.dropFirst(mark.count)
        guard let end = inside.ranges(of: mark).first,
            let opening = BoldOpening(bold: inside[..<end.lowerBound], rest: inside[end.upperBound...])
        else { return nil }
        return [
            TextLines.Line(text: "- \(mark)\(InlineMarks.removed(from: opening.title))\(mark)", number: line.number),
            TextLines.Line(text: InlineMarks.removed(from: opening.rest), number: line.number),
        ]
    }
}
