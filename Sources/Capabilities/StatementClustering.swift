/// Statements grouped by the capability they speak of, from their words alone.
///
/// A statement becomes a vector of weighted terms (``TermWeights``); statements that share rare terms are compared
/// (``CandidateSearch``); what a similarity is worth is learned from the corpus (``MatchModel``); the surest matches are
/// joined first (``Agglomeration``). Works for any field and, less surely, any language. docs/CAPABILITIES.md tells how
/// the constants were chosen and what was measured.
///
/// - Shape: every statement is in one cluster; no cluster has two statements of one artifact.
/// - Order: depends neither on the order of the statements nor on the numbering of the artifacts; the members of a
///   cluster ascend, clusters by their first member.
/// - Cost: near linear in the words of all statements.
package struct StatementClustering: Sendable {
    /// Indices of the statements given.
    package let clusters: [[Int]]
    /// The cluster of each statement.
    package let clusterOf: [Int]

    let words: StatementWords
    let weights: TermWeights
    let sums: [TermVector]
    private let edges: [[Agglomeration.Edge]]
    private let inner: [Double]
    private let model: MatchModel
    /// The place of each statement in canonical order.
    let places: [Int]

    package init(_ statements: [StatementText]) {
        let words = StatementWords(statements)
        let weights = TermWeights(words)
        var search = CandidateSearch(
            weights.vectors, artifacts: words.artifacts, termCount: weights.statistics.statements.count)
        let neighbours = weights.vectors.indices.map { search.neighbours(of: $0) }
        let spread = search.spread()
        let model = MatchModel(
            chance: Self.chance(weights.vectors, words.artifacts), crossing: spread.histogram, crossingCount: spread.count,
            mutual: Self.mutual(neighbours))
        let joined = Agglomeration(weights.vectors, artifacts: words.artifacts, neighbours: neighbours, model: model)

        let groups = joined.members.indices.filter { !joined.members[$0].isEmpty }
            .map { cluster in (cluster: cluster, members: joined.members[cluster].map { words.input[Int($0)] }.sorted()) }
            .sorted { $0.members[0] < $1.members[0] }
        var numberOf = [Int32](repeating: -1, count: joined.members.count)
        var clusterOf = [Int](repeating: 0, count: statements.count)
        for (number, group) in groups.enumerated() {
            numberOf[group.cluster] = Int32(number)
            for member in group.members { clusterOf[member] = number }
        }
        clusters = groups.map(\.members)
        self.clusterOf = clusterOf
        sums = groups.map { joined.sums[$0.cluster] }
        inner = groups.map { joined.inner[$0.cluster] }
        edges = groups.map { group in
            joined.edges[group.cluster].map { Agglomeration.Edge(cluster: numberOf[Int($0.cluster)], total: $0.total) }
        }
        var places = [Int](repeating: 0, count: statements.count)
        for (place, index) in words.input.enumerated() { places[index] = place }
        self.places = places
        self.words = words
        self.weights = weights
        self.model = model
    }

    /// The probability that a statement belongs where it is, 0…1; 1 for one that is alone, where nothing was decided.
    package func confidence(of statement: Int) -> Double {
        let cluster = clusterOf[statement]
        let others = clusters[cluster].count - 1
        guard others > 0 else { return 1 }
        let vector = weights.vectors[places[statement]]
        let total = vector.dot(sums[cluster]) - vector.dot(vector)
        let rest = inner[cluster] - 2 * total - 1
        return model.probability(total / Double(others) * Agglomeration.spread(1, 1, others, max(rest, 1)))
    }

    /// The terms that tie a statement to the others of its cluster, as they are written most often.
    ///
    /// - Order: by what they add to the similarity, the greatest first; at most `limit`.
    package func sharedTerms(of statement: Int, limit: Int) -> [String] {
        let cluster = clusterOf[statement]
        guard clusters[cluster].count > 1 else { return [] }
        let vector = weights.vectors[places[statement]]
        var shares = vector.shares(with: sums[cluster])
        let own = vector.shares(with: vector)
        for index in shares.indices { shares[index].product -= own[index].product }
        return strongest(shares, limit)
    }

    /// Clusters that came close to being joined with this one, with the probability that they should have been, and the
    /// terms they have in common.
    ///
    /// - Order: the most probable first, then by cluster; at most `limit`.
    package func nearMisses(of cluster: Int, limit: Int) -> [(cluster: Int, probability: Double, terms: [String])] {
        let rated = edges[cluster].map { edge in
            let other = Int(edge.cluster)
            let pairs = clusters[cluster].count * clusters[other].count
            let spread = Agglomeration.spread(clusters[cluster].count, inner[cluster], clusters[other].count, inner[other])
            return (cluster: other, probability: model.probability(edge.total / Double(pairs) * spread))
        }
        let nearest = rated.sorted { ($1.probability, $0.cluster) < ($0.probability, $1.cluster) }.prefix(limit)
        return nearest.map { ($0.cluster, $0.probability, strongest(sums[cluster].shares(with: sums[$0.cluster]), 5)) }
    }

    private func strongest(_ shares: [(term: Int32, product: Double)], _ limit: Int) -> [String] {
        let chosen = shares.filter { $0.product > 1e-9 }.sorted { ($1.product, $0.term) < ($0.product, $1.term) }.prefix(limit)
        return chosen.map { share in
            if let (first, second) = weights.statistics.stems(ofPair: share.term) {
                return "\(words.spelling(ofStem: first)) \(words.spelling(ofStem: second))"
            }
            return words.spelling(ofStem: share.term)
        }
    }

    /// Similarities of statements of one artifact; of a very long one, only of those that follow each other closely.
    private static func chance(_ vectors: [TermVector], _ artifacts: [Int32]) -> [Double] {
        var similarities: [Double] = []
        for one in vectors.indices {
            var other = one + 1
            while other < vectors.count, artifacts[other] == artifacts[one], other - one < 40 {
                similarities.append(vectors[one].dot(vectors[other]))
                other += 1
            }
        }
        return similarities
    }

    /// Similarities of statements that are each other's nearest.
    private static func mutual(_ neighbours: [[CandidateSearch.Neighbour]]) -> [Double] {
        neighbours.enumerated().compactMap { statement, list in
            guard let nearest = list.first, nearest.statement > statement, let back = neighbours[Int(nearest.statement)].first,
                back.statement == statement
            else { return nil }
            return nearest.similarity
        }
    }
}
