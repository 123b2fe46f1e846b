import Reading

/// Pairs of capabilities with one statement each, of different artifacts, that an editor may want to join: their
/// statements nearly were one, or their names are made of the same words.
///
/// - Order: by the two capabilities.
/// - Cost: groups the statements once more (see ``CapabilityTies``); names are compared where they share a word.
package struct LookAlikes: Sendable {
    package struct Pair: Sendable, Hashable {
        /// Indices of capabilities, ascending.
        package let one: Int
        package let other: Int
    }

    package let pairs: [Pair]

    /// Every second pair above it is one to an editor.
    private static let probabilityMin = 0.3
    /// A word that so many names hold tells nothing apart.
    private static let namesMax = 50

    package init(in graph: CapabilityGraph, vectors: VectorFile) {
        let lone = graph.capabilities.indices.filter { graph.capabilities[$0].statements.count == 1 }
        guard lone.count > 1 else {
            pairs = []
            return
        }
        let owner = { (capability: Int) in graph.statements[graph.capabilities[capability].statements[0]].artifact }
        var found = Self.alikeByName(lone, in: graph).filter { owner($0.one) != owner($0.other) }
        let ties = CapabilityTies(in: graph, vectors: vectors)
        for one in lone {
            for near in ties.nearMisses(of: one, limit: 1) where near.probability >= Self.probabilityMin {
                let other = graph.statements[near.statement].capability
                guard other != one, graph.capabilities[other].statements.count == 1, owner(other) != owner(one) else { continue }
                found.insert(Pair(one: min(one, other), other: max(one, other)))
            }
        }
        pairs = found.sorted { ($0.one, $0.other) < ($1.one, $1.other) }
    }

    private static func alikeByName(_ lone: [Int], in graph: CapabilityGraph) -> Set<Pair> {
        var byWord: [[UInt8]: [Int]] = [:]
        var words: [Int: Set<[UInt8]>] = [:]
        for capability in lone {
            words[capability] = LikeName.stems(of: graph.capabilities[capability].name)
            for word in words[capability] ?? [] { byWord[word, default: []].append(capability) }
        }
        var found: Set<Pair> = []
        for group in byWord.values where group.count <= namesMax {
            for (place, one) in group.enumerated() {
                for other in group[(place + 1)...] {
                    guard let ours = words[one], let theirs = words[other] else { continue }
                    let shared = ours.intersection(theirs).count
                    if LikeName.areLike(shared: shared, of: ours.union(theirs).count) {
                        found.insert(Pair(one: min(one, other), other: max(one, other)))
                    }
                }
            }
        }
        return found
    }
}
