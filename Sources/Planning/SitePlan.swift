import Capabilities
import Diagnostics
import Reading

/// Every page of the site and its address.
///
/// - Order: pages by route, the 404 page last.
/// - No two pages share a route.
package struct SitePlan: Sendable {
    package let pages: [PagePlan]
    /// By slug.
    package let pairs: [PlannedPair]
    /// By slug.
    package let types: [PlannedType]
    /// The pages of a matrix that does not fit on one, by type; else empty.
    package let matrices: [PlannedMatrix]
    package let similarity: Similarity

    /// By the two artifacts of a pair, the lower one in the upper half.
    private let pairIndex: [UInt64: Int]
    private let typeIndex: [Int: Int]

    /// The nearest others of each artifact: a few more than are paired, for the alternatives.
    package static func similarity(in graph: CapabilityGraph, settings: SiteSettings, jobs: Int = 1) -> Similarity {
        Similarity(in: graph, count: max(settings.pairs.nearest, 8), jobs: jobs)
    }

    package init(of graph: CapabilityGraph, sources: SourceTree, reporting diagnostics: inout DiagnosticList) {
        let similarity = Self.similarity(in: graph, settings: sources.settings)
        self.init(of: graph, near: similarity, sources: sources, reporting: &diagnostics)
    }

    package init(
        of graph: CapabilityGraph, near similarity: Similarity, sources: SourceTree, reporting diagnostics: inout DiagnosticList
    ) {
        self.similarity = similarity
        let pairs = PairSelection(in: graph, sources: sources, similarity: similarity, reporting: &diagnostics).pairs
        let types = Self.types(of: graph)
        self.pairs = pairs
        self.types = types
        let matrices = PlannedMatrix.pages(of: graph, types: types)
        self.matrices = matrices
        pairIndex = Dictionary(uniqueKeysWithValues: pairs.enumerated().map { (Self.key($1.left, $1.right), $0) })
        typeIndex = Dictionary(
            uniqueKeysWithValues: types.enumerated().flatMap { index, type in type.artifacts.map { ($0, index) } })

        var pages = [
            Self.home,
            PagePlan(kind: .artifacts, route: .artifacts, isIndexed: true),
            PagePlan(kind: .comparisons, route: .comparisons, isIndexed: true),
            PagePlan(kind: .capabilities, route: .capabilities, isIndexed: true),
            PagePlan(kind: .matrix, route: .matrix, isIndexed: true),
            PagePlan(kind: .search, route: .search, isIndexed: false),
        ]
        pages += graph.artifacts.indices.map {
            PagePlan(kind: .artifact($0), route: .artifact(graph.artifacts[$0].slug), isIndexed: true)
        }
        pages += pairs.indices.map { PagePlan(kind: .pair($0), route: pairs[$0].route, isIndexed: pairs[$0].isIndexed) }
        pages += graph.capabilities.indices.map { index in
            let capability = graph.capabilities[index]
            // A text of its own, or more than one artifact: otherwise the page repeats the artifact's.
            let says = capability.isAuthored || capability.artifacts.count > 1
            return PagePlan(kind: .capability(index), route: .capability(capability.slug), isIndexed: says)
        }
        pages += types.indices.map { PagePlan(kind: .type($0), route: types[$0].route, isIndexed: true) }
        pages += matrices.indices.map { PagePlan(kind: .matrixPart($0), route: matrices[$0].route, isIndexed: true) }
        pages.sort { $0.route < $1.route }
        let own = Self.pages(of: sources, beside: pages, reporting: &diagnostics)
        if !own.isEmpty {
            pages += own
            pages.sort { $0.route < $1.route }
        }
        pages.append(PagePlan(kind: .notFound, route: .home, isIndexed: false))
        self.pages = pages
    }

    /// The home page's plan.
    package static let home = PagePlan(kind: .home, route: .home, isIndexed: true)

    /// The page that compares two artifacts, in either order.
    package func pair(of one: Int, and other: Int) -> Int? { pairIndex[Self.key(one, other)] }

    /// The page at a route, but for the 404 page, which has the home page's.
    package func page(at route: Route) -> PagePlan? { Self.page(at: route, of: pages.dropLast()) }

    /// - Parameter pages: by route.
    private static func page(at route: Route, of pages: ArraySlice<PagePlan>) -> PagePlan? {
        var (low, high) = (pages.startIndex, pages.endIndex)
        while low < high {
            let middle = (low + high) / 2
            if pages[middle].route < route { low = middle + 1 } else { high = middle }
        }
        return low < pages.endIndex && pages[low].route == route ? pages[low] : nil
    }

    private static func key(_ one: Int, _ other: Int) -> UInt64 { UInt64(min(one, other)) << 32 | UInt64(max(one, other)) }

    /// The index of an artifact's type.
    package func type(of artifact: Int) -> Int? { typeIndex[artifact] }

    /// What makes two labels one type: `CLI Tool` and `cli-tool` are, `C++` and `C#` are not.
    private struct TypeKey: Hashable {
        let slug: Slug
        let signs: String

        init(_ label: String) {
            slug = Slug(of: label)
            signs = label.filter { $0 == "+" || $0 == "#" }
        }
    }

    private static func types(of graph: CapabilityGraph) -> [PlannedType] {
        var groups: [TypeKey: [Int]] = [:]
        // Many artifacts have few types.
        var keys: [String: TypeKey] = [:]
        for (index, artifact) in graph.artifacts.enumerated() {
            guard let type = artifact.type else { continue }
            let key = keys[type] ?? TypeKey(type)
            keys[type] = key
            groups[key, default: []].append(index)
        }
        var taken: Set<Slug> = []
        return groups.sorted { ($0.key.slug, $0.key.signs) < ($1.key.slug, $1.key.signs) }.map { key, members in
            let slug = taken.insert(key.slug).inserted ? key.slug : key.slug.distinguished(by: "\(key.slug) \(key.signs)")
            // The label as most of its artifacts write it, the first by UTF-8 order among equals.
            let labels = members.compactMap { graph.artifacts[$0].type }.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
            let label = labels.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? slug.description
            return PlannedType(slug: slug, label: label, route: .type(slug), artifacts: members)
        }
    }

    /// The author's own pages; one whose address is taken is reported and left out.
    /// - Parameter taken: the built-in pages, by route.
    private static func pages(
        of sources: SourceTree, beside taken: [PagePlan], reporting diagnostics: inout DiagnosticList
    ) -> [PagePlan] {
        var owners: [Route: String] = [:]
        var plans: [PagePlan] = []
        let reserved: Set<Substring> = ["artifacts", "assets", "capabilities", "compare", "matrix", "search", "types"]
        for (index, page) in sources.pages.enumerated() {
            let components = page.path.split(separator: "/")
            let route = Route(components.map { Slug(of: String($0)) })
            let range = SourceRange(file: SourceTree.contentFolder + page.file)
            if let owner = owners[route] {
                diagnostics.report(PlanningFault.routeTaken(route.description, by: owner), at: range)
            } else if route == .home {
                // The home page's introduction, not a page of its own.
                owners[route] = page.file
            } else if Self.page(at: route, of: taken[...]) != nil || components.first.map(reserved.contains) == true {
                diagnostics.report(PlanningFault.routeTaken(route.description, by: "the built-in pages"), at: range)
            } else {
                owners[route] = page.file
                plans.append(PagePlan(kind: .page(index), route: route, isIndexed: true))
            }
        }
        return plans
    }
}
