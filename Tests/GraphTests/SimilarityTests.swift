import Capabilities
import Reading
import SiteFixtures
import Testing

@Suite struct SimilarityTests {
    /// Artifacts that have the named capabilities: `a: x y`.
    private func graph(_ lines: [String]) async throws -> CapabilityGraph {
        var capabilities: Set<Substring> = []
        var files = lines.map { line -> (path: String, text: String) in
            let parts = line.split(separator: ":")
            let names = parts.count > 1 ? parts[1].split(separator: " ") : []
            capabilities.formUnion(names)
            let body = names.map { "### Thing \($0) {#\($0)}\n\nDoes thing number \($0).\n" }.joined(separator: "\n")
            return ("artifacts/\(parts[0]).md", "---\nname: \(parts[0])\n---\n\n## Capabilities\n\n\(body)")
        }
        files += capabilities.sorted().map { ("capabilities/\($0).md", "---\nname: Named \($0)\n---\n") }
        return try await FixtureSite(files: files).graph
    }

    @Test func `the cosine of two equal sets is one, and of sets without anything shared there is none`() async throws {
        let graph = try await graph(["a: x y", "b: x y", "c: z"])
        let similarity = Similarity(in: graph, count: 8)
        #expect(similarity.neighbours[0].map(\.artifact) == [1])
        #expect(abs((similarity.neighbours[0].first?.similarity ?? 0) - 1) < 1e-12)
        #expect(similarity.neighbours[2] == [])
    }

    @Test func `a rare capability weighs more than a common one`() async throws {
        let graph = try await graph(["a: rare common", "b: rare other", "c: common more", "d: common", "e: common"])
        let nearest = Similarity(in: graph, count: 8).neighbours[0]
        #expect(nearest.first?.artifact == 3)
        #expect(nearest.map(\.artifact).firstIndex(of: 1) ?? 9 < nearest.map(\.artifact).firstIndex(of: 2) ?? 0)
    }

    @Test func `it is the same seen from either side`() async throws {
        let graph = try await graph(["a: p q r", "b: p q", "c: q r s", "d: s p", "e: r"])
        let neighbours = Similarity(in: graph, count: 8).neighbours
        for (one, list) in neighbours.enumerated() {
            for neighbour in list {
                let back = neighbours[neighbour.artifact].first { $0.artifact == one }
                #expect(back?.similarity == neighbour.similarity)
                #expect(back?.shared == neighbour.shared)
            }
        }
    }

    @Test func `the nearest come first, the lower slug among equals, and no more than asked for`() async throws {
        let graph = try await graph(["a: p q", "b: p", "c: p", "d: p q", "e: q"])
        let all = Similarity(in: graph, count: 8).neighbours[0]
        #expect(all.map(\.artifact) == [3, 4, 1, 2])
        #expect(Similarity(in: graph, count: 2).neighbours[0] == Array(all.prefix(2)))
    }

    @Test func `what is shared counts whole, also what too many share to tell anybody apart`() async throws {
        let crowd = (0..<230).map { "m\($0): common" } + ["x: common rare", "y: common rare"]
        let graph = try await graph(crowd)
        let similarity = Similarity(in: graph, count: 8)
        let x = try #require(graph.artifacts.firstIndex { $0.name == "x" })
        #expect(similarity.neighbours[x].map(\.shared) == [2])
        #expect(similarity.neighbours[0] == [])
    }

    @Test func `an alignment parts what both, one and the other have`() async throws {
        let graph = try await graph(["a: p q t", "b: q r t", "c:"])
        func names(_ indices: [Int]) -> [String] { indices.map { graph.capabilities[$0].slug.description } }
        let alignment = Alignment(of: 0, and: 1, in: graph)
        #expect(names(alignment.both) == ["q", "t"])
        #expect(names(alignment.onlyLeft) == ["p"])
        #expect(names(alignment.onlyRight) == ["r"])
        let none = Alignment(of: 2, and: 1, in: graph)
        #expect((names(none.both), names(none.onlyLeft), names(none.onlyRight)) == ([], [], ["q", "r", "t"]))
        #expect(graph.sharedCount(of: 0, and: 1) == 2)
        #expect(graph.sharedCount(of: 1, and: 2) == 0)
    }
}
