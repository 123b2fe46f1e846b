import Diagnostics
import Parallel
import Planning
import Publishing
import Reading
import Rendering

/// One build: the site made, rendered beside the published one, and put in its place.
struct Build {
    let inputs: Inputs
    let output: String
    let jobs: Int
    /// Ignores what is kept of the last build.
    let isFresh: Bool
    /// Leaves a record in the project for the next build.
    let keepsRecord: Bool
    private(set) var diagnostics = DiagnosticList()
    private(set) var timings = StageTimings()

    init(inputs: Inputs, output: String, jobs: Int, isFresh: Bool = false, keepsRecord: Bool = true) {
        self.keepsRecord = keepsRecord
        self.isFresh = isFresh
        self.inputs = inputs
        self.output = output
        self.jobs = jobs
    }

    /// What became of the build.
    struct Outcome {
        let pages: Int
        let files: Int
        let bytes: Int
        let seconds: Double
        let output: String
        /// False when the site that was there was kept.
        let isPublished: Bool
        /// Nothing was written, since nothing changed.
        let isUnchanged: Bool

        /// The last lines of a build.
        func summary(_ diagnostics: DiagnosticList, project: String) -> String {
            let faults = diagnostics.faultCount.map { "\($0). " } ?? ""
            guard isPublished else {
                return "\(faults)Nothing was published: \(output) keeps the site that was built without errors.\n"
            }
            let milliseconds = Int((seconds * 1000).rounded())
            let size = bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
            return
                "\(faults)Built \(pages) \(pages == 1 ? "page" : "pages") (\(files) files, \(size)) in \(milliseconds) ms\(isUnchanged ? ", unchanged" : ""): \(output)\n"
        }
    }

    /// Builds the site; at once, when nothing changed since the last build.
    /// - Throws: ``ReadingError`` or ``PublishingError``; the published site is then as it was.
    mutating func run() async throws -> Outcome {
        let start = Environment.uptime
        timings = StageTimings()
        diagnostics = DiagnosticList()
        // Before the output folder is made: a slip in --project must not leave folders behind.
        try SourceTree.checkFolder(of: inputs.project)
        let last = LastBuild(of: inputs, output: output, jobs: jobs)
        let files = try last.scan()
        timings.end("list", "\(files.count) files")
        if !isFresh, keepsRecord, let record = await last.unchanged(files), let report = DiagnosticList(texts: record.report) {
            diagnostics = report
            OutputFolder.removeLeftovers(beside: output)
            timings.end("compare", "\(record.outputs.count) files", bytes: record.bytes)
            return Outcome(
                pages: record.pages, files: record.outputs.count - 1, bytes: record.bytes, seconds: Environment.uptime - start,
                output: output, isPublished: true, isUnchanged: true)
        }
        timings.end("compare")
        let folder = try OutputFolder(preparing: output, project: inputs.project)
        do {
            timings.end("prepare the output")
            let site = try await site(from: inputs, reporting: &diagnostics, timing: &timings)
            var written = try await write(site, to: folder)
            let errors = diagnostics.count(of: .error)
            // An error never takes the place of a site without one; where there is none, or one with errors
            // too, what could be built is shown.
            let keepsOld = errors > 0 && folder.isClean
            if keepsOld {
                try folder.discard()
            } else {
                let manifest = try folder.publish(paths: Set(written.files.map(\.path)), errors: errors)
                timings.end("publish", "\(written.files.count) files")
                written.files.append(BuildRecord.Output(path: manifest.path, stamp: manifest.stamp))
                if errors == 0, keepsRecord {
                    try await last.keep(
                        files, outputs: written.files, report: diagnostics, pages: site.plan.pages.count, bytes: written.bytes)
                }
                timings.end("keep a record")
            }
            return Outcome(
                pages: site.plan.pages.count, files: written.files.count - (keepsOld ? 0 : 1), bytes: written.bytes,
                seconds: Environment.uptime - start, output: output, isPublished: !keepsOld, isUnchanged: false)
        } catch {
            try folder.discard()
            throw error
        }
    }

    /// One piece of the work of rendering.
    private enum Work: Sendable {
        case data, search, documents
        case pages(Range<Int>)
    }

    /// Renders and writes every file.
    private mutating func write(_ site: Site, to folder: OutputFolder) async throws(PublishingError) -> WrittenFiles {
        // The large pieces first, so that no core waits for one of them at the end.
        let starts = stride(from: 0, to: site.plan.pages.count, by: 32)
        let work = [Work.search, .data, .documents] + starts.map { .pages($0..<min($0 + 32, site.plan.pages.count)) }
        let chunks = try await inOrder(work, jobs: jobs, chunk: 1) { work throws(PublishingError) in
            var written = WrittenFiles()
            for work in work {
                switch work {
                case .pages(let range): try written.write(pages: range, of: site, to: folder)
                case .search: try written.write("search index", to: folder) { _ in site.renderer.searchFiles }
                case .data: try written.write("site's JSON", to: folder) { _ in site.renderer.dataFiles }
                case .documents: try written.write("sitemap, feed", to: folder) { site.renderer.documents(reporting: &$0) }
                }
            }
            return written
        }
        var all = WrittenFiles()
        for chunk in chunks { all.append(chunk) }
        timings.end(all.shares)
        let inputs = inputs
        // Only a file of the author's can be in the way of one.
        let rendered = site.sources.staticFiles.isEmpty ? [] : Set(all.files.map(\.path))
        try all.write("assets", to: folder) { diagnostics in
            var files = site.assets
            let made = rendered.union(files.map(\.path))
            StaticFiles(beside: made).read(of: site.sources, in: inputs.project, reporting: &diagnostics) { files.append($0) }
            return files
        }
        diagnostics.append(all.diagnostics)
        timings.end("assets")
        return all
    }
}
