import Diagnostics
import Markup
import Reading
import TestSupport
import Testing

@testable import PairwiseCommand

/// A project that has one fault, written out: the files of `Content/`, each below a line `== PATH`.
///
/// `== /PATH` is a file beside `Content/`, `== PATH -> TARGET` a link; `␀` stands for a NUL byte and `�` for a byte that
/// is not UTF-8.
struct DiagnosticCase: Sendable, CustomTestStringConvertible {
    let code: String
    let files: String

    init(_ code: String, _ files: String) {
        self.code = code
        self.files = files
    }

    var testDescription: String { code }

    /// In the order of the catalogue.
    static let all =
        file + frontMatter + markdown + textFrame + textList + savedPage + record + graph + vector + page + template + check

    /// What `pairwise check --max-age 180` prints on New Year's Day 2026, a fault an entry.
    func printed() async throws -> [Diagnostic] {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/Content")
            try write(to: folder)
            return try await Self.check(folder).sorted
        }
    }

    static func check(_ folder: String) async throws -> DiagnosticList {
        try await Check(inputs: inputs(folder), factDaysMax: 180).run()
    }

    static func inputs(_ folder: String) -> Inputs {
        let options = ReadingOptions(today: CalendarDate(year: 2026, month: 1, day: 1), jobs: 1)
        return Inputs(project: folder, options: options, baseURL: nil)
    }

    private func write(to folder: String) throws {
        for part in ("\n" + files).split(separator: "\n== ", omittingEmptySubsequences: true) {
            let lines = part.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
            let name = lines[0].trimmingPrefix("== ").split(separator: " -> ")
            let path = name[0].hasPrefix("/") ? folder + name[0] : folder + "/Content/" + name[0]
            if name.count == 2 {
                try Disk.makeFolder(String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)]))
                try Disk.link(path, to: String(name[1]))
            } else {
                let text = lines.count == 2 ? lines[1] + "\n" : ""
                let bytes = text.unicodeScalars.flatMap { scalar -> [UInt8] in
                    switch scalar {
                    case "␀": [0]
                    case "\u{FFFD}": [0xFF]
                    default: Array(String(scalar).utf8)
                    }
                }
                try Disk.write(bytes, to: path)
            }
        }
    }
}

/// The same text so many times.
func times(_ count: Int, _ text: String) -> String { String(repeating: text, count: count) }
