import Diagnostics
import Parallel
import Planning
import Reading
import Rendering

/// All pages as a build would write them, of which only what the checks need is kept.
struct RenderedPages {
    struct Page: Sendable {
        /// Index into the plan's pages.
        let plan: Int
        let scan: PageScan
    }

    let pages: [Page]
    /// The paths of all files that the build makes, those of the site as a whole included.
    private(set) var files: Set<String>

    /// - Cost: renders the whole site, on `jobs` cores; a page is gone when it has been looked through.
    init(of site: Site, jobs: Int, reporting diagnostics: inout DiagnosticList) async {
        struct Chunk: Sendable {
            var pages: [Page] = []
            var paths: [String] = []
            var diagnostics = DiagnosticList()
        }
        let plans = Array(site.plan.pages.enumerated())
        let chunks = await inOrder(plans, jobs: jobs, chunk: 16) { plans in
            var chunk = Chunk()
            for (index, plan) in plans {
                let files = site.renderer.files(of: plan, reporting: &chunk.diagnostics)
                chunk.paths += files.map(\.path)
                chunk.pages.append(Page(plan: index, scan: PageScan(of: files[0].bytes)))
            }
            return chunk
        }
        var files = Set(site.assets.map(\.path))
        for chunk in chunks {
            diagnostics.append(chunk.diagnostics)
            files.formUnion(chunk.paths)
        }
        files.formUnion(site.renderer.siteFiles(reporting: &diagnostics).map(\.path))
        pages = chunks.flatMap(\.pages)
        self.files = files
    }

    mutating func add(_ path: String) { files.insert(path) }
}
