import Capabilities
import Reading

/// Whether a pair page says enough, and enough that no other pair page says.
///
/// - Source: `indexing` of site.yml. A page's text is counted as that of its two artifacts, so the largest share that another
///   pair page repeats is the larger of its two sides that stand in another pair. That is an estimate: of what one side alone
///   can do a page says the beginning.
struct PageQuality {
    /// In the order of the pairs.
    let isWorthIndexing: [Bool]

    /// - Parameter pairs: with how many capabilities both have.
    init(of pairs: [(left: Int, right: Int, shared: Int)], in graph: CapabilityGraph, limits: SiteSettings.Indexing) {
        let sizes = graph.artifacts.map { artifact in
            artifact.statements.reduce(0) { $0 + Self.size(of: graph.statements[$1].text) }
        }
        var uses = [Int](repeating: 0, count: graph.artifacts.count)
        for pair in pairs {
            uses[pair.left] += 1
            uses[pair.right] += 1
        }
        let rows = Rows(of: graph)
        isWorthIndexing = pairs.map { pair in
            let total = sizes[pair.left] + sizes[pair.right]
            let repeated = max(uses[pair.left] > 1 ? sizes[pair.left] : 0, uses[pair.right] > 1 ? sizes[pair.right] : 0)
            let unique = total == 0 ? 0 : Double(total - repeated) / Double(total)
            guard unique >= limits.minimumUnique else { return false }
            // Rows are looked up only where the capabilities are too few.
            return pair.shared >= limits.minimumAligned
                || pair.shared + rows.sharedCount(of: pair.left, and: pair.right) >= limits.minimumAligned
        }
    }

    /// The facts of each artifact as numbers, ascending, which are quicker to compare than their keys.
    private struct Rows {
        private var byArtifact: [[Int]] = []

        init(of graph: CapabilityGraph) {
            var numbers: [FactKey: Int] = [:]
            byArtifact = graph.artifacts.map { artifact in
                artifact.facts.keys.map { key in
                    if let number = numbers[key] { return number }
                    numbers[key] = numbers.count
                    return numbers.count - 1
                }.sorted()
            }
        }

        func sharedCount(of one: Int, and other: Int) -> Int {
            var rest = byArtifact[other][...]
            return byArtifact[one].count { number in
                rest = rest.drop { $0 < number }
                return rest.first == number
            }
        }
    }

    private static func size(of text: CapabilityText) -> Int {
        text.description.plain.utf8.count + (text.unique?.plain.utf8.count ?? 0) + (text.versusAlternatives?.plain.utf8.count ?? 0)
    }
}
