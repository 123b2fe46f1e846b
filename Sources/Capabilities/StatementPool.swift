import Reading

/// Gathers the statements of all sources: what several texts say to the letter about one artifact is one
/// statement with several sources.
struct StatementPool {
    struct Entry {
        let artifact: Int
        var text: CapabilityText
        var sources: [Provenance]
    }

    private(set) var entries: [Entry] = []
    /// By artifact and description.
    private var known: [Key: [Int]] = [:]

    private struct Key: Hashable {
        let artifact: Int
        let description: String
    }

    mutating func add(_ text: CapabilityText, artifact: Int, provenance: Provenance) {
        let key = Key(artifact: artifact, description: text.description.plain)
        for index in known[key] ?? [] {
            if let joined = Self.joined(entries[index].text, text) {
                entries[index].text = joined
                entries[index].sources.append(provenance)
                return
            }
        }
        known[key, default: []].append(entries.count)
        entries.append(Entry(artifact: artifact, text: text, sources: [provenance]))
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
