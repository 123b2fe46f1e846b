import Digests
import Markup
import Records

/// What one file gave, as bytes. Only for what a site has thousands of, and of which nothing was reported: an artifact, a comparison text.
/// The few others are read again.
extension FileOutcome {
    /// The digest of the file's bytes; nil where nothing is recorded of it.
    var recordedDigest: Digest? {
        guard diagnostics.all.isEmpty, readings.count == 1 else { return nil }
        switch readings[0] {
        case .artifact, .text: return digest
        case .record, .facts, .capability, .comparison, .page: return nil
        }
    }

    /// Nothing for one without ``recordedDigest``.
    func write(to writer: inout RecordWriter) {
        guard let digest = recordedDigest else { return }
        writer.number(digest.value)
        writer.integer(bytes)
        writer.list(links) { writer, link in
            writer.text(link.path)
            writer.place(link.range)
            writer.flag(link.staysOnPage)
        }
        switch readings[0] {
        case .artifact(let artifact):
            writer.flag(true)
            writer.artifact(artifact)
        case .text(let text):
            writer.flag(false)
            writer.comparison(text)
        case .record, .facts, .capability, .comparison, .page: return
        }
    }

    /// - Parameter wording: holds what several say alike.
    init(from reader: inout RecordReader, sharing wording: SharedWording) {
        digest = Digest(value: reader.number())
        bytes = reader.integer()
        links = reader.list { WrittenLink(path: $0.text(), range: $0.place(), staysOnPage: $0.flag()) }
        readings = [reader.flag() ? .artifact(reader.artifact()) : .text(wording.shared(reader.comparison()))]
    }
}

extension RecordWriter {
    fileprivate mutating func artifact(_ artifact: ArtifactFile) {
        slug(artifact.slug)
        text(artifact.file)
        text(artifact.name)
        place(artifact.nameRange)
        optional(artifact.url) { $0.text($1) }
        for texts in [artifact.aliases, artifact.tags, artifact.sources] { list(texts) { $0.text($1) } }
        list(artifact.aliasRanges) { $0.place($1) }
        list(artifact.facts) { $0.fact($1) }
        optional(artifact.checked) { writer, date in
            for part in [date.year, date.month, date.day] { writer.integer(part) }
        }
        optional(artifact.introduction) { $0.prose($1) }
        optional(artifact.capabilities) { $0.list($1) { $0.capability($1) } }
    }

    fileprivate mutating func comparison(_ comparison: ComparisonText) {
        text(comparison.file)
        for side in [comparison.left, comparison.right] {
            text(side.name)
            list(side.facts) { $0.fact($1) }
            list(side.capabilities) { $0.capability($1) }
        }
        optional(comparison.verdict) { writer, verdict in
            writer.text(verdict.text)
            writer.integer(verdict.line)
            writer.side(verdict.winner)
            for keys in [verdict.leftLeads, verdict.rightLeads] { writer.list(keys) { $0.text($1) } }
            writer.side(verdict.freeTier)
        }
    }

    private mutating func side(_ side: Side?) { optional(side) { $0.text($1.rawValue) } }
}

extension RecordReader {
    fileprivate mutating func artifact() -> ArtifactFile {
        let (slug, file, name, nameRange) = (slug(), text(), text(), place())
        let url = optional { $0.text() }
        let (aliases, tags, sources) = (texts(), texts(), texts())
        let aliasRanges = list { $0.place() }
        return ArtifactFile(
            slug: slug, file: file, name: name, nameRange: nameRange, url: url, aliases: aliases, aliasRanges: aliasRanges, tags: tags,
            facts: list { $0.fact() },
            checked: optional { $0.date() }.flatMap(\.self), sources: sources, introduction: optional { $0.prose() },
            capabilities: optional { $0.list { $0.capability() } })
    }

    fileprivate mutating func comparison() -> ComparisonText {
        func side(_ reader: inout RecordReader) -> ComparisonSide {
            ComparisonSide(name: reader.text(), facts: reader.list { $0.fact() }, capabilities: reader.list { $0.capability() })
        }
        return ComparisonText(
            file: text(), left: side(&self), right: side(&self),
            verdict: optional { reader in
                SourceVerdict(
                    text: reader.text(), line: reader.integer(), winner: reader.side(), leftLeads: reader.texts(),
                    rightLeads: reader.texts(), freeTier: reader.side())
            })
    }

    private mutating func texts() -> [String] { list { $0.text() } }

    private mutating func side() -> Side? {
        optional { $0.text() }.flatMap { word in
            let side = Side(rawValue: word)
            if side == nil { refuse() }
            return side
        }
    }

    private mutating func date() -> CalendarDate? {
        let (year, month, day) = (integer(), integer(), integer())
        let date = CalendarDate(year: year, month: month, day: day)
        if date == nil { refuse() }
        return date
    }
}
