import Capabilities
import Digests
import Reading
import Templating

/// Which of the facts that most sites have occur on this one at all.
struct UsualFacts: Sendable {
    let hasTypes: Bool
    let hasRanks: Bool
    let hasPricing: Bool
    let hasPrices: Bool

    init(of graph: CapabilityGraph) {
        func occurs(_ key: FactKey) -> Bool { graph.artifacts.contains { $0.facts[key] != nil } }
        (hasTypes, hasRanks, hasPricing, hasPrices) = (occurs(.type), occurs(.rank), occurs(.pricing), occurs(.startingPrice))
    }

    var value: Value {
        ["type": .bool(hasTypes), "rank": .bool(hasRanks), "pricing": .bool(hasPricing), "price": .bool(hasPrices)]
    }

    func add(to builder: inout DigestBuilder) {
        for flag in [hasTypes, hasRanks, hasPricing, hasPrices] { builder.add(flag) }
    }
}
