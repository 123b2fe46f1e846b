import Capabilities
import Diagnostics
import Planning
import Reading
import Templating

/// What every view needs: the graph, the plan, and what was made once for all pages.
struct SiteContext: Sendable {
    let graph: CapabilityGraph
    let plan: SitePlan
    let sources: SourceTree
    let templates: TemplateLibrary
    let assets: AssetNames
    let numbers: NumberText
    let wording: FactWording
    let dates: DateText
    /// By artifact.
    let facts: [[FactKey: ShownFact]]
    /// By artifact: its planned pairs, in slug order.
    let pairs: [[Int]]
    /// By capability: those that are part of it.
    let children: [[Int]]
    /// By artifact: its nearest others.
    let alternatives: [[Alternative]]
    /// By pair's slug: what its sources' own verdicts say.
    let claims: [Slug: [CapabilityGraph.SourceClaim]]

    var settings: SiteSettings { sources.settings }

    init(graph: CapabilityGraph, plan: SitePlan, sources: SourceTree, templates: TemplateLibrary, assets: AssetNames) {
        self.graph = graph
        self.plan = plan
        self.sources = sources
        self.templates = templates
        self.assets = assets
        numbers = NumberText(language: sources.settings.language)
        dates = DateText(of: graph, templates: templates)
        let wording = FactWording(numbers: numbers, labels: sources.settings.labels, templates: templates)
        self.wording = wording
        facts = graph.artifacts.map { $0.facts.mapValues { ShownFact($0, wording: wording) } }
        var pairs = [[Int]](repeating: [], count: graph.artifacts.count)
        for (index, pair) in plan.pairs.enumerated() {
            pairs[pair.left].append(index)
            pairs[pair.right].append(index)
        }
        self.pairs = pairs
        var children = [[Int]](repeating: [], count: graph.capabilities.count)
        for (index, capability) in graph.capabilities.enumerated() {
            if let parent = capability.parent { children[parent].append(index) }
        }
        self.children = children
        alternatives = Alternative.all(in: graph, near: plan.similarity)
        claims = Dictionary(
            uniqueKeysWithValues: graph.sourcePairs.compactMap { source in
                plan.pair(of: source.one, and: source.other).map { (plan.pairs[$0].slug, source.verdicts) }
            })
    }

    /// The site's scores that any artifact has, with their labels; in the site's order.
    var scores: [TableLabels.Score] { settings.labels.scores }

    /// An absolute address, when the site's own is known.
    func absolute(_ path: String) -> String? {
        settings.baseURL.map { $0 + path.drop { $0 == "/" } }
    }
}
