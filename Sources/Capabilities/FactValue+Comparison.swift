import Reading

extension FactValue {
    /// The value as far as it counts for agreement, so that what differs in spelling alone is one value.
    ///
    /// A text counts without capitals, without the width of its spaces and without ways to set a number (`8–12 h` is `8-12h`, `1,200` is `1200`, `✓` is
    /// `Yes`); a rank as a share of its scale; a price by amount, currency and unit, and nothing at all costs the same in every currency.
    package var comparable: FactValue {
        switch self {
        case .text(let text): .text(Self.folded(text))
        case .rank(let rank): .rank(Rank(value: rank.value / rank.max, max: 1))
        case .price(let price): .price(price.comparable)
        case .number, .count: self
        }
    }

    fileprivate static func folded(_ text: String) -> String {
        let words = text.lowercased().split { $0.isWhitespace }.joined(separator: " ")
        switch words {
        case "✓", "✔", "✔️", "✅", "true": return "yes"
        case "✗", "✘", "❌", "false": return "no"
        default: return words.contains(where: \.isNumber) ? withPlainNumbers(words) : words
        }
    }

    private static func withPlainNumbers(_ text: String) -> String {
        let letters = Array(text)
        var plain = ""
        for (place, letter) in letters.enumerated() {
            let follows = letters[(place + 1)...]
            switch letter {
            case "−", "–", "—", "‑": plain.append("-")
            // Between a number and its unit: `99.9 %`
            case " " where plain.last?.isNumber == true && follows.first.map { $0.isLetter || $0 == "%" || $0 == "°" } == true: continue
            // Between thousands.
            case ","
            where plain.last?.isNumber == true && follows.count >= 3 && follows.prefix(3).allSatisfy(\.isNumber)
                && follows.dropFirst(3).first?.isNumber != true:
                continue
            default: plain.append(letter)
            }
        }
        return plain
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
