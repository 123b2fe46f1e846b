import Capabilities
import Markup
import Planning
import Reading
import Templating

/// What many pages show of one artifact, and no page's links decide.
///
/// A class, so that each page keeps one reference; nothing in it changes.
final class ShownArtifact: Sendable {
    let facts: [FactKey: ShownFact]
    /// The places in the source table of what its facts and statements are shown from, ascending.
    let cited: [Int]
    /// It on pages two folders down, which most are.
    let reference: [(String, Value)]
    /// Its planned pairs, those with the most in common first.
    let pairsByShared: [Int]
    /// When any of its facts was last checked.
    let checked: CalendarDate?
    /// Others of them were never checked, as far as their sources say.
    let isCheckedInPart: Bool

    init(_ index: Int, of site: SiteContext) {
        let artifact = site.graph.artifacts[index]
        facts = artifact.facts.mapValues { ShownFact($0, wording: site.wording) }
        // A disagreement is shown with what each side of it says.
        let ofFacts = artifact.facts.values.flatMap { fact in
            fact.isInConflict ? fact.alternatives.map(\.observation.provenance.file) : [fact.chosen.provenance.file]
        }
        let ofStatements = artifact.statements.flatMap { site.graph.statements[$0].sources.map(\.file) }
        cited = site.sourceTable.places(of: ofFacts + ofStatements)
        reference = PageFrame.reference(to: artifact.name, artifact.slug, in: "artifacts", root: Route.rootPath(depth: PageParts.depth))
        let pairs = site.plan.pairs
        pairsByShared = site.pairs[index].sorted { (-pairs[$0].shared, $0) < (-pairs[$1].shared, $1) }
        let days = artifact.facts.values.map(\.chosen.provenance.checked)
        checked = days.compactMap { $0 }.max()
        isCheckedInPart = checked != nil && days.contains(nil)
    }
}
