import Diagnostics
import Reading
import Testing

@testable import Capabilities

/// What comes in by passports, manifests and tables of facts, joined with texts in the graph.
@Suite struct WaysInGraphTests {
    private static let text = """
        Kiln vs Loom
        | Feature | Kiln | Loom |
        |---|---|---|
        | Type | Model | Repository |
        | Rank | 21/100 | 45/100 |
        | Pricing | Paid | Free |
        | Capabilities | 1 decomposed | 1 decomposed |
        Heats clay until it is hard.
        Makes cloth out of thread.
        """

    private func graph(_ files: [String: String]) async throws -> (graph: CapabilityGraph, faults: String) {
        let project = try TemporaryProject(files)
        var diagnostics = DiagnosticList()
        let sources = try await SourceTree(reading: project.path, options: ReadingOptions(), reporting: &diagnostics)
        let graph = CapabilityGraph(normalising: sources, reporting: &diagnostics)
        return (withExtendedLifetime(project) { graph }, printed(diagnostics))
    }

    private func fact(_ key: FactKey, of slug: String, in graph: CapabilityGraph) throws -> Fact {
        let index = try #require(Slug(slug).flatMap(graph.artifact))
        return try #require(graph.artifacts[index].facts[key])
    }

    @Test func `every way in meets in one node, by name, alias or slug`() async throws {
        let (graph, faults) = try await graph([
            "a.txt": Self.text,
            "b.json": #"{"artifact": {"name": "kiln", "url": "https://kiln.example", "tags": ["clay"]}}"#,
            "c.yml": "artifact: {name: Kiln Pro, slug: kiln, aliases: [Big Kiln]}",
            "d.csv": "slug,fact,value\nkiln,Fuel,gas\n",
            "e.html":
                "<h1>Big Kiln vs Loom</h1><table><tr><th><th>Big Kiln<th>Loom<tr><td>Type<td>Model<td>Repository</table><h2>Loom</h2><p>Makes cloth out of thread.",
        ])
        #expect(graph.artifacts.map(\.slug.description) == ["kiln", "loom"])
        let kiln = graph.artifacts[0]
        #expect(kiln.files == ["sources/a.txt", "sources/b.json", "sources/c.yml", "sources/d.csv", "sources/e.html"])
        #expect(kiln.url == "https://kiln.example")
        #expect(kiln.tags == ["clay"])
        #expect(kiln.aliases.contains("Big Kiln") && kiln.aliases.contains("Kiln Pro"))
        #expect(try fact(.further("Fuel"), of: "kiln", in: graph).chosen.provenance.line == 2)
        #expect(!faults.contains("error"))
    }

    @Test func `the latest day wins over many sources, and edited Markdown over both`() async throws {
        var files = [
            "a.txt": Self.text, "b.txt": Self.text,
            "c.json": #"{"version": "2026-01-05", "artifact": {"name": "Kiln", "pricing": {"model": "freemium"}}}"#,
            "d.csv": "slug,fact,value,source,date\nkiln,pricing,Free,https://kiln.example/prices,2026-03-01\nkiln,rank,30/100,,\n",
        ]
        let (before, _) = try await graph(files)
        let pricing = try fact(.pricing, of: "kiln", in: before)
        #expect(pricing.chosen.text == "Free" && pricing.rule == .latestCheck)
        #expect(pricing.chosen.provenance.source == "https://kiln.example/prices")
        #expect(pricing.observations.map(\.text) == ["Paid", "Paid", "Freemium", "Free"])
        let rank = try fact(.rank, of: "kiln", in: before)
        #expect(rank.chosen.text == "21/100" && rank.rule == .mostSources)

        files["/artifacts/kiln.md"] = "---\nname: Kiln\npricing: On request\n---\n"
        let (after, _) = try await graph(files)
        #expect(try fact(.pricing, of: "kiln", in: after).chosen.text == "On request")
    }

    @Test func `capabilities of a passport and a text are one statement where they say the same`() async throws {
        let (graph, _) = try await graph([
            "a.txt": Self.text,
            "b.json": """
            {"artifact": {"name": "Kiln"}, "capabilities": [
              {"name": "Firing", "description": "Heats clay until it is hard.", "requires": ["power"]},
              {"name": "Drying", "description": "Keeps wood warm until it is dry."}]}
            """,
        ])
        let statements = graph.artifacts[0].statements.map { graph.statements[$0] }
        #expect(statements.map(\.text.title) == ["Firing", "Drying"])
        #expect(statements[0].sources.map { "\($0.file):\($0.line)" } == ["sources/a.txt:8", "sources/b.json:2"])
        #expect(statements[0].text.requires?.plain == "power")
    }

    @Test func `a passport alone makes an artifact under its own slug`() async throws {
        let (graph, faults) = try await graph(["a.json": #"{"artifact": {"name": "The Kiln", "slug": "kiln-1", "type": "repo"}}"#])
        #expect(graph.artifacts.map { "\($0.slug) \($0.name) \($0.type ?? "")" } == ["kiln-1 The Kiln Repository"])
        #expect(faults == "")
    }

    @Test func `a fact of an unknown slug is an error that names the nearest, and makes no artifact`() async throws {
        let (graph, faults) = try await graph(["a.txt": Self.text, "f.csv": "slug,fact,value\nkilm,Fuel,gas\n"])
        #expect(graph.artifacts.count == 2)
        #expect(faults.contains("Content/sources/f.csv:2:1: error: unknown artifact 'kilm'; did you mean 'kiln'? [unknown-artifact]"))
    }

    @Test func `a kind of file that nobody reads is reported`() async throws {
        let (_, faults) = try await graph(["a.xlsx": "x"])
        #expect(
            faults.contains("warning: file is not read: Content/sources takes .txt, .md, .html, .json, .yml and .csv files [unread-kind]"))
    }
}
