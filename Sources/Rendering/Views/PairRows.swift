import Capabilities
import Planning
import Reading
import Templating

/// The rows of a pair's table: every fact that at least one side gives.
struct PairRows {
    let value: Value
    let count: Int
    let differing: Int
    let same: Int
    /// Rows that one side leaves open.
    var unknown: Int { count - differing - same }

    private enum Better {
        case higher, lower, neither
    }

    /// - Parameter undecided: where sources disagree, as many on each side, so that neither is marked as ahead.
    init(of pair: PlannedPair, undecided: [FactKey], on frame: PageFrame) {
        let site = frame.site
        let left = site.graph.artifacts[pair.left]
        let right = site.graph.artifacts[pair.right]
        let shown = (left: site.artifact(pair.left).facts, right: site.artifact(pair.right).facts)
        var (count, differing, same) = (0, 0, 0)

        func row(_ key: FactKey, label: String? = nil, score: TableLabels.Score? = nil, better: Better) -> Value? {
            let ours = shown.left[key]
            let theirs = shown.right[key]
            guard ours != nil || theirs != nil else { return nil }
            let relation = Self.relation(ours, theirs)
            count += 1
            if relation == .same { same += 1 }
            if relation == .differs { differing += 1 }
            let isOpen = relation != .differs || undecided.contains(key)
            let best = isOpen ? nil : Self.best(ours?.value, theirs?.value, score: score, better: better)
            func cell(_ fact: ShownFact?, _ side: Side) -> Value {
                fact?.cell(isBest: best == side, on: frame) ?? ShownFact.unknownCell
            }
            return Value(
                [
                    ("label", Value(label)), ("differs", .bool(relation == .differs)), ("same", .bool(relation == .same)),
                    ("left", cell(ours, .left)), ("right", cell(theirs, .right)),
                ])
        }

        var labels = left.furtherLabels
        labels += right.furtherLabels.filter { shown.left[.further($0)] == nil }
        value = [
            "type": row(.type, better: .neither) ?? .null,
            "rank": row(.rank, better: .higher) ?? .null,
            "scores": .list(site.scores.compactMap { row(.score($0.key), label: $0.label, score: $0, better: .higher) }),
            "pricing": row(.pricing, better: .neither) ?? .null,
            "price": row(.startingPrice, better: .lower) ?? .null,
            "capabilities": row(.capabilitiesDeclared, better: .neither) ?? .null,
            "timesMatched": row(.timesMatched, better: .higher) ?? .null,
            "further": .list(labels.compactMap { row(.further($0), label: $0, better: .neither) }),
        ]
        (self.count, self.differing, self.same) = (count, differing, same)
    }

    private enum Relation {
        case same, differs, unknown
    }

    private static func relation(_ one: ShownFact?, _ other: ShownFact?) -> Relation {
        guard let one, let other else { return .unknown }
        if case .number = one.value, case .number = other.value, one.text == other.text { return .same }
        return one.comparable == other.comparable ? .same : .differs
    }

    private static func best(_ one: FactValue?, _ other: FactValue?, score: TableLabels.Score?, better: Better) -> Side? {
        let numbers: (Double, Double)
        switch (one, other) {
        case (.number(let ours)?, .number(let theirs)?):
            if score?.areLevel(ours, theirs) == true { return nil }
            numbers = (ours, theirs)
        case (.count(let ours)?, .count(let theirs)?): numbers = (Double(ours), Double(theirs))
        case (.rank(let ours)?, .rank(let theirs)?):
            guard !Verdict.areLevel(ours, theirs) else { return nil }
            numbers = (ours.value / ours.max, theirs.value / theirs.max)
        case (.price(let ours)?, .price(let theirs)?):
            guard ours.hasMeasure(of: theirs), let amount = ours.amount, let otherAmount = theirs.amount else { return nil }
            numbers = (amount, otherAmount)
        default: return nil
        }
        switch better {
        case .neither: return nil
        case .higher: return numbers.0 > numbers.1 ? .left : .right
        case .lower: return numbers.0 < numbers.1 ? .left : .right
        }
    }
}
