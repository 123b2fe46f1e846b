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

    private enum Tuning {
        /// A rival of this share of the similarity makes a join doubtful.
        static let rival = 0.85
        /// In the second round a join needs only these odds (natural logarithm), but no other cluster may come this near.
        static let secondOdds = -2.5
        static let secondRival = 0.6
        /// Edges below this share of the least similarity that could ever join are forgotten, and below that they wait for none:
        /// a mean over pairs never rises above the greater of the two it comes from, and its spread less than doubles it.
        static let kept = 0.4
        static let queued = 0.5
        /// How far the spread of a cluster is made up for: the mean over its pairs is lower than what its centre would reach.
        static let spread = 0.5
    }

    /// The statements of each cluster, ascending; empty where a cluster has been joined to another.
    private(set) var members: [[Int32]]
    private(set) var sums: [TermVector]
    /// The clusters that came into question for each, ascending.
    private(set) var edges: [[Edge]]
    private var artifacts: [[Int32]]
    /// The sum of the similarities of all pairs within each cluster, each statement with itself included.
    private(set) var inner: [Double]
    private var versions: [Int32]
    private var queue = EdgeQueue()
    /// Joins that wait for what becomes of a rival.
    private var waiting: [Int32: [(Int32, Int32)]] = [:]
    private var isSecondRound = false
    private let model: MatchModel
    private let least: Double

    init(_ vectors: [TermVector], artifacts owners: [Int32], neighbours: [[CandidateSearch.Neighbour]], model: MatchModel) {
        self.model = model
        least = model.leastSimilarity(logOdds: Tuning.secondOdds)
        members = vectors.indices.map { [Int32($0)] }
        sums = vectors
        artifacts = owners.map { [$0] }
        inner = [Double](repeating: 1, count: vectors.count)
        versions = [Int32](repeating: 0, count: vectors.count)
        edges = Self.symmetric(neighbours, above: Tuning.kept * least)
        for cluster in edges.indices { for edge in edges[cluster] where edge.cluster > cluster { push(Int32(cluster), edge) } }
        while let next = queue.pop() { consider(next) }
        isSecondRound = true
        waiting = [:]
        for cluster in edges.indices { for edge in edges[cluster] where edge.cluster > cluster { push(Int32(cluster), edge) } }
        while let next = queue.pop() { consider(next) }
    }

    private static func symmetric(_ neighbours: [[CandidateSearch.Neighbour]], above floor: Double) -> [[Edge]] {
        var edges = [[Edge]](repeating: [], count: neighbours.count)
        for (statement, list) in neighbours.enumerated() {
            for neighbour in list where neighbour.similarity > floor {
                edges[statement].append(Edge(cluster: neighbour.statement, total: neighbour.similarity))
                edges[Int(neighbour.statement)].append(Edge(cluster: Int32(statement), total: neighbour.similarity))
            }
        }
        for index in edges.indices {
            edges[index].sort { $0.cluster < $1.cluster }
            var unique: [Edge] = []
            for edge in edges[index] where unique.last?.cluster != edge.cluster { unique.append(edge) }
            edges[index] = unique
        }
        return edges
    }

    private func mean(_ one: Int32, _ edge: Edge) -> Double {
        edge.total / Double(members[Int(one)].count * members[Int(edge.cluster)].count)
    }

    private mutating func push(_ one: Int32, _ edge: Edge) {
        let similarity = mean(one, edge)
        guard similarity >= Tuning.queued * least else { return }
        let low = min(one, edge.cluster)
        let high = max(one, edge.cluster)
        queue.push(
            QueuedEdge(
                similarity: similarity, low: low, high: high, lowVersion: versions[Int(low)], highVersion: versions[Int(high)]))
    }

    private mutating func consider(_ next: QueuedEdge) {
        guard versions[Int(next.low)] == next.lowVersion, versions[Int(next.high)] == next.highVersion else { return }
        let pairs = members[Int(next.low)].count * members[Int(next.high)].count
        let odds = model.logOdds(next.similarity * spread(next.low, next.high))
        guard odds >= 0 || (isSecondRound && pairs > 1 && odds >= Tuning.secondOdds) else { return }
        if let rival = rival(of: next.high, for: next.low, next.similarity)
            ?? rival(of: next.low, for: next.high, next.similarity)
        {
            waiting[rival, default: []].append((next.low, next.high))
            return
        }
        inner[Int(next.low)] += inner[Int(next.high)] + 2 * next.similarity * Double(pairs)
        join(next.low, next.high)
    }

    /// What a mean similarity is multiplied by before it is judged; 1 for two statements.
    private func spread(_ one: Int32, _ other: Int32) -> Double {
        Self.spread(members[Int(one)].count, inner[Int(one)], members[Int(other)].count, inner[Int(other)])
    }

    /// Of two clusters given by how many statements they have and the sum of their inner similarities.
    static func spread(_ count: Int, _ inner: Double, _ otherCount: Int, _ otherInner: Double) -> Double {
        let ratio = Double(count * otherCount) / (inner * otherInner).squareRoot()
        return PortableMath.power(max(ratio, 1), Tuning.spread)
    }

    /// Another cluster that speaks of an artifact of `other` and is nearly as near to `cluster`.
    ///
    /// In the second round any other cluster that near is one.
    private func rival(of other: Int32, for cluster: Int32, _ similarity: Double) -> Int32? {
        if isSecondRound {
            return edges[Int(cluster)].first { $0.cluster != other && mean(cluster, $0) >= Tuning.secondRival * similarity }?
                .cluster
        }
        for edge in edges[Int(cluster)] where edge.cluster != other && mean(cluster, edge) >= Tuning.rival * similarity {
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
        sums[kept] = sums[kept].sum(sums[gone])
        sums[gone] = TermVector()
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
                (known.low ?? sums[Int(low)].dot(sums[Int(other)])) + (known.high ?? sums[Int(high)].dot(sums[Int(other)]))
            let pairs = (members[Int(low)].count + members[Int(high)].count) * members[Int(other)].count
            if total / Double(pairs) > Tuning.kept * least { joined.append(Edge(cluster: other, total: total)) }
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
