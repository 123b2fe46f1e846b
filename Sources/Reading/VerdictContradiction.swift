/// Something that a text's own verdict says, and that its own table denies by giving both values.
package enum VerdictContradiction: Sendable, Hashable {
    /// Calls a side the higher one that is not.
    case rank(Side)
    /// Has a side lead on a score on which it does not.
    case lead(Side, score: String, isTie: Bool)
    /// Says that a side has a free tier, and the table says that it costs.
    case free(Side, pricing: String)

    package var side: Side {
        switch self {
        case .rank(let side), .lead(let side, _, _), .free(let side, _): side
        }
    }
}

extension ComparisonText {
    /// - Order: rank, leads of the left, leads of the right, free tier.
    package var contradictions: [VerdictContradiction] {
        guard let verdict else { return [] }
        var found: [VerdictContradiction] = []
        if let winner = verdict.winner, case .rank(let ours)? = side(winner).value(.rank),
            case .rank(let theirs)? = side(winner.other).value(.rank), ours.share <= theirs.share
        {
            found.append(.rank(winner))
        }
        for (side, leads) in [(Side.left, verdict.leftLeads), (.right, verdict.rightLeads)] {
            for key in leads {
                guard case .number(let ours)? = self.side(side).value(.score(key)),
                    case .number(let theirs)? = self.side(side.other).value(.score(key)), ours <= theirs
                else { continue }
                found.append(.lead(side, score: key, isTie: ours == theirs))
            }
        }
        if let free = verdict.freeTier, let pricing = side(free).text(.pricing), PricingKind(pricing) == .paid {
            found.append(.free(free, pricing: pricing))
        }
        return found
    }
}
