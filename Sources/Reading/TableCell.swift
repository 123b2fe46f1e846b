import Diagnostics

/// One cell of a comparison text's table.
struct TableCell {
    let text: String
    let line: Int
    /// Where it stands in the file; nil where bad bytes or a title written otherwise leave only the line.
    let bytes: Range<Int>?

    /// The place to show for a fault of this cell.
    func range(in file: SourceFile) -> SourceRange {
        if let bytes, !bytes.isEmpty { file.range(bytes) } else { file.range(line: line) }
    }

    /// Cells part at `|`, `\|` is a bar inside one. Where that gives too many, a bar with text on either
    /// side is taken as part of a name (`A|B`).
    static func cells(of line: TextLines.Line) -> [TableCell] {
        let every = split(line, atEveryBar: true)
        guard every.count > 3 else { return every }
        let spaced = split(line, atEveryBar: false)
        return spaced.count == 3 ? spaced : every
    }

    private static let bar = UInt8(ascii: "|")
    private static let backslash = UInt8(ascii: "\\")
    private static let space = UInt8(ascii: " ")

    private static func split(_ line: TextLines.Line, atEveryBar: Bool) -> [TableCell] {
        var text = line.text
        return text.withUTF8 { utf8 in
            var cells: [TableCell] = []
            var start = 1
            for index in 1..<max(1, utf8.count) where utf8[index] == bar && utf8[index - 1] != backslash {
                let isLast = index + 1 == utf8.count
                guard atEveryBar || isLast || index == 1 || utf8[index - 1] == space || utf8[index + 1] == space else { continue }
                cells.append(cell(utf8[start..<index], from: start, of: line))
                start = index + 1
            }
            // Behind the closing bar there is nothing; a line cut before it still has its last cell.
            if start < utf8.count {
                let last = cell(utf8[start...], from: start, of: line)
                if !last.text.isEmpty { cells.append(last) }
            }
            return cells
        }
    }

    private static func cell(
        _ bytes: Slice<UnsafeBufferPointer<UInt8>>, from offset: Int, of line: TextLines.Line
    ) -> TableCell {
        let written = String(decoding: bytes, as: UTF8.self)
        let text = written.trimmedSlice
        let start = line.start.map { $0 + offset + written.utf8.distance(from: written.startIndex, to: text.startIndex) }
        let plain = text.utf8.contains(backslash) ? String(text).replacing("\\|", with: "|") : String(text)
        return TableCell(text: plain, line: line.number, bytes: start.map { $0..<$0 + text.utf8.count })
    }
}
