import Capabilities
import Diagnostics
import Markup
import Parallel
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
    /// By artifact: the places in the source table of what its facts and statements are shown from, ascending.
    let cited: [[Int]]
    /// By statement, and what of others' texts claims something.
    let statementMemos: [PartMemo]
    /// By pair.
    let pairMemos: [PartMemo]
    /// The values that all pages of one depth have, by depth.
    let constants: [[(String, Value)]]
    /// By artifact and by capability: its reference on pages two folders down, which most are.
    let artifactReferences: [[(String, Value)]]
    let capabilityReferences: [[(String, Value)]]
    /// By artifact.
    let facts: [[FactKey: ShownFact]]
    /// By artifact: its planned pairs, in slug order.
    let pairs: [[Int]]
    /// By artifact: its planned pairs, those with the most in common first.
    let pairsByShared: [[Int]]
    /// By artifact: whether all its capabilities are known.
    let isComplete: [Bool]
    /// By artifact: when any of its facts was last checked.
    let checked: [CalendarDate?]
    /// By capability: those that are part of it.
    let children: [[Int]]
    /// By artifact: its nearest others.
    let alternatives: [[Alternative]]
    /// By pair's slug: what its sources' own verdicts say.
    let claims: [Slug: [CapabilityGraph.SourceClaim]]

    var settings: SiteSettings { sources.settings }

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
        let root = Route.rootPath(depth: 2)
        let ofArtifacts = sideBySide(graph.artifacts.count, jobs: jobs, chunk: 64) { [pairs] range in
            range.map { index in
                let artifact = graph.artifacts[index]
                let ofFacts = artifact.facts.values.map(\.chosen.provenance.file)
                let ofStatements = artifact.statements.flatMap { graph.statements[$0].sources.map(\.file) }
                return (
                    facts: artifact.facts.mapValues { ShownFact($0, wording: wording) },
                    cited: sourceTable.places(of: ofFacts + ofStatements),
                    reference: PageFrame.reference(to: artifact.name, artifact.slug, in: "artifacts", root: root),
                    pairsByShared: pairs[index].sorted { (-plan.pairs[$0].shared, $0) < (-plan.pairs[$1].shared, $1) },
                    isComplete: artifact.isComplete,
                    checked: artifact.facts.values.compactMap(\.chosen.provenance.checked).max()
                )
            }
        }.flatMap(\.self)
        facts = ofArtifacts.map(\.facts)
        cited = ofArtifacts.map(\.cited)
        artifactReferences = ofArtifacts.map(\.reference)
        pairsByShared = ofArtifacts.map(\.pairsByShared)
        isComplete = ofArtifacts.map(\.isComplete)
        checked = ofArtifacts.map(\.checked)
        statementMemos = graph.statements.map { _ in PartMemo() }
        pairMemos = plan.pairs.map { _ in PartMemo() }
        let depths = plan.pages.reduce(2) { max($0, $1.route.depth) }
        constants = (0...depths).map { PageFrame.constants(of: sources.settings, assets: assets, depth: $0) }
        capabilityReferences = graph.capabilities.map { PageFrame.reference(to: $0.name, $0.slug, in: "capabilities", root: root) }
        var children = [[Int]](repeating: [], count: graph.capabilities.count)
        for (index, capability) in graph.capabilities.enumerated() {
            if let parent = capability.parent { children[parent].append(index) }
        }
        self.children = children
        alternatives = Alternative.all(in: graph, near: plan.similarity, plan: plan, jobs: jobs)
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
