import Capabilities
import Planning
import Reading
import SiteFixtures
import Testing

@Suite struct SitePlanTests {
    @Test func `pages stand in order of their routes, the one that is not found last`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("Zig", "Ada", rows: ["Type | Tool | Model"])), ("pages/about.md", "---\ntitle: About\n---\n"),
            ("pages/guide/prices.md", "---\ntitle: Prices\n---\n"), ("pages/index.md", "Welcome.\n"),
        ])
        #expect(
            site.plan.pages.map(\.route.description) == [
                "/", "/about/", "/artifacts/", "/artifacts/ada/", "/artifacts/zig/", "/capabilities/", "/compare/", "/compare/ada-vs-zig/",
                "/guide/prices/", "/matrix/", "/search/", "/types/model/", "/types/tool/", "/",
            ])
        #expect(site.plan.pages.last?.kind == .notFound)
        #expect(site.plan.pages.filter { !$0.isIndexed }.map(\.kind) == [.pair(0), .search, .notFound])
        #expect(site.planFaults == "")
    }

    @Test func `each page is found by its route`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/a.md", "---\nname: A\ntype: Model\n---\n"), ("artifacts/b.md", "---\nname: B\n---\n"),
            ("pages/deep/down/page.md", "---\ntitle: Deep\n---\nHere.\n"),
        ])
        for page in site.plan.pages.dropLast() { #expect(site.plan.page(at: page.route)?.kind == page.kind, "\(page.route)") }
        for route in try ["/a/", "/artifacts/c/", "/zz/"].map({ try #require(Route($0)) }) { #expect(site.plan.page(at: route) == nil) }
    }

    @Test func `artifacts of one type stand on one page, under the label that most of them use`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", rows: ["Type | AI Model | ai model"])),
            ("sources/2.txt", comparison("C", "D", rows: ["Type | AI Model | —"])),
        ])
        #expect(site.plan.types.map { "\($0.label) \($0.route) \($0.artifacts)" } == ["AI Model /types/ai-model/ [0, 1, 2]"])
        #expect(site.plan.type(of: 2) == 0)
        #expect(site.plan.type(of: 3) == nil)
    }

    @Test func `types that differ in signs alone are several, and what is titled so too`() async throws {
        let site = try await FixtureSite(
            files: [("C", "Compiles programs to machine code."), ("C++", "Expands templates."), ("C#", "Collects garbage.")].enumerated()
                .map { number, item in
                    let (type, text) = item
                    let head = "---\nname: N\(number)\ntype: \"\(type)\"\n---\n\n## Capabilities\n\n### \(type) support\n\n"
                    return ("artifacts/\(number).md", head + text + "\n")
                } + [("capabilities/cpp.md", "---\nname: C++ support\n---\n")])
        #expect(site.plan.types.map(\.label) == ["C", "C#", "C++"])
        #expect(Set(site.plan.types.map(\.route.description)).count == 3)
        let provided = site.graph.capabilities.map { "\($0.name): \($0.artifacts)" }.sorted()
        #expect(provided == ["C support: [0]", "C# support: [2]", "C++ support: [1]"])
    }

    @Test func `a capability of one artifact is offered to search engines only under a name that an editor gave`() async throws {
        let site = try await FixtureSite(files: [
            (
                "artifacts/a.md",
                "---\nname: A\n---\n## Capabilities\n### Mail {#mail}\nReads mail.\n### Notes\nKeeps notes of meetings.\n"
            ), ("capabilities/mail.md", "---\nname: Mail\n---\n"),
        ])
        let offered = site.plan.pages.filter(\.isIndexed).map(\.route.description).filter { $0.hasPrefix("/capabilities/") }
        #expect(offered == ["/capabilities/", "/capabilities/mail/"])
        #expect(site.graph.capabilities.count == 2)
    }
}
