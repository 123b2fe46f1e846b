import Parallel
import Templating

/// What the pages two folders down show of each artifact, statement and pair: most pages of a site, and most of each.
///
/// Made once, so that a page refers to it.
final class PageParts: Sendable {
    static let depth = 2

    /// By statement.
    let statements: [Value]
    /// By statement: the artifact's own capability, from its first statement on.
    let singles: [Value]
    /// By pair.
    let pairs: [Value]
    /// By artifact.
    let cards: [(left: Value, right: Value)]

    init(of site: SiteContext, jobs: Int) {
        let frame = PageFrame(site: site, depth: Self.depth)
        statements = site.graph.statements.indices.map { frame.newStatement($0) }
        singles = site.graph.statements.indices.map { frame.newSingle(first: $0) }
        pairs = site.plan.pairs.indices.map { frame.newPair($0) }
        cards = sideBySide(site.graph.artifacts.count, jobs: jobs, chunk: 64) { range in
            range.map { (left: frame.card($0, side: "a"), right: frame.card($0, side: "b")) }
        }.flatMap(\.self)
    }
}
