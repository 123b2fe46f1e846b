import Diagnostics

/// The table of a comparison text: a header that names both sides, and rows of a label and two cells.
///
/// Scraping sometimes breaks a row over two or three lines; such lines are joined where together they make
/// exactly one row.
struct FeatureTable {
    struct Row {
        let label: TableCell
        let left: TableCell?
        let right: TableCell?
    }

    /// Nil where the table has no header row.
    let header: Row?
    let rows: [Row]

    /// - Parameters:
    ///   - lines: lines that begin with `|`, in order.
    ///   - title: `A vs B`; tells where the first name ends in a header whose names hold bars.
    ///   - labels: tells a first row of data from a header.
    init(
        of lines: [TextLines.Line], title: String?, in file: SourceFile, labels: TableLabels,
        reporting diagnostics: inout DiagnosticList
    ) {
        var rows: [[TableCell]] = []
        var hasRow = false
        var separatorAfter: Int?
        var rest = lines[...]
        while let line = rest.popFirst() {
            if Self.isSeparator(line.text) {
                if separatorAfter == nil { separatorAfter = rows.count }
                continue
            }
            let cells = Self.joined(TableCell.cells(of: line), with: &rest, isHeader: !hasRow, labels: labels)
            if cells.count > 1 { hasRow = true }
            rows.append(cells.isEmpty ? [TableCell(text: "", line: line.number, bytes: nil)] : cells)
        }
        self.init(of: rows, headerCount: separatorAfter, title: title, in: file, labels: labels, reporting: &diagnostics)
    }

    /// - Parameters:
    ///   - lines: the cells of each row, none of them without any.
    ///   - headerCount: how many of the rows stand above the line that parts the header off; nil when there is no such line.
    init(
        of lines: [[TableCell]], headerCount: Int?, title: String?, in file: SourceFile, labels: TableLabels,
        reporting diagnostics: inout DiagnosticList
    ) {
        var rows: [Row] = []
        var oneSided: [Row] = []
        // Rows that are left out count for nothing.
        var separatorAfter = headerCount
        for (index, cells) in lines.enumerated() {
            // Made for a fault only: a place holds the words around it.
            var range: SourceRange { file.range(line: cells.first?.line ?? 1) }
            switch cells.count {
            case 3: rows.append(Row(label: cells[0], left: cells[1], right: cells[2]))
            case 2:
                let row = Row(label: cells[0], left: cells[1], right: nil)
                oneSided.append(row)
                rows.append(row)
            case 4...:
                if rows.isEmpty, let header = Self.header(of: cells, title: title) {
                    rows.append(header)
                } else {
                    diagnostics.report(ReadingFault.tooManyCells(count: cells.count), at: range)
                    rows.append(Row(label: cells[0], left: cells[1], right: cells[2]))
                }
            default:
                diagnostics.report(ReadingFault.cutRow(label: cells.first?.text ?? ""), at: range)
                if let count = headerCount, index < count { separatorAfter = separatorAfter.map { $0 - 1 } }
            }
        }
        header = Self.takeHeader(of: &rows, title: title, isAboveSeparator: separatorAfter == 1, labels: labels)
        self.rows = rows
        if oneSided.count > 1, rows.allSatisfy({ $0.right == nil }) {
            diagnostics.report(ReadingFault.oneSidedTable, at: file.range(line: oneSided[0].label.line))
        } else {
            for row in oneSided {
                diagnostics.report(ReadingFault.oneSidedRow(label: row.label.text), at: file.range(line: row.label.line))
            }
        }
    }

    static func isRow(_ text: String) -> Bool { text.utf8.first == UInt8(ascii: "|") }

    /// `|---|:-:|---|`, `| — | — | — |`. A piece of a split row that holds a dash (`| - |`) is none.
    private static func isSeparator(_ text: String) -> Bool {
        var dashes = 0
        var bars = 0
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|": bars += 1
            case ":", " ", "\t": break
            default:
                guard CellReading.isDash(scalar) else { return false }
                dashes += 1
            }
        }
        return dashes >= 3 || dashes > 0 && bars > 3
    }

    /// The cells of a row with those of the lines that go on with it: [1,1,1], [1,2] and [2,1] are one row.
    private static func joined(
        _ cells: [TableCell], with rest: inout ArraySlice<TextLines.Line>, isHeader: Bool, labels: TableLabels
    ) -> [TableCell] {
        var joined = cells
        var ahead = rest
        while (1...2).contains(joined.count), let next = ahead.popFirst(), !isSeparator(next.text) {
            let more = TableCell.cells(of: next)
            guard let first = more.first else { break }
            // The label of a known row begins that row; in a header it may be anybody's name.
            if !isHeader, isKnown(first.text, by: labels) { break }
            joined += more
            if joined.count == 3 {
                rest = ahead
                return joined
            }
        }
        return cells
    }

    private static func isKnown(_ label: String, by labels: TableLabels) -> Bool {
        if case .further = labels.key(of: label) { false } else { true }
    }

    // MARK: Header

    private static func takeHeader(
        of rows: inout [Row], title: String?, isAboveSeparator: Bool, labels: TableLabels
    ) -> Row? {
        guard let first = rows.first else { return nil }
        // A row may have slid above the header, or above the line under it: the title says which row names both sides.
        if let named = rows.firstIndex(where: { title == "\($0.left?.text ?? "") vs \($0.right?.text ?? "")" }) {
            return rows.remove(at: named)
        }
        let isData = isKnown(first.label.text, by: labels)
        return !isData || isAboveSeparator && title == nil ? rows.removeFirst() : nil
    }

    /// A header with bars inside its names, which the title writes out.
    private static func header(of cells: [TableCell], title: String?) -> Row? {
        // Each ` vs ` of it is tried: a longer one is no title.
        guard let title, title.utf8.count <= TextParts.titleBytesMax else { return nil }
        let wanted = squeezed(cells.dropFirst().map(\.text).joined(separator: "|"))
        for cut in title.ranges(of: " vs ") {
            let (left, right) = (String(title[..<cut.lowerBound]), String(title[cut.upperBound...]))
            guard squeezed(left + "|" + right) == wanted else { continue }
            let line = cells[0].line
            return Row(
                label: cells[0], left: TableCell(text: left, line: line, bytes: nil),
                right: TableCell(text: right, line: line, bytes: nil))
        }
        return nil
    }

    private static func squeezed(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}
