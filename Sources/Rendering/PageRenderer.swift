import Capabilities
import Diagnostics
import Planning
import Reading
import Searching
import Templating

/// Renders planned pages to the bytes of their files. Pure: the same plan gives the same bytes, on any number of cores.
package struct PageRenderer: Sendable {
    let site: SiteContext

    package init(
        graph: CapabilityGraph, plan: SitePlan, sources: SourceTree, templates: TemplateLibrary, assets: AssetNames
    ) {
        site = SiteContext(graph: graph, plan: plan, sources: sources, templates: templates, assets: assets)
    }

    /// The templates that it renders with.
    package var templates: TemplateLibrary { site.templates }

    /// The files of one page: its HTML, its Markdown twin when it has one, an artifact's JSON.
    package func files(of page: PagePlan, reporting diagnostics: inout DiagnosticList) -> [RenderedFile] {
        let frame = PageFrame(site: site, plan: page)
        let (template, value) = view(of: page.kind, frame)
        let path = page.kind == .notFound ? "404.html" : page.route.file()
        var files = [RenderedFile(path: path, bytes: render(template, value, for: path, reporting: &diagnostics))]
        if page.isIndexed, site.settings.hasTwins {
            files.append(
                RenderedFile(
                    path: page.route.file("index.md"),
                    bytes: render(template + ".md", value, for: page.route.file("index.md"), reporting: &diagnostics)))
        }
        if case .artifact(let index) = page.kind {
            files.append(RenderedFile(path: page.route.file("index.json"), bytes: ArtifactJSON(site: site, index: index).bytes))
        }
        return files
    }

    /// The files that belong to the site as a whole.
    package func siteFiles(reporting diagnostics: inout DiagnosticList) -> [RenderedFile] {
        let frame = PageFrame(site: site, plan: SitePlan.home)
        site.wording.checkPriceTemplate(reporting: &diagnostics)
        var files = [IndexFile(site: site).file, GraphFile(site: site).file, RobotsFile(site: site).file]
        files.append(ArtifactNames(site: site).file)
        files += Sitemap(site: site).files
        if site.settings.hasFeed {
            files.append(RenderedFile(path: "feed.xml", bytes: render("feed.xml", frame.feed(), for: "feed.xml", reporting: &diagnostics)))
        }
        let search = SearchShards(of: site.graph, plan: site.plan, language: site.settings.language)
        files += search.files.map { RenderedFile(path: $0.path, bytes: $0.bytes) }
        files.append(RenderedFile(path: "llms.txt", bytes: render("llms.txt", frame.llms(), for: "llms.txt", reporting: &diagnostics)))
        return files
    }

    /// - Parameter path: the file that is made, which its faults name.
    private func render(
        _ template: String, _ value: Value, for path: String, reporting diagnostics: inout DiagnosticList
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(32 * 1024)
        let met = diagnostics.all.count
        site.templates.render(template, value, into: &bytes, reporting: &diagnostics)
        let name = path.hasSuffix("/index.html") || path == "index.html" ? path.dropLast("index.html".count) : path[...]
        diagnostics.locate(from: met, on: "/" + name)
        return bytes
    }

    /// The template of a page, and everything it sees.
    func view(of kind: PagePlan.Kind, _ frame: PageFrame) -> (template: String, value: Value) {
        switch kind {
        case .home: ("home", frame.home())
        case .artifacts: ("artifacts", frame.artifacts())
        case .comparisons: ("comparisons", frame.comparisons())
        case .capabilities: ("capabilities", frame.capabilities())
        case .matrix: ("matrix", MatrixView(frame: frame).value())
        case .matrixPart(let index): ("matrix", MatrixView(frame: frame, part: site.plan.matrices[index]).value())
        case .search: ("search", frame.search())
        case .notFound: ("404", frame.notFound())
        case .artifact(let index): ("artifact", frame.artifact(index))
        case .pair(let index): ("pair", PairView(frame: frame, pair: site.plan.pairs[index]).value())
        case .capability(let index): ("capability", frame.capability(index))
        case .type(let index): ("type", frame.type(page: index))
        case .page(let index): ("page", frame.page(index))
        }
    }
}
