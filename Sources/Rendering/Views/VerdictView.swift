import Capabilities
import Planning
import Reading
import Templating

/// The values that the verdict's sentences are made from.
struct VerdictView {
    let frame: PageFrame
    let pair: PlannedPair
    let verdict: Verdict
    let editorial: ComparisonFile?

    private var site: SiteContext { frame.site }

    func value() -> Value {
        let winner = verdict.winner
        let facts = (left: site.artifact(pair.left).facts, right: site.artifact(pair.right).facts)
        let ranks = (left: facts.left[.rank], right: facts.right[.rank])
        let isOneScale = ranks.left?.max == ranks.right?.max
        let leads = [(Side.left, verdict.leftLeads), (.right, verdict.rightLeads)].filter { !$0.1.isEmpty }
        let disagreements = self.disagreements()
        let quotes = (site.claims[pair.slug] ?? []).compactMap { claim -> Value? in
            claim.words.map { ["text": .text($0), "file": .text(claim.file), "line": Value(claim.line)] }
        }
        var pick: Value = .null
        var picksNone = false
        switch editorial?.pick {
        case .artifact(let slug)?: pick = site.graph.artifact(slug).map { Value(frame.reference(toArtifact: $0)) } ?? .null
        case ComparisonFile.Pick.none?: picksNone = true
        case nil: break
        }
        return [
            "winner": reference(winner), "loser": reference(winner?.other),
            "winnerRank": Value(winner.flatMap { Self.rank($0 == .left ? ranks.left : ranks.right, hasScale: !isOneScale) }),
            "loserRank": Value(winner.flatMap { Self.rank($0 == .left ? ranks.right : ranks.left, hasScale: !isOneScale) }),
            "rankMax": Value(isOneScale ? ranks.left?.max : nil),
            "tie": verdict.rank == .tie ? Self.tie(ranks.left, ranks.right) : .null,
            "rankUnknown": .bool(isRankUnknown),
            "rankOnly": Value(onlyRanked(ranks.left, ranks.right)),
            "leads": .joined(
                leads.map { side, keys in
                    let artifact = site.graph.artifacts[index(of: side)]
                    return [
                        ("name", .text(artifact.name)), ("slug", .text(artifact.slug.description)),
                        ("side", .text(side == .left ? "a" : "b")), ("scores", Self.labels(of: keys, in: site)),
                    ]
                }),
            "leadsAny": .bool(!leads.isEmpty),
            "freeTier": reference(verdict.freeTier), "other": reference(verdict.freeTier?.other),
            "cheaper": reference(verdict.cheaper), "dearer": reference(verdict.cheaper?.other),
            "cheaperPrice": Value(price(of: verdict.cheaper)), "dearerPrice": Value(price(of: verdict.cheaper?.other)),
            "coverage": coverage(),
            "disputed": labels(of: verdict.disputed), "disputedAny": .bool(!verdict.disputed.isEmpty),
            "undecided": labels(of: verdict.undecided), "undecidedAny": .bool(!verdict.undecided.isEmpty),
            "human": Value(editorial?.verdict), "pick": pick, "pickNone": .bool(picksNone),
            "quotes": .list(quotes), "quotesAny": .bool(!quotes.isEmpty),
            "disagreements": .list(disagreements), "disagreementsAny": .bool(!disagreements.isEmpty),
        ]
    }

    /// Facts by their labels, joined in a sentence; the theme words what has no label of the site's.
    private func labels(of keys: [FactKey]) -> Value {
        .joined(
            keys.map { key in
                let label: String? =
                    switch key {
                    case .rank: site.settings.labels.rankLabel
                    case .score(let key): site.scores.first { $0.key == key }?.label ?? key
                    default: nil
                    }
                return [("label", Value(label)), ("pricing", .bool(key == .pricing)), ("price", .bool(key == .startingPrice))]
            })
    }

    /// Whether it is worth saying that a rank is missing: not on a site without any, unless there is nothing else to say.
    private var isRankUnknown: Bool {
        verdict.rank == .cannotSay && !verdict.undecided.contains(.rank) && (site.usual.hasRanks || !saysAnything)
    }

    /// Whether it says anything but that there is no rank.
    private var saysAnything: Bool {
        !verdict.leftLeads.isEmpty || !verdict.rightLeads.isEmpty || verdict.freeTier != nil || verdict.cheaper != nil
    }

    /// The name of the one of the two that has a rank.
    private func onlyRanked(_ left: ShownFact?, _ right: ShownFact?) -> String? {
        guard (left == nil) != (right == nil) else { return nil }
        return site.graph.artifacts[left == nil ? pair.right : pair.left].name
    }

    /// A rank by itself, or with its scale where the other has another: `7.5/10`.
    private static func rank(_ fact: ShownFact?, hasScale: Bool) -> String? {
        guard let text = fact?.text, hasScale, let max = fact?.max else { return fact?.text }
        return "\(text)/\(max)"
    }

    /// Two ranks that are level; the other is named only where it reads differently.
    private static func tie(_ left: ShownFact?, _ right: ShownFact?) -> Value {
        let other = left?.text == right?.text && left?.max == right?.max ? nil : right
        return [
            "value": Value(left?.text), "max": Value(left?.max), "otherValue": Value(other?.text), "otherMax": Value(other?.max),
        ]
    }

    /// The labels of scores, joined in a sentence.
    static func labels(of keys: [String], in site: SiteContext) -> Value {
        .joined(keys.map { key in [("label", .text(site.scores.first { $0.key == key }?.label ?? key))] })
    }

    private func index(of side: Side) -> Int { side == .left ? pair.left : pair.right }

    private func reference(_ side: Side?) -> Value {
        side.map { Value(frame.reference(toArtifact: index(of: $0))) } ?? .null
    }

    private func price(of side: Side?) -> String? {
        side.flatMap { site.artifact(index(of: $0)).facts[.startingPrice]?.text }
    }

    /// How many capabilities each side has, where both lists are known whole; else nothing can be said.
    private func coverage() -> Value {
        let (left, right) = (site.graph.artifacts[pair.left], site.graph.artifacts[pair.right])
        guard left.isComplete, right.isComplete, !left.isOverlapping, !right.isOverlapping, !left.statements.isEmpty,
            !right.statements.isEmpty
        else { return .null }
        return [
            "left": .text(site.numbers.text(left.statements.count)), "leftOne": .bool(left.statements.count == 1),
            "right": .text(site.numbers.text(right.statements.count)),
            "shared": pair.shared == 0 ? .null : .text(site.numbers.text(pair.shared)),
        ]
    }

    /// Where a source's own verdict says what its table denies, or ranks the two the other way round than the facts of all sources.
    private func disagreements() -> [Value] {
        (site.claims[pair.slug] ?? []).flatMap { claim in
            var found = claim.denied.map { artifact, contradiction in
                switch contradiction {
                case .rank: disagreement(claim, "rank", artifact)
                case .lead(_, let key, _):
                    disagreement(claim, "lead", artifact, site.scores.first { $0.key == key }?.label ?? key)
                case .free(_, let pricing): disagreement(claim, "free", artifact, pricing)
                }
            }
            let isDenied = claim.denied.contains { if case .rank = $0.contradiction { true } else { false } }
            if !isDenied, let theirs = claim.winner, let ours = verdict.winner, theirs != index(of: ours) {
                found.append(disagreement(claim, "otherRank", theirs))
            }
            return found
        }
    }

    /// - Parameters:
    ///   - kind: which of the keys for the kinds of disagreement is true.
    ///   - text: of a score its label; of a price what the row says.
    private func disagreement(_ claim: CapabilityGraph.SourceClaim, _ kind: String, _ artifact: Int, _ text: String? = nil) -> Value {
        [
            "file": .text(claim.file), "line": Value(claim.line), "sourceWinner": .text(site.graph.artifacts[artifact].name),
            "text": Value(text), "lead": .bool(kind == "lead"), "rank": .bool(kind == "rank"), "free": .bool(kind == "free"),
            "otherRank": .bool(kind == "otherRank"),
        ]
    }
}
