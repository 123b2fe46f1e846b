/// Joins statements to clusters, the most similar first, by the mean similarity over all pairs (average linkage).
///
/// - Two clusters that hold statements of one artifact never join.
/// - They join only when a match is more probable than not, and when neither has a rival nearly as near: another cluster
///   that could be joined instead and that speaks of one of the same artifacts. A rival that has gone elsewhere is none.
/// - A second round takes what is left alone: a statement or cluster may join a cluster on weaker evidence where
///   nothing else comes near either of them.
/// - Order: ties go to the cluster whose first statement comes first in canonical order.
/// - Cost: near linear in the edges between candidates; sums of vectors make a mean exact without all pairs.
struct Agglomeration {
    struct Edge {
        var cluster: Int32
        /// The sum of the similarities of all pairs.
        var total: Double
    }

    /// Edges below this share of the least similarity that could ever join are forgotten, and below that they wait for none:
    /// a mean over pairs never rises above the greater of the two it comes from, and its spread less than doubles it.
    private static let kept = 0.4
    private static let queued = 0.5

    /// The units of each cluster, ascending; empty where a cluster has been joined to another.
    private(set) var members: [[Int32]]
    /// How many rows each cluster has.
    private(set) var counts: [Int]
    private(set) var sums: ClusterSums
    /// The clusters that came into question for each, ascending.
    private(set) var edges: [[Edge]]
    private var artifacts: [[Int32]]
    /// The sum of the similarities of all pairs within each cluster, each row with itself included.
    private(set) var inner: [Double]
    private var versions: [Int32]
    /// The sum of the logarithms of the lengths of the rows of each cluster.
    private var logLengths: [Double]
    private var queue = EdgeQueue()
    /// Joins that wait for what becomes of a rival.
    private var waiting: [Int32: [(Int32, Int32)]] = [:]
    private var isSecondRound = false
    private let model: MatchModel
    private let constants: GroupingConstants
    private let least: Double

    /// - Parameters:
    ///   - rows: of each unit.
    ///   - owners: the artifacts of each unit, ascending.
    ///   - units: of each row.
    ///   - neighbours: of each row.
    ///   - lengths: of each row, in terms.
    init(
        _ evidence: Evidence, rows: [[Int32]], artifacts owners: [[Int32]], units: [Int32],
        neighbours: [[CandidateSearch.Neighbour]], lengths: [Int], model: MatchModel, _ constants: GroupingConstants
    ) {
        self.model = model
        self.constants = constants
        least = model.leastSimilarity(logOdds: min(constants.secondOdds, constants.firstOdds))
        members = rows.indices.map { [Int32($0)] }
        counts = rows.map(\.count)
        let sums = ClusterSums(evidence, rows: rows)
        self.sums = sums
        artifacts = owners
        inner = rows.enumerated().map { unit, rows in
            rows.count == 1
                ? 1 : rows.reduce(sums.dot(unit, unit)) { $0 + 1 - evidence.similarity(Int($1), Int($1)) }
        }
        versions = [Int32](repeating: 0, count: rows.count)
        logLengths = rows.map { rows in rows.reduce(0) { $0 + PortableMath.log(Double(lengths[Int($1)] + 1)) } }
        edges = Self.edges(neighbours, rows, units, evidence, sums)
        let floor = Self.kept * least
        for unit in edges.indices {
            edges[unit].removeAll { $0.total <= floor * Double(counts[unit] * counts[Int($0.cluster)]) }
        }
        pushAll()
        while let next = queue.pop() { consider(next) }
        isSecondRound = true
        waiting = [:]
        pushAll()
        while let next = queue.pop() { consider(next) }
    }

    private mutating func pushAll() {
        for cluster in edges.indices { for edge in edges[cluster] where edge.cluster > cluster { push(Int32(cluster), edge) } }
    }

    /// The units that come into question for each: those of which a row is a neighbour of one of its rows.
    private static func edges(
        _ neighbours: [[CandidateSearch.Neighbour]], _ rows: [[Int32]], _ units: [Int32], _ evidence: Evidence, _ sums: ClusterSums
    ) -> [[Edge]] {
        var edges = [[Edge]](repeating: [], count: rows.count)
        func add(_ one: Int32, _ other: Int32, _ similarity: Double) {
            edges[Int(one)].append(Edge(cluster: other, total: similarity))
            edges[Int(other)].append(Edge(cluster: one, total: similarity))
        }
        for (row, list) in neighbours.enumerated() {
            for neighbour in list { add(units[row], units[Int(neighbour.row)], neighbour.similarity) }
        }
        for unit in edges.indices {
            edges[unit].sort { $0.cluster < $1.cluster }
            var unique: [Edge] = []
            for edge in edges[unit] where unique.last?.cluster != edge.cluster {
                let isPair = rows[unit].count == 1 && rows[Int(edge.cluster)].count == 1
                unique.append(isPair ? edge : Edge(cluster: edge.cluster, total: sums.dot(unit, Int(edge.cluster))))
            }
            edges[unit] = unique
        }
        return edges
    }

    private func mean(_ one: Int32, _ edge: Edge) -> Double {
        edge.total / Double(counts[Int(one)] * counts[Int(edge.cluster)])
    }

    private mutating func push(_ one: Int32, _ edge: Edge) {
        let similarity = mean(one, edge)
        guard similarity >= Self.queued * least else { return }
        let low = min(one, edge.cluster)
        let high = max(one, edge.cluster)
        queue.push(
            QueuedEdge(
                similarity: similarity, low: low, high: high, lowVersion: versions[Int(low)], highVersion: versions[Int(high)]))
    }

    private mutating func consider(_ next: QueuedEdge) {
        guard versions[Int(next.low)] == next.lowVersion, versions[Int(next.high)] == next.highVersion else { return }
        let pairs = counts[Int(next.low)] * counts[Int(next.high)]
        let odds = model.logOdds(next.similarity * spread(next.low, next.high))
        guard odds >= constants.firstOdds || (isSecondRound && pairs > 1 && odds >= constants.secondOdds) else { return }
        guard plausibility(next.low, next.high, next.similarity) >= constants.plausibleOdds else { return }
        if let rival = rival(of: next.high, for: next.low, next.similarity)
            ?? rival(of: next.low, for: next.high, next.similarity)
        {
            waiting[rival, default: []].append((next.low, next.high))
            return
        }
        inner[Int(next.low)] += inner[Int(next.high)] + 2 * next.similarity * Double(pairs)
        join(next.low, next.high)
    }

    /// What any field would say of two clusters: odds as a natural logarithm.
    private func plausibility(_ one: Int32, _ other: Int32, _ similarity: Double) -> Double {
        let (one, other) = (Int(one), Int(other))
        let length = logLengths[one] / Double(counts[one]) + logLengths[other] / Double(counts[other])
        return constants.plausibleBase + constants.plausibleRoot * similarity.squareRoot() + constants.plausibleLength * length / 2
            + constants.plausibleTerms * PortableMath.log(1 + sums.effectiveTerms(one, other))
    }

    /// What a mean similarity is multiplied by before it is judged; 1 for two statements.
    private func spread(_ one: Int32, _ other: Int32) -> Double {
        spread(counts[Int(one)], inner[Int(one)], counts[Int(other)], inner[Int(other)])
    }

    /// Of two clusters given by how many statements they have and the sum of their inner similarities.
    func spread(_ count: Int, _ inner: Double, _ otherCount: Int, _ otherInner: Double) -> Double {
        let ratio = Double(count * otherCount) / (inner * otherInner).squareRoot()
        return PortableMath.power(max(ratio, 1), constants.spread)
    }

    /// Another cluster that speaks of an artifact of `other` and is nearly as near to `cluster`.
    ///
    /// In the second round any other cluster that near is one.
    private func rival(of other: Int32, for cluster: Int32, _ similarity: Double) -> Int32? {
        if isSecondRound {
            return edges[Int(cluster)].first { $0.cluster != other && mean(cluster, $0) >= constants.secondRival * similarity }?
                .cluster
        }
        for edge in edges[Int(cluster)] where edge.cluster != other && mean(cluster, edge) >= constants.rival * similarity {
            if intersects(artifacts[Int(edge.cluster)], artifacts[Int(other)]),
                !intersects(artifacts[Int(edge.cluster)], artifacts[Int(cluster)])
            {
                return edge.cluster
            }
        }
        return nil
    }

    /// The higher number is joined to the lower.
    private mutating func join(_ low: Int32, _ high: Int32) {
        let (kept, gone) = (Int(low), Int(high))
        let joined = joinedEdges(low, high)
        members[kept] = (members[kept] + members[gone]).sorted()
        members[gone] = []
        artifacts[kept] = (artifacts[kept] + artifacts[gone]).sorted()
        artifacts[gone] = []
        counts[kept] += counts[gone]
        logLengths[kept] += logLengths[gone]
        sums.merge(kept, gone)
        versions[kept] += 1
        versions[gone] = -1
        for edge in edges[kept] + edges[gone] {
            edges[Int(edge.cluster)].removeAll { $0.cluster == low || $0.cluster == high }
        }
        edges[gone] = []
        edges[kept] = joined
        for edge in joined {
            let other = Int(edge.cluster)
            let place = edges[other].firstIndex { $0.cluster > low } ?? edges[other].count
            edges[other].insert(Edge(cluster: low, total: edge.total), at: place)
            push(low, edge)
        }
        reconsider(low)
        reconsider(high)
    }

    /// The edges of the union, without those to clusters it can never join or is too far from.
    private func joinedEdges(_ low: Int32, _ high: Int32) -> [Edge] {
        var joined: [Edge] = []
        let (mine, theirs) = (edges[Int(low)], edges[Int(high)])
        var i = 0
        var j = 0
        while i < mine.count || j < theirs.count {
            let left = i < mine.count ? mine[i].cluster : .max
            let right = j < theirs.count ? theirs[j].cluster : .max
            let other = min(left, right)
            var known: (low: Double?, high: Double?) = (nil, nil)
            if left == other {
                known.low = mine[i].total
                i += 1
            }
            if right == other {
                known.high = theirs[j].total
                j += 1
            }
            guard other != low, other != high else { continue }
            let owners = artifacts[Int(other)]
            guard !intersects(owners, artifacts[Int(low)]), !intersects(owners, artifacts[Int(high)]) else { continue }
            let total =
                (known.low ?? sums.dot(Int(low), Int(other))) + (known.high ?? sums.dot(Int(high), Int(other)))
            let pairs = (counts[Int(low)] + counts[Int(high)]) * counts[Int(other)]
            if total / Double(pairs) > Self.kept * least { joined.append(Edge(cluster: other, total: total)) }
        }
        return joined
    }

    private mutating func reconsider(_ rival: Int32) {
        guard let pairs = waiting.removeValue(forKey: rival) else { return }
        for (low, high) in pairs where versions[Int(low)] >= 0 && versions[Int(high)] >= 0 {
            if let edge = edges[Int(low)].first(where: { $0.cluster == high }) { push(low, edge) }
        }
    }

    private func intersects(_ one: [Int32], _ other: [Int32]) -> Bool {
        var i = 0
        var j = 0
        while i < one.count, j < other.count {
            if one[i] == other[j] { return true }
            if one[i] < other[j] { i += 1 } else { j += 1 }
        }
        return false
    }
}
