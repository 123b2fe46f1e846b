import Capabilities
import Templating

/// The sources that one page cites, numbered from 1 in order of their files.
struct SourceNumbers {
    private let files: [String]
    private let numberByFile: [String: Int]

    private let dates: DateText

    init(_ files: some Sequence<String>, dates: DateText) {
        self.dates = dates
        self.files = Set(files).sorted()
        numberByFile = Dictionary(uniqueKeysWithValues: self.files.enumerated().map { ($1, $0 + 1) })
    }

    /// The list at the foot of the page: each file once.
    var list: [Value] {
        files.enumerated().map { index, file in
            ["file": .text(file), "line": .null, "checked": Value(dates.checked(file: file)), "number": Value(index + 1)]
        }
    }

    func value(_ provenance: Provenance) -> Value {
        [
            "file": .text(provenance.file), "line": Value(provenance.line),
            "checked": Value(dates.text(provenance.checked)),
            "number": Value(numberByFile[provenance.file].map(String.init)),
        ]
    }
}
