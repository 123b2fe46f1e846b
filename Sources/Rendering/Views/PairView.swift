import Capabilities
import Planning
import Reading
import Templating

/// The values of `pair.mustache`.
struct PairView {
    let frame: PageFrame
    let pair: PlannedPair

    private let site: SiteContext
    private let left: Artifact
    private let right: Artifact
    private var numbers: NumberText { site.numbers }

    init(frame: PageFrame, pair: PlannedPair) {
        self.frame = frame
        self.pair = pair
        site = frame.site
        left = site.graph.artifacts[pair.left]
        right = site.graph.artifacts[pair.right]
    }

    func view() -> PageView {
        let alignment = Alignment(of: pair.left, and: pair.right, in: site.graph)
        let verdict = Verdict(of: left, and: right, scores: site.scores)
        let table = site.sourceTable
        let cited = site.artifact(pair.left).cited.merged(with: site.artifact(pair.right).cited).merged(with: table.places(of: pair.files))
        let rows = PairRows(of: pair, undecided: verdict.undecided, on: frame)
        let editorial = pair.editorial.map { site.sources.comparisons[$0] }
        let cards = (
            left: frame.parts.map { $0.artifact(pair.left).cards.left } ?? frame.card(pair.left, side: "a"),
            right: frame.parts.map { $0.artifact(pair.right).cards.right } ?? frame.card(pair.right, side: "b")
        )
        let neighbours = self.neighbours()
        var own: [(String, Value)] = []
        own +=
            [
                ("left", cards.left), ("right", cards.right), ("a", cards.left), ("b", cards.right),
                ("rows", rows.value), ("rowCount", .text(numbers.text(rows.count))),
                ("differing", .text(numbers.text(rows.differing))), ("differingOne", .bool(rows.differing == 1)),
                ("sameCount", .text(numbers.text(rows.same))),
                ("unknownCount", Value(rows.unknown == 0 ? nil : numbers.text(rows.unknown))),
                ("sameAny", .bool(rows.same > 0)), ("allSame", .bool(rows.differing == 0 && rows.same > 0)),
                ("differentKinds", .bool(verdict.areDifferentKinds)),
                ("verdict", VerdictView(frame: frame, pair: pair, verdict: verdict, editorial: editorial).value()),
                ("editorial", editorial?.body.map(PlainProse.html) ?? .null),
                ("editorialSource", editorial?.body.map(PlainProse.markdown) ?? .null),
                ("both", .list(alignment.both.map { shared($0) })), ("bothAny", .bool(!alignment.both.isEmpty)),
                ("onlyLeft", .list(alignment.onlyLeft.map { single($0, of: pair.left) })),
                ("onlyLeftAny", .bool(!alignment.onlyLeft.isEmpty)),
                ("onlyRight", .list(alignment.onlyRight.map { single($0, of: pair.right) })),
                ("onlyRightAny", .bool(!alignment.onlyRight.isEmpty)),
                ("bothCount", .text(numbers.text(alignment.both.count))),
                ("onlyLeftCount", .text(numbers.text(alignment.onlyLeft.count))),
                ("onlyRightCount", .text(numbers.text(alignment.onlyRight.count))),
                ("overlap", overlap(alignment)),
                ("choose", choices(alignment, verdict)),
            ]
        own += frame.factCounts(of: [pair.left, pair.right])
        own += .list("neighbours", neighbours)
        own += alternatives()
        own += .list(
            "mentions",
            frame.mentions(of: pair.right, by: pair.left) + frame.mentions(of: pair.left, by: pair.right))
        own += .list("sources", table.list(cited))
        let modified = site.dates.text([pair.left, pair.right].compactMap { site.artifact($0).checked }.max())
        return PageView(value: frame.values(own, kind: "pair", modified: modified), cited: cited)
    }

    // MARK: Capabilities

    private func shared(_ capability: Int) -> Value {
        Value(
            frame.reference(toCapability: capability) + [
                ("derived", .bool(site.graph.capabilities[capability].isDerived)),
                ("left", .list(frame.statements(of: pair.left, in: capability).map { frame.statement($0) })),
                ("right", .list(frame.statements(of: pair.right, in: capability).map { frame.statement($0) })),
            ])
    }

    private func single(_ capability: Int, of artifact: Int) -> Value {
        let first = site.graph.artifacts[artifact].statements.first { site.graph.statements[$0].capability == capability }
        return first.map { frame.single(first: $0) } ?? .null
    }

    private func overlap(_ alignment: Alignment) -> Value {
        let total = alignment.both.count + alignment.onlyLeft.count + alignment.onlyRight.count
        guard total > 0 else { return .null }
        let left = Int((Double(alignment.onlyLeft.count) / Double(total) * 100).rounded())
        let right = Int((Double(alignment.onlyRight.count) / Double(total) * 100).rounded())
        return ["left": Value(left), "both": Value(max(0, 100 - left - right)), "right": Value(min(right, 100 - left))]
    }

    // MARK: Choose A if, choose B if

    private func choices(_ alignment: Alignment, _ verdict: Verdict) -> Value {
        // Two names of nearly the same words may be one capability in two words, which is no reason to choose.
        let names = (left: alignment.onlyLeft.map(site.likeName), right: alignment.onlyRight.map(site.likeName))
        let onlyLeft = zip(alignment.onlyLeft, names.left).filter { one in !names.right.contains { $0.isLike(one.1) } }.map(\.0)
        let onlyRight = zip(alignment.onlyRight, names.right).filter { one in !names.left.contains { $0.isLike(one.1) } }.map(\.0)
        let sides = (
            left: choice(.left, capabilities: offered(onlyLeft, by: pair.left), leads: verdict.leftLeads, verdict),
            right: choice(.right, capabilities: offered(onlyRight, by: pair.right), leads: verdict.rightLeads, verdict)
        )
        return [
            "any": .bool(sides.left != .null || sides.right != .null), "left": sides.left, "right": sides.right,
        ]
    }

    /// Without what is said only not to be there, which is no reason to choose.
    private func offered(_ capabilities: [Int], by artifact: Int) -> [Int] {
        let denied = site.denied(by: artifact)
        return denied.isEmpty ? capabilities : capabilities.filter { !denied.contains($0) }
    }

    private func choice(_ side: Side, capabilities: [Int], leads: [String], _ verdict: Verdict) -> Value {
        let artifact = side == .left ? left : right
        let isCheaper = verdict.cheaper == side
        guard !capabilities.isEmpty || !leads.isEmpty || verdict.winner == side || verdict.freeTier == side || isCheaper else {
            return .null
        }
        // What fewest others have says most.
        let rare = capabilities.sorted {
            (site.graph.capabilities[$0].artifacts.count, $0) < (site.graph.capabilities[$1].artifacts.count, $1)
        }.prefix(3)
        return [
            "name": .text(artifact.name), "ranksHigher": .bool(verdict.winner == side),
            "free": .bool(verdict.freeTier == side), "cheaper": .bool(isCheaper),
            "scores": VerdictView.labels(of: leads, in: site), "scoresAny": .bool(!leads.isEmpty),
            "capabilities": .joined(rare.map { frame.reference(toCapability: $0) }), "capabilitiesAny": .bool(!rare.isEmpty),
        ]
    }

    /// At most three for each side, without the other side.
    private func alternatives() -> [(String, Value)] {
        let left = frame.alternatives(to: pair.left, except: pair.right).prefix(3)
        let right = frame.alternatives(to: pair.right, except: pair.left).prefix(3)
        return .list("leftAlternatives", Array(left)) + .list("rightAlternatives", Array(right))
            + [("alternativesAny", .bool(!left.isEmpty || !right.isEmpty))]
    }

    /// Other pairs of the two, the ones with the most in common first, taken in turn.
    private func neighbours() -> [Value] {
        func others(of artifact: Int) -> [Int] {
            Array(site.artifact(artifact).pairsByShared.prefix(5).filter { site.plan.pairs[$0].slug != pair.slug }.prefix(4))
        }
        return (others(of: pair.left) + others(of: pair.right)).map { frame.pair($0) }
    }
}
