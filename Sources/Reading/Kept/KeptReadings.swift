import Diagnostics
import Digests
import Markup

/// What each file of `Content/` gave when it was read, kept so that a file that did not change is not read again.
package struct KeptReadings: Sendable {
    /// By path in `Content/`.
    private(set) var outcomes: [String: FileOutcome] = [:]
    /// Of ``Conditions``; nil when nothing was read.
    private(set) var conditions: Digest?
    /// What the file of vectors gave; nil when it was not read.
    private(set) var vectors: FileVectors?

    /// All but its bytes that decides what a file gives.
    struct Conditions: Sendable {
        let labels: TableLabels
        let today: CalendarDate?
        let includesDrafts: Bool

        var digest: Digest {
            var builder = DigestBuilder()
            builder.add(labels.rankLabel)
            builder.add(labels.rankMax.bitPattern)
            builder.add(labels.scores) { builder, score in
                builder.add(score.key)
                builder.add(score.label)
                builder.add(score.max != nil)
                builder.add(score.max?.bitPattern ?? 0)
            }
            builder.add(today?.description)
            builder.add(includesDrafts)
            return builder.digest
        }
    }

    package init() {}

    /// What the file of vectors gave.
    struct FileVectors: Sendable {
        let vectors: VectorFile
        let diagnostics: DiagnosticList
    }

    init(_ outcomes: [FileOutcome], paths: [String], vectors: FileVectors? = nil, under conditions: Digest) {
        self.conditions = conditions
        self.vectors = vectors
        self.outcomes.reserveCapacity(paths.count)
        for (path, outcome) in zip(paths, outcomes) { self.outcomes[path] = outcome }
    }

    /// What each file gave; nil for one that was not read, and for all where they were read under other conditions.
    func outcomes(of paths: [String], under conditions: Digest) -> [FileOutcome?] {
        let areGood = conditions == self.conditions
        return paths.map { areGood ? outcomes[$0] : nil }
    }

    /// The files that were read whole, in no order, each with the digest of its bytes.
    package var digests: [(path: String, digest: Digest)] { outcomes.compactMap { path, outcome in outcome.digest.map { (path, $0) } } }

    /// The digest of a file's bytes as they were read; nil when they were not.
    package func digest(of path: String) -> Digest? { outcomes[path]?.digest }
}

/// What one file gives.
struct FileOutcome: Sendable {
    enum Reading: Sendable {
        case text(ComparisonText)
        case record(ArtifactRecord)
        case facts(SourceFacts)
        case artifact(ArtifactFile)
        case capability(CapabilityFile)
        case comparison(ComparisonFile)
        case page(ContentPage)
    }

    var readings: [Reading] = []
    var links: [WrittenLink] = []
    var bytes = 0
    /// Nil when the file was not read whole.
    var digest: Digest?
    var diagnostics = DiagnosticList()
}
