/// One comparison source text, understood: two sides, and what its own verdict says.
///
/// A class, so that the same reading is known again as such; nothing in it changes.
package final class ComparisonText: Sendable {
    /// Relative to `Content/`: `sources/a.txt`.
    package let file: String
    package let left: ComparisonSide
    package let right: ComparisonSide
    package let verdict: SourceVerdict?

    package func side(_ side: Side) -> ComparisonSide { side == .left ? left : right }

    init(file: String, left: ComparisonSide, right: ComparisonSide, verdict: SourceVerdict?) {
        self.file = file
        self.left = left
        self.right = right
        self.verdict = verdict
    }
}

/// One of the two things that a text compares.
package struct ComparisonSide: Sendable {
    package let name: String
    /// In row order; a cell that gives nothing (empty, a dash) has no fact.
    package let facts: [ReadFact]
    package let capabilities: [CapabilityText]

    package func value(_ key: FactKey) -> FactValue? { facts.first { $0.key == key }?.value }

    package func text(_ key: FactKey) -> String? {
        guard case .text(let text)? = value(key) else { return nil }
        return text
    }

    /// How many capabilities the source counts; nil when it does not say.
    package var declared: Int? {
        guard case .count(let count) = value(.capabilitiesDeclared) else { return nil }
        return count
    }
}

package enum Side: String, Sendable, CaseIterable {
    case left, right

    package var other: Side { self == .left ? .right : .left }
}

/// What a source's verdict block says, word for word and understood.
package struct SourceVerdict: Sendable, Hashable {
    package let text: String
    package let line: Int
    package let winner: Side?
    /// Keys of the scores that the source says a side leads on.
    package let leftLeads: [String]
    package let rightLeads: [String]
    package let freeTier: Side?

    /// Nothing of it could be held against a row.
    package var isWordsOnly: Bool { winner == nil && leftLeads.isEmpty && rightLeads.isEmpty && freeTier == nil }
}

/// How the rows of a table are recognised: the site's rank and scores.
package struct TableLabels: Sendable, Hashable {
    package struct Score: Sendable, Hashable {
        package let key: String
        package let label: String
        /// Nil when the site does not say; values up to 100 are then taken.
        package let max: Double?

        package init(key: String, label: String, max: Double?) {
            self.key = key
            self.label = label
            self.max = max
        }

        /// Two values that are nearer are level: half a hundredth of the scale, as for ranks, or, without a scale, what rounding to two decimals hides.
        ///
        /// - Source: `data-band` in `Templates/partials/compare-templates.mustache` has it from here, for what a browser draws.
        package var band: Double { (max ?? 1) / 200 }

        package func areLevel(_ one: Double, _ other: Double) -> Bool { one == other || abs(one - other) < band }
    }

    package let rankLabel: String
    package let rankMax: Double
    package let scores: [Score]

    package init(rankLabel: String = "Rank", rankMax: Double = 100, scores: [Score] = TableLabels.usualScores) {
        self.rankLabel = rankLabel
        self.rankMax = rankMax
        self.scores = scores
    }

    /// The four that the comparison texts carry.
    package static let usualScores = [
        Score(key: "adoption", label: "Adoption", max: nil), Score(key: "quality", label: "Quality", max: nil),
        Score(key: "ecosystem", label: "Ecosystem", max: nil), Score(key: "matchGraph", label: "Match Graph", max: nil),
    ]

    /// The labels of the rows that are known by name, as a table usually writes them.
    var known: [String] {
        ["Type", rankLabel, "Pricing", "Starting Price", "Capabilities", "Times Matched"] + scores.map(\.label)
    }

    package func key(of written: String) -> FactKey {
        let label = Self.withSingleSpaces(written)
        let wanted = label.lowercased()
        if let score = scores.first(where: { $0.label.lowercased() == wanted || $0.key.lowercased() == wanted }) {
            return .score(score.key)
        }
        switch wanted {
        case "type": return .type
        case "pricing": return .pricing
        case "starting price": return .startingPrice
        case "capabilities": return .capabilitiesDeclared
        case "times matched": return .timesMatched
        case "match graph" where scores.contains { $0.key == "matchGraph" }: return .score("matchGraph")
        case rankLabel.lowercased(), "rank", "unfragilerank": return .rank
        default: return Self.namesRank(label) ? .rank : .further(label)
        }
    }

    /// The key of an artifact's front matter that a label stands for; nil for a further fact, and for the count of capabilities, which has none.
    func frontMatterKey(of label: String) -> String? {
        switch key(of: label) {
        case .type: "type"
        case .rank: "rank"
        case .pricing: "pricing"
        case .startingPrice: "startingPrice"
        case .timesMatched: "timesMatched"
        case .score(let key): "scores.\(key)"
        case .capabilitiesDeclared, .further: nil
        }
    }

    /// What a site calls its own rank: `TrailRank`. A crank is none.
    private static func namesRank(_ label: String) -> Bool {
        label.hasSuffix("Rank") && !label.contains(" ") && label.dropLast("Rank".count).last?.isLowercase == true
    }

    /// A page may part the words of a label by a no-break space, or by two.
    /// - Cost: a look at each byte; a copy where something is to be changed.
    private static func withSingleSpaces(_ label: String) -> String {
        var last: UInt8 = 0x20
        let isPlain = label.utf8.allSatisfy { byte in
            defer { last = byte }
            return byte > 0x20 && byte < 0x80 || byte == 0x20 && last != 0x20
        }
        return isPlain ? label : label.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
