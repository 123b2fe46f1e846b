import Markup

/// Cuts the events of a page's content into blocks and tables.
struct HTMLBlockBuilder {
    private let isMain: Bool
    private var pieces: [HTMLBlocks.Piece] = []
    private var inline = InlineText()
    private var kinds: [HTMLBlocks.Block.Kind] = []
    /// Items of lists that are open, and how many outermost ones there were.
    private var itemDepth = 0
    private var items = 0
    private var strongDepth = 0
    private var linkDepth = 0
    /// A `<br>` was the last thing met: whether it parts two lines or goes on with one, what follows tells.
    private var hasBreak = false
    /// Elements open inside one that is left out, itself included.
    private var skippedDepth = 0
    private var tables: [OpenTable] = []

    private struct OpenTable {
        /// Nil for a table that only lays out the page, and for one inside a cell.
        var table: HTMLBlocks.Table?
        var row: [TableCell] = []
        var rowIsHeader = true
        var cell: (text: InlineText, line: Int, span: Int)?
        /// What the pictures beside a name show, in words.
        var pictures = InlineText()
        var headDepth = 0

        /// The open row may be the one that names both sides.
        var isHeader: Bool { headDepth > 0 || rowIsHeader || table?.rows.isEmpty == true }
    }

    init(isMain: Bool) {
        self.isMain = isMain
    }

    mutating func finished() -> [HTMLBlocks.Piece] {
        flush()
        return pieces
    }

    mutating func take(_ event: HTMLDocument.Event, isLayout: Bool) {
        switch event {
        case .start(let name, let attributes, let line):
            if skippedDepth > 0 || isSkipped(name, attributes) {
                skippedDepth += 1
            } else {
                start(name, attributes, line: line, isLayout: isLayout)
            }
        case .end(let name):
            if skippedDepth > 0 { skippedDepth -= 1 } else { end(name) }
        case .text(let text, let line):
            guard skippedDepth == 0 else { return }
            if let last = tables.indices.last, tables[last].table != nil {
                tables[last].cell?.text.append(text, line: line)
            } else {
                endBreak(before: text)
                inline.append(text, line: line, isStrong: strongDepth > 0, isLink: linkDepth > 0)
            }
        }
    }

    // MARK: Elements

    private mutating func start(_ name: String, _ attributes: [(name: String, value: String)], line: Int, isLayout: Bool) {
        if let last = tables.indices.last, tables[last].table != nil {
            startInTable(name, attributes, line: line, last)
            return
        }
        switch name {
        case "strong", "b", "em", "i": if name != "em", name != "i" { strongDepth += 1 }
        case "a": linkDepth += 1
        case "br": hasBreak = true
        case "button":
            flush()
            linkDepth += 1
        case "table":
            flush()
            tables.append(OpenTable(table: isLayout ? nil : HTMLBlocks.Table(line: line)))
        default:
            guard Self.blocks.contains(name) else { return }
            flush()
            kinds.append(Self.kind(of: name))
            if name == "li" {
                if itemDepth == 0 { items += 1 }
                itemDepth += 1
            }
        }
    }

    private mutating func end(_ name: String) {
        if let last = tables.indices.last, tables[last].table != nil {
            endInTable(name, last)
            return
        }
        switch name {
        case "strong", "b":
            strongDepth -= 1
            if strongDepth == 0 { inline.endStrong() }
        case "a": linkDepth -= 1
        case "br": break
        case "button":
            flush()
            linkDepth -= 1
        case "table":
            flush()
            _ = tables.popLast()
        default:
            guard Self.blocks.contains(name) else { return }
            flush()
            _ = kinds.popLast()
            if name == "li" { itemDepth -= 1 }
        }
    }

    private mutating func flush() {
        let outer = kinds.last { kind in
            switch kind {
            case .heading, .title: true
            case .item, .paragraph, .link: false
            }
        }
        let kind = outer ?? kinds.last ?? .paragraph
        for var block in inline.opening(kind: kind) ?? [inline.block(kind: kind)].compactMap(\.self) {
            block.item = itemDepth > 0 ? items : nil
            pieces.append(.block(block))
        }
        inline = InlineText()
        hasBreak = false
    }

    /// A sentence that goes on in small letters behind a `<br>` is one.
    private mutating func endBreak(before text: String) {
        guard hasBreak, let first = text.first(where: { !$0.isWhitespace }) else { return }
        if first.isLowercase { inline.part() } else { flush() }
        hasBreak = false
    }

    // MARK: Tables

    private mutating func startInTable(
        _ name: String, _ attributes: [(name: String, value: String)], line: Int, _ last: Int
    ) {
        switch name {
        case "thead": tables[last].headDepth += 1
        case "tr": endRow(last)
        case "td", "th":
            endCell(last)
            let span = attributes.first { $0.name == "colspan" }.flatMap { Int($0.value) } ?? 1
            tables[last].cell = (InlineText(), line, min(max(span, 1), 8))
            tables[last].pictures = InlineText()
            if name == "td" { tables[last].rowIsHeader = false }
        case "img":
            // A tick or a cross says in words what it shows; beside a name it is a decoration.
            guard let words = attributes.first(where: { $0.name == "alt" })?.value else { return }
            guard !tables[last].isHeader else {
                tables[last].pictures.part()
                tables[last].pictures.append(words, line: line)
                return
            }
            tables[last].cell?.text.part()
            tables[last].cell?.text.append(words, line: line)
            tables[last].cell?.text.part()
        case "br": tables[last].cell?.text.part()
        default: if Self.blocks.contains(name) { tables[last].cell?.text.part() }
        }
    }

    private mutating func endInTable(_ name: String, _ last: Int) {
        switch name {
        case "thead":
            endRow(last)
            tables[last].headDepth -= 1
        case "td", "th": endCell(last)
        case "tr": endRow(last)
        case "table":
            endRow(last)
            if let table = tables.removeLast().table, !table.rows.isEmpty { pieces.append(.table(table)) }
        default: if Self.blocks.contains(name) { tables[last].cell?.text.part() }
        }
    }

    private mutating func endCell(_ last: Int) {
        guard let (text, line, span) = tables[last].cell else { return }
        tables[last].cell = nil
        let block = text.block(kind: .heading(1)) ?? tables[last].pictures.block(kind: .heading(1))
        let cell = TableCell(text: block?.text ?? "", line: block?.line ?? line, bytes: nil)
        // A cell over two columns speaks of both sides; a label over all of them is a heading in the table.
        tables[last].row += [TableCell](repeating: cell, count: tables[last].row.isEmpty ? 1 : span)
    }

    private mutating func endRow(_ last: Int) {
        endCell(last)
        let row = tables[last].row
        let isHeader = tables[last].headDepth > 0 || tables[last].rowIsHeader
        tables[last].row = []
        tables[last].rowIsHeader = true
        guard row.contains(where: { !$0.text.isEmpty }) else { return }
        let headerCount = tables[last].table?.headerCount ?? 0
        if isHeader, tables[last].table?.rows.count == headerCount { tables[last].table?.headerCount = headerCount + 1 }
        tables[last].table?.rows.append(row)
    }

    // MARK: Names

    private func isSkipped(_ name: String, _ attributes: [(name: String, value: String)]) -> Bool {
        if Self.skipped.contains(name) || !isMain && name == "header" { return true }
        if let last = tables.indices.last, tables[last].table != nil, isMark(name, in: tables[last]) { return true }
        return attributes.contains { attribute in
            switch attribute.name {
            case "hidden": true
            case "aria-hidden": attribute.value == "true"
            case "role":
                ["navigation", "contentinfo", "search", "dialog"].contains(attribute.value)
                    || !isMain && ["banner", "complementary"].contains(attribute.value)
            default: false
            }
        }
    }

    /// What stands in a cell and is no part of it: a button, and the mark of a footnote behind a name.
    private func isMark(_ name: String, in table: OpenTable) -> Bool {
        name == "button" || name == "sup" && table.isHeader
    }

    private static func kind(of name: String) -> HTMLBlocks.Block.Kind {
        switch name {
        case "h1", "h2", "h3", "h4", "h5", "h6": .heading(Int(name.suffix(1)) ?? 6)
        case "li", "dd": .item
        case "dt": .title
        default: .paragraph
        }
    }

    private static let skipped: Set<String> = [
        "head", "script", "style", "noscript", "template", "svg", "iframe", "object", "canvas", "audio", "video", "select", "textarea",
        "nav", "footer", "dialog", "label", "aside",
    ]
    private static let blocks: Set<String> = [
        "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl", "dt", "fieldset",
        "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "html", "li", "main", "menu", "ol", "p",
        "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul",
    ]
}
