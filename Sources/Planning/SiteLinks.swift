import Diagnostics
import Reading

/// Every address of the site, and whether the links that authors wrote lead to one.
///
/// - Cost: the addresses are gathered where there are links to check.
package struct SiteLinks: Sendable {
    private let addresses: Set<String>
    private let links: [WrittenLink]
    private let sources: SourceTree

    /// - Parameter assets: paths relative to the site's root.
    package init(of plan: SitePlan, sources: SourceTree, assets: [String]) {
        self.sources = sources
        links = sources.links.filter { !$0.staysOnPage }
        guard !links.isEmpty else {
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

    /// Reports each written link that leads nowhere.
    package func check(reporting diagnostics: inout DiagnosticList) {
        var nearest = NearestAddresses(addresses.filter { $0.hasSuffix("/") })
        for link in links {
            let path = link.path.prefix { $0 != "#" && $0 != "?" }.percentDecoded
            guard !addresses.contains(path), !addresses.contains(path + "/") else { continue }
            if let hidden = sources.hiddenFile(at: path) {
                diagnostics.report(PlanningFault.hiddenPage(path, file: hidden), at: link.range)
                continue
            }
            diagnostics.report(PlanningFault.deadLink(path, nearest: nearest.nearest(to: path)), at: link.range)
        }
    }
}
