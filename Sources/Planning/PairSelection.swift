import Capabilities
import Diagnostics
import Reading

/// Which pairs get a page: those that sources compare, those that an editor writes about, and the nearest
/// few of each artifact. Never all N².
struct PairSelection {
    /// By slug.
    let pairs: [PlannedPair]

    private struct Key: Hashable, Comparable {
        let left: Int
        let right: Int

        init(_ one: Int, _ other: Int) {
            left = min(one, other)
            right = max(one, other)
        }

        static func < (one: Key, other: Key) -> Bool { one.left == other.left ? one.right < other.right : one.left < other.left }
    }

    init(in graph: CapabilityGraph, sources: SourceTree, similarity: Similarity, reporting diagnostics: inout DiagnosticList) {
        let settings = sources.settings
        var files: [Key: [String]] = [:]
        for pair in graph.sourcePairs { files[Key(pair.one, pair.other)] = pair.files }
        var editorials: [Key: Int] = [:]
        for (index, file) in sources.comparisons.enumerated() {
            guard let key = Self.key(of: file, of: sources, in: graph, reporting: &diagnostics) else { continue }
            if let other = editorials[key] {
                diagnostics.report(PlanningFault.comparisonTwice(sources.comparisons[other].file), at: file.leftRange)
            } else {
                editorials[key] = index
            }
        }
        var wanted = settings.pairs.sources ? Array(files.keys) : []
        if settings.pairs.curated { wanted += editorials.keys }
        for (artifact, neighbours) in similarity.neighbours.enumerated() {
            for neighbour in neighbours.prefix(settings.pairs.nearest) { wanted.append(Key(artifact, neighbour.artifact)) }
        }
        wanted.sort()
        var keys: [Key] = []
        keys.reserveCapacity(wanted.count)
        for key in wanted where key != keys.last { keys.append(key) }
        let selected = keys.map { (left: $0.left, right: $0.right, shared: graph.sharedCount(of: $0.left, and: $0.right)) }
        let quality = PageQuality(of: selected, in: graph, limits: settings.indexing)
        var slugs = PairSlugs(in: graph)
        pairs = keys.enumerated().map { index, key in
            let slug = slugs.slug(of: key.left, key.right)
            let editorial = editorials[key]
            return PlannedPair(
                slug: slug, route: .comparison(slug), left: key.left, right: key.right, files: files[key] ?? [],
                editorial: editorial, shared: selected[index].shared, similarity: similarity.between(key.left, key.right),
                isIndexed: editorial.flatMap { sources.comparisons[$0].indexed } ?? quality.isWorthIndexing[index])
        }.sorted { $0.slug < $1.slug }
    }

    private static func key(
        of file: ComparisonFile, of sources: SourceTree, in graph: CapabilityGraph, reporting diagnostics: inout DiagnosticList
    ) -> Key? {
        func index(_ slug: Slug, at range: SourceRange) -> Int? {
            if let index = graph.artifact(slug) { return index }
            if let hidden = sources.hiddenFile(at: "artifacts/\(slug)") {
                diagnostics.report(PlanningFault.hiddenArtifact(slug.description, file: hidden), at: range)
                return nil
            }
            let nearest = nearestName(to: slug.description, among: graph.artifacts.map(\.slug.description))
            diagnostics.report(PlanningFault.unknownArtifact(slug.description, nearest: nearest), at: range)
            return nil
        }
        let left = index(file.left, at: file.leftRange)
        let right = index(file.right, at: file.rightRange)
        guard let left, let right else { return nil }
        guard left != right else {
            diagnostics.report(PlanningFault.sameArtifactTwice(file.left.description), at: file.rightRange)
            return nil
        }
        if case .artifact(let pick)? = file.pick, pick != file.left, pick != file.right {
            let nearest = nearestName(to: pick.description, among: [file.left.description, file.right.description, "none"])
            diagnostics.report(PlanningFault.pickOutsidePair(pick.description, nearest: nearest), at: file.pickRange ?? file.leftRange)
        }
        return Key(left, right)
    }
}
