import Diagnostics

/// The address of a site that is nearest to one that leads nowhere.
///
/// - Cost: each search looks at all addresses, so an address is searched once, and after a hundred no more: who has so many dead links has
///   made one mistake, or moved everything.
package struct NearestAddresses {
    private let addresses: [String]
    private var found: [String: String?] = [:]

    private static let searchesMax = 100

    package init(_ addresses: some Sequence<String>) { self.addresses = addresses.sorted() }

    package mutating func nearest(to address: String) -> String? {
        if let known = found[address] { return known }
        guard found.count < Self.searchesMax else { return nil }
        let nearest = nearestName(to: address, among: addresses)
        found[address] = .some(nearest)
        return nearest
    }
}
