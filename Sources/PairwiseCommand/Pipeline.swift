import Capabilities
import Diagnostics
import Digests
import Planning
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
    let assets: Assets
    /// Of all templates and assets.
    let theme: Digest
    /// Whether a file of the theme is the project's own.
    let hasOwnTheme: Bool
}

/// Reads the files under `inputs` and gives a site ready to render, page by page.
///
/// Writes nothing, and holds plans rather than pages: memory grows with the texts, not with the number of pairs.
/// - Parameter diagnostics: receives every fault of every stage. A fault inside one file is never thrown: it is
///   reported, and the other files still build.
/// - Throws: ``ReadingError`` when a folder cannot be read at all.
func site(from inputs: Inputs, reporting diagnostics: inout DiagnosticList) async throws(ReadingError) -> Site {
    var timings = StageTimings()
    var memory = BuildMemory()
    let files = try InputFiles(of: inputs.project, jobs: inputs.options.jobs)
    return try await site(from: inputs, files: files, keeping: &memory, reporting: &diagnostics, timing: &timings)
}

/// - Parameters:
///   - files: all that there are.
///   - memory: of a former build; gets what there is to keep of this one. The site does not depend on it.
///   - timings: gets the stages up to the plan.
func site(
    from inputs: Inputs, files: InputFiles, keeping memory: inout BuildMemory, reporting diagnostics: inout DiagnosticList,
    timing timings: inout StageTimings
) async throws(ReadingError) -> Site {
    let theme = try CompiledTheme(of: inputs.project, files, former: memory.theme)
    memory.theme = theme
    diagnostics.append(theme.diagnostics)
    let (templates, assets) = (theme.templates, theme.assets)
    timings.end("compile templates", "\(theme.fileCount) files", bytes: theme.bytes)
    let paths = files.contentPaths
    let sources = await SourceTree(
        reading: inputs.project, paths: paths, options: inputs.options, known: memory.readings,
        unchanged: files.contentPaths(unchangedSince: memory.stamps), reporting: &diagnostics
    ).with(baseURL: inputs.baseURL)
    memory.readings = sources.readings
    memory.stamps = files.stamps
    timings.end("read", "\(paths.count) files", bytes: sources.bytesRead)
    let graph = CapabilityGraph(normalising: sources, jobs: inputs.options.jobs, keeping: &memory.graph, reporting: &diagnostics) {
        timings.end("resolve facts")
    }
    timings.end("group statements", "\(graph.statements.count) statements")
    let kept = KeptSimilarity(in: graph, settings: sources.settings, jobs: inputs.options.jobs, former: memory.similarity)
    memory.similarity = kept
    let similarity = kept.similarity
    timings.end("find the nearest", "\(graph.artifacts.count) artifacts")
    let plan = SitePlan(of: graph, near: similarity, sources: sources, reporting: &diagnostics)
    timings.end("plan", "\(plan.pages.count) pages")
    let dead = DeadAssets(of: assets, beside: sources.staticFiles)
    let links = SiteLinks(of: plan, sources: sources, assets: assets.files.map(\.path), isAsked: !dead.isEmpty)
    links.check(reporting: &diagnostics)
    dead.report(links, to: &diagnostics)
    timings.end("check links", "\(sources.links.count) links")
    let renderer = PageRenderer(
        graph: graph, plan: plan, sources: sources, templates: templates, assets: assets.names, jobs: inputs.options.jobs)
    timings.end("word facts", "\(graph.artifacts.count) artifacts")
    return Site(
        plan: plan, graph: graph, sources: sources, renderer: renderer, assets: assets, theme: theme.digest,
        hasOwnTheme: theme.hasOwnFiles)
}
