import Glibc
import Reading

/// How near artifacts are to each other, by the capabilities they share. Rare ones weigh more.
package struct Similarity: Sendable {
    package struct Neighbour: Sendable, Hashable {
        package let artifact: Int
        /// 0…1: the cosine of the two weighted capability sets.
        package let similarity: Double
        package let shared: Int
    }

    /// For each artifact its nearest others, the nearest first, at most `count`; the lower slug first among equals.
    package let neighbours: [[Neighbour]]

    /// Cost: for each capability the square of its artifacts, bounded by leaving out those that more than a
    /// tenth (and more than 200) of all artifacts share, which tell nobody apart.
    package init(in graph: CapabilityGraph, count: Int) {
        let total = Double(graph.artifacts.count)
        let weights = graph.capabilities.map { log(1 + total / Double(max(1, $0.artifacts.count))) }
        let lists = graph.artifacts.indices.map(graph.capabilities(of:))
        let norms = lists.map { list in list.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
        let crowd = max(200, graph.artifacts.count / 10)
        var dot = [Double](repeating: 0, count: graph.artifacts.count)
        var shared = [Int](repeating: 0, count: graph.artifacts.count)
        neighbours = lists.indices.map { artifact in
            var touched: [Int] = []
            for capability in lists[artifact] where graph.capabilities[capability].artifacts.count <= crowd {
                for other in graph.capabilities[capability].artifacts where other != artifact {
                    if shared[other] == 0 { touched.append(other) }
                    shared[other] += 1
                    dot[other] += weights[capability] * weights[capability]
                }
            }
            let near = touched.map {
                Neighbour(artifact: $0, similarity: dot[$0] / (norms[artifact] * norms[$0]), shared: shared[$0])
            }
            for other in touched { (dot[other], shared[other]) = (0, 0) }
            return Array(near.sorted { ($1.similarity, $0.artifact) < ($0.similarity, $1.artifact) }.prefix(count))
        }
    }
}
