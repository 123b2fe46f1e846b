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
    private(set) var diagnostics = DiagnosticList()
    private(set) var timings = StageTimings()

    init(inputs: Inputs, output: String, jobs: Int) {
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

        /// The last lines of a build.
        func summary(_ diagnostics: DiagnosticList, project: String) -> String {
            let faults = diagnostics.faultCount.map { "\($0). " } ?? ""
            guard isPublished else {
                return "\(faults)Nothing was published: \(output) keeps the site that was built without errors.\n"
            }
            let milliseconds = Int((seconds * 1000).rounded())
            let size = bytes < 1_000_000 ? "\((bytes + 999) / 1000) kB" : "\((bytes + 500_000) / 1_000_000) MB"
            return "\(faults)Built \(pages) \(pages == 1 ? "page" : "pages") (\(files) files, \(size)) in \(milliseconds) ms: \(output)\n"
        }
    }

    /// What a task wrote of some pages.
    private struct Written: Sendable {
        var paths: [String] = []
        var diagnostics = DiagnosticList()
        var pages = StageTimings.Share(name: "render pages")
        var twins = StageTimings.Share(name: "render twins")
        var data = StageTimings.Share(name: "artifacts' JSON")
        var writing = StageTimings.Share(name: "write")

        var shares: [StageTimings.Share] { [pages, twins, data, writing] }

        mutating func made(_ kind: PageRenderer.FileKind, bytes: Int, seconds: Double) {
            switch kind {
            case .page: pages.add(items: 1, bytes: bytes, seconds: seconds)
            case .twin: twins.add(items: 1, bytes: bytes, seconds: seconds)
            case .json: data.add(items: 1, bytes: bytes, seconds: seconds)
            }
        }

        mutating func append(_ other: Written) {
            paths += other.paths
            diagnostics.append(other.diagnostics)
            pages.add(other.pages)
            twins.add(other.twins)
            data.add(other.data)
            writing.add(other.writing)
        }
    }

    /// - Throws: ``ReadingError`` or ``PublishingError``; the published site is then as it was.
    mutating func run() async throws -> Outcome {
        let start = Environment.uptime
        timings = StageTimings()
        // Before the output folder is made: a slip in --project must not leave folders behind.
        try SourceTree.checkFolder(of: inputs.project)
        let folder = try OutputFolder(preparing: output, project: inputs.project)
        do {
            timings.end("prepare the output")
            let site = try await site(from: inputs, reporting: &diagnostics, timing: &timings)
            let written = try await write(site, to: folder)
            let errors = diagnostics.count(of: .error)
            // An error never takes the place of a site without one; where there is none, or one with errors
            // too, what could be built is shown.
            let keepsOld = errors > 0 && folder.isClean
            if keepsOld {
                try folder.discard()
            } else {
                try folder.publish(paths: Set(written.paths), errors: errors)
            }
            timings.end("publish", "\(written.paths.count) files")
            return Outcome(
                pages: site.plan.pages.count, files: written.paths.count, bytes: written.bytes, seconds: Environment.uptime - start,
                output: output, isPublished: !keepsOld)
        } catch {
            try folder.discard()
            throw error
        }
    }

    /// Renders and writes every file.
    /// - Returns: the paths of the files and the sum of their sizes.
    private mutating func write(
        _ site: Site, to folder: OutputFolder
    ) async throws(PublishingError) -> (paths: [String], bytes: Int) {
        let chunks = try await inOrder(site.plan.pages, jobs: jobs, chunk: 32) { pages throws(PublishingError) in
            var written = Written()
            var buffer: [UInt8] = []
            for page in pages {
                var diagnostics = DiagnosticList()
                var start = Environment.uptime
                try site.renderer.render(page, in: &buffer, reporting: &diagnostics) { kind, path, bytes throws(PublishingError) in
                    let rendered = Environment.uptime
                    try folder.write(bytes, to: path)
                    let end = Environment.uptime
                    written.paths.append(path)
                    written.made(kind, bytes: bytes.count, seconds: rendered - start)
                    written.writing.add(items: 1, bytes: bytes.count, seconds: end - rendered)
                    start = end
                }
                written.diagnostics.append(diagnostics)
            }
            return written
        }
        var all = Written()
        for chunk in chunks { all.append(chunk) }
        diagnostics.append(all.diagnostics)
        timings.end(all.shares)
        var paths = all.paths
        var bytes = all.writing.bytes

        func write(_ files: [RenderedFile], _ stage: String) throws(PublishingError) {
            var size = 0
            for file in files {
                try folder.write(file.bytes, to: file.path)
                paths.append(file.path)
                size += file.bytes.count
            }
            bytes += size
            timings.end(stage, "\(files.count) files", bytes: size)
        }
        try write(site.renderer.dataFiles, "site's JSON")
        try write(site.renderer.searchFiles, "search index")
        try write(site.renderer.documents(reporting: &diagnostics), "sitemap, feed")
        var statics: [RenderedFile] = site.assets
        StaticFiles(beside: Set(paths + statics.map(\.path))).read(of: site.sources, in: inputs.project, reporting: &diagnostics) {
            statics.append($0)
        }
        try write(statics, "assets")
        return (paths, bytes)
    }
}
