import Reading

/// A thing compared: one node, in however many sources it occurs.
///
/// A class, since who looks up one field of a large value copies all of them; nothing in it changes.
package final class Artifact: Sendable {
    package let slug: Slug
    package let name: String
    /// Sorted, without the name.
    package let aliases: [String]
    package let url: String?
    package let tags: [String]
    package let introduction: Prose?
    /// Web addresses that an editor gives as sources.
    package let externalSources: [String]
    package let facts: [FactKey: Fact]
    /// Labels of the further rows, in the order in which they were first met.
    package let furtherLabels: [String]
    /// Files that speak of it, sorted.
    package let files: [String]
    /// Indices into the graph's statements, in list order.
    package let statements: [Int]

    /// An editor lists its capabilities by hand: that list replaces what the sources list.
    package let hasEditedList: Bool
    /// The most that a single source lists.
    private let listedByOne: Int

    init(
        slug: Slug, name: String, aliases: [String], url: String?, tags: [String], introduction: Prose?, externalSources: [String],
        facts: [FactKey: Fact], furtherLabels: [String], files: [String], statements: [Int], hasEditedList: Bool,
        listedByOne: Int
    ) {
        self.slug = slug
        self.name = name
        self.aliases = aliases
        self.url = url
        self.tags = tags
        self.introduction = introduction
        self.externalSources = externalSources
        self.facts = facts
        self.furtherLabels = furtherLabels
        self.files = files
        self.statements = statements
        self.hasEditedList = hasEditedList
        self.listedByOne = listedByOne
    }

    /// How many capabilities it is said to have; nil when no source counts them.
    package var declared: Int? {
        guard case .count(let count)? = facts[.capabilitiesDeclared]?.value else { return nil }
        return count
    }

    /// How many it may have at most, by any source that counts them; the word of an editor stands.
    package var counted: Int? {
        guard let fact = facts[.capabilitiesDeclared] else { return nil }
        if fact.chosen.provenance.isEdited { return declared }
        return fact.observations.compactMap { if case .count(let count) = $0.value { count } else { nil } }.max()
    }

    /// Capabilities that are counted but listed nowhere; nil when no source counts them, and 0 where as many are listed.
    package var hidden: Int? { counted.map { max(0, $0 - statements.count) } }

    /// Whether all its capabilities are known, so that one may say what it lacks: one list alone has all that any source counts.
    /// Several lists together may say one thing twice, in other words; and a count that a list exceeds counts something else, unless the list is an
    /// editor's.
    package var isComplete: Bool { counted.map { hasEditedList ? listedByOne >= $0 : listedByOne == $0 } ?? hasEditedList }

    /// Whether its sources list more than any of them counts, or together as many as none of them does.
    package var isOverlapping: Bool { counted.map { statements.count > $0 || statements.count == $0 && !isComplete } ?? false }

    package func text(_ key: FactKey) -> String? {
        guard let fact = facts[key] else { return nil }
        if case .text(let text) = fact.value { return text }
        return fact.chosen.text
    }

    package var type: String? { text(.type) }
    package var pricing: String? { text(.pricing) }

    package var rank: Rank? {
        guard case .rank(let rank)? = facts[.rank]?.value else { return nil }
        return rank
    }

    package func score(_ key: String) -> Double? {
        guard case .number(let number)? = facts[.score(key)]?.value else { return nil }
        return number
    }

    package var startingPrice: Price? {
        guard case .price(let price)? = facts[.startingPrice]?.value else { return nil }
        return price
    }

    /// Whether its pricing is called free although it has a price: its sources cannot both be right, or mean different things.
    package var isFreeAtAPrice: Bool { pricing.flatMap { PricingKind($0) } == .free && costsSomething }

    package var costsSomething: Bool { (startingPrice?.amount ?? 0) > 0 }

    package var timesMatched: Int? {
        guard case .count(let count)? = facts[.timesMatched]?.value else { return nil }
        return count
    }
}
