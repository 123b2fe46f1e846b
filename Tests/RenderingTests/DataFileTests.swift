import JSONText
import SiteFixtures
import Testing

@testable import Rendering

/// index.json, graph.json and an artifact's JSON, whole.
@Suite struct DataFileTests {
    private let project = """
        == site.yml
        title: Two
        scores:
          - {key: adoption, label: Adoption, max: 10}
        == sources/1.txt
        Beta vs Alpha
        | Feature | Beta | Alpha |
        |---|---|---|
        | Type | Tool | — |
        | Rank | 40/100 | 60/100 |
        | Adoption | 3 | 2 |
        | Starting Price | $2.50e-6 per token | -1 |
        | Licence | MIT | — |
        | Capabilities | 2 | — |
        Beta Capabilities
        Reads mail from servers.
        +1 more capabilities
        Alpha Capabilities
        Mail
        Sorts mail by its sender.
        == capabilities/mail.md
        ---
        name: Mail
        ---
        """

    private func parsed(_ text: String) throws -> JSONValue { try JSONReader.value(in: Array(text.utf8)) }

    @Test func `index json has the shape that the contract fixes`() async throws {
        let expected = try parsed(
            """
            {"version": 1, "site": {"title": "Two", "description": null, "baseURL": null, "language": "en"},
             "artifacts": [
              {"slug": "alpha", "name": "Alpha", "type": null, "url": "/artifacts/alpha/", "rank": {"value": 60, "max": 100},
               "scores": {"adoption": 2}, "pricing": null,
               "startingPrice": {"amount": null, "currency": null, "unit": null, "text": "-1"},
               "capabilities": {"declared": null, "listed": 1}, "timesMatched": null, "facts": {}},
              {"slug": "beta", "name": "Beta", "type": "Tool", "url": "/artifacts/beta/", "rank": {"value": 40, "max": 100},
               "scores": {"adoption": 3}, "pricing": null,
               "startingPrice": {"amount": 2.5e-6, "currency": "USD", "unit": "token", "text": "$2.50e-6 per token"},
               "capabilities": {"declared": 2, "listed": 1}, "timesMatched": null, "facts": {"Licence": "MIT"}}],
             "capabilities": [
              {"slug": "mail", "name": "Mail", "url": "/capabilities/mail/", "parent": null, "artifacts": ["alpha", "beta"]}],
             "comparisons": [
              {"slug": "alpha-vs-beta", "left": "alpha", "right": "beta", "url": "/compare/alpha-vs-beta/", "winner": "alpha",
               "leads": {"alpha": [], "beta": ["adoption"]}, "shared": 1, "indexed": true, "sources": ["sources/1.txt"]}]}
            """)
        #expect(try await FixtureSite(project).json("index.json") == expected)
    }

    @Test func `graph json is a JSON graph whose statements carry their file and line`() async throws {
        let graph = try #require(try await FixtureSite(project).json("graph.json")["graph"])
        let edges = graph["edges"]?.elements ?? []
        #expect(graph["directed"] == .bool(true))
        #expect(
            (graph["nodes"]?.keys ?? []) == ["artifact:alpha", "artifact:beta", "capability:mail", "type:tool", "source:sources/1.txt"])
        let provides = edges.filter { $0["relation"] == .string("provides") }
        #expect(provides.first?["metadata"]?["statements"]?.elements.first?["line"] == .number(15, text: "15"))
        #expect(provides.first?["metadata"]?["statements"]?.elements.first?["title"] == .string("Mail"))
        let drawn = edges.map { edge -> String in
            guard case .string(let source)? = edge["source"], case .string(let relation)? = edge["relation"],
                case .string(let target)? = edge["target"], edge["metadata"] != nil
            else { return "not an edge" }
            return "\(source) \(relation) \(target)"
        }
        #expect(
            drawn == [
                "artifact:alpha comparedWith artifact:beta", "artifact:beta isA type:tool", "artifact:beta leadsOn artifact:alpha",
                "artifact:alpha provides capability:mail", "artifact:beta provides capability:mail",
                "artifact:alpha similarTo artifact:beta", "artifact:beta similarTo artifact:alpha",
                "artifact:alpha statedBy source:sources/1.txt", "artifact:beta statedBy source:sources/1.txt",
            ])
    }

    @Test func `an artifact's JSON has every observation and every statement with its place`() async throws {
        let json = try await FixtureSite(project).json("artifacts/beta/index.json")
        #expect(
            try json["observations"]?["rank"]
                == parsed(
                    """
                    {"value": "40/100", "rule": "agreed", "seen": [{"value": "40/100", "file": "sources/1.txt", "line": 5, "checked": null}]}
                    """))
        #expect(json["capabilities"]?["declared"] == .number(2, text: "2"))
        #expect(json["capabilities"]?["complete"] == .bool(false))
        let statements = json["capabilities"]?["statements"]?.elements ?? []
        #expect(statements.count == 1)
        #expect(
            try statements.first?["sources"] == parsed(#"[{"file": "sources/1.txt", "line": 11, "checked": null}]"#))
        #expect(try statements.first?["capability"] == parsed(#"{"slug": "mail", "name": "Mail", "url": "/capabilities/mail/"}"#))
        #expect(
            try json["comparisons"]
                == parsed(#"[{"slug": "alpha-vs-beta", "url": "/compare/alpha-vs-beta/", "other": "alpha", "shared": 1}]"#))
        #expect(try json["sources"] == parsed(#"["sources/1.txt"]"#))
    }
}
