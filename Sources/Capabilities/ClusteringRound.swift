import Parallel

/// Rows compared and joined once, from units that are known to belong together.
///
/// The first round knows words alone. Where there are vectors that are believed, a second one goes on from its clusters with both kinds
/// of evidence: what words have joined stays, and what they have kept apart for want of common words may meet.
struct ClusteringRound: Sendable {
    let evidence: Evidence
    /// Of each row, the nearest first.
    let neighbours: [[CandidateSearch.Neighbour]]
    let model: MatchModel
    let joined: Agglomeration
    private let rows: [[Int32]]
    /// The statements' units that each unit of this round is made of.
    private let parts: [[Int32]]

    /// What all rounds have in common.
    struct Texts {
        let words: StatementWords
        let weights: TermWeights
        /// Of each row.
        let artifacts: [Int32]
        /// Of each row.
        let stances: [Stance]
        let jobs: Int
    }

    /// - Parameters:
    ///   - rows: of each unit.
    ///   - owners: the artifacts of each unit, ascending.
    init(_ evidence: Evidence, of texts: Texts, rows: [[Int32]], owners: [[Int32]], _ constants: GroupingConstants) {
        self.init(
            evidence, of: texts, rows: rows, owners: owners, parts: rows.indices.map { [Int32($0)] },
            common: CommonWords(texts.words, artifacts: texts.artifacts, jobs: texts.jobs), constants)
    }

    /// Goes on from the clusters of another round.
    init(_ evidence: Evidence, of texts: Texts, after former: ClusteringRound, _ constants: GroupingConstants) {
        let clusters = former.joined.members.indices.filter { !former.joined.members[$0].isEmpty }
        self.init(
            evidence, of: texts, rows: clusters.map { former.joined.members[$0].flatMap { former.rows[Int($0)] }.sorted() },
            owners: clusters.map { former.joined.artifacts[$0] }, parts: clusters.map { former.unitsOf(cluster: $0) }, common: nil,
            constants)
    }

    private init(
        _ evidence: Evidence, of texts: Texts, rows: [[Int32]], owners: [[Int32]], parts: [[Int32]], common: CommonWords?,
        _ constants: GroupingConstants
    ) {
        var units = [Int32](repeating: 0, count: texts.artifacts.count)
        for (unit, members) in rows.enumerated() { for row in members { units[Int(row)] = Int32(unit) } }
        (neighbours, model) = Self.compared(evidence, of: texts, units: units, constants)
        joined = Agglomeration(
            evidence, rows: rows, artifacts: owners, units: units, neighbours: neighbours, lengths: texts.words.lengths,
            stances: texts.stances, model: model, common: common, constants, jobs: texts.jobs)
        self.evidence = evidence
        self.rows = rows
        self.parts = parts
    }

    /// The nearest of each row, and what a similarity of two rows is worth that are not of one unit.
    ///
    /// - Parameter units: of each row.
    static func compared(
        _ evidence: Evidence, of texts: Texts, units: [Int32], _ constants: GroupingConstants
    ) -> (neighbours: [[CandidateSearch.Neighbour]], model: MatchModel) {
        let search = CandidateSearch(
            evidence, artifacts: texts.artifacts, units: units, termCount: texts.weights.statistics.statements.count)
        let neighbours = sideBySide(texts.artifacts.count, jobs: texts.jobs, chunk: 256) { search.neighbours(of: $0) }.flatMap(\.self)
        let spread = search.spread(jobs: texts.jobs)
        let model = MatchModel(
            chance: chance(evidence, texts.artifacts, jobs: texts.jobs), crossing: spread.histogram, crossingCount: spread.count,
            mutual: mutual(neighbours), constants)
        return (neighbours, model)
    }

    /// The statements' units of a cluster, ascending; none where it has been joined to another.
    func unitsOf(cluster: Int) -> [Int32] { joined.members[cluster].flatMap { parts[Int($0)] }.sorted() }

    /// Similarities of rows of one artifact; of a very long one, only of those that follow each other closely.
    private static func chance(_ evidence: Evidence, _ artifacts: [Int32], jobs: Int) -> [Double] {
        // A corpus of any size is known well enough by some hundred thousand pairs.
        let rows = Array(stride(from: 0, to: artifacts.count, by: max(1, artifacts.count / 20_000)))
        return sideBySide(rows.count, jobs: jobs, chunk: 1024) { range in
            var similarities: [Double] = []
            for one in rows[range] {
                var other = one + 1
                while other < artifacts.count, artifacts[other] == artifacts[one], other - one < 40 {
                    similarities.append(evidence.similarity(one, other))
                    other += 1
                }
            }
            return similarities
        }.flatMap(\.self)
    }

    /// Similarities of rows that are each other's nearest.
    private static func mutual(_ neighbours: [[CandidateSearch.Neighbour]]) -> [Double] {
        neighbours.enumerated().compactMap { row, list in
            guard let nearest = list.first, nearest.row > row, let back = neighbours[Int(nearest.row)].first, back.row == row
            else { return nil }
            return nearest.similarity
        }
    }
}
