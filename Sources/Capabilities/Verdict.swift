import Reading

/// What the facts of a pair say about which is ahead. Every part rests on rows that are shown.
package struct Verdict: Sendable {
    package enum Standing: Sendable, Hashable {
        case leads(Side)
        case tie
        /// At least one side has no rank, or sources disagree about it.
        case cannotSay

        var leader: Side? { if case .leads(let side) = self { side } else { nil } }
    }

    package let rank: Standing
    /// Keys of the scores on which each side is ahead, in the site's order.
    package let leftLeads: [String]
    package let rightLeads: [String]
    /// The side that is free while the other is paid.
    package let freeTier: Side?
    /// The side with the lower starting price, when both are given in one currency and unit.
    package let cheaper: Side?
    /// Leads above that rest on what most sources say, and by another of their values would be the other's, or nobody's. In the order of the parts
    /// above.
    package let disputed: [FactKey]
    /// Where sources disagree, as many on each side, about what would be a lead.
    package let undecided: [FactKey]
    /// The two are of different kinds, so that a lead says less.
    package let areDifferentKinds: Bool

    /// Whether two ranks are nearer than half a hundredth of their scales: a difference that rounding alone can make.
    ///
    /// - Source: `data-band` in `Templates/partials/compare-templates.mustache` holds the same for what a browser draws.
    package static func areLevel(_ one: Rank, _ other: Rank) -> Bool {
        abs(one.share - other.share) < 0.005
    }

    package var winner: Side? { rank.leader }

    package init(of left: Artifact, and right: Artifact, scores: [TableLabels.Score]) {
        var leads = Leads(left: left, right: right)
        var rank = Standing.cannotSay
        if let one = left.rank, let other = right.rank {
            rank = Self.areLevel(one, other) ? .tie : .leads(one.share > other.share ? .left : .right)
        }
        if let side = rank.leader {
            let holds = leads.hold(.rank, for: side) { one, other in
                guard case .rank(let one) = one, case .rank(let other) = other else { return true }
                return one.share > other.share && !Self.areLevel(one, other)
            }
            if !holds { rank = .cannotSay }
        } else if rank == .tie, leads.isOpen(.rank) {
            rank = .cannotSay
        }
        self.rank = rank
        var (ours, theirs): ([String], [String]) = ([], [])
        for score in scores {
            guard let one = left.score(score.key), let other = right.score(score.key), !score.areLevel(one, other) else { continue }
            let side = one > other ? Side.left : .right
            let holds = leads.hold(.score(score.key), for: side) { one, other in
                guard case .number(let one) = one, case .number(let other) = other else { return true }
                return one > other && !score.areLevel(one, other)
            }
            guard holds else { continue }
            if side == .left { ours.append(score.key) } else { theirs.append(score.key) }
        }
        (leftLeads, rightLeads) = (ours, theirs)
        freeTier = Self.free(left, right).flatMap { side in
            leads.hold(.pricing, for: side) { one, other in
                guard case .text(let one) = one, case .text(let other) = other else { return true }
                return Self.isFree(one) == true && Self.isFree(other) == false
            } ? side : nil
        }
        cheaper = Self.cheaper(left.startingPrice, right.startingPrice).flatMap { side in
            leads.hold(.startingPrice, for: side) { one, other in
                guard case .price(let one) = one, case .price(let other) = other else { return true }
                return Self.cheaper(one, other) == .left
            } ? side : nil
        }
        (disputed, undecided) = (leads.disputed, leads.undecided)
        areDifferentKinds = left.type != nil && right.type != nil && left.type?.lowercased() != right.type?.lowercased()
    }

    /// Holds each lead against all values that sources give.
    private struct Leads {
        let left: Artifact
        let right: Artifact
        var disputed: [FactKey] = []
        var undecided: [FactKey] = []

        /// Notes a level that the order of files alone gave.
        mutating func isOpen(_ key: FactKey) -> Bool {
            let isOpen = [left, right].contains { $0.facts[key].map { $0.rule == .firstFile && $0.contenders.count > 1 } ?? false }
            if isOpen { undecided.append(key) }
            return isOpen
        }

        /// Notes a lead that by other values in question would not be.
        /// - Parameter isAhead: given a value of the leader first.
        /// - Returns: false where nothing but the order of files gave the lead, so that it is none.
        mutating func hold(_ key: FactKey, for side: Side, _ isAhead: (FactValue, FactValue) -> Bool) -> Bool {
            guard let ours = left.facts[key], let theirs = right.facts[key] else { return true }
            let (one, other) = side == .left ? (ours, theirs) : (theirs, ours)
            let others = other.contenders
            if one.contenders.allSatisfy({ one in others.allSatisfy { isAhead(one, $0) } }) { return true }
            if one.rule == .firstFile || other.rule == .firstFile {
                undecided.append(key)
                return false
            }
            disputed.append(key)
            return true
        }
    }

    /// The side that is free where the other is paid.
    private static func free(_ left: Artifact, _ right: Artifact) -> Side? {
        switch (isFree(left), isFree(right)) {
        case (true, false): .left
        case (false, true): .right
        default: nil
        }
    }

    private static func cheaper(_ left: Price?, _ right: Price?) -> Side? {
        guard let left, let right, left.hasMeasure(of: right), let ours = left.amount, let theirs = right.amount, ours != theirs
        else { return nil }
        return ours < theirs ? .left : .right
    }

    /// Nil when the pricing is not given, is neither, or does not fit the price: open source may cost something, and what is paid may start at nothing.
    private static func isFree(_ artifact: Artifact) -> Bool? {
        guard let isFree = artifact.pricing.flatMap({ isFree($0) }) else { return nil }
        return isFree ? (artifact.costsSomething ? nil : true) : (artifact.startingPrice?.amount == 0 ? nil : false)
    }

    private static func isFree(_ pricing: String) -> Bool? { PricingKind(pricing).map { $0 != .paid } }
}
