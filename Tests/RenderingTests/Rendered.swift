import Diagnostics
import JSONText
import Planning
import SiteFixtures
import Templating

@testable import Rendering

extension FixtureSite {
    var renderer: PageRenderer {
        PageRenderer(graph: graph, plan: plan, sources: sources, templates: FixtureTheme.library(), assets: Assets(of: []).names)
    }

    /// Every file of the site, and what the templates report.
    func rendered() -> (files: [RenderedFile], faults: String) {
        var diagnostics = DiagnosticList()
        let renderer = self.renderer
        let pages = plan.pages.flatMap { renderer.files(of: $0, reporting: &diagnostics) }
        return (pages + renderer.siteFiles(reporting: &diagnostics), printed(diagnostics))
    }

    func json(_ path: String) throws -> JSONValue {
        guard let file = rendered().files.first(where: { $0.path == path }) else { return .null }
        return try JSONReader.value(in: file.bytes)
    }
}

/// The templates of pages with everything they see, over all pages of the site; the documents that are no pages too.
func views(of site: FixtureSite) -> [(template: String, values: [Value])] {
    let renderer = site.renderer
    var views: [String: [Value]] = [:]
    for page in site.plan.pages {
        let (template, view) = renderer.view(of: page.kind, PageFrame(site: renderer.site, plan: page))
        views[template, default: []].append(view.value)
    }
    let home = PageFrame(site: renderer.site, plan: SitePlan.home)
    views["feed.xml"] = [home.feed()]
    views["llms.txt"] = [home.llms()]
    return views.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
}

/// The values under a value, by path: `artifacts[].name`. The same path may come several times.
func leaves(of value: Value, path: String = "") -> [(path: String, value: Value)] {
    switch value.opened {
    case .object(let record):
        record.names.flatMap { name in
            record[name].map { leaves(of: $0, path: path.isEmpty ? name : "\(path).\(name)") } ?? []
        }
    case .list(let values): values.isEmpty ? [(path, value)] : values.flatMap { leaves(of: $0, path: path + "[]") }
    case .null, .bool, .text, .markup, .late, .number, .part: [(path, value)]
    }
}

extension JSONValue {
    var elements: [JSONValue] {
        if case .array(let values) = self { values } else { [] }
    }

    var keys: [String] {
        if case .object(let members) = self { members.map(\.key) } else { [] }
    }
}

func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
