import Capabilities
import Diagnostics
import Planning
import Reading

/// A small site, written out in the test that uses it:
///
/// ```
/// == site.yml
/// title: Tools
/// == artifacts/zig.md
/// ---
/// name: Zig
/// ---
/// ```
///
/// Paths are relative to `Content/`; a file's last line is ended.
package struct FixtureSite: Sendable {
    package let sources: SourceTree
    package let graph: CapabilityGraph
    package let plan: SitePlan
    /// What each stage reports, as `pairwise` prints it.
    package let readingFaults: String
    package let graphFaults: String
    package let planFaults: String

    package init(_ text: String) async throws { try await self.init(files: Self.files(in: text)) }

    package init(files: [(path: String, text: String)]) async throws {
        var reading = DiagnosticList()
        // A project without content is one all the same.
        let content = [("static/.keep", "")] + files
        sources = try await withProjectFolder(content.map { ("Content/" + $0.0, $0.1) }) { folder in
            try await SourceTree(reading: folder, options: ReadingOptions(), reporting: &reading)
        }
        var building = DiagnosticList()
        graph = CapabilityGraph(normalising: sources, reporting: &building)
        var planning = DiagnosticList()
        plan = SitePlan(of: graph, sources: sources, reporting: &planning)
        readingFaults = printed(reading)
        graphFaults = printed(building)
        planFaults = printed(planning)
    }

    private static func files(in text: String) -> [(path: String, text: String)] {
        var files: [(path: String, text: String)] = []
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                files.append((String(line.dropFirst(3)), ""))
            } else if !files.isEmpty {
                files[files.count - 1].text += line + "\n"
            }
        }
        return files
    }
}

/// What `pairwise` prints for a list of faults, in order of place.
package func printed(_ diagnostics: DiagnosticList) -> String {
    diagnostics.sorted.map(DiagnosticPrinter(colour: false).text).joined()
}

/// A comparison text: rows as `label | left | right`, lists as paragraphs under their headings.
package func comparison(
    _ left: String, _ right: String, rows: [String] = [], _ ours: [String] = [], _ theirs: [String] = []
) -> String {
    var lines = ["\(left) vs \(right)", "| Feature | \(left) | \(right) |", "|---|---|---|"]
    lines += rows.map { "| \($0) |" }
    if ours.isEmpty && theirs.isEmpty { lines.append("| Capabilities | 0 | 0 |") }
    lines += ["\(left) Capabilities"] + ours + ["\(right) Capabilities"] + theirs
    return lines.joined(separator: "\n") + "\n"
}
