import Diagnostics
import Reading

/// The capabilities that an editor named, and the rules by which statements come to them.
struct Vocabulary {
    /// A name, alias or keyword as a run of folded words.
    private struct Phrase {
        let words: [Substring]
        /// A name or an alias, not a keyword.
        let isName: Bool
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
            ([file.name] + file.aliases).map { Phrase(words: Self.words($0), isName: true, owner: index) }
                + file.keywords.map { Phrase(words: Self.words($0), isName: false, owner: index) }
        }
        var beginnings: [Substring: [Int]] = [:]
        for (index, phrase) in phrases.enumerated() {
            if let first = phrase.words.first { beginnings[first, default: []].append(index) }
        }
        self.beginnings = beginnings
    }

    var isEmpty: Bool { indexBySlug.isEmpty }

    func index(of slug: Slug) -> Int? { indexBySlug[slug] }

    /// Fewer points than these say nothing.
    static let scoreNeeded = 3

    /// So many has a title that is a name or an alias.
    static let scoreOfName = Worth.settled

    /// What a phrase is worth by where it stands: the title and the leading clause say what a statement is about, the rest says how.
    private enum Worth {
        static let title = 5
        static let leadingClause = 3
        static let elsewhere = 1
        /// Keywords count the half of names in titles and leading clauses, rounded up, and as much elsewhere.
        static func ofKeyword(_ worth: Int) -> Int { (worth + 1) / 2 }
        static let settled = 100
    }

    /// The authored capability that a statement speaks of by name, alias or keywords; nil when none stands out.
    ///
    /// A title that is a name or alias settles it. Otherwise a name counts five in the title, three in the leading clause of the
    /// description, one after it; a keyword three, two and one; three or more points are needed, and more than any other has.
    /// What a statement says that it does without counts nothing.
    func match(title: String?, description: String) -> (index: Int, score: Int)? {
        let titleWords = title.map(Self.words) ?? []
        let descriptionWords = Self.words(description)
        var best: [Int: Int] = [:]
        func count(_ index: Int, _ worth: Int) {
            let value = phrases[index].isName ? worth : Worth.ofKeyword(worth)
            best[index] = max(best[index] ?? 0, value)
        }
        for (index, _) in phrases(in: titleWords) {
            count(index, phrases[index].isName && phrases[index].words == titleWords ? Worth.settled : Worth.title)
        }
        let clause = Self.words(Self.leadingClause(of: description)).count
        for (index, place) in phrases(in: descriptionWords) {
            count(index, place + phrases[index].words.count <= clause ? Worth.leadingClause : Worth.elsewhere)
        }
        var scores: [Int: Int] = [:]
        for (index, worth) in best { scores[phrases[index].owner, default: 0] += worth }
        guard let first = scores.max(by: { $0.value < $1.value }), first.value >= Self.scoreNeeded else { return nil }
        return scores.values.count { $0 == first.value } == 1 ? (first.key, first.value) : nil
    }

    /// A description up to its first comma or word like `using`, `by` or `which`.
    private static func leadingClause(of description: String) -> String {
        let tokens = Tokens(description)
        let end = tokens.list.dropFirst().first { token in
            let word = String(decoding: tokens.bytes[Int(token.start)..<Int(token.end)], as: UTF8.self)
            return token.startsPhrase || FunctionWords.clauseEnds.contains(word)
        }
        guard let end else { return description }
        return String(decoding: tokens.bytes[..<Int(end.start)], as: UTF8.self)
    }

    /// The phrases that stand in a text, each with the words where it begins; not those that the text denies.
    private func phrases(in text: [Substring]) -> [(index: Int, place: Int)] {
        var found: [(index: Int, place: Int)] = []
        for (place, word) in text.enumerated() {
            let before = text[max(0, place - 2)..<place]
            // Plurals are cut here; `not only` denies nothing.
            let isDenied = before.contains { NameWords.denials.contains(String($0)) || NameWords.denials.contains($0 + "s") }
            guard !isDenied || before.contains("only") else { continue }
            for index in beginnings[word] ?? [] where text[place...].starts(with: phrases[index].words) { found.append((index, place)) }
        }
        return found
    }

    /// Lower-case words, a plural's `s` dropped, so that `Function calls` finds `function call`. `C++` is a word, and not `C`.
    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "+" && $0 != "#" }.map { word in
            word.count > 3 && word.last == "s" && !word.hasSuffix("ss") ? word.dropLast() : word
        }
    }
}
