import Reading

/// One statement of an artifact, with every place that says it, to the letter or nearly (``Restatements``).
///
/// A class, so that lists of them are short; nothing in it changes.
final class PooledStatement: Sendable {
    let text: CapabilityText
    /// By file and line.
    let sources: [Provenance]

    init(_ text: CapabilityText, sources: [Provenance]) {
        self.text = text
        self.sources = sources.count < 2 ? sources : sources.sorted { ($0.file, $0.line) < ($1.file, $1.line) }
    }
}

/// Gathers the statements of one artifact: what several texts say about it, to the letter or nearly, is one statement with several sources.
///
/// - Order: as they were added.
/// - Cost: one look-up a statement, and a look at those of its description, of which no more than a few differ in what they claim.
struct StatementPool {
    /// A statement of one of many artifacts.
    struct Entry {
        let artifact: Int
        let statement: PooledStatement

        var text: CapabilityText { statement.text }
    }

    private var pooled: [(text: CapabilityText, sources: [Provenance])] = []
    /// By description; empty while there are so few that comparing them costs less.
    private var known: [String: [Int]] = [:]

    private static let fewMax = 16
    /// Of one description; a file with thousands of them, each with another claim, is nobody's.
    private static let alikeMax = 64

    var statements: [PooledStatement] { Restatements.united(pooled).map { PooledStatement($0.text, sources: $0.sources) } }

    mutating func add(_ stated: CapabilityText, provenance: Provenance) {
        let text = stated.withoutUnknown
        for place in places(of: text.description.plain).suffix(Self.alikeMax) {
            guard let joined = Self.joined(pooled[place].text, text) else { continue }
            pooled[place].text = joined
            pooled[place].sources.append(provenance)
            return
        }
        pooled.append((text, [provenance]))
        guard pooled.count > Self.fewMax else { return }
        let new = known.isEmpty ? pooled.indices : pooled.count - 1..<pooled.count
        for place in new { known[pooled[place].text.description.plain, default: []].append(place) }
    }

    /// Those with the same description.
    private func places(of description: String) -> [Int] {
        known.isEmpty ? pooled.indices.filter { pooled[$0].text.description.plain == description } : known[description] ?? []
    }

    /// Two texts with one description, if they differ in nothing that both give.
    private static func joined(_ one: CapabilityText, _ other: CapabilityText) -> CapabilityText? {
        func agree<Value: Equatable>(_ one: Value?, _ other: Value?) -> Bool { one == nil || other == nil || one == other }
        guard zip(one.claims, other.claims).allSatisfy(agree), agree(one.pin?.slug, other.pin?.slug) else { return nil }
        return one.filled(from: other)
    }
}
