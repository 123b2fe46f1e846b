import Diagnostics
import Markup

/// Reads a saved comparison page: the same values as ``ComparisonTextReader`` gives for a text.
///
/// - Shape: a title `A vs B` (`<h1>`, else `<title>`), a `<table>`, capabilities below headings `A Capabilities` or
///   `A` (or below none), each with a title (a deeper heading, a strong line, a `<dt>`) or without, labelled paragraphs,
///   `+N more capabilities`, a verdict anywhere.
/// - Faults: those of a text, and every text of the page's main content that could not be placed. What is
///   navigation by its element, its role or because it is nothing but links is left out silently.
package struct ComparisonHTMLReader: Sendable {
    private let labels: TableLabels

    package init(labels: TableLabels = TableLabels()) {
        self.labels = labels
    }

    /// - Returns: nil when the page names no two things to compare.
    package func text(
        in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> ComparisonText? {
        // For its faults: what is empty or no text at all is said in the same words.
        guard TextLines(of: file, reporting: &diagnostics) != nil else { return nil }
        let blocks = HTMLBlocks(of: HTMLDocument(of: file, reporting: &diagnostics))
        let chosen = HTMLComparisonTable(in: blocks.pieces, labels: labels)
        let title = HTMLTitle(among: blocks.titles, header: chosen?.header)
        let table = FeatureTable(
            of: chosen?.rows ?? [], headerCount: chosen?.headerCount, title: title.line?.text, in: file, labels: labels,
            reporting: &diagnostics)
        for cell in chosen?.headings ?? [] {
            diagnostics.report(ReadingFault.unplacedText(opening: cell.text, more: 0), at: file.range(line: cell.line))
        }
        var body: [TextLines.Line] = []
        if let names = title.names {
            var placing = BlockPlacing(
                names: names, labels: labels, title: title, tablePieces: chosen?.pieces ?? [], file: file)
            placing.place(blocks.pieces)
            body = placing.lines
            diagnostics.append(placing.diagnostics)
        }
        let first = title.line ?? body.first
        let parts = ComparisonParts(
            title: title.line?.text, titleLine: title.line?.number ?? 1, firstLine: first?.number ?? 1, head: [], table: table,
            tableEnd: chosen?.lastLine, body: body)
        return ComparisonTextReader(labels: labels).text(of: parts, in: file, contentPath: contentPath, reporting: &diagnostics)
    }
}

/// The page's comparison table, with the later tables that go on with it under the same header.
private struct HTMLComparisonTable {
    private(set) var rows: [[TableCell]]
    let headerCount: Int?
    /// The names in the header; nil where there is no header, or it does not name two.
    var header: (left: String, right: String)? {
        guard let count = headerCount, count > 0, count <= rows.count, rows[count - 1].count == 3 else { return nil }
        return (rows[count - 1][1].text, rows[count - 1][2].text)
    }
    /// Rows of one cell, that part the table into sections.
    private(set) var headings: [TableCell] = []
    /// Indices of the tables it was made from.
    private(set) var pieces: [Int]
    var lastLine: Int { rows.last?.last?.line ?? 1 }

    /// The first table with a row that is known by name; else the first of three columns.
    init?(in pieces: [HTMLBlocks.Piece], labels: TableLabels) {
        let tables = pieces.enumerated().compactMap { index, piece -> (index: Int, table: HTMLBlocks.Table)? in
            if case .table(let table) = piece { (index, table) } else { nil }
        }
        let known = tables.first { _, table in
            table.rows.contains { row in
                if row.count < 2 { return false }
                if case .further = labels.key(of: row[0].text) { return false }
                return true
            }
        }
        guard let first = known ?? tables.first(where: { $0.table.rows.contains { $0.count == 3 } }) else { return nil }
        rows = first.table.rows
        headerCount = first.table.headerCount
        self.pieces = [first.index]
        if let header = Self.header(of: first.table) {
            for (index, table) in tables where index > first.index && Self.header(of: table) == header {
                rows += table.rows.dropFirst(table.headerCount ?? 0)
                self.pieces.append(index)
            }
        }
        takeHeadings()
    }

    /// The names of its columns; nil for a table without a header.
    private static func header(of table: HTMLBlocks.Table) -> [String]? {
        guard let count = table.headerCount, count > 0, count <= table.rows.count else { return nil }
        return table.rows[count - 1].dropFirst().map(\.text)
    }

    private mutating func takeHeadings() {
        let head = rows.prefix(headerCount ?? 0)
        headings = rows.dropFirst(head.count).filter { $0.count == 1 }.map { $0[0] }
        rows = head + rows.dropFirst(head.count).filter { $0.count > 1 }
    }
}

/// What a page calls itself, and the two names in it.
struct HTMLTitle {
    /// The words of the title, as they stand on the page.
    let shown: String?
    /// The title as a comparison text would begin; nil when the page has none.
    let line: TextLines.Line?
    let names: (left: String, right: String)?

    /// - Parameter titles: the headings of the first level, then the page's own title.
    init(among titles: [HTMLBlocks.Block], header: (left: String, right: String)?) {
        let plain = titles.map { block in
            HTMLBlocks.Block(text: VersusSpelling.usual(block.text), line: block.line, kind: block.kind)
        }
        if let (left, right) = header {
            names = (left, right)
            let wanted = Self.squashed("\(left) vs \(right)")
            let index = plain.firstIndex { Self.squashed($0.text).contains(wanted) } ?? plain.firstIndex { $0.text.contains(" vs ") }
            shown = index.map { titles[$0].text }
            line = index.map { index in
                let isSame = Self.squashed(plain[index].text).contains(wanted)
                return TextLines.Line(text: isSame ? "\(left) vs \(right)" : Self.withoutSite(plain[index].text), number: plain[index].line)
            }
            return
        }
        let index = plain.firstIndex { $0.text.contains(" vs ") } ?? plain.indices.first
        shown = index.map { titles[$0].text }
        let text = index.map { Self.withoutSite(plain[$0].text) }
        line = index.flatMap { index in text.map { TextLines.Line(text: $0, number: plain[index].line) } }
        let cut = text?.firstRange(of: " vs ")
        names = text.flatMap { text in cut.map { (text[..<$0.lowerBound].trimmed, text[$0.upperBound...].trimmed) } }
    }

    /// `A vs B | The Site` → `A vs B`
    private static func withoutSite(_ text: String) -> String {
        for mark in [" | ", " — ", " – ", " · "] {
            if let place = text.ranges(of: mark).last, text[..<place.lowerBound].contains(" vs ") {
                return text[..<place.lowerBound].trimmed
            }
        }
        return text
    }

    /// Letters alone: a page may part its words by style where the text has no space.
    private static func squashed(_ text: String) -> String { text.lowercased().filter { !$0.isWhitespace } }
}
