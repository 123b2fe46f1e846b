import Diagnostics
import Digests
import Markup

/// Reads any one file of `Content/` by its place.
struct ContentReader: Sendable {
    let folder: String
    let labels: TableLabels
    let dates: ContentDates
    private let wording = SharedWording()

    init(folder: String, labels: TableLabels, dates: ContentDates) {
        (self.folder, self.labels, self.dates) = (folder, labels, dates)
    }

    /// - Parameter former: what the file gave before, under the same conditions: it gives the same where its bytes have the same digest.
    func outcome(of path: String, former: FileOutcome?) -> FileOutcome {
        if let former, let digest = former.digest, digest == self.digest(of: path) { return former }
        var outcome = FileOutcome()
        read(path, into: &outcome)
        return outcome
    }

    /// Of a file's bytes; nil when it cannot be read.
    private func digest(of path: String) -> Digest? {
        guard FileReading.isRegularFile(folder + path) else { return nil }
        do throws(ReadingError) { return Digest(of: try FileReading.bytes(of: folder + path)) } catch { return nil }
    }

    private func read(_ path: String, into outcome: inout FileOutcome) {
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
            outcome.readings.append(.text(wording.shared(text)))
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
            // `_index` is what Hugo calls the page of a folder.
            let components = name.split(separator: "/").filter { $0 != "index" && $0 != "_index" }
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
        if name == "_index" {
            outcome.diagnostics.report(ReadingFault.folderIndex(kind), at: SourceRange(file: file.path))
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
