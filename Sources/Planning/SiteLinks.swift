import Diagnostics
import Reading

/// Every address of the site, and whether the links that authors wrote lead to one.
package struct SiteLinks: Sendable {
    private let addresses: Set<String>

    /// - Parameter assets: paths relative to the site's root.
    package init(of plan: SitePlan, sources: SourceTree, assets: [String]) {
        var addresses: Set<String> = [
            "/index.json", "/graph.json", "/compare/artifacts.json", "/sitemap.xml", "/feed.xml", "/llms.txt", "/robots.txt",
            "/404.html",
        ]
        for page in plan.pages {
            addresses.insert(page.route.description)
            addresses.insert(page.route.description + "index.html")
            addresses.insert(page.route.description + "index.md")
            if case .artifact = page.kind { addresses.insert(page.route.description + "index.json") }
        }
        for file in sources.staticFiles { addresses.insert("/" + file.path) }
        for asset in assets { addresses.insert("/" + asset) }
        self.addresses = addresses
    }

    /// Reports each written link that leads nowhere.
    package func check(_ sources: SourceTree, reporting diagnostics: inout DiagnosticList) {
        for link in sources.links {
            let path = String(link.path.prefix { $0 != "#" && $0 != "?" })
            guard !addresses.contains(path), !addresses.contains(path + "/") else { continue }
            let nearest = nearestName(to: path, among: addresses.lazy.filter { $0.hasSuffix("/") })
            diagnostics.report(PlanningFault.deadLink(path, nearest: nearest), at: link.range)
        }
    }
}
