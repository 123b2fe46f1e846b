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
    private(set) var timings = StageTimings(stages: [])

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

    private struct Written: Sendable {
        var paths: [String] = []
        var bytes = 0
        var diagnostics = DiagnosticList()
    }

    /// - Throws: ``ReadingError`` or ``PublishingError``; the published site is then as it was.
    mutating func run() async throws -> Outcome {
        let start = Environment.uptime
        // Before the output folder is made: a slip in --project must not leave folders behind.
        try SourceTree.checkFolder(of: inputs.project)
        let folder = try OutputFolder(preparing: output, project: inputs.project)
        do {
            let site = try await site(from: inputs, reporting: &diagnostics)
            let read = Environment.uptime
            let written = try await write(site, to: folder)
            diagnostics.append(written.diagnostics)
            let rendered = Environment.uptime
            let errors = diagnostics.count(of: .error)
            // An error never takes the place of a site without one; where there is none, or one with errors
            // too, what could be built is shown.
            let keepsOld = errors > 0 && folder.isClean
            if keepsOld {
                try folder.discard()
            } else {
                try folder.publish(paths: Set(written.paths), errors: errors)
            }
            let published = Environment.uptime
            timings = StageTimings(stages: [
                ("read, align and plan", read - start), ("render and write", rendered - read), ("publish", published - rendered),
            ])
            return Outcome(
                pages: site.plan.pages.count, files: written.paths.count, bytes: written.bytes, seconds: published - start,
                output: output, isPublished: !keepsOld)
        } catch {
            try folder.discard()
            throw error
        }
    }

    private func write(_ site: Site, to folder: OutputFolder) async throws(PublishingError) -> Written {
        var all = Written()
        let chunks = try await inOrder(site.plan.pages, jobs: jobs, chunk: 32) { pages throws(PublishingError) in
            var written = Written()
            for page in pages {
                for file in site.renderer.files(of: page, reporting: &written.diagnostics) {
                    try folder.write(file.bytes, to: file.path)
                    written.paths.append(file.path)
                    written.bytes += file.bytes.count
                }
            }
            return written
        }
        for chunk in chunks {
            all.paths += chunk.paths
            all.bytes += chunk.bytes
            all.diagnostics.append(chunk.diagnostics)
        }
        for file in site.renderer.siteFiles(reporting: &all.diagnostics) + site.assets {
            try folder.write(file.bytes, to: file.path)
            all.paths.append(file.path)
            all.bytes += file.bytes.count
        }
        var found = DiagnosticList()
        let statics = StaticFiles(beside: Set(all.paths))
        try statics.read(of: site.sources, in: inputs.project, reporting: &found) { file throws(PublishingError) in
            try folder.write(file.bytes, to: file.path)
            all.paths.append(file.path)
            all.bytes += file.bytes.count
        }
        all.diagnostics.append(found)
        return all
    }
}
