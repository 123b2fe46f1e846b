import Capabilities
import Parallel
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

    /// By artifact: the nearest six.
    static func all(in graph: CapabilityGraph, near similarity: Similarity, plan: SitePlan, jobs: Int) -> [[Alternative]] {
        let counts = graph.capabilities.map(\.artifacts.count)
        return sideBySide(graph.artifacts.count, jobs: jobs, chunk: 64) { range in
            range.map { index in
                let mine = Set(graph.capabilities(of: index))
                return similarity.neighbours[index].prefix(6).map { neighbour in
                    let shared = graph.capabilities(of: neighbour.artifact).filter(mine.contains)
                        .sorted { counts[$0] == counts[$1] ? $0 < $1 : counts[$0] < counts[$1] }
                    return Alternative(
                        artifact: neighbour.artifact, shared: neighbour.shared, names: Array(shared.prefix(4)),
                        pair: plan.pair(of: index, and: neighbour.artifact))
                }
            }
        }.flatMap(\.self)
    }
}
