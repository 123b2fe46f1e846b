import Diagnostics
import TestSupport
import Testing

@testable import PairwiseCommand
@testable import Reading

/// `budgets` of site.yml.
@Suite struct BudgetTests {
    @Test(arguments: [
        ("150 kB", 150_000), ("150kb", 150_000), ("25 MB", 25_000_000), ("1.5 GB", 1_500_000_000), ("1 KiB", 1024), ("2MiB", 2_097_152),
        ("90,000", 90_000), ("800 b", 800), ("0", nil), ("-1 kB", nil), ("1 TB", nil), ("kB", nil), ("99999999999999999999 GB", nil),
    ])
    func `a size is a number with a unit`(text: String, bytes: Int?) {
        var diagnostics = DiagnosticList()
        let settings = SiteSettings(
            of: SourceFile(path: "site.yml", bytes: Array("budgets:\n  file: \"\(text)\"".utf8)), reporting: &diagnostics)
        #expect(settings.budgets.all.first?.max == bytes)
        #expect(diagnostics.all.map(\.id) == (bytes == nil ? ["bad-budget"] : []))
    }

    @Test(arguments: [
        (1, "1 kB"), (1000, "1 kB"), (1001, "2 kB"), (999_000, "999 kB"), (1_000_000, "1 MB"), (1_000_001, "1.1 MB"),
        (25_000_001, "25.1 MB"),
        (99_950_000, "100 MB"), (681_500_000, "682 MB"), (1_300_000_000, "1.3 GB"),
    ])
    func `a size that is over a limit never reads as the limit`(bytes: Int, text: String) {
        #expect(fileSize(bytes) == text)
    }

    @Test func `a build that would be over a budget fails, says by what, and leaves the published site`() async throws {
        try await withTemporaryFolder { folder in
            let page = "---\ntitle: Long\n---\n\n" + String(repeating: "Oak and ash and elm. ", count: 3000)
            try Disk.write("budgets:\n  page: 60 kB\n  file: 100 kB\n", to: folder + "/Content/site.yml")
            #expect(try Execution.pairwise("build", in: folder).status == 0)
            let published = try FileTree(below: folder + "/public")

            try Disk.write(page, to: folder + "/Content/pages/long.md")
            try Disk.write(page, to: folder + "/Content/pages/longer/page.md")
            try Disk.write(String(repeating: "x", count: 100_001), to: folder + "/Content/static/big.txt")
            let build = try Execution.pairwise("build", in: folder)
            #expect(build.status == 1)
            #expect(build.errors.contains("Content/site.yml:2:9: error: '/longer/page/index.html' has 68 kB"), "\(build.errors)")
            #expect(build.errors.contains(", and 'budgets' allows 60 kB; 1 other is over it, too [over-budget]"), "\(build.errors)")
            #expect(
                build.errors.contains(
                    "Content/site.yml:3:9: error: '/big.txt' has 101 kB, and 'budgets' allows 100 kB [over-budget]"), "\(build.errors)")
            #expect(try FileTree(below: folder + "/public").differences(from: published) == [])

            let check = try Execution.pairwise("check", "--format", "json", in: folder)
            #expect(check.output == (try Execution.pairwise("build", "--format", "json", in: folder)).output)

            try Disk.remove(folder + "/Content/pages/longer/page.md")
            try Disk.write("budgets:\n  page: 90 kB\n  file: 101 kB\n", to: folder + "/Content/site.yml")
            #expect(try Execution.pairwise("build", in: folder).status == 0)
        }
    }

    @Test func `what is over a budget on a page that an edit left alone is still said`() async throws {
        try await withTemporaryFolder { folder in
            let long = String(repeating: "Oak and ash and elm. ", count: 3000)
            try Disk.write("---\ntitle: Long\n---\n\n" + long, to: folder + "/Content/pages/long.md")
            try Disk.write("---\ntitle: Short\n---\n", to: folder + "/Content/pages/short.md")
            #expect(try Execution.pairwise("build", in: folder).status == 0)
            try Disk.write("budgets: {page: 60 kB, files: 3, site: 10 kB}", to: folder + "/Content/site.yml")
            let build = try Execution.pairwise("build", in: folder)
            #expect(build.status == 1)
            #expect(build.errors.split(separator: "\n").filter { $0.hasSuffix("[over-budget]") }.count == 3, "\(build.errors)")
        }
    }
}
