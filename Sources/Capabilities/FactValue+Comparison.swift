import Reading

extension FactValue {
    /// The value as far as it counts for agreement, so that what differs in spelling alone is one value.
    ///
    /// A text counts without capitals and without the width of its spaces; a rank as a share of its scale; a price
    /// by amount, currency and unit, and nothing at all costs the same in every currency.
    package var comparable: FactValue {
        switch self {
        case .text(let text): .text(Self.folded(text))
        case .rank(let rank): .rank(Rank(value: rank.value / rank.max, max: 1))
        case .price(let price): .price(price.comparable)
        case .number, .count: self
        }
    }

    fileprivate static func folded(_ text: String) -> String {
        text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
    }
}

extension Price {
    /// Whether two amounts can be held against each other: one currency, one unit.
    package func hasMeasure(of other: Price) -> Bool {
        currency == other.currency && unit?.lowercased() == other.unit?.lowercased()
    }

    fileprivate var comparable: Price {
        if amount == 0 { return Price(amount: 0, currency: nil, unit: nil, text: "") }
        // In words alone there is nothing but the words to compare.
        let words = amount == nil && !varies ? FactValue.folded(text) : ""
        return Price(amount: amount, currency: currency, unit: unit?.lowercased(), text: words, varies: varies)
    }
}
