import Capabilities
import Planning
import Reading
import Templating

/// What stands around every page, and the small values that all views share, with links relative to one page.
struct PageFrame {
    let site: SiteContext
    let plan: PagePlan

    var root: String { plan.route.rootPath }

    /// The page's own values behind those that every page has.
    func values(
        _ own: [(String, Value)], kind: String, description: String? = nil, modified: String? = nil, json: String? = nil
    ) -> Value {
        let settings = site.settings
        let hasTwin = settings.hasTwins && plan.isIndexed
        let common: [(String, Value)] = [
            (
                "site",
                [
                    "title": .text(settings.title), "description": Value(settings.description),
                    "language": .text(settings.language), "direction": .text(settings.direction),
                    "one": .text(settings.itemLabel.one), "many": .text(settings.itemLabel.many),
                    "rankLabel": .text(settings.labels.rankLabel), "licence": Value(settings.licence),
                    "feed": .bool(settings.hasFeed),
                    "navigation": .list(
                        settings.navigation.map { ["label": .text($0.label), "url": .text(relative($0))] }),
                ]
            ),
            ("root", .text(root)),
            ("assets", site.assets.value(root: root)),
            (
                "page",
                [
                    "kind": .text(kind), "indexed": .bool(plan.isIndexed), "description": Value(description),
                    "modified": Value(modified), "json": Value(json),
                    "canonical": Value(plan.kind == .notFound ? nil : site.absolute(plan.route.description)),
                    "twin": Value(hasTwin ? "index.md" : nil),
                ]
            ),
        ]
        return Value(common + own)
    }

    /// An entry of the navigation: an address in the site is meant from its root, on whatever page it stands.
    func relative(_ item: SiteSettings.NavigationItem) -> String {
        item.link.map { root + $0.path.dropFirst() } ?? item.url
    }

    // MARK: References

    func reference(toArtifact index: Int) -> [(String, Value)] {
        let artifact = site.graph.artifacts[index]
        return [
            ("name", .text(artifact.name)), ("slug", .text(artifact.slug.description)),
            ("url", .text(root + "artifacts/\(artifact.slug)/")),
        ]
    }

    func reference(toCapability index: Int) -> [(String, Value)] {
        let capability = site.graph.capabilities[index]
        return [
            ("name", .text(capability.name)), ("slug", .text(capability.slug.description)),
            ("url", .text(root + "capabilities/\(capability.slug)/")),
        ]
    }

    func type(of artifact: Int) -> Value {
        guard let index = site.plan.type(of: artifact) else { return .null }
        return type(index)
    }

    func type(_ index: Int, _ more: [(String, Value)] = []) -> Value {
        let type = site.plan.types[index]
        return Value([("label", .text(type.label)), ("url", .text(root + "types/\(type.slug)/"))] + more)
    }

    func pair(_ index: Int, _ more: [(String, Value)] = []) -> Value {
        let pair = site.plan.pairs[index]
        return Value(
            [
                ("left", Value(reference(toArtifact: pair.left))), ("right", Value(reference(toArtifact: pair.right))),
                ("url", .text(root + "compare/\(pair.slug)/")),
                ("shared", Value(pair.shared == 0 ? nil : site.numbers.text(pair.shared))),
            ] + more)
    }

    // MARK: Artifacts in short

    func card(_ index: Int) -> [(String, Value)] {
        let artifact = site.graph.artifacts[index]
        let facts = site.facts[index]
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
            ("listed", .text(site.numbers.text(artifact.statements.count))),
            ("declared", Value(artifact.declared.map { site.numbers.text(max($0, artifact.statements.count)) })),
            ("hidden", Value(artifact.hidden.flatMap { $0 == 0 ? nil : site.numbers.text($0) })),
            ("complete", .bool(artifact.isComplete)),
        ]
    }

    /// The way to `/compare/` with the first four of some artifacts picked; null for fewer than two.
    func together(_ artifacts: [Int]) -> Value {
        guard artifacts.count > 1 else { return .null }
        let first = artifacts.prefix(4)
        let slugs = first.map { site.graph.artifacts[$0].slug.description }.joined(separator: ",")
        return [
            "url": .text(root + "compare/?items=" + slugs), "count": .text(site.numbers.text(first.count)),
            "all": .bool(first.count == artifacts.count),
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
