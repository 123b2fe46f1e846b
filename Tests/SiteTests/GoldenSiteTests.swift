import Glibc
import TestSupport
import Testing

/// Small sites, each showing one thing: `Tests/Fixtures/Sites/<what-it-shows>/{Content,Templates,expected,diagnostics.txt}`.
///
/// Compared are the data files, the Markdown twins of artifacts, pairs and pages, the list of all paths, and what
/// the build prints. `GOLDEN=update` writes what was built in the place of what was expected, and fails once.
@Suite struct GoldenSiteTests {
    private static let folder = Repository.root + "/Tests/Fixtures/Sites"
    private static let names = (try? Disk.names(in: folder)) ?? []

    @Test func `there are sites to build`() {
        #expect(Self.names.count >= 5)
    }

    @Test(arguments: names)
    func `a site is built as expected`(name: String) async throws {
        let expected = Self.folder + "/\(name)/expected"
        let diagnostics = Self.folder + "/\(name)/diagnostics.txt"
        try await withTemporaryFolder { folder in
            let project = try FileTree(below: Self.folder + "/" + name).filtered {
                $0.hasPrefix("Content/") || $0.hasPrefix("Templates/")
            }
            try project.write(to: folder)
            let run = try Execution.pairwise("build", in: folder)
            let built = Self.shown(of: try FileTree(below: folder + "/public"))
            let printed = Self.withoutSummary(run.errors)
            #expect(run.status == (printed.contains(": error: ") ? 1 : 0))

            let former = Disk.kind(of: expected) == .folder ? try FileTree(below: expected) : FileTree()
            let formerPrinted = Disk.kind(of: diagnostics) == .file ? try Disk.text(of: diagnostics) : ""
            let differences =
                built.differences(from: former)
                + FileTree(["diagnostics.txt": Array(printed.utf8)])
                .differences(from: FileTree(["diagnostics.txt": Array(formerPrinted.utf8)]))
            for difference in differences { Issue.record("\(name)/\(difference)") }
            if !differences.isEmpty, let wish = getenv("GOLDEN"), String(cString: wish) == "update" {
                if Disk.kind(of: expected) == .folder { try Disk.remove(expected) }
                try built.write(to: expected)
                try Disk.write(printed, to: diagnostics)
            }
        }
    }

    /// What of a built site is compared, with the list of all its paths but the assets and the shards of the search
    /// index, whose names change with the theme and with the weights of words.
    private static func shown(of site: FileTree) -> FileTree {
        let listed = site.paths.filter { path in
            !path.hasPrefix("assets/") && path != ".pairwise-manifest"
                && (!path.hasPrefix("search/") || path.count(where: { $0 == "/" }) == 1)
        }
        let lists: Set<String> = [
            "index.md", "artifacts/index.md", "capabilities/index.md", "compare/index.md", "matrix/index.md", "search/index.md",
        ]
        var shown = site.filtered {
            $0 == "index.json" || $0 == "graph.json" || $0.hasSuffix("/index.md") && !lists.contains($0) && !$0.hasPrefix("types/")
        }.files
        shown["paths.txt"] = Array((listed + [""]).joined(separator: "\n").utf8)
        return FileTree(shown)
    }

    /// The diagnostics alone: the last line tells how long the build took.
    private static func withoutSummary(_ errors: String) -> String {
        errors.split(separator: "\n", omittingEmptySubsequences: false).filter { !$0.contains("Built ") }.joined(separator: "\n")
    }
}
