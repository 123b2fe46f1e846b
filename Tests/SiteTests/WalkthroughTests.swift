import TestSupport
import Testing

/// docs/MIGRATING.md and docs/FIRST-SITE.md at work: each section's files are written, its commands run, and what they print is what it shows.
@Suite struct WalkthroughTests {
    struct Section: Sendable, CustomTestStringConvertible {
        var title: String
        var files: [(path: String, text: String)] = []
        var commands = ""
        var outputs: [String] = []

        var testDescription: String { title }
    }

    /// A fenced block whose first line names a path is a file, `sh` a script, `text` what it prints.
    private static let sections: [Section] = {
        var sections: [Section] = []
        var info: Substring?
        var text = ""
        let pages = ["MIGRATING", "FIRST-SITE"].map { (try? Disk.text(of: "\(Repository.root)/docs/\($0).md")) ?? "" }
        for line in pages.joined().split(separator: "\n", omittingEmptySubsequences: false) {
            if let opened = info {
                guard line == "```" else {
                    text += line + "\n"
                    continue
                }
                let last = sections.count - 1
                let words = opened.split(separator: " ", maxSplits: 1)
                if words.count == 2 {
                    sections[last].files.append((String(words[1]), text))
                } else if opened == "sh" {
                    sections[last].commands += text
                } else {
                    sections[last].outputs.append(text)
                }
                (info, text) = (nil, "")
            } else if line.hasPrefix("```") {
                info = line.dropFirst(3)
            } else if line.hasPrefix("## ") {
                sections.append(Section(title: String(line.dropFirst(3))))
            }
        }
        return sections
    }()

    @Test func `there are four ways in, and one from nothing`() { #expect(Self.sections.count == 5) }

    @Test(arguments: sections)
    func `every example runs as it stands`(section: Section) async throws {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/Content")
            for file in section.files { try Disk.write(file.text, to: "\(folder)/\(file.path)") }
            let script = "set -eu\npairwise() { \"$PAIRWISE\" \"$@\"; }\nPATH=$(dirname \"$PAIRWISE\"):$PATH\n" + section.commands
            let run = try Execution.shell(script, in: folder)
            #expect(run.status == 0, "\(run.errors)")
            #expect(run.errors.contains("Built ") && !run.errors.contains("error:") && !run.errors.contains("warning:"), "\(run.errors)")
            for output in section.outputs { #expect(run.output.contains(output), "\(run.output)") }
            #expect(Disk.kind(of: folder + "/public/index.html") == .file)
        }
    }
}
