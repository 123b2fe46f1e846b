/// Which fact of an artifact a value is about.
package enum FactKey: Sendable, Hashable {
    case type, rank
    /// By its key: `adoption`, `matchGraph`.
    case score(String)
    case pricing, startingPrice
    /// How many capabilities the source counts, listed or not.
    case capabilitiesDeclared
    case timesMatched
    /// Any further row, by its label as written.
    case further(String)
}

/// A number on a scale.
package struct Rank: Sendable, Hashable {
    package let value: Double
    package let max: Double

    package init(value: Double, max: Double) {
        self.value = value
        self.max = max
    }

    /// From 0 to 1: ranks on different scales are compared by it.
    package var share: Double { value / max }
}

package enum FactValue: Sendable, Hashable {
    case text(String)
    case rank(Rank)
    case number(Double)
    case count(Int)
    case price(Price)
}

/// One value of one fact as one file gives it.
package struct ReadFact: Sendable, Hashable {
    package let key: FactKey
    package let value: FactValue
    /// As written.
    package let text: String
    /// In its file, from 1.
    package let line: Int

    package init(key: FactKey, value: FactValue, text: String, line: Int) {
        self.key = key
        self.value = value
        self.text = text
        self.line = line
    }
}

extension FactKey {
    /// The fact's name in JSON and on the command line: `rank`, `scores.adoption`, `facts.Licence`.
    package var name: String {
        switch self {
        case .type: "type"
        case .rank: "rank"
        case .score(let key): "scores.\(key)"
        case .pricing: "pricing"
        case .startingPrice: "startingPrice"
        case .capabilitiesDeclared: "capabilities.declared"
        case .timesMatched: "timesMatched"
        case .further(let label): "facts.\(label)"
        }
    }
}
