import Diagnostics

/// The body of a comparison text that was saved as Markdown: its headings, list items and bold titles told by their marks.
///
/// - Shape: one block a line, without the marks; lines that only part others (`---`) are none.
struct MarkdownLines {
    private let lines: [TextLines.Line]
    private let blocks: [HTMLBlocks.Block]

    init(_ lines: [TextLines.Line]) {
        self.lines = lines
        blocks = lines.filter { !Self.isBreak($0.text) }.map(Self.block)
    }

    /// The lines as a text has them. A body without any mark is one already.
    func placed(
        title: String?, header: FeatureTable.Row?, labels: TableLabels, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> [TextLines.Line] {
        guard blocks.count < lines.count || blocks.contains(where: { $0.kind != .paragraph }) else { return lines }
        var columns: (left: String, right: String)?
        if let left = header?.left?.text, let right = header?.right?.text { columns = (left, right) }
        let titles = title.map { [HTMLBlocks.Block(text: $0, line: 1, kind: .heading(1))] } ?? []
        let understood = HTMLTitle(among: titles, header: columns)
        guard let names = understood.names else { return lines }
        var placing = BlockPlacing(names: names, labels: labels, title: understood, tablePieces: [], beginsInList: true, file: file)
        placing.place(blocks.map { .block($0) })
        diagnostics.append(placing.diagnostics)
        return placing.lines
    }

    /// The lines without the keys that some programs write above a page that they save; all of them, where nothing follows.
    static func withoutFrontMatter(_ lines: [TextLines.Line]) -> [TextLines.Line] {
        guard lines[0].text == "---", let end = lines.dropFirst().firstIndex(where: { $0.text == "---" }), end + 1 < lines.count,
            lines[1..<end].allSatisfy({ $0.text.contains(":") || $0.text.hasPrefix("- ") || $0.text.hasPrefix("#") })
        else { return lines }
        return Array(lines[(end + 1)...])
    }

    private static func block(_ line: TextLines.Line) -> HTMLBlocks.Block {
        let marks = line.text.prefix { $0 == "#" }.count
        let text = line.text.dropFirst(marks)
        if (1...6).contains(marks), text.first == " " {
            // A heading may be closed by further marks.
            let words = text.trimmed.split(separator: " ")
            let isClosed = words.count > 1 && words[words.count - 1].allSatisfy { $0 == "#" }
            return block((isClosed ? text.trimmed.dropLast(words[words.count - 1].count) : text).trimmed, .heading(marks), line)
        }
        if let item = item(line.text) { return block(item, .item, line) }
        for mark in ["**", "__"] where line.text.hasPrefix(mark) && line.text.hasSuffix(mark) {
            let inside = line.text.dropFirst(2).dropLast(2)
            if !inside.isEmpty, !inside.contains(mark), CapabilityLabel.split(line.text[...]) == nil {
                return block(inside.trimmed, .title, line)
            }
        }
        return block(line.text, .paragraph, line)
    }

    private static func block(_ text: String, _ kind: HTMLBlocks.Block.Kind, _ line: TextLines.Line) -> HTMLBlocks.Block {
        HTMLBlocks.Block(text: text, line: line.number, kind: kind)
    }

    /// `- Lifts.`, `* Lifts.`, `+ Lifts.`, `1. Lifts.`, `1) Lifts.` → `Lifts.`; nil for any other text.
    private static func item(_ text: String) -> String? {
        var rest = text[...]
        if let first = rest.first, "-*+".contains(first) {
            rest.removeFirst()
        } else {
            let digits = rest.prefix { $0.isASCII && $0.isNumber }
            guard (1...3).contains(digits.count), let mark = rest.dropFirst(digits.count).first, ".)".contains(mark) else { return nil }
            rest = rest.dropFirst(digits.count + 1)
        }
        guard rest.first == " " || rest.first == "\t", !rest.trimmed.isEmpty else { return nil }
        return rest.trimmed
    }

    /// `---`, `* * *`
    private static func isBreak(_ text: String) -> Bool {
        let marks = text.filter { $0 != " " }
        return marks.count >= 3 && "-*_".contains(marks[marks.startIndex]) && marks.allSatisfy { $0 == marks[marks.startIndex] }
    }
}
