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
    ///   - unchanged: those of `paths` that are what they were then, and are not read again.
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
            labels: settings.labels, today: options.today, includesDrafts: options.includesDrafts)
        let outcomes = await inOrder(paths, jobs: options.jobs, chunk: 16) { chunk in
            chunk.map { path in
                if unchanged.contains(path), let outcome = known.outcome(of: path, under: conditions) { return outcome }
                var outcome = FileOutcome()
                reader.read(path, into: &outcome)
                return outcome
            }
        }.flatMap(\.self)
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
        links = settings.navigation.compactMap(\.link) + outcomes.flatMap(\.links)
        bytesRead = outcomes.reduce(0) { $0 + $1.bytes }
        self.vectors = vectors?.vectors ?? .none
        if let vectors { diagnostics.append(vectors.diagnostics) }
        staticFiles = paths.filter { $0.hasPrefix("static/") }.map {
            StaticFile(path: String($0.dropFirst("static/".count)), source: Self.contentFolder + $0)
        }
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

    /// Reads any one file of `Content/` by its place.
    private struct ContentReader: Sendable {
        let folder: String
        let labels: TableLabels
        let dates: ContentDates

        func read(_ path: String, into outcome: inout FileOutcome) {
            let parts = path.split(separator: "/")
            guard path != "site.yml", parts.first != "static", path != VectorFile.path else { return }
            let ending = path.split(separator: ".").last.map { $0.lowercased() } ?? ""
            let place = SourceRange(file: SourceTree.contentFolder + path)
            switch (parts.first, ending) {
            case ("sources", "txt"), ("sources", "md"): readText(path, into: &outcome)
            case ("sources", _) where ComparisonReader.isPage(path): readText(path, into: &outcome)
            case ("sources", "json"), ("sources", "yml"), ("sources", "yaml"), ("sources", "csv"), ("sources", "tsv"):
                readRecords(path, ending: ending, into: &outcome)
            case ("artifacts", "md"), ("capabilities", "md"), ("comparisons", "md"), ("pages", "md"):
                readMarkdown(path, folder: String(parts[0]), into: &outcome)
            case ("sources", _):
                outcome.diagnostics.report(
                    ReadingFault.unreadKind("sources", takes: ".txt, .md, .html, .json, .yml and .csv"), at: place)
            case ("artifacts", _), ("capabilities", _), ("comparisons", _), ("pages", _):
                outcome.diagnostics.report(ReadingFault.unreadKind(String(parts[0]), takes: ".md"), at: place)
            default: outcome.diagnostics.report(ReadingFault.unreadPlace, at: place)
            }
        }

        private func file(_ path: String, into outcome: inout FileOutcome) -> SourceFile? {
            do throws(ReadingError) {
                if FileReading.exists(folder + path), !FileReading.isRegularFile(folder + path) {
                    throw .unreadableFile(path, reason: "it is a pipe or a device")
                }
                let bytes = try FileReading.bytes(of: folder + path)
                outcome.bytes += bytes.count
                outcome.digest = Digest(of: bytes)
                return SourceFile(path: SourceTree.contentFolder + path, bytes: bytes)
            } catch {
                outcome.diagnostics.report(
                    ReadingFault.unreadableFile(error.reason), at: SourceRange(file: SourceTree.contentFolder + path))
                return nil
            }
        }

        private func readText(_ path: String, into outcome: inout FileOutcome) {
            guard let file = file(path, into: &outcome) else { return }
            let reader = ComparisonReader(labels: labels)
            if let text = reader.text(in: file, contentPath: path, reporting: &outcome.diagnostics) {
                outcome.readings.append(.text(text))
            }
        }

        private func readRecords(_ path: String, ending: String, into outcome: inout FileOutcome) {
            guard let file = file(path, into: &outcome) else { return }
            switch ending {
            case "json":
                outcome.readings += ArtifactPassportReader(labels: labels)
                    .records(in: file, contentPath: path, reporting: &outcome.diagnostics).map { .record($0) }
            case "csv", "tsv":
                outcome.readings += FactsCSVReader(labels: labels)
                    .facts(in: file, contentPath: path, reporting: &outcome.diagnostics).map { .facts($0) }
            default:
                let reader = ArtifactManifestReader(labels: labels)
                if let record = reader.record(in: file, contentPath: path, reporting: &outcome.diagnostics) {
                    outcome.readings.append(.record(record))
                }
            }
        }

        private func readMarkdown(_ path: String, folder kind: String, into outcome: inout FileOutcome) {
            guard let file = file(path, into: &outcome) else { return }
            let name = path.dropFirst(kind.count + 1).dropLast(3)
            if file.bytes.contains(0) {
                outcome.diagnostics.report(ReadingFault.notText("it holds NUL bytes"), at: SourceRange(file: file.path))
                return
            }
            if kind == "pages" {
                let components = name.split(separator: "/").filter { $0 != "index" }
                let address = components.map { Slug(of: String($0)).description }.joined(separator: "/")
                let page = ContentPageReader(dates: dates)
                    .page(in: file, contentPath: path, path: address, links: &outcome.links, reporting: &outcome.diagnostics)
                if let page { outcome.readings.append(.page(page)) }
                return
            }
            if kind == "comparisons" {
                let comparison = ComparisonFileReader(dates: dates)
                    .comparison(in: file, contentPath: path, links: &outcome.links, reporting: &outcome.diagnostics)
                if let comparison { outcome.readings.append(.comparison(comparison)) }
                return
            }
            guard let slug = Slug(String(name)) else {
                let fault = ReadingFault.fileNotSlug(Slug(of: String(name.split(separator: "/").last ?? name)).description)
                outcome.diagnostics.report(fault, at: SourceRange(file: file.path))
                return
            }
            if kind == "artifacts" {
                let artifact = ArtifactFileReader(labels: labels, dates: dates).artifact(
                    in: file, contentPath: path, slug: slug, links: &outcome.links, reporting: &outcome.diagnostics)
                if let artifact { outcome.readings.append(.artifact(artifact)) }
            } else {
                let capability = CapabilityFileReader(dates: dates).capability(
                    in: file, contentPath: path, slug: slug, links: &outcome.links, reporting: &outcome.diagnostics)
                if let capability { outcome.readings.append(.capability(capability)) }
            }
        }
    }
}
