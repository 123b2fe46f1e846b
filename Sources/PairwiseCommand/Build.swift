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
    /// For a development server: the output is the server's own, and no record is left in the project.
    let isServed: Bool
    /// The pages that somebody looks at meanwhile.
    private var first: PagesShownFirst?
    /// Of the build before; after a build, of this one.
    private(set) var memory: BuildMemory
    /// What a server's build leaves to be made when its pages are shown.
    private(set) var late: LateFiles?
    /// Held until the process ends, where it ends with the build: to give back what a site of 10,000 pages is made of piece by piece takes a
    /// quarter of a second.
    private var held: Site?
    private(set) var diagnostics = DiagnosticList()
    private(set) var timings = StageTimings()

    /// A browser that draws a page takes two cores; where there are so many, the build need not stand aside. Where it does, it ends
    /// no later than when both work at once, and the page is drawn sooner. The rest of a small site takes no time to speak of.
    private static let coresForBoth = 4
    private static let pagesOfAMoment = 1000
    private static let pauseToDraw = Duration.milliseconds(100)

    init(
        inputs: Inputs, output: String, jobs: Int, isFresh: Bool = false, isServed: Bool = false, memory: BuildMemory = BuildMemory(),
        first: PagesShownFirst? = nil
    ) {
        self.first = first
        self.memory = memory
        self.isServed = isServed
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
            return
                "\(faults)Built \(pages) \(pages == 1 ? "page" : "pages") (\(files) files, \(fileSize(bytes))) in \(milliseconds) ms\(isUnchanged ? ", unchanged" : ""): \(output)\n"
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
        let files = try InputFiles(of: inputs.project, jobs: jobs)
        timings.end("list", "\(files.all.count) files")
        let record = isFresh || isServed ? nil : last.record
        if let record, await last.isUnchanged(record, files), let report = DiagnosticList(texts: record.report) {
            diagnostics = report
            OutputFolder.removeLeftovers(beside: output)
            timings.end("compare", "\(record.outputs.count) files", bytes: record.bytes)
            return Outcome(
                pages: record.pages, files: record.outputs.count - 1, bytes: record.bytes, seconds: Environment.uptime - start,
                output: output, isPublished: true, isUnchanged: true)
        }
        if !isFresh, !isServed { memory = await last.memory(record) }
        let former = memory
        timings.end("compare")
        let destination = try prepared(beside: last, record?.trees)
        do {
            timings.end("prepare the output")
            let site = try await site(from: inputs, files: files, keeping: &memory, reporting: &diagnostics, timing: &timings)
            if former.theme?.digest == site.theme, diagnostics.count(of: .error) == 0 {
                // What is wrong in a theme may show on any page; with the theme of before hardly anything can.
                try first?.render(from: site, to: destination)
                timings.end("show first")
                if first?.areShown == true, jobs < Self.coresForBoth, site.plan.pages.count > Self.pagesOfAMoment {
                    // Who stops the server does not wait for it.
                    try? await Task.sleep(for: Self.pauseToDraw)
                    timings.end("let it be drawn")
                }
            }
            if !isServed {
                memory.graph.dropOfProcess()
                held = site
            }
            let leavesLate = isServed && LateFiles.canWait(beside: site.sources.staticFiles.map(\.path))
            if leavesLate, site.hasOwnTheme {
                // They are made later; what is wrong in the project's templates of them is said now.
                _ = site.renderer.documents(reporting: &diagnostics)
            }
            let written = try await write(site, beside: former.outputs, to: destination, leavesLate: leavesLate)
            BudgetCheck(budgets: site.sources.settings.budgets)
                .report(written.files.lazy.map { ($0.path, $0.stamp.size) }, to: &diagnostics)
            let errors = diagnostics.count(of: .error)
            // An error never takes the place of a site without one; where there is none, or one with errors
            // too, what could be built is shown.
            let keepsOld = errors > 0 && isClean(destination)
            if keepsOld {
                try giveUp(destination)
            } else {
                var next = former
                let changed = written.changed
                // Another process reads them from the record.
                var gone = isServed ? next.updateOutputs(with: changed, of: written.files) : []
                if !leavesLate {
                    gone.formUnion(former.late.subtracting(written.files.map(\.path)))
                    memory.late = []
                }
                // Until it is published whole, nothing of it can be built on.
                memory.outputs = [:]
                let published = try destination.publish(
                    written.files, errors: errors, without: gone, keepsSpare: changed.count * 2 <= written.files.count)
                memory.outputs = next.outputs
                if leavesLate { late = LateFiles(renderer: site.renderer, output: output) }
                memory.isClean = errors == 0
                timings.end("publish", "\(written.files.count) files")
                if errors == 0, !isServed {
                    try await last.keep(
                        files, memory, former: former, published, report: diagnostics, pages: site.plan.pages.count,
                        bytes: written.bytes)
                }
                timings.end("keep a record")
            }
            return Outcome(
                pages: site.plan.pages.count, files: written.files.count, bytes: written.bytes,
                seconds: Environment.uptime - start, output: output, isPublished: !keepsOld, isUnchanged: false)
        } catch {
            try giveUp(destination)
            throw error
        }
    }

    private func prepared(beside last: LastBuild, _ trees: SiteTrees?) throws(PublishingError) -> Destination {
        if isServed {
            .own(try OwnFolder(preparing: output))
        } else {
            .published(try OutputFolder(preparing: output, project: inputs.project, spare: isFresh ? nil : last.spare, trees: trees))
        }
    }

    /// Leaves the site that is there as it was.
    private mutating func giveUp(_ destination: Destination) throws(PublishingError) {
        let outputs = memory.outputs
        // Nothing can be built on it, should a page not be what it was.
        memory.outputs = [:]
        try first?.takeBack(in: destination)
        memory.outputs = outputs
        try destination.discard()
    }

    /// Whether what is published was built without errors.
    private func isClean(_ destination: Destination) -> Bool {
        switch destination {
        case .published(let folder): folder.isClean
        case .own: memory.isClean
        }
    }

    /// One piece of the work of rendering.
    private enum Work: Sendable {
        case search, documents
        case data(@Sendable () -> RenderedFile)
        case pages(ArraySlice<PagePlan>)
    }

    /// Renders and writes every file that may have changed, and keeps the others.
    /// - Parameter former: the files of the published site, by path.
    private mutating func write(
        _ site: Site, beside former: [String: BuildRecord.Output], to folder: Destination, leavesLate: Bool
    ) async throws(PublishingError) -> WrittenFiles {
        let digests = site.renderer.digests(theme: site.theme, jobs: jobs)
        timings.end("compare pages", "\(site.plan.pages.count) pages")
        let pages = site.renderer.pages
        var work = stride(from: 0, to: pages.count, by: 32).map { Work.pages(pages[$0..<min($0 + 32, pages.count)]) }
        if !leavesLate {
            // No large piece at the end, where a core would wait for it, and no two at once: each takes much memory.
            work.insert(contentsOf: site.renderer.dataFiles.map { .data($0) } + [.documents], at: work.count / 4)
            work.insert(.search, at: 0)
        }
        let chunks = try await inOrder(work, jobs: jobs, chunk: 1) { work throws(PublishingError) in
            var written = WrittenFiles()
            for work in work {
                switch work {
                case .pages(let pages): try written.write(pages: pages, of: site, digests, beside: former, to: folder)
                case .search: try written.write("search index", beside: former, to: folder) { _ in site.renderer.searchFiles }
                case .data(let make): try written.write("site's JSON", beside: former, to: folder) { _ in [make()] }
                case .documents: try written.write("sitemap, feed", beside: former, to: folder) { site.renderer.documents(reporting: &$0) }
                }
            }
            return written
        }
        var all = WrittenFiles()
        for chunk in chunks { all.append(chunk) }
        timings.end(all.shares)
        let inputs = inputs
        let rendered = all.files
        try all.write("assets", beside: former, to: folder) { diagnostics in
            var files = site.assets.files
            guard !site.sources.staticFiles.isEmpty else { return files }
            let made = Set(rendered.map(\.path) + files.map(\.path))
            StaticFiles(beside: made).read(of: site.sources, in: inputs.project, reporting: &diagnostics) { files.append($0) }
            return files
        }
        diagnostics.append(all.diagnostics)
        timings.end("assets")
        return all
    }
}
