import Templating

/// What the pages two folders down show of each artifact and statement: most pages of a site, and most of each.
///
/// Made once, so that a page refers to it.
final class PageParts: Sendable {
    static let depth = 2

    struct OfArtifact: Sendable {
        /// In list order.
        let statements: [Value]
        /// By statement: the artifact's own capability, from its first statement on.
        let singles: [Value]
        /// As either side of a pair.
        let cards: (left: Value, right: Value)
    }

    private let frame: PageFrame
    private let artifacts: OnceList<OfArtifact>

    init(of site: SiteContext) {
        frame = PageFrame(site: site, depth: Self.depth)
        artifacts = OnceList(count: site.graph.artifacts.count)
    }

    /// Forgets what belongs to an artifact.
    func forget(artifact index: Int) {
        artifacts.forget(index)
        for statement in frame.site.graph.artifacts[index].statements { frame.site.statementMemos[statement].clear() }
    }

    func artifact(_ index: Int) -> OfArtifact {
        artifacts.value(index) {
            let statements = frame.site.graph.artifacts[index].statements
            return OfArtifact(
                statements: statements.map { frame.newStatement($0) }, singles: statements.map { frame.newSingle(first: $0) },
                cards: (left: frame.card(index, side: "a"), right: frame.card(index, side: "b")))
        }
    }
}
