import Capabilities
import Planning
import Reading

/// What the first word of `pairwise explain` stands for.
enum ExplainedSubject {
    /// One, or the two of a pair; indices of the graph.
    case artifacts([Int])
    /// The artifacts of a type.
    case type([Int])
    case capability(Int)

    /// - Parameter text: a slug, a name, an alias, a pair in either order, or a page's address. An address says what kind of thing is meant; a slug
    ///   alone is first an artifact's, then a pair's, a capability's and a type's.
    init?(_ text: String, in site: Site) {
        var parts = text.split(separator: "/").map(String.init)
        if parts.count > 1, let last = parts.last, last.hasPrefix("index.") { parts.removeLast() }
        guard let name = parts.last else { return nil }
        let folder = parts.dropLast().last
        let slug = Slug(name)
        let finders: [(folder: String, find: () -> ExplainedSubject?)] = [
            ("artifacts", { slug.flatMap(site.graph.artifact).map { .artifacts([$0]) } }),
            ("compare", { Self.pair(name, in: site).map { .artifacts($0) } }),
            ("capabilities", { slug.flatMap(site.graph.capability).map(Self.capability) }),
            ("types", { site.plan.types.first { $0.slug == slug }.map { .type($0.artifacts) } }),
            ("", { site.graph.artifact(named: text).map { .artifacts([$0]) } }),
        ]
        let wanted = finders.filter { $0.folder == folder }
        guard let found = (wanted.isEmpty ? finders : wanted).lazy.compactMap({ $0.find() }).first else { return nil }
        self = found
    }

    /// `A-vs-B`, whichever of the two stands first; slugs may hold `vs` themselves.
    private static func pair(_ name: String, in site: Site) -> [Int]? {
        if let pair = site.plan.pairs.first(where: { $0.slug.description == name }) { return [pair.left, pair.right] }
        for cut in name.ranges(of: "-vs-") {
            guard let one = Slug(String(name[..<cut.lowerBound])).flatMap(site.graph.artifact),
                let other = Slug(String(name[cut.upperBound...])).flatMap(site.graph.artifact),
                let pair = site.plan.pair(of: one, and: other)
            else { continue }
            return [site.plan.pairs[pair].left, site.plan.pairs[pair].right]
        }
        return nil
    }
}
