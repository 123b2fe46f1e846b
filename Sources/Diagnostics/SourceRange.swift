/// A place in a file, with the line it stands on.
///
/// - Units: `line` and `column` from 1; `column` and `lengthBytes` in UTF-8 bytes.
package struct SourceRange: Sendable, Hashable {
    package let file: String
    package let line: Int
    package let column: Int
    package let lengthBytes: Int
    /// The text of the line, for the printer; empty where there is none to show.
    package let excerpt: String

    package init(file: String, line: Int = 1, column: Int = 1, lengthBytes: Int = 0, excerpt: String = "") {
        self.file = file
        self.line = line
        self.column = column
        self.lengthBytes = lengthBytes
        self.excerpt = excerpt
    }
}
