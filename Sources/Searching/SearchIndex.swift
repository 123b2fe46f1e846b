import Capabilities

/// Where each term stands, with the weight it has there: an inverted index of artifacts and one of capabilities.
///
/// - Shape: one entry a term, sorted by UTF-16 code units as JavaScript compares; postings by falling impact, then
///   by document. A term that begins with `=` is a whole name written without spaces, its impact a `NameLevel`.
/// - Units: an impact is BM25 over the fields, times 8, rounded, at least 1. `k1` is 3 and `b` 0.5.
/// - Cost: one pass over the texts; memory in proportion to distinct terms of each document. A term keeps its 600
///   strongest documents: one that stands in more of them tells little, and the capabilities lead to the rest.
package struct SearchIndex {
    package struct Posting: Equatable {
        package let document: Int32
        package let impact: Int32
    }

    package struct Term {
        package let text: String
        package let artifacts: [Posting]
        package let capabilities: [Posting]
    }

    package let terms: [Term]
    /// Every folded word of four letters or more without digits, sorted: what a misspelt word is compared with.
    package let words: [String]

    private static let postingsMax = 600

    package init(of graph: CapabilityGraph, language: SearchLanguage) {
        var tokens = Tokens(language: language)
        var artifacts = InvertedTexts()
        for index in graph.artifacts.indices { artifacts.add(SearchDocument(artifact: index, in: graph), &tokens) }
        var capabilities = InvertedTexts()
        for index in graph.capabilities.indices { capabilities.add(SearchDocument(capability: index, in: graph), &tokens) }
        let byArtifact = artifacts.postings(terms: tokens.terms.count, max: Self.postingsMax)
        let byCapability = capabilities.postings(terms: tokens.terms.count, max: Self.postingsMax)
        let used = (0..<tokens.terms.count).filter { !byArtifact[$0].isEmpty || !byCapability[$0].isEmpty }
            .map {
                Term(
                    text: String(decoding: tokens.terms.bytes($0), as: UTF8.self), artifacts: byArtifact[$0],
                    capabilities: byCapability[$0])
            }
        terms = UTF16Order.sorted(used, by: \.text)
        let long = (0..<tokens.words.count).map { tokens.words.bytes($0) }
            .filter { word in word.count > 3 && word.allSatisfy { $0 &- 0x30 > 9 } }
            .map { String(decoding: $0, as: UTF8.self) }
            .filter { $0.unicodeScalars.count > 3 }
        words = UTF16Order.sorted(long) { $0 }
    }
}
