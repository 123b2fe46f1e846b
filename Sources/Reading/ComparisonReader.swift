import Diagnostics

/// Reads a comparison in any kind of file that holds one.
package struct ComparisonReader: Sendable {
    private let labels: TableLabels

    package init(labels: TableLabels = TableLabels()) {
        self.labels = labels
    }

    /// Whether a file is read as a saved page; all others are comparison texts.
    package static func isPage(_ path: String) -> Bool {
        ["html", "htm", "xhtml"].contains(path.split(separator: ".").last.map { $0.lowercased() } ?? "")
    }

    /// - Returns: nil when the file names no two things to compare.
    package func text(
        in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> ComparisonText? {
        Self.isPage(contentPath)
            ? ComparisonHTMLReader(labels: labels).text(in: file, contentPath: contentPath, reporting: &diagnostics)
            : ComparisonTextReader(labels: labels).text(in: file, contentPath: contentPath, reporting: &diagnostics)
    }
}
