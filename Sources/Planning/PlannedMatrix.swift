import Capabilities
import Reading

/// A page of the matrix: some artifacts of one type.
///
/// A site that fits on one page has none of these, only `/matrix/`.
package struct PlannedMatrix: Sendable {
    /// The most artifacts and capabilities that one page holds.
    package static let artifactsMax = 60
    package static let capabilitiesMax = 200

    /// Index into the plan's types; nil for artifacts without one.
    package let type: Int?
    /// From 1.
    package let part: Int
    package let parts: Int
    package let route: Route
    /// Indices of artifacts, by slug; at most ``artifactsMax``.
    package let artifacts: [Int]

    /// The pages of a site past the size of one page; else none.
    static func pages(of graph: CapabilityGraph, types: [PlannedType]) -> [PlannedMatrix] {
        let provided = graph.capabilities.count { !$0.artifacts.isEmpty }
        guard graph.artifacts.count > artifactsMax || provided > capabilitiesMax else { return [] }
        var pages = types.indices.flatMap { Self.pages(of: types[$0].artifacts, type: $0, slug: types[$0].slug) }
        let typed = Set(types.flatMap(\.artifacts))
        let untyped = graph.artifacts.indices.filter { !typed.contains($0) }
        if !untyped.isEmpty {
            let taken = Set(types.map(\.slug))
            let slug = ["no-type", "without-type", "no-type-at-all"].lazy.compactMap { Slug($0) }.first { !taken.contains($0) }
            pages += Self.pages(of: untyped, type: nil, slug: slug ?? Slug(of: "no type"))
        }
        return pages
    }

    private static func pages(of artifacts: [Int], type: Int?, slug: Slug) -> [PlannedMatrix] {
        let starts = Array(stride(from: 0, to: artifacts.count, by: artifactsMax))
        return starts.enumerated().map { index, start in
            PlannedMatrix(
                type: type, part: index + 1, parts: starts.count,
                route: .matrix(slug, part: index + 1),
                artifacts: Array(artifacts[start..<min(start + artifactsMax, artifacts.count)]))
        }
    }
}
