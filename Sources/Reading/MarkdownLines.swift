import Diagnostics

/// The body of a comparison text that was saved as Markdown: its headings, list items and bold titles told by their marks.
///
/// - Shape: a block for a heading, an item, a bold title, a labelled paragraph; the lines of one paragraph are one block where the text parts its
///   paragraphs by empty lines. Lines that only part others (`---`, fences of code) are none.
struct MarkdownLines {
    private let lines: [TextLines.Line]
    private let blocks: [HTMLBlocks.Block]

    init(_ lines: [TextLines.Line]) {
        self.lines = lines
        blocks = Self.blocks(of: lines)
    }

    private static func blocks(of lines: [TextLines.Line]) -> [HTMLBlocks.Block] {
        let wraps = Self.wraps(lines)
        var blocks: [HTMLBlocks.Block] = []
        var lastLine = 0
        var items = 0
        var isInCode = false
        for line in lines {
            if isFence(line.text) {
                isInCode.toggle()
                lastLine = line.number
                continue
            }
            if !isInCode, isBreak(line.text) { continue }
            var block = isInCode ? block(line.text, .paragraph, line) : block(line)
            let isNext = line.number == lastLine + 1 || line.number == lastLine
            lastLine = line.number
            if let last = blocks.indices.last, block.kind == .paragraph,
                isInCode ? isText(blocks[last]) : isNext && goesOn(blocks[last], with: line.text, wraps: wraps)
            {
                blocks[last].text += " " + line.text
                continue
            }
            if isItem(line.text), !isInCode { items += 1 }
            // What follows an item without an empty line between is of the item.
            if isItem(line.text) || isNext && blocks.last?.item == items { block.item = items }
            blocks.append(block)
        }
        return blocks
    }

    /// Whether the text parts its paragraphs by empty lines, so that lines without one between are one paragraph: a text whose labels follow
    /// their descriptions at once is written line by line.
    private static func wraps(_ lines: [TextLines.Line]) -> Bool {
        var hasParts = false
        for (line, next) in zip(lines, lines.dropFirst()) where block(line).kind == .paragraph {
            if next.number > line.number + 1 {
                if block(next).kind == .paragraph { hasParts = true }
            } else if beginsAnew(next.text) {
                return false
            }
        }
        return hasParts
    }

    private static func goesOn(_ last: HTMLBlocks.Block, with text: String, wraps: Bool) -> Bool {
        guard isText(last), !beginsAnew(text), !FeatureTable.isRow(text) else { return false }
        guard CapabilityItem.hiddenCount(last.text) == nil, CapabilityLabel(named: last.text) == nil else { return false }
        // Elsewhere a line goes on where the one before ends within a sentence, and this begins in small letters.
        let isCut = last.text.last.map { !".!?:;…".contains($0) } ?? false
        return wraps || isCut && text.first?.isLowercase == true
    }

    private static func isText(_ block: HTMLBlocks.Block) -> Bool { block.kind == .paragraph || block.kind == .item }

    /// A labelled paragraph, or `+4 more capabilities`.
    private static func beginsAnew(_ text: String) -> Bool {
        CapabilityLabel.split(text[...]) != nil || CapabilityLabel(named: text) != nil || CapabilityItem.hiddenCount(text) != nil
    }

    private static func isMarked(_ line: TextLines.Line) -> Bool {
        isBreak(line.text) || isFence(line.text) || block(line).kind != .paragraph
    }

    private static func isItem(_ text: String) -> Bool { item(text) != nil }

    /// The lines as a text has them. A body without any mark is one already.
    func placed(
        title: String?, header: FeatureTable.Row?, labels: TableLabels, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> [TextLines.Line] {
        guard lines.contains(where: { Self.isMarked($0) }) else { return lines }
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

    private static func block(_ line: TextLines.Line) -> HTMLBlocks.Block {
        let marks = line.text.prefix { $0 == "#" }.count
        let text = line.text.dropFirst(marks)
        if (1...6).contains(marks), text.first == " " {
            // A heading may be closed by further marks.
            let words = text.trimmed.split(separator: " ")
            let isClosed = words.count > 1 && words[words.count - 1].allSatisfy { $0 == "#" }
            return block((isClosed ? text.trimmed.dropLast(words[words.count - 1].count) : text).trimmed, .heading(marks), line)
        }
        if let item = item(line.text) {
            let inside = bold(item)
            return block(inside ?? item, inside == nil ? .item : .title, line)
        }
        if let inside = bold(line.text) { return block(inside, .title, line) }
        return block(line.text, .paragraph, line)
    }

    /// What of a text that is bold as a whole, and is no label.
    private static func bold(_ text: String) -> String? {
        for mark in ["**", "__"] where text.hasPrefix(mark) && text.hasSuffix(mark) {
            let inside = text.dropFirst(2).dropLast(2)
            if !inside.isEmpty, !inside.contains(mark), CapabilityLabel.split(text[...]) == nil { return inside.trimmed }
        }
        return nil
    }

    private static func block(_ text: String, _ kind: HTMLBlocks.Block.Kind, _ line: TextLines.Line) -> HTMLBlocks.Block {
        HTMLBlocks.Block(text: text, line: line.number, kind: kind)
    }

    /// `- Lifts.`, `* Lifts.`, `+ Lifts.`, `1. Lifts.`, `1) Lifts.` → `Lifts.`; nil for any other text.
    static func item(_ text: String) -> String? {
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

    /// Where code begins or ends.
    static func isFence(_ text: String) -> Bool { text.hasPrefix("```") || text.hasPrefix("~~~") }

    /// `---`, `* * *`
    static func isBreak(_ text: String) -> Bool {
        let marks = text.filter { $0 != " " }
        return marks.count >= 3 && "-*_".contains(marks[marks.startIndex]) && marks.allSatisfy { $0 == marks[marks.startIndex] }
    }
}
