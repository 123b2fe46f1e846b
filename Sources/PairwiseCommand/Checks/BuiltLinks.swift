import Diagnostics
import Planning
import Reading

/// Links and anchors of the pages as they are built, whatever wrote them: an author, a template, a stylesheet's place.
struct BuiltLinks {
    private let site: Site
    private let rendered: RenderedPages
    private let templates: TemplateLinks
    /// By path of the file, its page.
    private let pageOf: [String: Int]

    init(of site: Site, _ rendered: RenderedPages, _ templates: TemplateLinks) {
        self.site = site
        self.rendered = rendered
        self.templates = templates
        pageOf = Dictionary(
            rendered.pages.enumerated().map { (Self.file(of: site.plan.pages[$1.plan]), $0) }, uniquingKeysWith: { first, _ in first })
    }

    private struct Target: Hashable {
        let file: String
        let anchor: String
    }

    /// Reports each link that leads nowhere once, with the pages it stands on: at the place where an author wrote it, else
    /// at the line of a template that says it. What the build reports of written links is not said again.
    func report(to diagnostics: inout DiagnosticList) {
        let written = Dictionary(
            site.sources.links.map { ($0.path[...].percentDecoded, $0.range) }, uniquingKeysWith: { first, _ in first })
        let known = Set(diagnostics.all.filter { $0.id == "dead-link" }.map(\.range))
        // Seen from the site's root. Most links stand on many pages.
        var good: Set<Substring> = []
        var nearest = NearestAddresses(site.plan.pages.lazy.filter { $0.kind != .notFound }.map(\.route.description))
        for page in rendered.pages {
            let plan = site.plan.pages[page.plan]
            let own = Self.file(of: plan)
            let depth = plan.route.depth
            for link in page.scan.links {
                let seen = Self.seenFromRoot(link, depth: depth)
                if let seen, good.contains(seen) { continue }
                let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = parts[0].prefix { $0 != "?" }
                let anchor = parts.count == 2 ? parts[1].percentDecoded : ""
                let address = path.isEmpty ? own : Self.resolved(path, from: plan)
                let place = { (path: String) in written[path] ?? templates.place(of: link, beginning: Self.template(of: plan)) }
                guard let file = path.isEmpty ? own : existing(address) else {
                    let shown = "/" + address
                    let range = place(shown)
                    if !known.contains(range) {
                        report(.deadPageLink(shown, nearest: nearest.nearest(to: shown)), at: range, on: plan, to: &diagnostics)
                    }
                    continue
                }
                guard !anchor.isEmpty, let target = pageOf[file], case let ids = rendered.pages[target].scan.ids,
                    !ids.contains(anchor)
                else {
                    if let seen { good.insert(seen) }
                    continue
                }
                let route = site.plan.pages[rendered.pages[target].plan].route.description
                let fault = CheckFault.deadAnchor(anchor, page: route, nearest: nearestName(to: anchor, among: ids.sorted()))
                report(fault, at: place(route + "#" + anchor), on: plan, to: &diagnostics)
            }
        }
    }

    private func report(_ fault: CheckFault, at range: SourceRange, on plan: PagePlan, to diagnostics: inout DiagnosticList) {
        let met = diagnostics.all.count
        diagnostics.report(fault, at: range)
        diagnostics.locate(from: met, on: plan.route.description)
    }

    /// The file that a host shows for a path; nil when there is none.
    private func existing(_ path: String) -> String? {
        if rendered.files[path] != nil { return path }
        let folder = path.isEmpty || path.hasSuffix("/") ? path : path + "/"
        return rendered.files[folder + "index.html"] != nil ? folder + "index.html" : nil
    }

    private static func file(of plan: PagePlan) -> String { plan.kind == .notFound ? "404.html" : plan.route.file() }

    /// A path seen from a page, from the site's root and without the leading `/`.
    private static func resolved(_ path: Substring, from plan: PagePlan) -> String {
        var parts = path.hasPrefix("/") ? [] : plan.route.description.split(separator: "/")
        for part in path.split(separator: "/") {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        let isFolder = path.hasSuffix("/") || path.hasSuffix(".")
        return parts.joined(separator: "/")[...].percentDecoded + (isFolder && !parts.isEmpty ? "/" : "")
    }

    /// `../../a/` of a page two folders down is `a/`; nil for a link that does not go to the root first, or stays on its page.
    private static func seenFromRoot(_ link: String, depth: Int) -> Substring? {
        guard let first = link.utf8.first, first != UInt8(ascii: "#"), first != UInt8(ascii: "?") else { return nil }
        var rest = link[...]
        var ups = 0
        while rest.hasPrefix("../") {
            rest = rest.dropFirst(3)
            ups += 1
        }
        return ups == depth ? rest : nil
    }

    /// The template that a page begins with.
    private static func template(of plan: PagePlan) -> String {
        switch plan.kind {
        case .home: "home"
        case .artifacts: "artifacts"
        case .comparisons: "comparisons"
        case .capabilities: "capabilities"
        case .matrix, .matrixPart: "matrix"
        case .search: "search"
        case .notFound: "404"
        case .artifact: "artifact"
        case .pair: "pair"
        case .capability: "capability"
        case .type: "type"
        case .page: "page"
        }
    }
}
