import Capabilities
import Diagnostics
import Planning
import Publishing
import Reading
import Rendering
import Templating

/// What a site is made from.
struct Inputs: Sendable {
    let project: String
    let options: ReadingOptions
    /// Overrides the `baseURL` of site.yml.
    let baseURL: String?
}

/// A site ready to be rendered, page by page.
struct Site: Sendable {
    let plan: SitePlan
    let graph: CapabilityGraph
    let sources: SourceTree
    let renderer: PageRenderer
    let assets: [RenderedFile]
}

/// Reads the files under `inputs` and gives a site ready to render, page by page.
///
/// Writes nothing, and holds plans rather than pages: memory grows with the texts, not with the number of pairs.
/// - Parameter diagnostics: receives every fault of every stage. A fault inside one file is never thrown: it is
///   reported, and the other files still build.
/// - Throws: ``ReadingError`` when a folder cannot be read at all.
func site(from inputs: Inputs, reporting diagnostics: inout DiagnosticList) async throws(ReadingError) -> Site {
    let theme = try ThemeFiles(of: inputs.project)
    let templates = TemplateLibrary(files: theme.templates, root: ThemeFiles.folder, reporting: &diagnostics)
    let sources = try await SourceTree(reading: inputs.project, options: inputs.options, reporting: &diagnostics)
        .with(baseURL: inputs.baseURL)
    let graph = CapabilityGraph(normalising: sources, jobs: inputs.options.jobs, reporting: &diagnostics)
    let plan = SitePlan(of: graph, sources: sources, reporting: &diagnostics)
    let assets = Assets(of: theme.assets)
    SiteLinks(of: plan, sources: sources, assets: assets.files.map(\.path)).check(sources, reporting: &diagnostics)
    let renderer = PageRenderer(graph: graph, plan: plan, sources: sources, templates: templates, assets: assets.names)
    return Site(plan: plan, graph: graph, sources: sources, renderer: renderer, assets: assets.files)
}
