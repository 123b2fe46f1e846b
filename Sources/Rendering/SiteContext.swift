import Capabilities
import Diagnostics
import Planning
import Reading
import Templating

/// What every view needs: the graph, the plan, and what was made once for all pages.
///
/// A class, so that the views of a page pass one reference; nothing in it changes.
final class SiteContext: Sendable {
    let graph: CapabilityGraph
    let plan: SitePlan
    let sources: SourceTree
    let templates: TemplateLibrary
    let numbers: NumberText
    let wording: FactWording
    let dates: DateText
    let sourceTable: SourceTable
    /// By statement, and what of others' texts claims something.
    let statementMemos: [PartMemo]
    /// By pair.
    let pairMemos: [PartMemo]
    /// The values that all pages of one depth have, by depth.
    let constants: [[(String, Value)]]
    /// By capability: its reference on pages two folders down, which most are.
    let capabilityReferences: [[(String, Value)]]
    private let artifacts: OnceList<ShownArtifact>
    private let likeNames: OnceList<LikeName>
    private let denied: OnceList<Set<Int>>
    /// By artifact: its planned pairs, in slug order.
    let pairs: [[Int]]
    /// By artifact: whether all its capabilities are known.
    let isComplete: [Bool]
    /// The usual facts that anything on the site has: of those that nothing has, no page needs to say so.
    let usual: UsualFacts
    /// By capability: those that are part of it.
    let children: [[Int]]
    private let alternatives: OnceList<[Alternative]>
    /// By pair's slug: what its sources' own verdicts say.
    let claims: [Slug: [CapabilityGraph.SourceClaim]]

    var settings: SiteSettings { sources.settings }

    /// The words of a capability's name.
    /// The capabilities of which all that an artifact's statements say first is that it has them not; for hardly any artifact there is one.
    func denied(by artifact: Int) -> Set<Int> {
        denied.value(artifact) { [graph] in
            var (denied, offered) = (Set<Int>(), Set<Int>())
            for statement in graph.artifacts[artifact].statements.lazy.map({ graph.statements[$0] }) {
                if Denial.opens(statement.text.description.plain) {
                    denied.insert(statement.capability)
                } else {
                    offered.insert(statement.capability)
                }
            }
            return denied.subtracting(offered)
        }
    }

    func likeName(_ capability: Int) -> LikeName { likeNames.value(capability) { LikeName(graph.capabilities[capability].name) } }

    func artifact(_ index: Int) -> ShownArtifact { artifacts.value(index) { ShownArtifact(index, of: self) } }

    /// Forgets the nearest others of an artifact, and how pages show them.
    func forgetAlternatives(of index: Int) { alternatives.forget(index) }

    /// The nearest others of an artifact.
    func alternatives(of index: Int) -> [Alternative] {
        alternatives.value(index) { Alternative.nearest(to: index, in: graph, plan: plan) }
    }

    init(graph: CapabilityGraph, plan: SitePlan, sources: SourceTree, templates: TemplateLibrary, assets: AssetNames, jobs: Int) {
        self.graph = graph
        self.plan = plan
        self.sources = sources
        self.templates = templates
        numbers = NumberText(language: sources.settings.language)
        dates = DateText(of: graph, templates: templates, jobs: jobs)
        let wording = FactWording(numbers: numbers, labels: sources.settings.labels, templates: templates)
        self.wording = wording
        let sourceTable = SourceTable(of: graph, dates: dates)
        self.sourceTable = sourceTable
        var pairs = [[Int]](repeating: [], count: graph.artifacts.count)
        for (index, pair) in plan.pairs.enumerated() {
            pairs[pair.left].append(index)
            pairs[pair.right].append(index)
        }
        self.pairs = pairs
        artifacts = OnceList(count: graph.artifacts.count)
        likeNames = OnceList(count: graph.capabilities.count)
        denied = OnceList(count: graph.artifacts.count)
        alternatives = OnceList(count: graph.artifacts.count)
        isComplete = graph.artifacts.map(\.isComplete)
        usual = UsualFacts(of: graph)
        statementMemos = graph.statements.map { _ in PartMemo() }
        pairMemos = plan.pairs.map { _ in PartMemo() }
        // Only an author's own pages may lie deeper than the matrix of one type.
        let depths = plan.pages.reduce(3) { deepest, page in
            if case .page = page.kind { max(deepest, page.route.depth) } else { deepest }
        }
        constants = (0...depths).map { PageFrame.constants(of: sources.settings, assets: assets, depth: $0) }
        let root = Route.rootPath(depth: PageParts.depth)
        capabilityReferences = graph.capabilities.map { PageFrame.reference(to: $0.name, $0.slug, in: "capabilities", root: root) }
        var children = [[Int]](repeating: [], count: graph.capabilities.count)
        for (index, capability) in graph.capabilities.enumerated() {
            if let parent = capability.parent { children[parent].append(index) }
        }
        self.children = children
        claims = Dictionary(
            uniqueKeysWithValues: graph.sourcePairs.compactMap { source in
                plan.pair(of: source.one, and: source.other).map { (plan.pairs[$0].slug, source.verdicts) }
            })
    }

    /// The site's scores, with their labels; in the site's order.
    var scores: [TableLabels.Score] { settings.labels.scores }

    /// An absolute address, when the site's own is known.
    func absolute(_ path: String) -> String? {
        settings.baseURL.map { $0 + path.drop { $0 == "/" } }
    }
}
