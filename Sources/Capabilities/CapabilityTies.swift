import Reading

/// Why statements stand together, and what nearly joined them: for `explain`, and for an editor who wants to pin one.
package struct CapabilityTies {
    /// A statement of another capability that came close.
    package struct NearMiss {
        package let statement: Int
        /// 0…1: how likely the words make it that it belongs here.
        package let probability: Double
        package let terms: [String]
    }

    /// Below this nobody would look.
    private static let worthNaming = 0.01

    private let graph: CapabilityGraph
    private let clustering: StatementClustering

    /// - Cost: groups all statements once more; the graph does not keep how it came about.
    package init(in graph: CapabilityGraph, vectors: VectorFile) {
        self.graph = graph
        clustering = StatementClustering(
            graph.statements.map(StatementText.init(of:)),
            vectors: vectors.vectors(of: graph.statements.lazy.map { ($0.text, graph.artifacts[$0.artifact].slug) }))
    }

    /// The terms that a statement shares with the others of its group, the strongest first.
    package func terms(of statement: Int) -> [String] {
        clustering.sharedTerms(of: statement, limit: 6)
    }

    /// Statements elsewhere that came closest, the most probable first.
    package func nearMisses(of capability: Int, limit: Int) -> [NearMiss] {
        let groups = Set(graph.capabilities[capability].statements.map { clustering.clusterOf[$0] })
        var best: [Int: NearMiss] = [:]
        for group in groups.sorted() {
            for near in clustering.nearMisses(of: group, limit: limit) where near.probability >= Self.worthNaming {
                for statement in clustering.clusters[near.cluster] where graph.statements[statement].capability != capability {
                    if let known = best[statement], known.probability >= near.probability { continue }
                    best[statement] = NearMiss(statement: statement, probability: near.probability, terms: near.terms)
                }
            }
        }
        return Array(best.values.sorted { ($1.probability, $0.statement) < ($0.probability, $1.statement) }.prefix(limit))
    }
}

extension StatementText {
    /// What grouping sees of a statement.
    package init(of statement: Statement) {
        self.init(artifact: statement.artifact, text: statement.text)
    }

    init(artifact: Int, text: CapabilityText) {
        self.init(
            artifact: artifact, title: text.title, description: text.description.plain, unique: text.unique?.plain,
            versus: text.versusAlternatives?.plain)
    }
}
