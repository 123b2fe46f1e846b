import Diagnostics
import Reading

/// Every address of the site, and whether the links that authors wrote lead to one.
///
/// - Cost: the addresses are gathered where there is something to check.
package struct SiteLinks: Sendable {
    private let addresses: Set<String>
    private let links: [WrittenLink]
    private let sources: SourceTree

    /// - Parameters:
    ///   - assets: paths relative to the site's root.
    ///   - isAsked: whether ``has(_:)`` is called, for what is no link of an author.
    package init(of plan: SitePlan, sources: SourceTree, assets: [String], isAsked: Bool = false) {
        self.sources = sources
        links = sources.links.filter { !$0.staysOnPage }
        guard !links.isEmpty || isAsked else {
            addresses = []
            return
        }
        let settings = sources.settings
        var addresses: Set<String> = [
            "/index.json", "/graph.json", "/compare/artifacts.json", "/sitemap.xml", "/llms.txt", "/robots.txt", "/404.html",
        ]
        if settings.hasFeed { addresses.insert("/feed.xml") }
        for page in plan.pages where page.kind != .notFound {
            addresses.insert(page.route.description)
            addresses.insert(page.route.description + "index.html")
            if settings.hasTwins, page.isIndexed { addresses.insert(page.route.description + "index.md") }
            if case .artifact = page.kind { addresses.insert(page.route.description + "index.json") }
        }
        for file in sources.staticFiles { addresses.insert("/" + file.path) }
        for asset in assets { addresses.insert("/" + asset) }
        self.addresses = addresses
    }

    /// - Parameter path: from the root, `/img/a.png`; a page with or without the last `/`.
    package func has(_ path: String) -> Bool { addresses.contains(path) || addresses.contains(path + "/") }

    /// Reports each written link that leads nowhere.
    package func check(reporting diagnostics: inout DiagnosticList) {
        var nearest = NearestAddresses(addresses.filter { $0.hasSuffix("/") })
        for link in links {
            let path = link.path.prefix { $0 != "#" && $0 != "?" }.percentDecoded
            if has(path) { continue }
            if let hidden = sources.hiddenFile(at: path) {
                diagnostics.report(PlanningFault.hiddenPage(path, file: hidden), at: link.range)
                continue
            }
            diagnostics.report(PlanningFault.deadLink(path, nearest: nearest.nearest(to: path)), at: link.range)
        }
    }
}
