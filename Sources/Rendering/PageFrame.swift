import Capabilities
import Planning
import Reading
import Templating

/// A page's values, and the sources that it numbers.
struct PageView {
    let value: Value
    /// Places in the source table, ascending.
    var cited: [Int] = []
}

/// What stands around every page, and the small values that all views share, with links relative to one page.
///
/// A class, since each part of a page keeps it to make its values; nothing in it changes.
final class PageFrame: Sendable {
    let site: SiteContext
    let plan: PagePlan
    let root: String
    /// How many folders down from the site's root the page lies.
    let depth: Int
    /// What is made once for all pages of this depth; nil at depths that few pages have.
    let parts: PageParts?

    /// - Parameter parts: those of the site.
    convenience init(site: SiteContext, plan: PagePlan, parts: PageParts? = nil) {
        self.init(site: site, plan: plan, depth: plan.route.depth, parts: parts)
    }

    /// A frame for what pages of one depth share, which no page's own plan may reach.
    convenience init(site: SiteContext, depth: Int) {
        self.init(site: site, plan: SitePlan.home, depth: depth, parts: nil)
    }

    private init(site: SiteContext, plan: PagePlan, depth: Int, parts: PageParts?) {
        self.site = site
        self.plan = plan
        self.depth = depth
        root = Route.rootPath(depth: depth)
        self.parts = depth == PageParts.depth ? parts : nil
    }

    /// The page's own values behind those that every page has.
    func values(
        _ own: [(String, Value)], kind: String, description: String? = nil, modified: String? = nil, json: String? = nil
    ) -> Value {
        let hasTwin = site.settings.hasTwins && plan.isIndexed
        let constants = site.constants[depth]
        let page: Value = [
            "kind": .text(kind), "indexed": .bool(plan.isIndexed && site.settings.allowsRobots), "description": Value(description),
            "modified": Value(modified), "json": Value(json),
            "canonical": Value(plan.kind == .notFound ? nil : site.absolute(plan.route.description)),
            "twin": Value(hasTwin ? "index.md" : nil),
        ]
        return .object(Record(constants + [("page", page)] + own, constants: constants.count))
    }

    /// What is the same on all pages of one depth.
    static func constants(of settings: SiteSettings, assets: AssetNames, depth: Int) -> [(String, Value)] {
        let root = Route.rootPath(depth: depth)
        return [
            (
                "site",
                [
                    "title": .text(settings.title), "url": Value(settings.baseURL), "description": Value(settings.description),
                    "language": .text(settings.language), "direction": .text(settings.direction),
                    "one": .text(settings.itemLabel.one), "many": .text(settings.itemLabel.many),
                    "rankLabel": .text(settings.labels.rankLabel), "licence": Value(settings.licence),
                    "feed": .bool(settings.hasFeed),
                    "navigation": .list(
                        settings.navigation.map { ["label": .text($0.label), "url": .text(address(of: $0, root: root))] }),
                ]
            ),
            ("root", .text(root)),
            ("assets", assets.value(root: root)),
        ]
    }

    /// An object that all pages of this depth show alike.
    /// - Parameter use: tells apart what one memo keeps for several shapes of values; below 8.
    func part(_ memo: PartMemo, use: Int = 0, _ make: @escaping @Sendable () -> [(String, Value)]) -> Value {
        part(memo, use: use, record: { Record(make()) })
    }

    func part(_ memo: PartMemo, use: Int = 0, record make: @escaping @Sendable () -> Record) -> Value {
        .part(Part(memo, variant: depth << 3 | use, make))
    }

    /// An entry of the navigation: an address in the site is meant from its root, on whatever page it stands.
    private static func address(of item: SiteSettings.NavigationItem, root: String) -> String {
        item.link.map { root + $0.path.dropFirst() } ?? item.url
    }

    // MARK: References

    func reference(toArtifact index: Int) -> [(String, Value)] {
        if depth == PageParts.depth { return site.artifact(index).reference }
        let artifact = site.graph.artifacts[index]
        return Self.reference(to: artifact.name, artifact.slug, in: "artifacts", root: root)
    }

    func reference(toCapability index: Int) -> [(String, Value)] {
        if depth == PageParts.depth { return site.capabilityReferences[index] }
        let capability = site.graph.capabilities[index]
        return Self.reference(to: capability.name, capability.slug, in: "capabilities", root: root)
    }

    static func reference(to name: String, _ slug: Slug, in folder: String, root: String) -> [(String, Value)] {
        [("name", .text(name)), ("slug", .text(slug.description)), ("url", .text(root + folder + "/" + slug.description + "/"))]
    }

    func type(of artifact: Int) -> Value {
        guard let index = site.plan.type(of: artifact) else { return .null }
        return type(index)
    }

    func type(_ index: Int, _ more: [(String, Value)] = []) -> Value {
        let type = site.plan.types[index]
        return Value([("label", .text(type.label)), ("url", .text(root + "types/\(type.slug)/"))] + more)
    }

    func pair(_ index: Int) -> Value {
        part(site.pairMemos[index]) { [self] in
            let pair = site.plan.pairs[index]
            return [
                ("left", Value(reference(toArtifact: pair.left))), ("right", Value(reference(toArtifact: pair.right))),
                ("url", .text(root + "compare/\(pair.slug)/")),
                ("shared", Value(pair.shared == 0 ? nil : site.numbers.text(pair.shared))),
            ]
        }
    }

    /// A pair with the editors' verdict on it, for lists of all pairs.
    func judgedPair(_ index: Int) -> Value {
        let pair = site.plan.pairs[index]
        let editorial = pair.editorial.map { site.sources.comparisons[$0] }
        var pick: Value = .null
        if case .artifact(let slug)? = editorial?.pick {
            pick = site.graph.artifact(slug).map { Value(reference(toArtifact: $0)) } ?? .null
        }
        return Value([
            ("left", Value(reference(toArtifact: pair.left))), ("right", Value(reference(toArtifact: pair.right))),
            ("url", .text(root + "compare/\(pair.slug)/")),
            ("shared", Value(pair.shared == 0 ? nil : site.numbers.text(pair.shared))),
            ("human", Value(editorial?.verdict)), ("pick", pick), ("pickNone", .bool(editorial?.pick == ComparisonFile.Pick.none)),
        ])
    }

    /// Whether the editors say which of a pair to take, or that it depends.
    func isJudged(_ pair: Int) -> Bool {
        guard let editorial = site.plan.pairs[pair].editorial.map({ site.sources.comparisons[$0] }) else { return false }
        return editorial.verdict != nil || editorial.pick != nil
    }

    // MARK: Artifacts in short

    func card(_ index: Int) -> [(String, Value)] {
        let artifact = site.graph.artifacts[index]
        let facts = site.artifact(index).facts
        let rank = facts[.rank]
        let price = facts[.startingPrice]
        return reference(toArtifact: index) + [
            ("type", type(of: index)),
            ("rank", rank.map { ["value": Value($0.text), "max": Value($0.max), "percent": Value($0.percent)] } ?? .null),
            ("pricing", Value(facts[.pricing]?.text)),
            (
                "price",
                price.map {
                    [
                        "text": Value($0.text), "raw": Value($0.raw), "varies": .bool($0.varies),
                        "converted": .bool($0.isConverted),
                    ]
                } ?? .null
            ),
            ("listed", .text(site.numbers.text(artifact.statements.count))), ("listedOne", .bool(artifact.statements.count == 1)),
            ("declared", Value(artifact.counted.map { site.numbers.text($0) })), ("declaredOne", .bool(artifact.counted == 1)),
            ("listEdited", .bool(artifact.hasEditedList)),
            ("overlapping", .bool(artifact.isOverlapping)),
            ("hidden", Value(artifact.hidden.flatMap { $0 == 0 ? nil : site.numbers.text($0) })),
            ("hiddenOne", .bool(artifact.hidden == 1)),
            ("complete", .bool(site.isComplete[index])),
        ]
    }

    /// One side of a pair.
    func card(_ index: Int, side: String) -> Value {
        let shown = site.artifact(index)
        return Value(
            card(index) + [
                ("side", .text(side)), ("checked", Value(site.dates.text(shown.checked))), ("checkedInPart", .bool(shown.isCheckedInPart)),
            ])
    }

    /// The way to `/compare/` with four of some artifacts picked, those that rank highest where ranks are known; null for fewer than two.
    func together(_ artifacts: [Int]) -> Value {
        guard artifacts.count > 1 else { return .null }
        let most = 4
        let ranks = artifacts.compactMap { index in
            site.graph.artifacts[index].rank.map { (index: index, share: $0.value / $0.max) }
        }
        let isByRank = artifacts.count > most && ranks.count > 1
        let ranked = isByRank ? ranks.sorted { (-$0.share, $0.index) < (-$1.share, $1.index) }.map(\.index) : artifacts
        let first = ranked.prefix(most)
        let slugs = first.map { site.graph.artifacts[$0].slug.description }.joined(separator: ",")
        return [
            "url": .text(root + "compare/?items=" + slugs), "count": .text(site.numbers.text(first.count)),
            "all": .bool(first.count == artifacts.count), "byRank": .bool(isByRank),
        ]
    }
}

extension Value {
    /// A list whose items know whether they are the first and the last, for sentences that join them.
    static func joined(_ items: [[(String, Value)]]) -> Value {
        .list(
            items.enumerated().map { index, item in
                Value(item + [("first", .bool(index == 0)), ("last", .bool(index == items.count - 1))])
            })
    }
}

extension [(String, Value)] {
    /// A list under a name, and under the name with `Any` whether it has items.
    static func list(_ name: String, _ values: [Value]) -> [(String, Value)] {
        [(name, .list(values)), (name + "Any", .bool(!values.isEmpty))]
    }
}
