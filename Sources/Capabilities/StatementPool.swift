import Reading

/// Gathers the statements of all sources: what several texts say to the letter about one artifact is one
/// statement with several sources.
///
/// - Order: by artifact, then as they were added.
/// - Cost: one look-up a statement.
struct StatementPool {
    struct Entry {
        let artifact: Int
        var text: CapabilityText
        var sources: [Provenance]
    }

    private var byArtifact: [OfArtifact]

    /// - Parameter count: of artifacts.
    init(count: Int) {
        byArtifact = [OfArtifact](repeating: OfArtifact(), count: count)
    }

    var entries: [Entry] { byArtifact.flatMap(\.entries) }

    /// By artifact: where its entries stand among all.
    var ranges: [Range<Int>] {
        var start = 0
        return byArtifact.map { one in
            defer { start += one.entries.count }
            return start..<start + one.entries.count
        }
    }

    mutating func add(_ text: CapabilityText, artifact: Int, provenance: Provenance) {
        byArtifact[artifact].add(text, artifact: artifact, provenance: provenance)
    }

    /// The statements of one artifact.
    private struct OfArtifact {
        private(set) var entries: [Entry] = []
        /// By description; empty while there are so few that comparing them costs less.
        private var known: [String: [Int]] = [:]

        private static let fewMax = 16

        mutating func add(_ text: CapabilityText, artifact: Int, provenance: Provenance) {
            let description = text.description.plain
            if let place = places(of: description).first(where: { StatementPool.joined(entries[$0].text, text) != nil }),
                let joined = StatementPool.joined(entries[place].text, text)
            {
                entries[place].text = joined
                entries[place].sources.append(provenance)
                return
            }
            entries.append(Entry(artifact: artifact, text: text, sources: [provenance]))
            guard entries.count > Self.fewMax else { return }
            let new = known.isEmpty ? entries.indices : entries.count - 1..<entries.count
            for place in new { known[entries[place].text.description.plain, default: []].append(place) }
        }

        /// Those with the same description.
        private func places(of description: String) -> [Int] {
            known.isEmpty ? entries.indices.filter { entries[$0].text.description.plain == description } : known[description] ?? []
        }
    }

    /// Two texts with one description, if they differ in nothing that both give.
    private static func joined(_ one: CapabilityText, _ other: CapabilityText) -> CapabilityText? {
        func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool { one == nil || other == nil || one == other }
        guard agree(one.unique, other.unique), agree(one.versusAlternatives, other.versusAlternatives),
            agree(one.bestFor, other.bestFor), agree(one.limitations, other.limitations), agree(one.requires, other.requires),
            agree(one.pin?.slug, other.pin?.slug)
        else { return nil }
        return CapabilityText(
            title: one.title ?? other.title, description: one.description, unique: one.unique ?? other.unique,
            versusAlternatives: one.versusAlternatives ?? other.versusAlternatives, bestFor: one.bestFor ?? other.bestFor,
            limitations: one.limitations ?? other.limitations, requires: one.requires ?? other.requires, pin: one.pin ?? other.pin,
            line: one.line)
    }
}
