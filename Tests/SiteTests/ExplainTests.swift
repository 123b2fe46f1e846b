import Capabilities
import Diagnostics
import Planning
import Reading
import TestSupport
import Testing

@testable import PairwiseCommand

/// `pairwise explain`, in the words that stand on pages.
@Suite struct ExplainTests {
    private static func site() async throws -> Site {
        var diagnostics = DiagnosticList()
        return try await PairwiseCommand.site(
            from: Inputs(project: Repository.root, options: ReadingOptions(), baseURL: nil), reporting: &diagnostics)
    }

    private func artifacts(_ subject: String, in site: Site) -> [Int]? {
        if case .artifacts(let indices)? = ExplainedSubject(subject, in: site) { indices } else { nil }
    }

    private func capability(_ subject: String, in site: Site) -> Int? {
        if case .capability(let index)? = ExplainedSubject(subject, in: site) { index } else { nil }
    }

    @Test func `every name, heading and address of the demo's pages is known, and leads to its own lines`() async throws {
        let site = try await Self.site()
        let graph = site.graph
        let labels = site.sources.settings.labels
        for (index, artifact) in graph.artifacts.enumerated() {
            for subject in [artifact.name, artifact.name.uppercased(), artifact.slug.description, "/artifacts/\(artifact.slug)/#facts-h"]
                + artifact.aliases
            {
                #expect(artifacts(subject, in: site) == [index], "\(subject)")
            }
            for (key, fact) in artifact.facts {
                let said = ExplainedArtifact(index, key.name, labels: labels, in: graph).text
                for place in fact.observations.map(\.provenance) {
                    #expect(said.contains("Content/\(place.file):\(place.line) "), "\(key.name)")
                }
            }
            for statement in artifact.statements.map({ graph.statements[$0] }) {
                let capability = graph.capabilities[statement.capability]
                for asked in [capability.name, capability.slug.description, statement.text.title, "Capabilities"].compactMap({ $0 }) {
                    let said = ExplainedArtifact(index, asked, labels: labels, in: graph).text
                    for place in statement.sources { #expect(said.contains("Content/\(place.file):\(place.line) "), "\(asked): \(said)") }
                }
            }
        }
        for (index, capability) in graph.capabilities.enumerated() {
            #expect(
                self.capability(capability.name, in: site) == index || artifacts(capability.name, in: site) != nil, "\(capability.name)")
            #expect(self.capability("/capabilities/\(capability.slug)/", in: site) == index)
        }
        for pair in site.plan.pairs {
            let (left, right) = (graph.artifacts[pair.left].name, graph.artifacts[pair.right].name)
            #expect(artifacts("\(left) vs \(right)", in: site) == [pair.left, pair.right])
            #expect(artifacts("\(right) vs \(left)", in: site) == [pair.right, pair.left])
            #expect(artifacts(pair.slug.description, in: site) == [pair.left, pair.right])
        }
    }

    @Test func `a heading that became no capability's name leads to the capability that it came to`() async throws {
        let site = try await Self.site()
        for statement in site.graph.statements {
            guard let title = statement.text.title, site.graph.capability(named: title) == nil, site.graph.artifact(named: title) == nil
            else { continue }
            let found = try #require(capability(title, in: site), "\(title)")
            #expect(
                site.graph.capabilities[found].statements.contains {
                    site.graph.statements[$0].text.title?.lowercased() == title.lowercased()
                })
        }
    }

    @Test(arguments: [
        (
            ["kiln vs loom", "fires clay"],
            "capabilities.fires-clay: Fires clay   [confidence 1]\n    * Content/sources/a.txt:9   Fires clay"
        ),
        (["Loom", "Fires clay"], "[no statement came to it]\n    * Content/sources/a.txt:6   counts 1, and as many are listed"),
        (["Kiln", "Fires clay"], "      Unique: Two doors.\n"),
        (["Kiln vs Loom", "verdict"], "  verdict: Kiln for pots.   [by the editors]\n    * Content/comparisons/kiln-vs-loom.md\n"),
        (["Kiln vs Loom"], "  pick: kiln   [by the editors]\n    * Content/comparisons/kiln-vs-loom.md:5\n"),
        (["Loom", "tags"], "  tags: cloth\n      Content/artifacts/loom.md\n"), (["Oven"], "  type: Oven   [all agree]\n"),
    ])
    func `what a reader may ask of a page is answered with its line`(subject: [String], said: String) async throws {
        try await withTemporaryFolder { folder in
            try Disk.write(
                """
                Kiln vs Loom
                | Feature | Kiln | Loom |
                |---|---|---|
                | Type | Oven | Machine |
                | Pricing | Paid | Free |
                | Capabilities | 1 | 1 |
                Kiln Capabilities
                Fires clay
                Heats clay until it is hard and rings when it is struck.
                Unique: Two doors.
                Loom Capabilities
                Weaves cloth
                Makes cloth of four colours of thread at a time.

                """, to: folder + "/Content/sources/a.txt")
            try Disk.write("---\nname: Loom\ntags: cloth\n---\n", to: folder + "/Content/artifacts/loom.md")
            try Disk.write(
                "---\nleft: kiln\nright: loom\nverdict: Kiln for pots.\npick: kiln\n---\n",
                to: folder + "/Content/comparisons/kiln-vs-loom.md")
            let result = try RunningProcess(Repository.executable, ["explain"] + subject, in: folder).wait()
            #expect(result.status == 0 && result.output.contains(said), "\(result.output)\(result.errors)")
        }
    }
}
