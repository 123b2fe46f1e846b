import Reading

/// A pair that gets a page.
package struct PlannedPair: Sendable {
    /// `A-vs-B`, the lower slug first, whatever order a source had.
    package let slug: Slug
    package let route: Route
    /// Indices of artifacts in the graph; `left` has the lower slug.
    package let left: Int
    package let right: Int
    /// Source texts that compare the two, sorted.
    package let files: [String]
    /// Index into the sources' comparison files.
    package let editorial: Int?
    /// How many capabilities both have.
    package let shared: Int
    /// 0…1; nil when neither is among the nearest of the other.
    package let similarity: Double?
    /// Whether search engines are offered the page.
    package let isIndexed: Bool
}
