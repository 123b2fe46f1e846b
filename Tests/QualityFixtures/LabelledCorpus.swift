import Capabilities

/// Labelled statements that constants are judged on: a field whole, or some of its artifacts.
package struct LabelledCorpus: Sendable {
    package let field: String
    package let statements: [StatementText]
    package let labels: [String]
    /// By statement; empty where no embedding model has seen them.
    package let vectors: [[Float]?]
    /// How much it counts; the parts of a field count together about as much as the whole.
    package let weight: Double

    /// The field whole first, then parts of two to five artifacts.
    package static func all(
        of field: String, _ statements: [StatementText], _ labels: [String], vectors: [[Float]?] = []
    ) -> [LabelledCorpus] {
        let artifacts = Array(Set(statements.map(\.artifact))).sorted()
        var state: UInt64 = 42
        func random(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        var corpora = [LabelledCorpus(field: field, statements: statements, labels: labels, vectors: vectors, weight: 1)]
        for size in [2, 3, 3, 4, 4, 5] {
            var pool = artifacts
            var chosen: Set<Int> = []
            for _ in 0..<min(size, artifacts.count) { chosen.insert(pool.remove(at: random(pool.count))) }
            let kept = statements.indices.filter { chosen.contains(statements[$0].artifact) }
            corpora.append(
                LabelledCorpus(
                    field: field, statements: kept.map { statements[$0] }, labels: kept.map { labels[$0] },
                    vectors: vectors.isEmpty ? [] : kept.map { vectors[$0] }, weight: 0.15))
        }
        return corpora
    }

    /// - Parameter withVectors: whether vectors count beside the words.
    package func quality(_ constants: GroupingConstants, withVectors: Bool = false) -> PairQuality {
        PairQuality(StatementClustering(statements, vectors: withVectors ? vectors : [], constants: constants).clusters, labels)
    }

    /// What the rule of joining would weigh of every pair.
    package func pairs(_ constants: GroupingConstants) -> [PairEvidence] {
        StatementClustering(statements, constants: constants).pairEvidence()
    }
}
