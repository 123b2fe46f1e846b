import Diagnostics
import Testing

@testable import Reading

/// Content files other than artifacts: settings, capabilities, comparisons, pages, links, dates.
@Suite struct ContentTests {
    @Test func `every key of site yml is read`() async throws {
        let (tree, faults) = try await read(
            """
            == site.yml
            title: Trees
            description: All trees
            baseURL: https://trees.example/atlas
            language: he
            rank: {label: Height, max: 50}
            scores:
              - {key: speed, label: Speed, max: 10}
            itemLabel: {one: tree, many: trees}
            pairs: {sources: true, curated: false, nearest: 3}
            indexing: {minimumAligned: 2, minimumUnique: 0.25}
            navigation:
              - {label: About, url: /about/}
            licence: CC0
            feed: false
            robots: false
            twins: false
            budgets: {}
            == sources/a.txt
            Oak vs Ash
            | F | Oak | Ash |
            |---|---|---|
            | Height | 40 | 50/50 |
            | Speed | 7 | 10 |
            | Capabilities | 0 | 0 |
            """)
        #expect(faults == "")
        let settings = tree.settings
        #expect(settings.title == "Trees")
        #expect(settings.description == "All trees")
        #expect(settings.baseURL == "https://trees.example/atlas/")
        #expect(settings.direction == "rtl")
        #expect(settings.labels.scores == [TableLabels.Score(key: "speed", label: "Speed", max: 10)])
        #expect(settings.itemLabel == SiteSettings.ItemLabel(one: "tree", many: "trees"))
        #expect(settings.pairs == SiteSettings.Pairs(sources: true, curated: false, nearest: 3))
        #expect(settings.indexing == SiteSettings.Indexing(minimumAligned: 2, minimumUnique: 0.25))
        #expect(settings.navigation.map { "\($0.label) \($0.url)" } == ["About /about/"])
        #expect([settings.hasFeed, settings.allowsRobots, settings.hasTwins] == [false, false, false])
        #expect(tree.texts.first?.left.facts.map(Understood.words) == ["rank=40/50", "speed=7", "declared=0"])
    }

    @Test(arguments: [
        ("titel: Trees", "1:1: error: unknown key 'titel'; did you mean 'title'? [unknown-key]"),
        (
            "baseURL: trees.example",
            "1:10: error: 'trees.example' is no base address: 'baseURL' takes one such as https://example.org/atlas/ [bad-base-url]"
        ),
        ("rank: {max: 0}", "1:13: error: '0' is too small: 'max' takes a number above 0 [not-positive]"),
        ("pairs: {nearest: -1}", "1:18: error: '-1' is out of range: 'nearest' is 0 or more [out-of-range]"),
        ("indexing: {minimumUnique: 2}", "1:27: error: '2' is out of range: 'minimumUnique' runs from 0 to 1 [out-of-range]"),
        ("feed: maybe", "1:7: error: feed takes true or false, not 'maybe' [wrong-type]"),
        ("direction: up", "1:12: error: direction takes ltr, rtl, not 'up' [not-a-choice]"),
        (
            "navigation: [{label: A, url: 'javascript:1'}]",
            "1:30: error: 'javascript:1' could run a script in a reader's browser, so it is left out [unsafe-link]"
        ), ("navigation: [{label: A}]", "1:14: error: 'url' is missing [missing-key]"),
    ])
    func `a fault of site yml is named at its place`(text: String, first: String) async throws {
        let (tree, faults) = try await read("== site.yml\n\(text)\n== artifacts/oak.md\n---\nname: Oak\n---\n")
        #expect(faults.hasPrefix("Content/site.yml:\(first)\n"))
        #expect(tree.artifacts.count == 1, "the other files are read all the same")
    }

    @Test func `capabilities, comparisons and pages are read`() async throws {
        let (tree, faults) = try await read(
            """
            == capabilities/draw.md
            ---
            name: Drawing
            aliases: [Sketching]
            keywords: pencil
            parent: art
            includes:
              - oak: It draws
            excludes: {ash: It burns}
            ---
            How it [works](../artifacts/oak.md#facts).
            == comparisons/ash-vs-oak.md
            ---
            left: ash
            right: oak
            verdict: Take the oak.
            pick: oak
            indexed: false
            ---
            == comparisons/none.md
            ---
            left: ash
            right: elm
            pick: none
            ---
            == pages/Guide Lines/index.md
            ---
            title: Guide
            ---
            # Head
            """)
        #expect(faults == "")
        let capability = try #require(tree.capabilities.first)
        #expect([capability.name] + capability.aliases + capability.keywords == ["Drawing", "Sketching", "pencil"])
        #expect(capability.parent?.description == "art")
        #expect((capability.includes + capability.excludes).map { "\($0.artifact): \($0.opening)" } == ["oak: It draws", "ash: It burns"])
        #expect(tree.comparisons.map { "\($0.left) \($0.right)" } == ["ash oak", "ash elm"])
        #expect(tree.comparisons.map(\.pick) == [.artifact(Slug(of: "oak")), ComparisonFile.Pick.none])
        #expect(tree.comparisons.first?.verdict == "Take the oak.")
        #expect(tree.comparisons.first?.indexed == false)
        #expect(tree.pages.map(\.path) == ["guide-lines"])
        #expect(tree.pages.first?.headings.map(\.level) == [2])
        #expect(tree.links.map(\.path) == ["/artifacts/oak/#facts"])
    }

    @Test(arguments: [
        ("draft: true", "2026-06-15", false, false), ("draft: true", "2026-06-15", true, true),
        ("publishDate: 2026-06-16", "2026-06-15", false, false),
        ("publishDate: 2026-06-15", "2026-06-15", false, true), ("publishDate: 2026-06-16", "2026-06-15", true, true),
        ("expiryDate: 2026-06-15", "2026-06-15", false, false), ("expiryDate: 2026-06-16", "2026-06-15", false, true),
        ("expiryDate: 2020-01-01", nil, false, true), ("publishDate: 2030-01-01", nil, false, true),
    ])
    func `drafts, dates to come and dates gone by keep a file out`(key: String, today: String?, drafts: Bool, isThere: Bool) async throws {
        let (tree, faults) = try await read("== artifacts/oak.md\n---\nname: Oak\n\(key)\n---\n", today: today, drafts: drafts)
        #expect(tree.artifacts.isEmpty != isThere)
        #expect(faults == "")
    }

    @Test(arguments: ["draft: yes", "draft: 1", "publishDate: 01/02/2030", "expiryDate: soon"])
    func `what should hide a file and cannot be read hides it`(key: String) async throws {
        let (tree, faults) = try await read("== artifacts/oak.md\n---\nname: Oak\n\(key)\n---\n")
        #expect(tree.artifacts.isEmpty)
        #expect(faults.contains("error: "))
    }

    @Test func `an empty text, or one that says that nothing is known, is not given`() async throws {
        let (tree, faults) = try await read(
            """
            == artifacts/oak.md
            ---
            name: Oak
            type: ""
            pricing: " "
            startingPrice: ""
            tags: [""]
            facts: {X: "", Y: "—", Z: "n/a", W: "4 kg"}
            ---
            == site.yml
            title: ""
            """)
        #expect(faults == "")
        #expect(tree.artifacts.first?.facts.map(\.text) == ["4 kg"])
        #expect(tree.artifacts.first?.tags == [])
        #expect(tree.settings.title == SiteSettings().title)
    }

    @Test(arguments: [
        ("en_US", "en-US"), ("pt-BR", "pt-BR"), ("fil", "fil"), ("zh-Hant-TW", "zh-Hant-TW"), ("english", "en"), ("e n", "en"), ("1", "en"),
    ])
    func `a language is a tag, with hyphens`(text: String, language: String) async throws {
        let (tree, faults) = try await read("== site.yml\nlanguage: \"\(text)\"\n")
        #expect(tree.settings.language == language)
        #expect(faults.isEmpty == (language != "en"))
    }

    @Test func `a review that is due is a warning`() async throws {
        let (tree, faults) = try await read("== artifacts/oak.md\n---\nname: Oak\nreviewBy: 2026-06-14\n---\n")
        #expect(
            faults == """
                Content/artifacts/oak.md:3:11: warning: review was due on 2026-06-14 [review-due]
                3 | reviewBy: 2026-06-14
                  |           ^~~~~~~~~~
                  = help: look the file over, and set a later 'reviewBy'

                """)
        #expect(tree.artifacts.count == 1)
    }

    @Test(arguments: [
        ("artifacts/Oak Tree.md", "file name is no slug; name it 'oak-tree.md' [file-not-slug]"),
        ("artifacts/oak.txt", "file is not read: Content/artifacts takes .md files [unread-kind]"),
        ("sources/a.pdf", "file is not read: Content/sources takes .txt, .md, .html, .json, .yml and .csv files [unread-kind]"),
        ("notes/a.md", "file is not read: nothing is taken from this place [unread-place]"),
        ("comparisons/a.md", "'left' is missing [missing-key]"),
    ])
    func `a file in the wrong place or by the wrong name is named`(path: String, message: String) async throws {
        let (_, faults) = try await read("== \(path)\nx")
        #expect(faults.contains("Content/\(path):1:1: "))
        #expect(faults.contains(message))
    }

    @Test(arguments: [
        ("left: Oak Tree\nright: ash", "2:7: error: 'Oak Tree' is no slug"),
        ("left: a\nright: b\npick: C D", "4:7: error: 'C D' is no slug"),
    ])
    func `a text where a slug belongs is named`(keys: String, message: String) async throws {
        let (_, faults) = try await read("== comparisons/a.md\n---\n\(keys)\n---\n")
        #expect(
            faults.contains("Content/comparisons/a.md:\(message): a slug is lower-case letters, digits and single hyphens [not-slug]\n"))
    }

    @Test(arguments: [
        ("/artifacts/x/", "/artifacts/x/"), ("../x/#a", "/artifacts/x/#a"), ("../../compare/", "/compare/"), ("x.md", "/artifacts/x/"),
        ("../capabilities/C D.md?q", "/capabilities/c-d/?q"), ("../pages/index.md", "/"), ("../pages/a/b.md", "/a/b/"),
        ("../comparisons/a-vs-b.md", "/compare/a-vs-b/"), ("/pages/about.md", "/about/"), ("?q=1", "/artifacts/oak/?q=1"),
        ("../../../..", "/"),
        ("img.png", "/artifacts/oak/img.png"), (".", "/artifacts/oak/"), ("#a", nil), ("https://x.example/a.md", nil),
        ("mailto:a@b.example", nil),
        ("//cdn.example/a", nil), ("", nil),
    ])
    func `a link leads from its own page, from the root, or to a file`(destination: String, path: String?) {
        let links = ContentLinks(file: "artifacts/oak.md", route: "/artifacts/oak/", root: "../../")
        #expect(links.path(of: destination) == path)
        #expect(links.address(of: destination) == path.map { "../../" + $0.dropFirst() } ?? destination)
    }

    @Test func `a pipe in the folder is named, and nobody waits for it`() async throws {
        var project = TemporaryProject("== sources/a.txt\nOak vs Ash\n| F | Oak | Ash |\n|-|-|-|\n| Capabilities | 0 | 0 |")
        project.makePipe("sources/b.txt")
        var diagnostics = DiagnosticList()
        let tree = try await SourceTree(reading: project.path, options: ReadingOptions(), reporting: &diagnostics)
        #expect(tree.texts.count == 1)
        #expect(
            diagnostics.all.map(DiagnosticPrinter(colour: false).text(of:)) == [
                "Content/sources/b.txt:1:1: error: file cannot be read: it is a pipe or a device [unreadable-file]\n"
                    + "  = help: see that it is there, and that you may read it\n"
            ])
    }

    @Test func `a project without its folder is an error of the run`() async {
        var diagnostics = DiagnosticList()
        await #expect(throws: ReadingError.noContentFolder("/nowhere/Content/")) {
            _ = try await SourceTree(reading: "/nowhere", options: ReadingOptions(), reporting: &diagnostics)
        }
    }

    @Test func `the number of jobs changes nothing`() async throws {
        let files = (0..<50).map {
            "== sources/\($0).txt\nOak vs Ash \($0)\n| F | Oak | Ash \($0) |\n|-|-|-|\n| Rank | x | 4 |\n| Capabilities | 0 | 0 |"
        }
        let one = try await read(files.joined(separator: "\n"), jobs: 1)
        let four = try await read(files.joined(separator: "\n"), jobs: 4)
        #expect(one.faults == four.faults)
        #expect(one.tree.texts.map(\.right.name) == four.tree.texts.map(\.right.name))
    }

    @Test(arguments: [
        (
            "{\"id\": \"a\", \"vector\": [1, 0]}\n{\"id\": \"b\"",
            "2:11: error: line is no whole JSON object: a ',' or '}' belongs here [vector-torn]"
        ),
        ("{\"id\": \"a\"}", "1:1: error: line takes an id and a vector of numbers: {\"id\": \"…\", \"vector\": [0.1, 0.2]} [vector-shape]"),
        (
            "{\"id\": \"a\", \"vector\": [1, 0]}\n{\"id\": \"b\", \"vector\": [1, 0]}\n{\"id\": \"c\", \"vector\": [1, 2, 3]}",
            "3:1: error: vector of 3 numbers among vectors of 2 [vector-length]"
        ),
        (
            "{\"id\": \"a\", \"vector\": [1, 0]}\n{\"id\": \"a\", \"vector\": [0, 1]}",
            "2:1: error: second vector for 'a' [vector-twice]"
        ),
    ])
    func `a line of vectors that cannot be used is named`(lines: String, message: String) async throws {
        let faults = try await read("== vectors.jsonl\n\(lines)").faults
        #expect(faults.hasPrefix("Content/vectors.jsonl:\(message)\n"))
    }
}
