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

    /// - Parameter text: a slug, a name, an alias, a heading, a pair in either order, or a page's address, as they stand on a page. An address says
    ///   what kind of thing is meant; a slug alone is first an artifact's, then a pair's, a capability's and a type's; a name likewise, and a
    ///   heading comes last.
    init?(_ text: String, in site: Site) {
        let address = text.prefix { $0 != "#" && $0 != "?" }
        var parts = address.split(separator: "/").map(String.init)
        if parts.count > 1, let last = parts.last, last.hasPrefix("index.") { parts.removeLast() }
        let name = parts.last ?? ""
        let folder = parts.dropLast().last
        let slug = Slug(name)
        let graph = site.graph
        let finders: [(folder: String, find: () -> ExplainedSubject?)] = [
            ("artifacts", { slug.flatMap(graph.artifact).map { .artifacts([$0]) } }),
            ("compare", { Self.pair(name, in: site).map { .artifacts($0) } }),
            ("capabilities", { slug.flatMap(graph.capability).map(Self.capability) }),
            ("types", { site.plan.types.first { $0.slug == slug }.map { .type($0.artifacts) } }),
            ("", { Self.artifact(text, in: graph).map { .artifacts([$0]) } }),
            ("", { Self.pair(named: text, in: graph).map { .artifacts($0) } }),
            ("", { graph.capability(named: text).map(Self.capability) }),
            ("", { site.plan.types.first { $0.label.lowercased() == text.lowercased() }.map { .type($0.artifacts) } }),
            ("", { graph.capability(headed: text).map(Self.capability) }),
        ]
        let wanted = finders.filter { $0.folder == folder }
        guard let found = (wanted.isEmpty ? finders : wanted).lazy.compactMap({ $0.find() }).first else { return nil }
        self = found
    }

    private static func artifact(_ text: String, in graph: CapabilityGraph) -> Int? {
        if let index = graph.artifact(named: text) { return index }
        let wanted = text.lowercased()
        return graph.artifacts.firstIndex { $0.name.lowercased() == wanted || $0.aliases.contains { $0.lowercased() == wanted } }
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

    /// `A vs B`, as the heading of a page has it, whether or not the two have a page.
    private static func pair(named text: String, in graph: CapabilityGraph) -> [Int]? {
        let lower = text.lowercased()
        for cut in lower.ranges(of: " vs ") {
            guard let one = artifact(String(lower[..<cut.lowerBound]), in: graph),
                let other = artifact(String(lower[cut.upperBound...]), in: graph),
                one != other
            else { continue }
            return [one, other]
        }
        return nil
    }
}

extension CapabilityGraph {
    /// The capability of a name or an alias, whatever its capitals.
    func capability(named name: String) -> Int? {
        let wanted = name.trimmed.lowercased()
        return capabilities.firstIndex { $0.name.lowercased() == wanted }
            ?? capabilities.firstIndex { $0.aliases.contains { $0.lowercased() == wanted } }
    }

    /// The capability to which a statement with that heading came; the first by file where several did.
    func capability(headed title: String) -> Int? {
        let wanted = title.trimmed.lowercased()
        return statements.first { $0.text.title?.lowercased() == wanted }?.capability
    }
}
