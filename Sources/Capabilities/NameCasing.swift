/// How words are written inside a name: `json` as `JSON`, `Image` at the start of a sentence as `image`.
struct NameCasing {
    /// One entry per surface.
    private let facts: [NameFacts]
    private let known: Set<String>

    init(_ words: StatementWords) {
        var best: [[UInt8]: (surface: Int32, occurrences: Int32)] = [:]
        var lower: Set<[UInt8]> = []
        var known: Set<String> = []
        for surface in 0..<words.lexicon.surfaceCount {
            let bytes = Array(words.lexicon.bytes(of: surface))
            let folded = Letters.folded(bytes[...])
            known.insert(String(decoding: folded, as: UTF8.self))
            if bytes == folded { lower.insert(folded) }
            let occurrences = words.lexicon.occurrences[surface]
            if let current = best[folded], current.occurrences >= occurrences { continue }
            best[folded] = (Int32(surface), occurrences)
        }
        facts = (0..<words.lexicon.surfaceCount).map { surface in
            let folded = Letters.folded(words.lexicon.bytes(of: surface))
            let chosen = Int(best[folded]?.surface ?? Int32(surface))
            let isPlainCapital = !words.lexicon.bytes(of: chosen).dropFirst().contains { (65...90).contains($0) }
            // An inner capital is a name or an abbreviation; a first capital alone may be the start of a sentence.
            let isCommon = isPlainCapital && lower.contains(folded)
            return NameFacts(display: isCommon ? words.lexicon.surface(surface).lowercased() : words.lexicon.surface(chosen))
        }
        self.known = known
    }

    func facts(_ surface: Int32) -> NameFacts { facts[Int(surface)] }

    func isKnown(_ word: String) -> Bool { known.contains(word) }

    /// Before another noun the first stands in the singular: image generation.
    static func singular(_ word: String) -> String {
        guard word.utf8.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss"), !word.hasSuffix("us"), !word.hasSuffix("is"),
            !["series", "species", "news", "means", "lens"].contains(word.lowercased())
        else { return word }
        if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
        if word.hasSuffix("ches") || word.hasSuffix("shes") || word.hasSuffix("xes") { return String(word.dropLast(2)) }
        return String(word.dropLast())
    }

    /// The first letter in upper case, unless the word has a case of its own: `iPhone`, `gRPC`.
    static func sentence(_ text: String) -> String {
        guard let first = text.first else { return text }
        let word = text.prefix { !$0.isWhitespace }
        return word.dropFirst().contains(where: \.isUppercase) ? text : first.uppercased() + text.dropFirst()
    }
}
