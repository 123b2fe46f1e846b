import Capabilities
import Diagnostics
import Digests
import Planning
import Reading
import Searching
import Templating

/// Renders planned pages to the bytes of their files. Pure: the same plan gives the same bytes, on any number of cores.
package struct PageRenderer: Sendable {
    let site: SiteContext
    private let parts: PageParts
    private let remaining: RemainingPairs

    /// - Parameter jobs: how many cores may be used; the pages do not depend on it.
    package init(
        graph: CapabilityGraph, plan: SitePlan, sources: SourceTree, templates: TemplateLibrary, assets: AssetNames, jobs: Int = 1
    ) {
        site = SiteContext(graph: graph, plan: plan, sources: sources, templates: templates, assets: assets, jobs: jobs)
        parts = PageParts(of: site)
        remaining = RemainingPairs(of: plan.pairs, artifacts: graph.artifacts.count)
    }

    /// All pages, in the order in which it takes the least to render them one after the other.
    package var pages: [PagePlan] {
        RenderingOrder(of: site.plan, artifacts: site.graph.artifacts.count).pages.map { site.plan.pages[$0] }
    }

    /// Forgets what is kept for no further page. To be said once of each page, when it is finished, whether it was rendered or not;
    /// a page that is rendered all the same comes out as before.
    package func didFinish(_ page: PagePlan) {
        guard case .pair(let index) = page.kind else { return }
        for artifact in remaining.take(site.plan.pairs[index]) {
            parts.forget(artifact: artifact)
            site.forgetAlternatives(of: artifact)
        }
    }

    /// For each page a digest of all that it shows.
    /// - Parameter theme: of all templates and assets.
    package func digests(theme: Digest, jobs: Int) -> PageDigests { PageDigests(of: site, theme: theme, jobs: jobs) }

    /// The files that ``render(_:in:reporting:_:)`` makes of a page.
    package func paths(of page: PagePlan) -> [String] {
        if page.kind == .notFound { return ["404.html"] }
        var paths = [page.route.file()]
        if page.isIndexed, site.settings.hasTwins { paths.append(page.route.file("index.md")) }
        if case .artifact = page.kind { paths.append(page.route.file("index.json")) }
        return paths
    }

    /// The templates that it renders with.
    package var templates: TemplateLibrary { site.templates }

    /// What a page's file is.
    package enum FileKind: Sendable {
        case page, twin, json
    }

    /// Renders the files of one page, one after the other: its HTML, its Markdown twin when it has one, an artifact's JSON.
    ///
    /// - Parameters:
    ///   - buffer: holds the bytes of one file at a time; kept from page to page, it is allocated once.
    ///   - use: gets each file as it is finished: its kind, its path in the output, its bytes, which are there until it returns.
    package func render<Failure: Error>(
        _ page: PagePlan, in buffer: inout PageBuffer, reporting diagnostics: inout DiagnosticList,
        _ use: (FileKind, String, UnsafeRawBufferPointer) throws(Failure) -> Void
    ) throws(Failure) {
        let (template, view, numbers) = html(of: page, into: &buffer, reporting: &diagnostics)
        try use(.page, Self.path(of: page), buffer.bytes)
        if page.isIndexed, site.settings.hasTwins {
            buffer.removeBytes()
            let met = diagnostics.all.count
            site.templates.render(
                template + ".md", view.value, numbers: numbers, keepsParts: page.kind.sharesParts, into: &buffer, reporting: &diagnostics)
            Self.locate(&diagnostics, from: met, on: page.route.file("index.md"))
            try use(.twin, page.route.file("index.md"), buffer.bytes)
        }
        if case .artifact(let index) = page.kind {
            buffer.removeAll()
            buffer.append(ArtifactJSON(site: site, index: index).bytes)
            try use(.json, page.route.file("index.json"), buffer.bytes)
        }
    }

    /// Renders the HTML of one page, and nothing else of it.
    package func html(of page: PagePlan, reporting diagnostics: inout DiagnosticList) -> [UInt8] {
        var buffer = PageBuffer()
        _ = html(of: page, into: &buffer, reporting: &diagnostics)
        return Array(buffer.bytes)
    }

    /// - Returns: what the page's other files are made of.
    private func html(
        of page: PagePlan, into buffer: inout PageBuffer, reporting diagnostics: inout DiagnosticList
    ) -> (template: String, view: PageView, numbers: PageNumbers) {
        let (template, view) = view(of: page.kind, PageFrame(site: site, plan: page, parts: parts))
        let numbers = PageNumbers(view.cited)
        let met = diagnostics.all.count
        buffer.removeAll()
        site.templates.render(
            template, view.value, numbers: numbers, keepsParts: page.kind.sharesParts, into: &buffer, reporting: &diagnostics)
        Self.locate(&diagnostics, from: met, on: Self.path(of: page))
        return (template, view, numbers)
    }

    private static func path(of page: PagePlan) -> String { page.kind == .notFound ? "404.html" : page.route.file() }

    /// The files of one page, as values.
    package func files(of page: PagePlan, reporting diagnostics: inout DiagnosticList) -> [RenderedFile] {
        var buffer = PageBuffer()
        var files: [RenderedFile] = []
        render(page, in: &buffer, reporting: &diagnostics) { files.append(RenderedFile(path: $1, bytes: Array($2))) }
        return files
    }

    /// The files that belong to the site as a whole.
    package func siteFiles(reporting diagnostics: inout DiagnosticList) -> [RenderedFile] {
        dataFiles.map { $0() } + searchFiles + documents(reporting: &diagnostics)
    }

    /// The JSON files of the whole site, each as it is asked for: they are the largest of a site.
    package var dataFiles: [@Sendable () -> RenderedFile] {
        let site = site
        return [{ IndexFile(site: site).file }, { GraphFile(site: site).file }, { ArtifactNames(site: site).file }]
    }

    package var searchFiles: [RenderedFile] {
        SearchShards(of: site.graph, plan: site.plan, language: site.settings.language).files
            .map { RenderedFile(path: $0.path, bytes: $0.bytes) }
    }

    /// Sitemap, feed, llms.txt and, where the author has none, robots.txt.
    package func documents(reporting diagnostics: inout DiagnosticList) -> [RenderedFile] {
        let frame = PageFrame(site: site, plan: SitePlan.home)
        site.wording.checkPriceTemplate(reporting: &diagnostics)
        DateText.check(site.templates, reporting: &diagnostics)
        var files = Sitemap(site: site).files
        let robots = RobotsFile(site: site).file
        if !site.sources.staticFiles.contains(where: { $0.path == robots.path }) { files.append(robots) }
        if site.settings.hasFeed {
            files.append(RenderedFile(path: "feed.xml", bytes: render("feed.xml", frame.feed(), for: "feed.xml", reporting: &diagnostics)))
        }
        files.append(RenderedFile(path: "llms.txt", bytes: render("llms.txt", frame.llms(), for: "llms.txt", reporting: &diagnostics)))
        return files
    }

    /// - Parameter path: the file that is made, which its faults name.
    private func render(
        _ template: String, _ value: Value, for path: String, reporting diagnostics: inout DiagnosticList
    ) -> [UInt8] {
        var bytes: [UInt8] = []
        let met = diagnostics.all.count
        site.templates.render(template, value, into: &bytes, reporting: &diagnostics)
        Self.locate(&diagnostics, from: met, on: path)
        return path.hasSuffix(".xml") ? Self.withoutNoncharacters(bytes) : bytes
    }

    /// U+FFFE and U+FFFF, which XML cannot hold and HTML can, become U+FFFD.
    private static func withoutNoncharacters(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes
        for index in bytes.indices.dropLast(2) where bytes[index] == 0xEF && bytes[index + 1] == 0xBF && bytes[index + 2] >= 0xBE {
            bytes[index + 2] = 0xBD
        }
        return bytes
    }

    /// Says of the faults of a template which page they were met on.
    private static func locate(_ diagnostics: inout DiagnosticList, from met: Int, on path: String) {
        let name = path.hasSuffix("/index.html") || path == "index.html" ? path.dropLast("index.html".count) : path[...]
        diagnostics.locate(from: met, on: "/" + name)
    }

    /// The template of a page, and everything it sees.
    func view(of kind: PagePlan.Kind, _ frame: PageFrame) -> (template: String, view: PageView) {
        switch kind {
        case .home: ("home", PageView(value: frame.home()))
        case .artifacts: ("artifacts", PageView(value: frame.artifacts()))
        case .comparisons: ("comparisons", PageView(value: frame.comparisons()))
        case .capabilities: ("capabilities", PageView(value: frame.capabilities()))
        case .matrix: ("matrix", PageView(value: MatrixView(frame: frame).value()))
        case .matrixPart(let index): ("matrix", PageView(value: MatrixView(frame: frame, part: site.plan.matrices[index]).value()))
        case .search: ("search", PageView(value: frame.search()))
        case .notFound: ("404", PageView(value: frame.notFound()))
        case .artifact(let index): ("artifact", frame.artifact(index))
        case .pair(let index): ("pair", PairView(frame: frame, pair: site.plan.pairs[index]).view())
        case .capability(let index): ("capability", frame.capability(index))
        case .type(let index): ("type", PageView(value: frame.type(page: index)))
        case .page(let index): ("page", PageView(value: frame.page(index)))
        }
    }
}

extension PagePlan.Kind {
    /// Whether other pages show much of what this one shows. An artifact's page says of it what no other page says, and that once; the
    /// statements of a capability's page lie all over the site, and would be kept from one end of it to the other.
    fileprivate var sharesParts: Bool {
        switch self {
        case .pair: true
        case .home, .artifacts, .comparisons, .capabilities, .matrix, .matrixPart, .search, .notFound, .artifact, .capability, .type, .page:
            false
        }
    }
}
