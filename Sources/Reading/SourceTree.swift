import Diagnostics
import Digests
import Markup
import Parallel

/// How a project is read.
package struct ReadingOptions: Sendable {
    /// The day of the build, for what is not due yet or has expired; nil counts everything as due.
    package let today: CalendarDate?
    package let includesDrafts: Bool
    /// How many files are read at once; the result does not depend on it.
    package let jobs: Int

    package init(today: CalendarDate? = nil, includesDrafts: Bool = false, jobs: Int = 1) {
        self.today = today
        self.includesDrafts = includesDrafts
        self.jobs = jobs
    }
}

/// All of `Content/`, read and typed.
///
/// - Order: each list by file path.
package struct SourceTree: Sendable {
    package private(set) var settings: SiteSettings
    package let texts: [ComparisonText]
    /// From passports and manifests.
    package let records: [ArtifactRecord]
    /// From tables of facts.
    package let facts: [SourceFacts]
    package let artifacts: [ArtifactFile]
    package let capabilities: [CapabilityFile]
    package let comparisons: [ComparisonFile]
    package let pages: [ContentPage]
    package let staticFiles: [StaticFile]
    package let vectors: VectorFile
    /// Links that authors wrote, to be checked when all addresses are known.
    package let links: [WrittenLink]
    /// Markdown files that gave nothing: drafts, what is not due or has expired, and what could not be read. Relative to `Content/`.
    private let hiddenFiles: Set<String>
    /// The size of all files of pages and sources together.
    package let bytesRead: Int
    /// For the next tree of the same project.
    package let readings: KeptReadings
    /// Of `site.yml`, as it was read; nil when it was not.
    package let settingsDigest: Digest?

    package static let contentFolder = "Content/"

    /// Reads the files under `project/Content`.
    ///
    /// - Faults: what is wrong in one file is reported, and the other files are read all the same.
    /// - Throws: ``ReadingError`` when the folder cannot be read at all.
    package init(
        reading project: String, options: ReadingOptions, reporting diagnostics: inout DiagnosticList
    ) async throws(ReadingError) {
        let paths = try Self.paths(of: project)
        await self.init(reading: project, paths: paths, options: options, reporting: &diagnostics)
    }

    /// The files of a project's content, relative to it, sorted.
    package static func paths(of project: String) throws(ReadingError) -> [String] {
        try checkFolder(of: project)
        return try FileReading.files(below: project + "/" + contentFolder, whole: "static/")
    }

    /// Reads the files of `project/Content` at `paths`.
    ///
    /// - Parameters:
    ///   - known: what files gave to a former tree.
    ///   - unchanged: those of `paths` that are what they were then, and are not read again. Of the others those are not read again
    ///     whose bytes have the same digest.
    package init(
        reading project: String, paths: [String], options: ReadingOptions, known: KeptReadings = KeptReadings(),
        unchanged: Set<String> = [], reporting diagnostics: inout DiagnosticList
    ) async {
        let folder = project + "/" + Self.contentFolder
        (settings, settingsDigest) = Self.settings(in: folder, paths: paths, reporting: &diagnostics)

        let reader = ContentReader(
            folder: folder, labels: settings.labels,
            dates: ContentDates(today: options.today, includesDrafts: options.includesDrafts))
        let conditions = KeptReadings.Conditions(
            labels: settings.labels, today: options.today, includesDrafts: options.includesDrafts
        ).digest
        let former = known.outcomes(of: paths, under: conditions)
        let kept = zip(paths, former).map { unchanged.contains($0) ? $1 : nil }
        let read = await inOrder(paths.indices.filter { kept[$0] == nil }, jobs: options.jobs, chunk: 16) { chunk in
            chunk.map { reader.outcome(of: paths[$0], former: former[$0]) }
        }
        var news = read.joined().makeIterator()
        let outcomes = kept.map { $0 ?? news.next() ?? FileOutcome() }
        let keptVectors = unchanged.contains(VectorFile.path) ? known.vectors : nil
        let vectors = keptVectors ?? Self.vectors(in: folder, paths: paths)
        readings = KeptReadings(outcomes, paths: paths, vectors: vectors, under: conditions)
        var texts: [ComparisonText] = []
        var records: [ArtifactRecord] = []
        var facts: [SourceFacts] = []
        var artifacts: [ArtifactFile] = []
        var capabilities: [CapabilityFile] = []
        var comparisons: [ComparisonFile] = []
        var pages: [ContentPage] = []
        for outcome in outcomes {
            diagnostics.append(outcome.diagnostics)
            for reading in outcome.readings {
                switch reading {
                case .text(let text): texts.append(text)
                case .record(let record): records.append(record)
                case .facts(let read): facts.append(read)
                case .artifact(let file): artifacts.append(file)
                case .capability(let file): capabilities.append(file)
                case .comparison(let file): comparisons.append(file)
                case .page(let page): pages.append(page)
                }
            }
        }
        self.texts = texts
        self.records = records
        self.facts = facts
        self.artifacts = artifacts.sorted { $0.slug < $1.slug }
        self.capabilities = capabilities.sorted { $0.slug < $1.slug }
        self.comparisons = comparisons
        self.pages = pages
        hiddenFiles = Set(zip(paths, outcomes).filter { $0.hasSuffix(".md") && !$0.hasPrefix("sources/") && $1.readings.isEmpty }.map(\.0))
        // What is not shown leads nowhere.
        links = settings.navigation.compactMap(\.link) + outcomes.flatMap { $0.readings.isEmpty ? [] : $0.links }
        bytesRead = outcomes.reduce(0) { $0 + $1.bytes }
        self.vectors = vectors?.vectors ?? .none
        if let vectors { diagnostics.append(vectors.diagnostics) }
        staticFiles = paths.filter { $0.hasPrefix("static/") }.map {
            StaticFile(path: String($0.dropFirst("static/".count)), source: Self.contentFolder + $0)
        }
    }

    /// The file that would be shown at an address, if it were: a draft, or one with errors.
    package func hiddenFile(at route: String) -> String? {
        guard !hiddenFiles.isEmpty else { return nil }
        let name = route.split(separator: "/").joined(separator: "/")
        let files = [name, name.replacing("compare/", with: "comparisons/", maxReplacements: 1), "pages/" + name, "pages/\(name)/index"]
        return files.lazy.map { $0 + ".md" }.first(where: hiddenFiles.contains).map { Self.contentFolder + $0 }
    }

    /// - Throws: ``ReadingError/noContentFolder(_:)`` when `project` is no project.
    package static func checkFolder(of project: String) throws(ReadingError) {
        let folder = project + "/" + contentFolder
        guard FileReading.isFolder(folder) else { throw .noContentFolder(folder) }
    }

    /// The same tree for a site at another address; nil leaves it as it is.
    package func with(baseURL: String?) -> SourceTree {
        guard let baseURL else { return self }
        var tree = self
        tree.settings.baseURL = baseURL
        return tree
    }

    private static func vectors(in folder: String, paths: [String]) -> KeptReadings.FileVectors? {
        guard paths.contains(VectorFile.path) else { return nil }
        let path = contentFolder + VectorFile.path
        var diagnostics = DiagnosticList()
        var vectors = VectorFile.none
        do throws(ReadingError) {
            vectors = VectorFile(
                of: SourceFile(path: path, bytes: try FileReading.bytes(of: folder + VectorFile.path)), reporting: &diagnostics)
        } catch {
            diagnostics.report(ReadingFault.unreadableFile(error.reason), at: SourceRange(file: path))
        }
        return KeptReadings.FileVectors(vectors: vectors, diagnostics: diagnostics)
    }

    private static func settings(
        in folder: String, paths: [String], reporting diagnostics: inout DiagnosticList
    ) -> (SiteSettings, Digest?) {
        guard paths.contains("site.yml") else { return (SiteSettings(), nil) }
        do throws(ReadingError) {
            let bytes = try FileReading.bytes(of: folder + "site.yml")
            let file = SourceFile(path: contentFolder + "site.yml", bytes: bytes)
            return (SiteSettings(of: file, reporting: &diagnostics), Digest(of: bytes))
        } catch {
            diagnostics.report(ReadingFault.unreadableFile(error.reason), at: SourceRange(file: contentFolder + "site.yml"))
            return (SiteSettings(), nil)
        }
    }
}
