import Capabilities
import Planning
import Reading
import SiteFixtures
import Testing

@Suite struct PairSelectionTests {
    private func pairs(_ site: FixtureSite) -> [String] { site.plan.pairs.map(\.slug.description) }

    /// `count` artifacts that all have one capability.
    private func alike(_ count: Int) -> [(path: String, text: String)] {
        (0..<count).map { number in
            let name = "m" + String(1000 + number)
            return ("artifacts/\(name).md", "---\nname: \(name)\n---\n\n## Capabilities\n\n### Mail {#mail}\n\nReads mail.\n")
        } + [("capabilities/mail.md", "---\nname: Mail\n---\n")]
    }

    @Test func `a pair's address has the lower slug first, whatever order the source had`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("Zig", "Ada")), ("sources/2.txt", comparison("Ada", "Zig")),
        ])
        #expect(pairs(site) == ["ada-vs-zig"])
        #expect(site.plan.pairs.map(\.files) == [["sources/1.txt", "sources/2.txt"]])
        #expect(site.plan.pairs.map { site.graph.artifacts[$0.left].name } == ["Ada"])
    }

    @Test func `pairs come from sources, from editors and from likeness, each once`() async throws {
        let site = try await FixtureSite(
            files: alike(3) + [
                ("sources/1.txt", comparison("m1000", "Zig")),
                ("comparisons/any.md", "---\nleft: zig\nright: m1001\n---\nOurs.\n"),
            ])
        #expect(pairs(site) == ["m1000-vs-m1001", "m1000-vs-m1002", "m1000-vs-zig", "m1001-vs-m1002", "m1001-vs-zig"])
        #expect(site.plan.pairs.map(\.files) == [[], [], ["sources/1.txt"], [], []])
        #expect(site.plan.pairs.map(\.editorial) == [nil, nil, nil, nil, 0])
        #expect(site.plan.pairs.map(\.shared) == [1, 1, 0, 1, 0])
        #expect(site.plan.pairs.map { $0.similarity != nil } == [true, true, false, true, false])
    }

    @Test func `each source of pairs can be switched off`() async throws {
        let files =
            alike(2) + [
                ("sources/1.txt", comparison("Rust", "Zig")), ("comparisons/a.md", "---\nleft: zig\nright: m1001\n---\n"),
            ]
        func with(_ pairsSetting: String) async throws -> [String] {
            pairs(try await FixtureSite(files: files + [("site.yml", "pairs: {\(pairsSetting)}\n")]))
        }
        #expect(try await with("sources: false") == ["m1000-vs-m1001", "m1001-vs-zig"])
        #expect(try await with("curated: false") == ["m1000-vs-m1001", "rust-vs-zig"])
        #expect(try await with("nearest: 0") == ["m1001-vs-zig", "rust-vs-zig"])
        #expect(try await with("sources: false, curated: false, nearest: 0") == [])
    }

    @Test func `a pair that sources compare keeps them although it is there for another reason`() async throws {
        let site = try await FixtureSite(
            files: alike(2) + [("sources/1.txt", comparison("m1001", "m1000")), ("site.yml", "pairs: {sources: false}\n")])
        #expect(site.plan.pairs.map(\.files) == [["sources/1.txt"]])
    }

    @Test func `the number of pairs grows with the artifacts, not with their square`() async throws {
        let site = try await FixtureSite(files: alike(120))
        #expect(site.plan.pairs.count <= 120 * 8)
        let one = try await FixtureSite(files: alike(60) + [("site.yml", "pairs: {nearest: 1}\n")])
        #expect(one.plan.pairs.count <= 60)
    }

    @Test func `a pair is found from either side, and has its own sources' shared count`() async throws {
        let site = try await FixtureSite(files: alike(2))
        #expect(site.plan.pair(of: 0, and: 1) == 0)
        #expect(site.plan.pair(of: 1, and: 0) == 0)
        #expect(site.plan.pair(of: 0, and: 0) == nil)
    }

    @Test func `slugs that hold -vs- never bring two pairs to one address`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B vs C")), ("sources/2.txt", comparison("A vs B", "C")),
        ])
        let slugs = pairs(site)
        #expect(slugs.count == 2)
        #expect(slugs.first == "a-vs-b-vs-c")
        #expect(slugs.last?.hasPrefix("a-vs-b-vs-c-") == true)
        #expect(Set(site.plan.pages.filter { $0.kind != .notFound }.map(\.route)).count == site.plan.pages.count - 1)
    }

    @Test func `slugs that end or begin with vs never bring two pairs to one address`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A vs", "B")), ("sources/2.txt", comparison("A", "Vs B")),
        ])
        let slugs = pairs(site)
        #expect(slugs.count == 2)
        #expect(slugs.first == "a-vs-vs-b")
        #expect(slugs.last?.hasPrefix("a-vs-vs-b-") == true)
    }
}
