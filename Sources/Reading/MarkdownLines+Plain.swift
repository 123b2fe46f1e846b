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
        return lines.map { line in
            if isFence(line.text) { isInCode.toggle() }
            let own = item(line.text) ?? line.text
            let mark = String(decoding: line.text.utf8.dropLast(own.utf8.count), as: UTF8.self)
            let text = isInCode || isBreak(line.text) ? line.text : mark + InlineMarks.removed(from: own)
            // Places in a line hold as long as nothing of it is gone.
            return text == line.text
                ? line : TextLines.Line(text: text, number: line.number, isTitle: line.isTitle, isVerdict: line.isVerdict)
        }
    }
}
