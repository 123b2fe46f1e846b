import Diagnostics
import Markup

/// Reads `.csv` tables of facts.
///
/// - Shape: a header row names the columns `slug`, `fact`, `value` and, if they are wanted, `source` and `date`, in
///   any order. A fact is a key of front matter (`type`, `rank`, `scores.adoption` or `adoption`, `pricing`,
///   `startingPrice`, `timesMatched`) or the label of any further row.
/// - A value that gives nothing (empty, a dash, `unknown`) is no fact.
/// - Faults: a row that cannot be read is reported and left out; the others are read. Whether a slug is known is
///   found out by the graph.
struct FactsCSVReader {
    let labels: TableLabels

    /// One entry for each slug, in order of its first row.
    func facts(in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList) -> [SourceFacts] {
        guard TextLines(of: file, reporting: &diagnostics) != nil else { return [] }
        let table = DelimitedText(of: file, reporting: &diagnostics)
        guard let header = table.rows.first,
            let columns = Columns(of: header, in: file, reporting: &diagnostics)
        else { return [] }
        var order: [(slug: Slug, range: SourceRange)] = []
        var rows: [Slug: [SourceFacts.Row]] = [:]
        var firstOf: [Cell: SourceFacts.Row] = [:]
        for row in table.rows.dropFirst() {
            if row.count > columns.count {
                let range = row[columns.count].range
                diagnostics.report(ReadingFault.fieldCount(count: row.count, columns: columns.count), at: file.range(range))
                continue
            }
            guard let (slug, place) = slug(columns[row, .slug], row: row, in: file, reporting: &diagnostics),
                let fact = fact(row, columns, in: file, reporting: &diagnostics)
            else { continue }
            let read = SourceFacts.Row(
                fact: fact, checked: date(columns[row, .date], in: file, reporting: &diagnostics),
                source: columns[row, .source].flatMap { $0.text.isEmpty ? nil : $0.text })
            let cell = Cell(slug: slug, key: fact.key, checked: read.checked)
            if let other = firstOf[cell], other.fact.value != fact.value {
                let fault = ReadingFault.conflictingRows(label: columns[row, .fact]?.text ?? "", firstLine: other.fact.line)
                diagnostics.report(fault, at: file.range(place))
                continue
            }
            if rows[slug] == nil { order.append((slug, file.range(place))) }
            rows[slug, default: []].append(read)
            if firstOf[cell] == nil { firstOf[cell] = read }
        }
        return order.map { SourceFacts(file: contentPath, slug: $0.slug, slugRange: $0.range, rows: rows[$0.slug] ?? []) }
    }

    /// What one row alone may give.
    private struct Cell: Hashable {
        let slug: Slug
        let key: FactKey
        let checked: CalendarDate?
    }

    private enum Column: String, CaseIterable {
        case slug, fact, value, source, date
    }

    /// Which column holds what.
    private struct Columns {
        let count: Int
        private var index: [Column: Int] = [:]

        /// nil after a column that must be there was reported missing.
        init?(of header: [DelimitedText.Field], in file: SourceFile, reporting diagnostics: inout DiagnosticList) {
            count = header.count
            for (place, field) in header.enumerated() where !field.text.isEmpty {
                let name = field.text.lowercased()
                if let column = Column(rawValue: name), index[column] == nil {
                    index[column] = place
                } else {
                    let nearest = nearestName(to: name, among: Column.allCases.map(\.rawValue))
                    diagnostics.report(ReadingFault.unknownColumn(field.text, nearest: nearest), at: file.range(field.range))
                }
            }
            let missing = [Column.slug, .fact, .value].filter { index[$0] == nil }.map(\.rawValue)
            guard missing.isEmpty else {
                diagnostics.report(ReadingFault.lacksColumns(missing), at: file.range(header[0].range))
                return nil
            }
        }

        /// nil where the row ends before the column, or there is no such column.
        subscript(row: [DelimitedText.Field], column: Column) -> DelimitedText.Field? {
            guard let place = index[column], place < row.count else { return nil }
            return row[place]
        }
    }

    private func slug(
        _ field: DelimitedText.Field?, row: [DelimitedText.Field], in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> (Slug, Range<Int>)? {
        guard let field, let slug = Slug(field.text) else {
            diagnostics.report(ReadingFault.notSlug(field?.text ?? ""), at: file.range((field ?? row[0]).range))
            return nil
        }
        return (slug, field.range)
    }

    private func fact(
        _ row: [DelimitedText.Field], _ columns: Columns, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> ReadFact? {
        guard let name = columns[row, .fact], !name.text.isEmpty else {
            diagnostics.report(ReadingFault.factWithoutName, at: file.range((columns[row, .slug] ?? row[0]).range))
            return nil
        }
        guard let value = columns[row, .value] else {
            let fault = ReadingFault.fieldCount(count: row.count, columns: columns.count)
            diagnostics.report(fault, at: file.range(name.range))
            return nil
        }
        guard let label = label(of: name, in: file, reporting: &diagnostics) else { return nil }
        let cell = TableCell(text: value.text, line: file.lineNumber(at: value.range.lowerBound), bytes: value.range)
        return CellReading(labels: labels, file: file).fact(label: label, cell: cell, reporting: &diagnostics)
    }

    /// The label that a table would have for a key of front matter; nil for a score that the site does not have.
    private func label(
        of name: DelimitedText.Field, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> String? {
        switch name.text.lowercased() {
        case "rank": return labels.rankLabel
        case "startingprice": return "Starting Price"
        case "timesmatched": return "Times Matched"
        case "capabilities.declared": return "Capabilities"
        default: break
        }
        if name.text.hasPrefix("facts.") { return String(name.text.dropFirst("facts.".count)) }
        guard name.text.hasPrefix("scores.") else { return name.text }
        let key = String(name.text.dropFirst("scores.".count))
        if labels.scores.contains(where: { $0.key == key }) { return key }
        let nearest = nearestName(to: key, among: labels.scores.map(\.key))
        let fault = ReadingFault.unknownScore(key, nearest: nearest, known: labels.scores.map(\.key))
        diagnostics.report(fault, at: file.range(name.range))
        return nil
    }

    private func date(
        _ field: DelimitedText.Field?, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> CalendarDate? {
        guard let field, !field.text.isEmpty else { return nil }
        if let date = CalendarDate(field.text) { return date }
        let fault =
            MarkupFault.noSuchDay(writtenAs: field.text)
            ?? .wrongType(key: "date", expected: "a date such as 2026-03-31", found: "'\(field.text.prefix(40))'")
        diagnostics.report(fault, at: file.range(field.range))
        return nil
    }
}
