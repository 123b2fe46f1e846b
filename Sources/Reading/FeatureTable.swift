import Diagnostics

/// The table of a comparison text: a header that names both sides, and rows of a label and two cells.
///
/// Scraping sometimes breaks a row over two or three lines; such lines are joined where together they make
/// exactly one row.
struct FeatureTable {
    struct Cell {
        let text: String
        let line: Int
    }

    struct Row {
        let label: Cell
        let left: Cell?
        let right: Cell?
    }

    /// Nil where the table has no header row.
    let header: Row?
    let rows: [Row]

    /// - Parameter lines: the consecutive lines that begin with `|`.
    /// - Parameter labels: tells a first row of data from a header.
    init(
        of lines: ArraySlice<TextLines.Line>, in file: SourceFile, labels: TableLabels,
        reporting diagnostics: inout DiagnosticList
    ) {
        var rows: [Row] = []
        var oneSided: [Row] = []
        var separatorAfter: Int?
        var rest = lines
        while let line = rest.popFirst() {
            if Self.isSeparator(line.text) {
                if separatorAfter == nil { separatorAfter = rows.count }
                continue
            }
            var cells = Self.cells(of: line)
            // [1,1,1], [1,2] and [2,1] are one row; any other count is left for the next row.
            var ahead = rest
            var joined = cells
            while joined.count < 3, let next = ahead.first, !Self.isSeparator(next.text) {
                joined += Self.cells(of: next)
                ahead.removeFirst()
                if joined.count == 3 {
                    cells = joined
                    rest = ahead
                }
            }
            let range = file.range(line: line.number)
            switch cells.count {
            case 3: rows.append(Row(label: cells[0], left: cells[1], right: cells[2]))
            case 2:
                let row = Row(label: cells[0], left: cells[1], right: nil)
                oneSided.append(row)
                rows.append(row)
            case 4...:
                diagnostics.report(ReadingFault.tooManyCells(count: cells.count), at: range)
                rows.append(Row(label: cells[0], left: cells[1], right: cells[2]))
            default:
                diagnostics.report(ReadingFault.cutRow(label: cells.first?.text ?? ""), at: range)
            }
        }
        if oneSided.count > 1, oneSided.count == rows.count {
            diagnostics.report(ReadingFault.oneSidedTable, at: file.range(line: oneSided[0].label.line))
        } else {
            for row in oneSided {
                diagnostics.report(ReadingFault.oneSidedRow(label: row.label.text), at: file.range(line: row.label.line))
            }
        }
        let beginsWithData = rows.first.map { row in
            if case .further = labels.key(of: row.label.text) { return false }
            return true
        }
        if separatorAfter == 1 || beginsWithData == false, !rows.isEmpty {
            header = rows.removeFirst()
        } else {
            header = nil
        }
        self.rows = rows
    }

    static func isRow(_ text: String) -> Bool { text.first == "|" }

    /// `|---|:-:|---|`
    private static func isSeparator(_ text: String) -> Bool {
        text.contains("-") && text.allSatisfy { "|-: \t".contains($0) }
    }

    /// Cells part at `|`, `\|` is a bar inside one. Where that gives too many, a bar with text on either
    /// side is taken as part of a name (`A|B`).
    private static func cells(of line: TextLines.Line) -> [Cell] {
        let every = split(line.text) { _, _ in true }
        let cells = every.count > 3 ? split(line.text) { before, after in before == " " || after == " " || after == nil } : every
        return (cells.count == 3 ? cells : every).map { Cell(text: $0, line: line.number) }
    }

    private static func split(_ text: String, partsAt: (Character?, Character?) -> Bool) -> [String] {
        var cells: [String] = []
        var cell = ""
        let characters = Array(text.dropFirst())
        for (index, character) in characters.enumerated() {
            let before = index > 0 ? characters[index - 1] : nil
            if character == "|", before == "\\" {
                cell.removeLast()
                cell.append("|")
            } else if character == "|", partsAt(before, index + 1 < characters.count ? characters[index + 1] : nil) {
                cells.append(cell.trimmed)
                cell = ""
            } else {
                cell.append(character)
            }
        }
        // Behind the closing bar there is nothing; a line cut before it still has its last cell.
        if !cell.trimmed.isEmpty { cells.append(cell.trimmed) }
        return cells
    }
}
