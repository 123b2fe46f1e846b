import Capabilities
import Planning
import Templating

/// An artifact near another one, and why: what the two have in common.
struct Alternative: Sendable {
    /// Index into the graph's artifacts.
    let artifact: Int
    /// How many capabilities both have.
    let shared: Int
    /// The rarest of them, at most four: what fewest others have says most.
    let names: [Int]
    /// The planned pair of the two, if there is one.
    let pair: Int?
    let memo = PartMemo()

    /// The nearest six.
    static func nearest(to index: Int, in graph: CapabilityGraph, plan: SitePlan) -> [Alternative] {
        let mine = Set(graph.capabilities(of: index))
        return plan.similarity.neighbours[index].prefix(6).map { neighbour in
            let shared = graph.capabilities(of: neighbour.artifact).filter(mine.contains)
                .map { (count: graph.capabilities[$0].artifacts.count, capability: $0) }
                .sorted { $0 < $1 }
            return Alternative(
                artifact: neighbour.artifact, shared: neighbour.shared, names: shared.prefix(4).map(\.capability),
                pair: plan.pair(of: index, and: neighbour.artifact))
        }
    }
}
