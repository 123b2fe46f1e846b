import Capabilities
import Reading

/// The slugs of pairs: `A-vs-B`.
///
/// Slugs of artifacts may hold `vs` themselves, so that two pairs could meet at one address: the later one then gets a hash.
struct PairSlugs {
    private let graph: CapabilityGraph
    /// Nil where no artifact's slug has `vs` between its hyphens: then no two pairs can meet.
    private var taken: Set<Slug>?

    init(in graph: CapabilityGraph) {
        self.graph = graph
        taken =
            graph.artifacts.contains { artifact in
                artifact.slug.description.utf8.split(separator: UInt8(ascii: "-")).contains { $0.elementsEqual("vs".utf8) }
            } ? [] : nil
    }

    /// - Parameter left: the artifact of the lower slug.
    mutating func slug(of left: Int, _ right: Int) -> Slug {
        let own = Slug(pairing: graph.artifacts[left].slug, with: graph.artifacts[right].slug)
        guard taken != nil else { return own }
        var slug = own
        var seed = "\(graph.artifacts[left].slug) vs \(graph.artifacts[right].slug)"
        while taken?.insert(slug).inserted == false {
            slug = own.distinguished(by: seed)
            seed += "\n"
        }
        return slug
    }
}
