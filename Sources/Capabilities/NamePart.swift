/// A word of a sentence, or several joined by hyphens, and what place it can have in a name.
struct NamePart {
    let text: String
    let stems: [Int32]
    /// What it does in its sentence.
    let wordClass: WordClass
    /// A comma or the like stands before it.
    let startsPhrase: Bool
    /// A word like `up` that follows: `picks up` is not picking.
    let particle: String?
    /// It follows `without`, `rather than` and the like, perhaps after an article.
    let isDenied: Bool
    /// `for` stands before it, perhaps with an article.
    let followsFor: Bool
    private let whole: NameFacts
    private let last: NameFacts

    /// - Parameters:
    ///   - unit: its words.
    ///   - sentence: the words of its sentence.
    init(_ words: StatementWords, _ casing: NameCasing, _ unit: Range<Int>, of sentence: Range<Int>, as wordClass: WordClass) {
        self.wordClass = wordClass
        func facts(_ position: Int) -> NameFacts? {
            sentence.contains(position) ? casing.facts(words.words[position].surface) : nil
        }
        stems = unit.map { words.lexicon.stemOf[Int(words.words[$0].surface)] }.filter { $0 != Lexicon.noStem }
        last = casing.facts(words.words[unit.upperBound - 1].surface)
        if unit.count == 1 {
            whole = last
        } else {
            whole = NameFacts(display: unit.map { casing.facts(words.words[$0].surface).display }.joined(separator: "-"))
        }
        text = whole.display
        startsPhrase = words.words[unit.lowerBound].startsPhrase || unit.lowerBound == sentence.lowerBound
        particle = facts(unit.upperBound).flatMap { NameWords.particles.contains($0.lower) ? $0.lower : nil }
        let before = startsPhrase ? nil : facts(unit.lowerBound - 1)
        let beforeThat = before == nil ? nil : facts(unit.lowerBound - 2)
        isDenied = before?.isDenial == true || (before?.isArticle == true && beforeThat?.isDenial == true)
        followsFor = (before?.isArticle == true ? beforeThat : before)?.lower == "for"
    }

    /// Whether it can stand inside a phrase that names a thing.
    var isInPhrase: Bool { wordClass.isInPhrase && !stems.isEmpty && text.utf8.count > 1 }

    var lower: String { whole.lower }
    var isPlural: Bool { wordClass == .noun && last.isPlural }
    var isNumber: Bool { whole.kinds.contains(.number) }
    var isGeneric: Bool { whole.isGeneric }
    var kinds: WordKinds { whole.kinds }
    var isPlainParticiple: Bool { wordClass == .participle && stems.count == 1 }

    /// Of a verb: whether it says nothing of what is done.
    var saysLittle: Bool { isGeneric || VerbNoun.plainForm(lower).map(EnglishWords.lightVerbs.contains) == true }
    var isDoing: Bool { last.isNominal }
    /// What a phrase is worth that ends with it: half, where it says little, as `technique` and `mechanism` do.
    var worthAtEnd: Double { last.isVagueEnd ? 0.5 : 1 }

    /// Whether it can be a name without further words.
    var canStandAlone: Bool { !last.isVague && !isGeneric && !isNumber && canEnd && text.utf8.count > 2 }

    var canEnd: Bool {
        guard wordClass == .noun || wordClass == .gerund else { return false }
        if whole.isEmpty || (isGeneric && !last.isNominal) { return false }
        return text.utf8.count > 2 || text.contains(where: \.isUppercase)
    }

    /// Whether something can be done to it: `run canceling`, though a run is no name.
    var canBeDone: Bool { (wordClass == .noun || wordClass == .gerund) && !whole.isEmpty && !isNumber && text.utf8.count > 2 }

    func canBegin(isLast: Bool) -> Bool {
        if isGeneric || whole.isEmpty || EnglishWords.idleAdjectives.contains(lower) || (last.isVague && !isLast && stems.count == 1) {
            return false
        }
        return isInPhrase
    }
}
