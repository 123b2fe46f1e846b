import Capabilities
import SiteFixtures
import Testing

/// How an editor decides what a statement belongs to.
@Suite struct PinTests {
    private func capability(_ name: String, _ more: String = "") -> String { "---\nname: \(name)\n\(more)---\n" }

    private let sources = [
        ("sources/1.txt", comparison("A", "B", ["Reads mail from three servers."], ["Keeps notes between two meetings."]))
    ]

    @Test func `a heading that ends in a slug pins its statement there`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/a.md", "---\nname: A\n---\n\n## Capabilities\n\n### Letters {#post}\n\nReads mail.\n"),
            ("capabilities/post.md", capability("Delivery")),
        ])
        #expect(site.graph.provided == "a: post\n")
        #expect(site.graph.statements.map(\.confidence) == [1])
        #expect(site.graph.statements.map(\.text.title) == ["Letters"])
    }

    @Test func `an include brings a statement by its opening words or by its title`() async throws {
        let site = try await FixtureSite(
            files: sources + [("capabilities/post.md", capability("Delivery", "includes:\n  - a: Reads mail\n  - b: Keeps notes\n"))])
        #expect(site.graph.provided == "a: post\nb: post\n")
        #expect(site.graphFaults == "")
    }

    @Test func `an exclude keeps a statement out of a capability that it would match`() async throws {
        let named = try await FixtureSite(files: sources + [("capabilities/mail.md", capability("Mail"))])
        #expect(named.graph.provided.hasPrefix("a: mail\n"))
        let barred = try await FixtureSite(
            files: sources + [("capabilities/mail.md", capability("Mail", "excludes:\n  - a: Reads mail\n"))])
        #expect(!barred.graph.provided.hasPrefix("a: mail\n"))
        #expect(barred.graph.capability(try #require(named.graph.capabilities.first { $0.name == "Mail" }?.slug)) != nil)
    }

    @Test func `what is included is not drawn elsewhere by its words`() async throws {
        let site = try await FixtureSite(
            files: sources + [
                ("capabilities/mail.md", capability("Mail", "keywords: [servers]\n")),
                ("capabilities/post.md", capability("Delivery", "includes:\n  - a: Reads mail\n")),
            ])
        #expect(site.graph.provided.hasPrefix("a: post\n"))
    }

    @Test func `what plainly speaks of one capability goes there, though its like goes to another`() async throws {
        let drawing = "keywords: [makes pictures, from a description]\n"
        func project(_ words: String) -> [(String, String)] {
            [
                ("artifacts/a.md", "---\nname: A\n---\n\n## Capabilities\n\n### Pictures\n\nReads pictures and photographs.\n"),
                ("artifacts/b.md", "---\nname: B\n---\n\n## Capabilities\n\n### Pictures\n\n\(words)\n"),
                ("capabilities/vision.md", capability("Vision", "keywords: [reads pictures, photographs]\n")),
                ("capabilities/drawing.md", capability("Drawing", drawing)),
            ]
        }
        #expect(try await FixtureSite(files: project("Makes pictures from a description.")).graph.provided == "a: vision\nb: drawing\n")
        #expect(try await FixtureSite(files: project("Has pictures.")).graph.provided == "a: vision\nb: vision\n")
    }

    @Test func `a parent is found, and a capability that nothing provides is there all the same`() async throws {
        let site = try await FixtureSite(
            files: [
                ("capabilities/mail.md", capability("Mail", "parent: post\n")), ("capabilities/post.md", capability("Delivery")),
            ])
        #expect(site.graph.capabilities.map(\.parent) == [1, nil])
        #expect(site.graph.capabilities.map(\.artifacts) == [[], []])
    }

    @Test func `of a ring of parents one is let go, and what leads into the ring is kept`() async throws {
        let site = try await FixtureSite(
            files: [
                ("capabilities/a.md", capability("A", "parent: b\n")), ("capabilities/b.md", capability("B", "parent: c\n")),
                ("capabilities/c.md", capability("C", "parent: b\n")), ("capabilities/d.md", capability("D", "parent: d\n")),
            ])
        #expect(site.graph.capabilities.map(\.parent) == [1, nil, 1, nil])
        #expect(site.graphFaults.split(separator: "\n").filter { $0.contains("[parent-cycle]") }.count == 2)
    }
}
