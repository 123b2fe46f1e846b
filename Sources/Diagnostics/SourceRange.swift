/// A place in a file, with the line it stands on.
///
/// - Units: `line` and `column` from 1; `column`, `lengthBytes` and `mark` in UTF-8 bytes.
package struct SourceRange: Sendable, Hashable {
    package let file: String
    package let line: Int
    package let column: Int
    package let lengthBytes: Int
    /// The text of the line around the place, for the printer; empty where there is none to show.
    package let excerpt: String
    /// Where the place stands in `excerpt`, which begins late in a long line, and shows bad bytes as U+FFFD.
    package let mark: Range<Int>

    /// - Parameter mark: nil where the excerpt is the whole line, to the byte.
    package init(
        file: String, line: Int = 1, column: Int = 1, lengthBytes: Int = 0, excerpt: String = "", mark: Range<Int>? = nil
    ) {
        self.file = file
        self.line = line
        self.column = column
        self.lengthBytes = lengthBytes
        self.excerpt = excerpt
        let end = excerpt.utf8.count
        let start = min(max(0, mark?.lowerBound ?? column - 1), end)
        self.mark = start..<min(max(start, mark?.upperBound ?? start + lengthBytes), end)
    }
}
