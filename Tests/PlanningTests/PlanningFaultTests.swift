import Diagnostics
import Planning
import Reading
import SiteFixtures
import Testing

/// One case for each fault's id, as it is printed.
@Suite struct PlanningFaultTests {
    private let artifacts = """
        == artifacts/zig.md
        ---
        name: Zig
        ---
        == artifacts/rust.md
        ---
        name: Rust
        ---

        """

    @Test(arguments: printedFaults)
    func `each fault is printed with its place`(files: String, expected: String) async throws {
        #expect(try await FixtureSite(artifacts + files).planFaults == expected)
    }

    private func deadLinks(_ text: String, settings: String = "") async throws -> String {
        let site = try await FixtureSite(
            artifacts + "== site.yml\n\(settings)\n== static/logo.png\n-\n== pages/about.md\n---\ntitle: About\n---\n\(text)")
        var diagnostics = DiagnosticList()
        SiteLinks(of: site.plan, sources: site.sources, assets: ["assets/style.1.css"])
            .check(reporting: &diagnostics)
        return printed(diagnostics)
    }

    @Test func `a link that leads nowhere is reported with the nearest address`() async throws {
        let printed = try await deadLinks("See [it](/artifacts/zigg/).")
        #expect(
            printed == """
                Content/pages/about.md:4:10: error: dead link: the site has no '/artifacts/zigg/'; did you mean '/artifacts/zig/'? [dead-link]
                4 | See [it](/artifacts/zigg/).
                  |          ^~~~~~~~~~~~~~~~

                """)
        #expect(try await deadLinks("See [it](/nowhere/at/all/).").contains("the site has no '/nowhere/at/all/' [dead-link]"))
    }

    @Test(
        arguments: [
            "/", "/artifacts/zig/", "/artifacts/zig", "/artifacts/zig/index.html", "/artifacts/zig/index.json",
            "/artifacts/zig/?a=b#facts", "../artifacts/zig.md", "/artifacts/zig/index.md", "/index.json", "/graph.json", "/sitemap.xml",
            "/feed.xml", "/llms.txt",
            "/logo.png", "/assets/style.1.css", "https://example.org/x", "mailto:a@example.org", "#here", "/search/?q=x",
        ])
    func `a link to what the site has is fine`(link: String) async throws {
        #expect(try await deadLinks("[it](\(link))") == "")
    }

    @Test func `a link to a draft says so, and links of drafts lead nowhere yet`() async throws {
        let later = "\n== pages/later.md\n---\ntitle: Later\ndraft: true\n---\n[Nowhere](/nowhere/)"
        #expect(
            try await deadLinks("See [it](/later/).\(later)") == """
                Content/pages/about.md:4:10: error: dead link: '/later/' is not shown [dead-link]
                4 | See [it](/later/).
                  |          ^~~~~~~
                  = help: Content/pages/later.md is a draft, not due, expired or cannot be read; --drafts shows what is not published yet

                """)
    }

    @Test func `what is switched off or not made is no address`() async throws {
        #expect(try await deadLinks("[it](/feed.xml)", settings: "feed: false").contains("[dead-link]"))
    }
}

private let printedFaults: [(files: String, expected: String)] = [
    (
        """
        == pages/Guide.md
        ---
        title: One
        ---
        == pages/guide.md
        ---
        title: Two
        ---
        """,
        """
        Content/pages/guide.md:1:1: error: address '/guide/' belongs to pages/Guide.md [route-taken]
          = help: rename the file

        """
    ),
    (
        """
        == pages/compare.md
        ---
        title: One
        ---
        == pages/types/mine.md
        ---
        title: Two
        ---
        """,
        """
        Content/pages/compare.md:1:1: error: address '/compare/' belongs to the built-in pages [route-taken]
          = help: rename the file
        Content/pages/types/mine.md:1:1: error: address '/types/mine/' belongs to the built-in pages [route-taken]
          = help: rename the file

        """
    ),
    (
        "== pages/index.md\nOne.\n== pages/index/index.md\nTwo.",
        """
        Content/pages/index/index.md:1:1: error: address '/' belongs to pages/index.md [route-taken]
          = help: rename the file

        """
    ),
    (
        """
        == artifacts/oak.md
        ---
        name: Oak
        draft: true
        ---
        [Nowhere](/nowhere/)
        == comparisons/1.md
        ---
        left: oak
        right: zig
        ---
        """,
        """
        Content/comparisons/1.md:2:7: error: artifact 'oak' is not shown [unknown-artifact]
        2 | left: oak
          |       ^~~
          = help: Content/artifacts/oak.md is a draft, not due, expired or cannot be read; --drafts shows what is not published yet

        """
    ),
    (
        "== comparisons/1.md\n---\nleft: zgi\nright: far-away\n---",
        """
        Content/comparisons/1.md:2:7: error: unknown artifact 'zgi'; did you mean 'zig'? [unknown-artifact]
        2 | left: zgi
          |       ^~~
        Content/comparisons/1.md:3:8: error: unknown artifact 'far-away' [unknown-artifact]
        3 | right: far-away
          |        ^~~~~~~~
          = help: artifacts come from Content/artifacts and from the source texts

        """
    ),
    (
        "== comparisons/1.md\n---\nleft: zig\nright: zig\n---",
        """
        Content/comparisons/1.md:3:8: error: 'zig' is compared with itself [same-artifact-twice]
        3 | right: zig
          |        ^~~
          = help: name another artifact as 'left' or 'right'

        """
    ),
    (
        "== comparisons/1.md\n---\nleft: zig\nright: rust\n---\n== comparisons/2.md\n---\nleft: rust\nright: zig\n---",
        """
        Content/comparisons/2.md:2:7: error: pair is written about in comparisons/1.md already [comparison-twice]
        2 | left: rust
          |       ^~~~
          = help: join the two files

        """
    ),
    (
        "== comparisons/1.md\n---\nleft: zig\nright: rust\npick: ada\n---",
        """
        Content/comparisons/1.md:4:7: error: 'ada' is neither of the two; 'pick' takes one of them, or none [pick-outside-pair]
        4 | pick: ada
          |       ^~~

        """
    ),
]
