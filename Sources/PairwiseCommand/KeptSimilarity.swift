import Capabilities
import Planning
import Reading

/// Who is near whom, for as long as nobody's capabilities change.
struct KeptSimilarity: Sendable {
    let similarity: Similarity
    private let assigned: KeptAssignment
    private let nearest: Int

    /// - Parameter former: is taken as it is when it was made of the same.
    init(in graph: CapabilityGraph, settings: SiteSettings, jobs: Int, former: KeptSimilarity?) {
        assigned = graph.assigned
        nearest = settings.pairs.nearest
        if let former, former.assigned === assigned, former.nearest == nearest {
            similarity = former.similarity
        } else {
            similarity = SitePlan.similarity(in: graph, settings: settings, jobs: jobs)
        }
    }
}
