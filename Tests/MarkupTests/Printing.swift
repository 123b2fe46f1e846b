import Diagnostics

/// What `pairwise` prints for a list of faults, in order of place.
func printed(_ diagnostics: DiagnosticList) -> String {
    diagnostics.sorted.map(DiagnosticPrinter(colour: false).text).joined()
}

func string(_ bytes: some Sequence<UInt8>) -> String {
    String(decoding: Array(bytes), as: UTF8.self)
}

extension SourceFile {
    /// A file of this text, called `a.md` unless it matters.
    init(_ text: String, path: String = "a.md") {
        self.init(path: path, bytes: Array(text.utf8))
    }

    /// The text of a range, to see that it is exact.
    subscript(range: Range<Int>) -> String { string(bytes[range]) }
}
