import Parallel
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
    /// tenth (and more than 200) of all artifacts share, which tell nobody apart. `shared` counts those too.
    /// - Parameter jobs: how many cores may be used; the result does not depend on it.
    package init(in graph: CapabilityGraph, count: Int, jobs: Int = 1) {
        let total = Double(graph.artifacts.count)
        let weights = graph.capabilities.map { PortableMath.log(1 + total / Double(max(1, $0.artifacts.count))) }
        let lists = graph.artifacts.indices.map(graph.capabilities(of:))
        let norms = lists.map { list in list.reduce(0) { $0 + weights[$1] * weights[$1] }.squareRoot() }
        let crowd = max(200, graph.artifacts.count / 10)
        // Long enough for the lists that each range needs, short enough that the cores end together.
        neighbours = sideBySide(lists.count, jobs: jobs, chunk: min(512, max(64, lists.count / 16))) { range in
            var dot = [Double](repeating: 0, count: graph.artifacts.count)
            var isTouched = [Bool](repeating: false, count: graph.artifacts.count)
            return range.map { artifact in
                var touched: [Int] = []
                for capability in lists[artifact] where graph.capabilities[capability].artifacts.count <= crowd {
                    for other in graph.capabilities[capability].artifacts where other != artifact {
                        if !isTouched[other] { touched.append(other) }
                        isTouched[other] = true
                        dot[other] += weights[capability] * weights[capability]
                    }
                }
                var nearest = Nearest(count: count)
                for other in touched {
                    nearest.take(other, similarity: dot[other] / (norms[artifact] * norms[other]))
                    (dot[other], isTouched[other]) = (0, false)
                }
                return nearest.found.map {
                    let shared = graph.sharedCount(of: artifact, and: $0.artifact)
                    return Neighbour(artifact: $0.artifact, similarity: $0.similarity, shared: shared)
                }
            }
        }.flatMap(\.self)
    }

    /// How near two are; nil when neither is among the nearest of the other.
    package func between(_ one: Int, _ other: Int) -> Double? {
        let (low, high) = (min(one, other), max(one, other))
        return (neighbours[high].first { $0.artifact == low } ?? neighbours[low].first { $0.artifact == high })?.similarity
    }

    /// The few nearest of many, which are far more than are worth sorting.
    private struct Nearest {
        let count: Int
        /// The nearest first; the lower slug first among equals.
        private(set) var found: [(artifact: Int, similarity: Double)] = []

        init(count: Int) {
            self.count = count
        }

        mutating func take(_ artifact: Int, similarity: Double) {
            var place = found.count
            while place > 0, (found[place - 1].similarity, artifact) < (similarity, found[place - 1].artifact) { place -= 1 }
            guard place < count else { return }
            if found.count == count { found.removeLast() }
            found.insert((artifact, similarity), at: place)
        }
    }
}
