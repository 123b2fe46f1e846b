import Diagnostics
import Reading

/// A name for a statement that depends on its artifact and its words alone, so that a vector made for it holds as long as they
/// do: 16 hexadecimal digits of FNV-1a.
package struct StatementID {
    package let description: String
    /// What an embedding tool is given: the title, the description, and what the source calls unique.
    package let text: String

    package init(_ text: CapabilityText, artifact slug: Slug) {
        self.text = [text.title, text.description.plain, text.unique?.plain].compactMap { $0 }.joined(separator: "\n")
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in slug.description.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        hash = hash &* 0x100_0000_01B3
        for byte in self.text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash, radix: 16)
        description = String(repeating: "0", count: 16 - digits.count) + digits
    }
}

extension VectorFile {
    /// The vector of each statement, if the file has one; nothing at all when it has none for any.
    func vectors(of statements: some Sequence<(text: CapabilityText, artifact: Slug)>) -> [[Float]?] {
        guard !entries.isEmpty else { return [] }
        return statements.map { entries[StatementID($0.text, artifact: $0.artifact).description]?.vector }
    }

    /// A note at the first vector that no statement claims: its statement was edited or is gone.
    func reportStale(_ statements: some Sequence<(text: CapabilityText, artifact: Slug)>, to diagnostics: inout DiagnosticList) {
        guard !entries.isEmpty else { return }
        let claimed = Set(statements.map { StatementID($0.text, artifact: $0.artifact).description })
        let stale = entries.filter { !claimed.contains($0.key) }.map(\.value.range)
        guard let first = stale.min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else { return }
        diagnostics.report(CapabilityFault.staleVectors(stale.count), at: first)
    }

    /// A note at the first vector, where those of the statements have no part in the grouping.
    ///
    /// - Parameter belief: see ``StatementClustering/vectorBelief``.
    func reportUnused(_ vectors: [[Float]?], belief: Double?, to diagnostics: inout DiagnosticList) {
        let count = vectors.count { $0 != nil }
        guard count > 0, belief ?? 0 == 0 else { return }
        guard let first = entries.values.map(\.range).min(by: { ($0.line, $0.column) < ($1.line, $1.column) }) else { return }
        diagnostics.report(CapabilityFault.unusedVectors(count, of: vectors.count, areRead: belief != nil), at: first)
    }
}
