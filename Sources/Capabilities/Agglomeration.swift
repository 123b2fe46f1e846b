import Parallel

/// Joins statements to clusters, the most similar first, by the mean similarity over all pairs (average linkage).
///
/// - Two clusters that hold statements of one artifact never join, nor two of which one says the contrary of the other.
/// - They join when the odds are good enough, which follow from what the similarity is worth in this corpus and from how far
///   it leads over the nearest rival: a third cluster that is near to one of them, half of what it is near to the other taken off,
///   since a cluster near to both is more of the same. Few artifacts, terse texts and large clusters ask for more.
/// - Order: the best odds first; ties go to the cluster whose first statement comes first in canonical order.
/// - Cost: near linear in the edges between candidates; sums of vectors make a mean exact without all pairs.
struct Agglomeration {
    struct Edge {
        var cluster: Int32
        /// The sum of the similarities of all pairs.
        var total: Double
        /// The square root of the similarity by which the two are judged. It is looked at far more often than it changes: with
        /// an end of the edge, and then the edge is made anew.
        var root = 0.0
    }

    /// Edges below this share of the least similarity that could ever join are forgotten: a mean over pairs never rises above the
    /// greater of the two it comes from, and its spread less than doubles it.
    private static let kept = 0.4

    /// The units of each cluster, ascending; empty where a cluster has been joined to another.
    private(set) var members: [[Int32]]
    /// How many rows each cluster has.
    private(set) var counts: [Int]
    private(set) var sums: ClusterSums
    /// The clusters that came into question for each, ascending.
    private(set) var edges: [[Edge]]
    /// The artifacts of each cluster, ascending.
    private(set) var artifacts: [[Int32]]
    /// Of each cluster, all that its rows say.
    private var stances: [Stance]
    /// The sum of the similarities of all pairs within each cluster, each row with itself included.
    private(set) var inner: [Double]
    /// What the mean similarity of each cluster to any other is multiplied by; see ``spread(_:_:_:)``.
    private var spreads: [Double]
    private var versions: [Int32]
    private var queue = EdgeQueue()
    /// The two clusters that are being joined; kept, since it is as long as there are terms.
    private var dense = (low: ClusterSums.Dense(), high: ClusterSums.Dense())
    /// Joins that wait for what becomes of a rival.
    private var waiting: [Int32: [(Int32, Int32)]] = [:]
    /// Of each unit.
    private let rows: [[Int32]]
    /// What two clusters must share to be joined; those that do not are rivals still.
    private let common: CommonWords?
    private let rule: JoinRule
    private let constants: GroupingConstants
    private let least: Double

    /// - Parameters:
    ///   - rows: of each unit.
    ///   - owners: the artifacts of each unit, ascending.
    ///   - units: of each row.
    ///   - neighbours: of each row.
    ///   - lengths: of each row, in terms.
    ///   - stances: of each row.
    ///   - common: what two units must share to be joined, where anything is asked.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(
        _ evidence: Evidence, rows: [[Int32]], artifacts owners: [[Int32]], units: [Int32],
        neighbours: [[CandidateSearch.Neighbour]], lengths: [Int], stances ofRows: [Stance], model: MatchModel,
        common: CommonWords?, _ constants: GroupingConstants, jobs: Int
    ) {
        self.constants = constants
        self.common = common
        self.rows = rows
        let rule = JoinRule(model, lengths: lengths, artifacts: owners, constants)
        self.rule = rule
        least = rule.leastSimilarity
        members = rows.indices.map { [Int32($0)] }
        counts = rows.map(\.count)
        let sums = ClusterSums(evidence, rows: rows, jobs: jobs)
        self.sums = sums
        artifacts = owners
        let stances = rows.map { rows in rows.reduce(into: Stance()) { $0.add(ofRows[Int($1)]) } }
        self.stances = stances
        inner = rows.enumerated().map { unit, rows in
            rows.count == 1
                ? 1 : rows.reduce(sums.dot(unit, unit)) { $0 + 1 - evidence.similarity(Int($1), Int($1)) }
        }
        spreads = zip(counts, inner).map { Self.spread($0, $1, constants) }
        versions = [Int32](repeating: 0, count: rows.count)
        edges = []
        let candidates = JoinCandidates(neighbours, of: units, count: rows.count)
        let floor = Self.kept * least
        let (counts, start) = (counts, self)
        edges = sideBySide(rows.count, jobs: jobs, chunk: 64) { range in
            var dense = ClusterSums.Dense()
            return range.map { unit in
                sums.scatter(unit, into: &dense)
                defer { sums.clear(&dense) }
                return candidates.of(unit).compactMap { candidate -> Edge? in
                    let other = Int(candidate.unit)
                    let total = counts[unit] == 1 && counts[other] == 1 ? candidate.similarity : sums.dot(dense, other)
                    guard total > floor * Double(counts[unit] * counts[other]), !Self.intersects(owners[unit], owners[other]),
                        !stances[unit].contradicts(stances[other])
                    else { return nil }
                    var edge = Edge(cluster: candidate.unit, total: total)
                    edge.root = start.similarity(Int32(unit), edge).squareRoot()
                    return edge
                }
            }
        }.flatMap(\.self)
        pushAll()
        while let next = queue.pop() { consider(next) }
    }

    private mutating func pushAll() {
        for cluster in edges.indices { for edge in edges[cluster] where edge.cluster > cluster { push(Int32(cluster), edge) } }
    }

    /// The mean similarity to another cluster, made up for how far the members of both are spread.
    private func similarity(_ one: Int32, _ edge: Edge) -> Double {
        edge.total / Double(counts[Int(one)] * counts[Int(edge.cluster)]) * spread(one, edge.cluster)
    }

    private mutating func push(_ one: Int32, _ edge: Edge) {
        let similarity = similarity(one, edge)
        guard similarity >= least else { return }
        let low = min(one, edge.cluster)
        let high = max(one, edge.cluster)
        switch judged(low, high, similarity) {
        case .heldUp(let rival): if let rival { waiting[rival, default: []].append((low, high)) }
        case .wanted(let odds) where areTied(low, high):
            queue.push(
                QueuedEdge(odds: odds, low: low, high: high, lowVersion: versions[Int(low)], highVersion: versions[Int(high)]))
        case .wanted: break
        }
    }

    private func areTied(_ one: Int32, _ other: Int32) -> Bool {
        guard let common else { return true }
        return common.tie(members[Int(one)].flatMap { rows[Int($0)] }, members[Int(other)].flatMap { rows[Int($0)] })
    }

    private mutating func consider(_ next: QueuedEdge) {
        guard versions[Int(next.low)] == next.lowVersion, versions[Int(next.high)] == next.highVersion,
            let edge = edge(next.low, next.high)
        else { return }
        // What happened elsewhere may have brought a rival nearer, and then another pair comes first.
        guard case .wanted(let odds) = judged(next.low, next.high, similarity(next.low, edge)), odds >= next.odds else {
            return push(next.low, edge)
        }
        inner[Int(next.low)] += inner[Int(next.high)] + 2 * edge.total
        let count = counts[Int(next.low)] + counts[Int(next.high)]
        spreads[Int(next.low)] = Self.spread(count, inner[Int(next.low)], constants)
        join(next.low, next.high)
    }

    private func edge(_ one: Int32, _ other: Int32) -> Edge? {
        let list = edges[Int(one)]
        let place = Self.place(of: other, in: list)
        return place < list.count && list[place].cluster == other ? list[place] : nil
    }

    /// Where the edge to a cluster stands, or would stand.
    private static func place(of cluster: Int32, in edges: [Edge]) -> Int {
        var (low, high) = (0, edges.count)
        while low < high {
            let middle = (low + high) / 2
            if edges[middle].cluster < cluster { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private enum Judgement {
        /// The odds that the two are one.
        case wanted(Double)
        /// They do not lead enough over this rival, one of perhaps several; without a rival they are too far from one another.
        case heldUp(by: Int32?)
    }

    /// - Cost: a walk over the edges of both, up to the first rival that is too near; most of the time of joining is spent here.
    private func judged(_ one: Int32, _ other: Int32, _ similarity: Double) -> Judgement {
        let pairs = counts[Int(one)] * counts[Int(other)]
        guard let standing = rule.standing(similarity: similarity, pairs: pairs) else { return .heldUp(by: nil) }
        var odds = rule.odds(standing, rival: 0)
        guard odds >= rule.wanted else { return .heldUp(by: nil) }
        var nearest = 0.0
        var rival: Int32?
        Self.forEachPair(edges[Int(one)], edges[Int(other)]) { cluster, mine, theirs in
            let nearness = JoinRule.rivalry(mine?.root ?? 0, theirs?.root ?? 0)
            guard nearness > nearest, cluster != one, cluster != other else { return true }
            nearest = nearness
            odds = rule.odds(standing, rival: nearness)
            if odds < rule.wanted { rival = cluster }
            return odds >= rule.wanted
        }
        return odds < rule.wanted ? .heldUp(by: rival) : .wanted(odds)
    }

    /// What a mean similarity is multiplied by before it is judged; 1 for two statements.
    func spread(_ one: Int32, _ other: Int32) -> Double { max(spreads[Int(one)] * spreads[Int(other)], 1) }

    /// The part that one cluster has in it, given by how many statements it has and the sum of their inner similarities.
    static func spread(_ count: Int, _ inner: Double, _ constants: GroupingConstants) -> Double {
        PortableMath.power(Double(count) / inner.squareRoot(), constants.spread)
    }

    /// The higher number is joined to the lower.
    private mutating func join(_ low: Int32, _ high: Int32) {
        let (kept, gone) = (Int(low), Int(high))
        let joined = joinedEdges(low, high)
        members[kept] = (members[kept] + members[gone]).sorted()
        members[gone] = []
        artifacts[kept] = (artifacts[kept] + artifacts[gone]).sorted()
        artifacts[gone] = []
        stances[kept].add(stances[gone])
        counts[kept] += counts[gone]
        sums.merge(kept, gone)
        versions[kept] += 1
        versions[gone] = -1
        for edge in edges[kept] { remove(low, from: Int(edge.cluster)) }
        for edge in edges[gone] { remove(high, from: Int(edge.cluster)) }
        edges[gone] = []
        edges[kept] = joined
        for place in joined.indices {
            let root = similarity(low, joined[place]).squareRoot()
            edges[kept][place].root = root
            let other = Int(joined[place].cluster)
            edges[other].insert(
                Edge(cluster: low, total: joined[place].total, root: root), at: Self.place(of: low, in: edges[other]))
        }
        for edge in edges[kept] { push(low, edge) }
        reconsider(low)
        reconsider(high)
    }

    private mutating func remove(_ cluster: Int32, from other: Int) {
        let place = Self.place(of: cluster, in: edges[other])
        if place < edges[other].count, edges[other][place].cluster == cluster { edges[other].remove(at: place) }
    }

    /// The edges of the union, without those to clusters it can never join or is too far from.
    private mutating func joinedEdges(_ low: Int32, _ high: Int32) -> [Edge] {
        var joined: [Edge] = []
        sums.scatter(Int(low), into: &dense.low)
        sums.scatter(Int(high), into: &dense.high)
        defer {
            sums.clear(&dense.low)
            sums.clear(&dense.high)
        }
        Self.forEachPair(edges[Int(low)], edges[Int(high)]) { other, ofLow, ofHigh in
            let owners = artifacts[Int(other)]
            guard other != low, other != high, !Self.intersects(owners, artifacts[Int(low)]),
                !Self.intersects(owners, artifacts[Int(high)]),
                !stances[Int(other)].contradicts(stances[Int(low)]), !stances[Int(other)].contradicts(stances[Int(high)])
            else { return true }
            let total = (ofLow?.total ?? sums.dot(dense.low, Int(other))) + (ofHigh?.total ?? sums.dot(dense.high, Int(other)))
            let pairs = (counts[Int(low)] + counts[Int(high)]) * counts[Int(other)]
            if total / Double(pairs) > Self.kept * least { joined.append(Edge(cluster: other, total: total)) }
            return true
        }
        return joined
    }

    private mutating func reconsider(_ rival: Int32) {
        guard let pairs = waiting.removeValue(forKey: rival) else { return }
        for (low, high) in pairs where versions[Int(low)] >= 0 && versions[Int(high)] >= 0 {
            if let edge = edge(low, high) { push(low, edge) }
        }
    }

    /// Every cluster of two lists once, ascending, with its edge in each, as long as `body` wants more.
    @inline(__always)
    private static func forEachPair(_ one: [Edge], _ other: [Edge], _ body: (Int32, Edge?, Edge?) -> Bool) {
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                var i = 0
                var j = 0
                while i < one.count || j < other.count {
                    let left = i < one.count ? one[i].cluster : .max
                    let right = j < other.count ? other[j].cluster : .max
                    let cluster = min(left, right)
                    let (mine, theirs) = (left == cluster ? one[i] : nil, right == cluster ? other[j] : nil)
                    if left == cluster { i += 1 }
                    if right == cluster { j += 1 }
                    guard body(cluster, mine, theirs) else { return }
                }
            }
        }
    }

    private static func intersects(_ one: [Int32], _ other: [Int32]) -> Bool {
        var i = 0
        var j = 0
        while i < one.count, j < other.count {
            if one[i] == other[j] { return true }
            if one[i] < other[j] { i += 1 } else { j += 1 }
        }
        return false
    }
}
