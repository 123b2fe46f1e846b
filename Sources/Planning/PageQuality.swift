import Capabilities
import Reading

/// Whether a pair page says enough, and enough that no other pair page says.
///
/// - Source: `indexing` of site.yml. A page's text is that of its two artifacts, so the largest share that
///   another pair page repeats is the larger of its two sides that stand in another pair.
struct PageQuality {
    /// In the order of the pairs.
    let isWorthIndexing: [Bool]

    init(of pairs: [(left: Int, right: Int)], in graph: CapabilityGraph, limits: SiteSettings.Indexing) {
        let sizes = graph.artifacts.map { artifact in
            artifact.statements.reduce(0) { $0 + Self.size(of: graph.statements[$1].text) }
        }
        var uses = [Int](repeating: 0, count: graph.artifacts.count)
        for pair in pairs {
            uses[pair.left] += 1
            uses[pair.right] += 1
        }
        isWorthIndexing = pairs.map { pair in
            let left = graph.artifacts[pair.left]
            let right = graph.artifacts[pair.right]
            let shared = graph.sharedCount(of: pair.left, and: pair.right)
            // Rows are looked up only where the capabilities are too few.
            let isAligned =
                shared >= limits.minimumAligned
                || shared + left.facts.keys.count { right.facts[$0] != nil } >= limits.minimumAligned
            let total = sizes[pair.left] + sizes[pair.right]
            let repeated = max(uses[pair.left] > 1 ? sizes[pair.left] : 0, uses[pair.right] > 1 ? sizes[pair.right] : 0)
            let unique = total == 0 ? 0 : Double(total - repeated) / Double(total)
            return isAligned && unique >= limits.minimumUnique
        }
    }

    private static func size(of text: CapabilityText) -> Int {
        text.description.plain.utf8.count + (text.unique?.plain.utf8.count ?? 0) + (text.versusAlternatives?.plain.utf8.count ?? 0)
    }
}
