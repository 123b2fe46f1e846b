import Diagnostics
import Reading

/// The capabilities that an editor named, and the rules by which statements come to them.
struct Vocabulary {
    /// A name, alias or keyword as a run of folded words.
    private struct Phrase {
        let words: [Substring]
        let weight: Int
        /// Index of the capability.
        let owner: Int
    }

    private let indexBySlug: [Slug: Int]
    private let phrases: [Phrase]
    /// By first word: indices into `phrases`. A statement is held against the phrases that its words begin, not
    /// against the whole vocabulary.
    private let beginnings: [Substring: [Int]]

    /// - Parameter files: by slug.
    init(_ files: [CapabilityFile]) {
        indexBySlug = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.slug, $0) })
        phrases = files.enumerated().flatMap { index, file in
            ([file.name] + file.aliases).map { Phrase(words: Self.words($0), weight: 2, owner: index) }
                + file.keywords.map { Phrase(words: Self.words($0), weight: 1, owner: index) }
        }
        var beginnings: [Substring: [Int]] = [:]
        for (index, phrase) in phrases.enumerated() {
            if let first = phrase.words.first { beginnings[first, default: []].append(index) }
        }
        self.beginnings = beginnings
    }

    var isEmpty: Bool { indexBySlug.isEmpty }

    func index(of slug: Slug) -> Int? { indexBySlug[slug] }

    /// The authored capability that a statement speaks of by name, alias or keywords; nil when none stands out.
    ///
    /// A title that is a name or alias settles it. Otherwise names found in the title count four, in the
    /// description two; keywords half of that; two or more points are needed, and more than any other has.
    func match(title: String?, description: String) -> (index: Int, score: Int)? {
        let titleWords = title.map(Self.words) ?? []
        let inTitle = phrases(in: titleWords)
        var scores: [Int: Int] = [:]
        for index in inTitle {
            let phrase = phrases[index]
            let settles = phrase.weight == 2 && phrase.words == titleWords
            scores[phrase.owner, default: 0] += 2 * phrase.weight + (settles ? 100 : 0)
        }
        for index in phrases(in: Self.words(description)) where !inTitle.contains(index) {
            scores[phrases[index].owner, default: 0] += phrases[index].weight
        }
        guard let best = scores.max(by: { $0.value < $1.value }), best.value >= 2 else { return nil }
        return scores.values.count { $0 == best.value } == 1 ? (best.key, best.value) : nil
    }

    /// Indices of the phrases that stand in a text.
    private func phrases(in text: [Substring]) -> Set<Int> {
        var found: Set<Int> = []
        for (place, word) in text.enumerated() {
            for index in beginnings[word] ?? [] where text[place...].starts(with: phrases[index].words) { found.insert(index) }
        }
        return found
    }

    /// Lower-case words, a plural's `s` dropped, so that `Function calls` finds `function call`.
    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            word.count > 3 && word.last == "s" && !word.hasSuffix("ss") ? word.dropLast() : word
        }
    }
}
