import Diagnostics

/// The parts of a comparison text, by the shape of their lines.
struct TextParts {
    let title: TextLines.Line?
    /// Lines between the title and the table.
    let head: ArraySlice<TextLines.Line>
    /// The lines that begin with `|`.
    let table: [TextLines.Line]
    let body: [TextLines.Line]

    /// - Parameter lines: not empty.
    init(of lines: [TextLines.Line], labels: TableLabels, in file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        let tableStart = lines.firstIndex { FeatureTable.isRow($0.text) }
        let headEnd = tableStart ?? Self.headEnd(of: lines)
        title = headEnd > 0 ? lines[0] : nil
        head = lines[..<headEnd].dropFirst()
        var table = Array(lines[headEnd...].prefix { FeatureTable.isRow($0.text) })
        var rest = lines[(headEnd + table.count)...]
        var moved: [TextLines.Line] = []
        // The sticky box of the verdict, or a line that belongs nowhere, may interrupt the table.
        while !table.isEmpty, let (interruption, count) = Self.interruption(of: rest, in: table, labels: labels) {
            for line in interruption where !VerdictText.isFurniture(line.text) {
                if interruption.count > 1 || VerdictText.claimsWinner(line.text) {
                    moved.append(line)
                } else {
                    diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line.number))
                }
            }
            table += rest[interruption.endIndex...].prefix(count)
            rest = rest[(interruption.endIndex + count)...]
        }
        self.table = table
        body = moved + rest
    }

    static func isIntroduction(_ text: String) -> Bool {
        text.hasPrefix("Side-by-side comparison") || text.contains(" ranks higher at ")
            || text.contains("Capability-level comparison")
    }

    static let titleBytesMax = 800

    /// Without a table: the title and the introductions that are known. A sentence is no title.
    private static func headEnd(of lines: [TextLines.Line]) -> Int {
        guard lines[0].text.utf8.count <= titleBytesMax else { return 0 }
        let first = VersusSpelling.usual(lines[0].text)
        guard first.contains(" vs "), !first.contains(". "), !isIntroduction(first) else { return 0 }
        return 1 + lines.dropFirst().prefix { isIntroduction($0.text) }.count
    }

    /// The lines that stand before further rows of a table: one line, or a verdict block; and how many rows follow.
    private static func interruption(
        of lines: ArraySlice<TextLines.Line>, in table: [TextLines.Line], labels: TableLabels
    ) -> (lines: ArraySlice<TextLines.Line>, rows: Int)? {
        let between = lines.prefix(6).prefix { !FeatureTable.isRow($0.text) }
        let isVerdict = between.first.map { VerdictText.claimsWinner($0.text) } ?? false
        guard between.count == 1 || isVerdict && between.contains(where: { VerdictText.isFurniture($0.text) }) else { return nil }
        let rows = lines[between.endIndex...].prefix { FeatureTable.isRow($0.text) }
        guard let first = rows.first, let key = Self.key(of: first, labels: labels) else { return nil }
        if case .further = key { return nil }
        // A row that stands above already is a stray one in the lists.
        return table.contains { Self.key(of: $0, labels: labels) == key } ? nil : (between, rows.count)
    }

    private static func key(of row: TextLines.Line, labels: TableLabels) -> FactKey? {
        TableCell.cells(of: row).first.map { labels.key(of: $0.text) }
    }
}
