import Diagnostics
import Reading
import Rendering

/// All that can be said of a project: what a build would report, and what only a whole look at the site shows.
///
/// Nothing is written. docs/DIAGNOSTICS.md lists what is looked for.
struct Check {
    let inputs: Inputs
    /// Facts that were checked longer ago are stale; nil asks for none of them.
    let factDaysMax: Int?

    /// - Throws: ``ReadingError`` when the project cannot be read at all.
    func run() async throws(ReadingError) -> DiagnosticList {
        var diagnostics = DiagnosticList()
        let site = try await site(from: inputs, reporting: &diagnostics)
        var rendered = await RenderedPages(of: site, jobs: inputs.options.jobs, reporting: &diagnostics)
        let statics = StaticFiles(beside: Set(rendered.files.keys))
        statics.read(of: site.sources, in: inputs.project, reporting: &diagnostics) { rendered.add($0) }
        BudgetCheck(budgets: site.sources.settings.budgets).report(rendered.files.lazy.map { ($0.key, $0.value) }, to: &diagnostics)

        try BuiltLinks(of: site, rendered, TemplateLinks(of: inputs.project)).report(to: &diagnostics)
        DuplicatePages(of: site).report(to: &diagnostics)
        try UnusedFiles(project: inputs.project).report(site, rendered, to: &diagnostics)
        VerdictChecks(texts: site.sources.texts, scores: site.sources.settings.labels.scores).report(to: &diagnostics)
        let facts = FactChecks(graph: site.graph)
        facts.reportUnsourced(to: &diagnostics)
        facts.reportFreeAtAPrice(to: &diagnostics)
        facts.reportLoneLabels(to: &diagnostics)
        if let factDaysMax, let today = inputs.options.today {
            facts.reportStale(olderThan: factDaysMax, today: today, to: &diagnostics)
        }
        let names = NameChecks(site: site)
        names.reportUnknownNames(to: &diagnostics)
        names.reportUnusedAliases(to: &diagnostics)
        names.reportLookAlikes(to: &diagnostics)
        names.reportNoPairs(to: &diagnostics)
        return diagnostics.withExcerpts(from: inputs.project)
    }
}
