import Capabilities
import Planning

/// What results can be narrowed by: the types and the pricing models, the most frequent first.
struct SearchFacets {
    /// How many values of one facet are offered; the rest can be searched for, but not picked.
    private static let valuesMax = 56

    let types: [(label: String, count: Int)]
    let pricing: [(label: String, count: Int)]
    /// By artifact: an index into `types` or `pricing`, −1 for none.
    let typeOf: [Int]
    let pricingOf: [Int]

    init(of graph: CapabilityGraph, plan: SitePlan) {
        (types, typeOf) = Self.values(
            graph.artifacts.indices.map { index in plan.type(of: index).map { SearchRecords.cut(plan.types[$0].label, 60) } })
        (pricing, pricingOf) = Self.values(graph.artifacts.map { $0.pricing.map { SearchRecords.cut($0, 60) } })
    }

    /// One character for each artifact: `#` for the first value, `$` for the second, and so on; a blank for none.
    func letters(_ of: [Int]) -> String {
        String(decoding: of.map { $0 < 0 ? 32 : UInt8(35 + $0) }, as: UTF8.self)
    }

    private static func values(_ labels: [String?]) -> ([(label: String, count: Int)], [Int]) {
        var counts: [String: Int] = [:]
        for case let label? in labels { counts[label, default: 0] += 1 }
        let values = counts.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(valuesMax)
        let index = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1.key, $0) })
        return (values.map { ($0.key, $0.value) }, labels.map { label in label.flatMap { index[$0] } ?? -1 })
    }
}
