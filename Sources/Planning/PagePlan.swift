import Reading

/// One page of the site, decided but not rendered.
package struct PagePlan: Sendable {
    package enum Kind: Sendable, Hashable {
        case home, artifacts, comparisons, capabilities, matrix, search, notFound
        /// Index into the graph's artifacts.
        case artifact(Int)
        /// Index into the plan's pairs.
        case pair(Int)
        /// Index into the graph's capabilities.
        case capability(Int)
        /// Index into the plan's types.
        case type(Int)
        /// Index into the plan's matrices.
        case matrixPart(Int)
        /// Index into the sources' pages.
        case page(Int)
    }

    package let kind: Kind
    package let route: Route
    /// Offered to search engines: without `noindex`, in the sitemap, with a Markdown twin.
    package let isIndexed: Bool
}

/// One type of artifacts.
package struct PlannedType: Sendable {
    package let slug: Slug
    package let label: String
    package let route: Route
    /// Indices of artifacts, by slug.
    package let artifacts: [Int]
}
