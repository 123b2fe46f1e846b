import Parallel

/// Statements grouped by the capability they speak of, from their words.
///
/// Statements under one heading are one unit (``StatementUnits``); a statement becomes a row of weighted terms
/// (``TermWeights``); rows that share rare terms are compared (``CandidateSearch``); vectors from outside count beside the
/// words as far as they can be seen to know the texts (``VectorTrust``, ``Evidence``); what a similarity is worth is learned
/// from the corpus (``MatchModel``); the surest matches are joined first (``Agglomeration``). Works for any field and, less
/// surely, any language. docs/CAPABILITIES.md tells how the constants were chosen and what was measured.
///
/// - Shape: every statement is in one cluster; no cluster has two statements of one artifact but those under one heading.
/// - Order: depends neither on the order of the statements nor on the numbering of the artifacts; the members of a
///   cluster ascend, clusters by their first member.
/// - Cost: near linear in the words of all statements.
package struct StatementClustering: Sendable {
    /// Indices of the statements given.
    package let clusters: [[Int]]
    /// The cluster of each statement.
    package let clusterOf: [Int]
    /// How far the vectors given were believed, 0…1; nil where there were too few of them to be looked at.
    package let vectorBelief: Double?

    let units: StatementUnits
    let words: StatementWords
    let weights: TermWeights
    let evidence: Evidence
    private let joined: Agglomeration
    let model: MatchModel
    private let constants: GroupingConstants
    /// The row of each place that is read, −1 for the others.
    private let rowOfPlace: [Int32]
    private let rowsOfUnit: [[Int32]]
    /// The cluster in `joined` of each of ``clusters``, and the other way round.
    private let joinedOf: [Int]
    private let numberOf: [Int32]

    /// - Parameters:
    ///   - vectors: by statement, from an embedding tool; empty when there are none.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    package init(
        _ statements: [StatementText], vectors: [[Float]?] = [], jobs: Int = 1, constants: GroupingConstants = .chosen
    ) {
        let units = StatementUnits(statements, jobs: jobs)
        let words = StatementWords(statements, read: units.read.map { units.input[Int($0)] }, jobs: jobs)
        let artifacts = units.read.map { units.artifacts[Int($0)] }
        let unitOfRow = units.read.map { units.unitOf[Int($0)] }
        let weights = TermWeights(words, artifacts: artifacts, jobs: jobs, constants)
        var rowsOfUnit = [[Int32]](repeating: [], count: units.members.count)
        for (row, unit) in unitOfRow.enumerated() { rowsOfUnit[Int(unit)].append(Int32(row)) }
        let stances = Stance.Reader(words)
        let texts = ClusteringRound.Texts(
            words: words, weights: weights, artifacts: artifacts, stances: words.ranges.indices.map(stances.stance(ofRow:)), jobs: jobs)
        var round = ClusteringRound(
            Evidence(words: weights.matrix), of: texts, rows: rowsOfUnit,
            owners: units.owners, constants)
        let unitVectors = StatementVectors(vectors.isEmpty ? [] : units.read.map { vectors[units.input[Int($0)]] })
        vectorBelief =
            unitVectors.isEmpty
            ? nil : VectorTrust(unitVectors, artifacts: artifacts).belief(neighbours: round.neighbours, artifacts: artifacts)
        if let vectorBelief, vectorBelief > 0 {
            let apart = unitVectors.apart(from: artifacts, share: Float(constants.vectorOwn))
            let both = Evidence(words: weights.matrix, vectors: apart, share: constants.vectorShare * vectorBelief)
            round = ClusteringRound(both, of: texts, after: round, constants.withVectors)
            // The second round has learned from what words left apart; a confidence is about all pairs.
            model = ClusteringRound.compared(both, of: texts, units: unitOfRow, constants).model
        } else {
            model = round.model
        }
        let joined = round.joined

        let groups = joined.members.indices.filter { !joined.members[$0].isEmpty }
            .map { cluster in
                (
                    cluster: cluster,
                    members: round.unitsOf(cluster: cluster).flatMap { units.members[Int($0)] }.map { units.input[Int($0)] }.sorted()
                )
            }
            .sorted { $0.members[0] < $1.members[0] }
        var numberOf = [Int32](repeating: -1, count: joined.members.count)
        var clusterOf = [Int](repeating: 0, count: statements.count)
        for (number, group) in groups.enumerated() {
            numberOf[group.cluster] = Int32(number)
            for member in group.members { clusterOf[member] = number }
        }
        var rowOfPlace = [Int32](repeating: -1, count: statements.count)
        for (row, place) in units.read.enumerated() { rowOfPlace[Int(place)] = Int32(row) }
        clusters = groups.map(\.members)
        self.clusterOf = clusterOf
        joinedOf = groups.map(\.cluster)
        self.numberOf = numberOf
        self.rowOfPlace = rowOfPlace
        self.rowsOfUnit = rowsOfUnit
        self.units = units
        self.words = words
        self.weights = weights
        evidence = round.evidence
        self.joined = joined
        self.constants = constants
    }

    /// The row that was read for a statement, if it was.
    func row(of statement: Int) -> Int? {
        let row = rowOfPlace[units.places[statement]]
        return row < 0 ? nil : Int(row)
    }

    /// How similar a row is to all rows of a cluster, itself aside if it is one of them.
    func similarity(ofRow row: Int, toCluster cluster: Int) -> Double {
        joined.sums.dot(joinedOf[cluster], row: row, of: evidence)
    }

    /// The probability that a statement belongs where it is, 0…1; 1 for one that is alone, where nothing was decided.
    package func confidence(of statement: Int) -> Double {
        let cluster = joinedOf[clusterOf[statement]]
        let unit = Int(units.unitOf[units.places[statement]])
        let rows = rowsOfUnit[unit]
        let byHeading = units.members[unit].count > 1 ? Self.sameHeading : 1
        let others = joined.counts[cluster] - rows.count
        guard others > 0 else { return byHeading }
        var total = 0.0
        var own = 0.0
        for row in rows {
            total += joined.sums.dot(cluster, row: Int(row), of: evidence)
            for other in rows { own += row == other ? 1 : evidence.similarity(Int(row), Int(other)) }
        }
        let selves = rows.reduce(0) { $0 + evidence.similarity(Int($1), Int($1)) }
        total -= own - Double(rows.count) + selves
        let rest = joined.inner[cluster] - 2 * total - own
        let spread = max(
            Agglomeration.spread(rows.count, own, constants) * Agglomeration.spread(others, max(rest, 1), constants), 1)
        let byWords = model.probability(total / Double(others * rows.count) * spread)
        return byHeading * (constants.confidenceBase + constants.confidenceSlope * byWords)
    }

    /// How sure it is that two statements of two artifacts under one heading are one capability.
    private static let sameHeading = 0.98

    /// The terms that tie a statement to the others of its cluster, as they are written most often.
    ///
    /// - Order: by what they add to the similarity, the greatest first; at most `limit`.
    package func sharedTerms(of statement: Int, limit: Int) -> [String] {
        let cluster = clusterOf[statement]
        guard clusters[cluster].count > 1 else { return [] }
        guard let row = row(of: statement) ?? rowsOfUnit[Int(units.unitOf[units.places[statement]])].first.map(Int.init) else { return [] }
        var shares = joined.sums.shares(joinedOf[cluster], row: row, of: evidence)
        if self.row(of: statement) != nil {
            let own = evidence.words.shares(row, evidence.words, row)
            for index in shares.indices { shares[index].product -= own[index].product }
        }
        return strongest(shares, limit)
    }

    /// Clusters that came close to being joined with this one, with the probability that they should have been, and the
    /// terms they have in common.
    ///
    /// - Order: the most probable first, then by cluster; at most `limit`.
    package func nearMisses(of cluster: Int, limit: Int) -> [(cluster: Int, probability: Double, terms: [String])] {
        let one = joinedOf[cluster]
        let rated = joined.edges[one].map { edge in
            let other = Int(edge.cluster)
            let spread = joined.spread(Int32(one), Int32(other))
            let mean = edge.total / Double(joined.counts[one] * joined.counts[other])
            return (joined: other, cluster: Int(numberOf[other]), probability: model.probability(mean * spread))
        }
        let nearest = rated.sorted { ($1.probability, $0.cluster) < ($0.probability, $1.cluster) }.prefix(limit)
        return nearest.map { ($0.cluster, $0.probability, strongest(joined.sums.shares(one, $0.joined), 5)) }
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
}
