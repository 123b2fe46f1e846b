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
    /// All files that the build makes, those of the site as a whole included: the bytes of each, by path.
    private(set) var files: [String: Int] = [:]

    /// - Cost: renders the whole site, on `jobs` cores; a page is gone when it has been looked through.
    init(of site: Site, jobs: Int, reporting diagnostics: inout DiagnosticList) async {
        struct Chunk: Sendable {
            var pages: [Page] = []
            var files: [(path: String, bytes: Int)] = []
            var diagnostics = DiagnosticList()
        }
        let plans = Array(site.plan.pages.enumerated())
        let chunks = await inOrder(plans, jobs: jobs, chunk: 16) { plans in
            var chunk = Chunk()
            for (index, plan) in plans {
                let files = site.renderer.files(of: plan, reporting: &chunk.diagnostics)
                chunk.files += files.map { ($0.path, $0.bytes.count) }
                chunk.pages.append(Page(plan: index, scan: PageScan(of: files[0].bytes)))
            }
            return chunk
        }
        pages = chunks.flatMap(\.pages)
        for chunk in chunks {
            diagnostics.append(chunk.diagnostics)
            for file in chunk.files { files[file.path] = file.bytes }
        }
        for file in site.assets.files + site.renderer.siteFiles(reporting: &diagnostics) { add(file) }
    }

    mutating func add(_ file: RenderedFile) { files[file.path] = file.bytes.count }
}
