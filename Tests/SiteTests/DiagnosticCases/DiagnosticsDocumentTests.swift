import Glibc
import TestSupport
import Testing

@testable import PairwiseCommand

/// docs/DIAGNOSTICS.md, made from the catalogue.
@Suite struct DiagnosticsDocumentTests {
    @Test func `docs DIAGNOSTICS md says what the executable says`() throws {
        try expectDocument("DIAGNOSTICS.md", holds: Self.document)
    }

    private static var document: String {
        var lines = [
            "# Diagnostics", "",
            "Made from the catalogue that `pairwise explain CODE` prints, each example by a test; `GOLDEN=update` makes it anew.", "",
            "- An **error** would make a page wrong: the exit status is 1, and a site that was built without errors is kept.",
            "- A **warning** is doubtful: the exit status is 1 with `--strict`.", "- A **note** is worth knowing.",
            "- Columns count bytes from 1. All of a run are printed, by file and place, each once; a fault of a template names",
            "  the first page that it was met on.",
            "- `--format json` gives `severity`, `code`, `file`, `line`, `column`, `message` and `help` of each; `--format github`",
            "  makes annotations, with paths from the current folder, which is the repository's root in a workflow.", "",
        ]
        for (title, entries) in DiagnosticCatalogue.groups {
            lines.append("- [\(title)](#\(anchor(of: title))): " + entries.map { "[\($0.code)](#\($0.code))" }.joined(separator: ", "))
        }
        for (title, entries) in DiagnosticCatalogue.groups {
            lines += ["", "## \(title)"]
            for entry in entries {
                lines += ["", "### \(entry.code)", "", "*\(entry.severity.rawValue)* · \(entry.meaning)", "", "```text"]
                lines += entry.example.split(separator: "\n").map(String.init) + ["```", "", entry.remedy]
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// As code hosts make them of headings.
    private static func anchor(of title: String) -> String {
        String(title.lowercased().map { $0 == " " ? "-" : $0 }.filter { $0.isLetter || $0.isNumber || $0 == "-" })
    }
}

/// Holds a file of docs/ against what the code makes of it; `GOLDEN=update` writes it anew, and fails once.
func expectDocument(_ name: String, holds made: String) throws {
    let path = Repository.root + "/docs/" + name
    if let mode = getenv("GOLDEN"), String(cString: mode) == "update" {
        if Disk.kind(of: path) == .file, try Disk.text(of: path) == made { return }
        try Disk.write(made, to: path)
        Issue.record("docs/\(name) was written anew; run the tests again without GOLDEN")
        return
    }
    let kept = Disk.kind(of: path) == .file ? try Disk.text(of: path) : ""
    let (ours, theirs) = (made.split(separator: "\n"), kept.split(separator: "\n"))
    let place = zip(ours, theirs).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? min(ours.count, theirs.count)
    #expect(made == kept, "docs/\(name) is stale (GOLDEN=update makes it anew); from: \(place < ours.count ? ours[place] : "its end")")
}
