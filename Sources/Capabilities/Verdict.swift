import Reading

/// What the facts of a pair say about which is ahead. Every part rests on rows that are shown.
package struct Verdict: Sendable {
    package enum Standing: Sendable, Hashable {
        case leads(Side)
        case tie
        /// At least one side has no rank.
        case cannotSay
    }

    package let rank: Standing
    /// Keys of the scores on which each side is ahead, in the site's order.
    package let leftLeads: [String]
    package let rightLeads: [String]
    /// The side that is free while the other is paid.
    package let freeTier: Side?
    /// The side with the lower starting price, when both are given in one currency and unit.
    package let cheaper: Side?
    /// The two are of different kinds, so that a lead says less.
    package let areDifferentKinds: Bool

    /// Whether two ranks are nearer than half a hundredth of their scales: a difference that rounding alone can make.
    ///
    /// - Source: `data-band` in `Templates/partials/compare-templates.mustache` holds the same for what a browser draws.
    package static func areLevel(_ one: Rank, _ other: Rank) -> Bool {
        abs(one.share - other.share) < 0.005
    }

    package var winner: Side? {
        if case .leads(let side) = rank { side } else { nil }
    }

    package init(of left: Artifact, and right: Artifact, scores: [TableLabels.Score]) {
        if let one = left.rank, let other = right.rank {
            rank = Self.areLevel(one, other) ? .tie : .leads(one.share > other.share ? .left : .right)
        } else {
            rank = .cannotSay
        }
        var leads: (left: [String], right: [String]) = ([], [])
        for score in scores {
            guard let one = left.score(score.key), let other = right.score(score.key), one != other else { continue }
            if one > other { leads.left.append(score.key) } else { leads.right.append(score.key) }
        }
        (leftLeads, rightLeads) = leads
        switch (Self.isFree(left), Self.isFree(right)) {
        case (true, false): freeTier = .left
        case (false, true): freeTier = .right
        default: freeTier = nil
        }
        cheaper = Self.cheaper(left.startingPrice, right.startingPrice)
        areDifferentKinds = left.type != nil && right.type != nil && left.type?.lowercased() != right.type?.lowercased()
    }

    private static func cheaper(_ left: Price?, _ right: Price?) -> Side? {
        guard let left, let right, left.hasMeasure(of: right), let ours = left.amount, let theirs = right.amount, ours != theirs
        else { return nil }
        return ours < theirs ? .left : .right
    }

    /// Nil when the pricing is not given, is neither, or is called free beside a price.
    private static func isFree(_ artifact: Artifact) -> Bool? {
        if artifact.isFreeAtAPrice { return nil }
        return switch artifact.pricing?.lowercased() {
        case "free", "open source", "open-source", "open_source": true
        case "paid", "usage", "subscription", "commercial": false
        default: nil
        }
    }
}
