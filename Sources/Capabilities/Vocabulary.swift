import Diagnostics
import Reading

/// The capabilities that an editor named, and the rules by which statements come to them.
struct Vocabulary {
    private let files: [CapabilityFile]
    private let indexBySlug: [Slug: Int]
    /// For each file, its name, aliases and keywords as runs of folded words.
    private let phrases: [[(words: [Substring], weight: Int)]]

    /// - Parameter files: by slug.
    init(_ files: [CapabilityFile]) {
        self.files = files
        indexBySlug = Dictionary(uniqueKeysWithValues: files.enumerated().map { ($1.slug, $0) })
        phrases = files.map { file in
            ([file.name] + file.aliases).map { (Self.words($0), 2) } + file.keywords.map { (Self.words($0), 1) }
        }
    }

    var count: Int { files.count }

    func index(of slug: Slug) -> Int? { indexBySlug[slug] }

    /// The authored capability that a statement speaks of by name, alias or keywords; nil when none stands out.
    ///
    /// A title that is a name or alias settles it. Otherwise names found in the title count four, in the
    /// description two; keywords half of that; two or more points are needed, and more than any other has.
    func match(title: String?, description: String) -> (index: Int, score: Int)? {
        let titleWords = title.map(Self.words) ?? []
        let textWords = Self.words(description)
        var best: (index: Int, score: Int)?
        var isTied = false
        for index in files.indices {
            var score = 0
            for phrase in phrases[index] where !phrase.words.isEmpty {
                if phrase.weight == 2, phrase.words == titleWords { score += 100 }
                if titleWords.firstRange(of: phrase.words) != nil {
                    score += 2 * phrase.weight
                } else if textWords.firstRange(of: phrase.words) != nil {
                    score += phrase.weight
                }
            }
            guard score >= 2 else { continue }
            if let known = best, known.score >= score {
                if known.score == score { isTied = true }
            } else {
                best = (index, score)
                isTied = false
            }
        }
        return isTied ? nil : best
    }

    /// Lower-case words, a plural's `s` dropped, so that `Function calls` finds `function call`.
    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.map { word in
            word.count > 3 && word.last == "s" && !word.hasSuffix("ss") ? word.dropLast() : word
        }
    }
}
