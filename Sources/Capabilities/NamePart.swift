/// A word of a phrase, or several joined by hyphens, and what place it can have in a name.
struct NamePart {
    let text: String
    let stems: [Int32]
    /// The first word of a description, where it looks like a verb.
    let opensDescription: Bool
    /// A word like `up` follows: `picks up` is not picking.
    let isPhrasal: Bool
    /// It follows `without`, `rather than` and the like, perhaps after an article.
    let isDenied: Bool
    /// `for` stands before it, perhaps with an article.
    let followsFor: Bool
    /// A verb in the form that follows `by` or `to`, or a finite one.
    let isVerbal: Bool
    private let whole: NameFacts
    private let last: NameFacts

    /// `nil` for a function word.
    init?(_ words: StatementWords, _ casing: NameCasing, _ range: Range<Int>, after previous: Int?, opens: Bool) {
        let own = range.map { words.lexicon.stemOf[Int(words.words[$0].surface)] }
        stems = own.filter { $0 != Lexicon.noStem }
        guard !stems.isEmpty, let end = range.last else { return nil }
        last = casing.facts(words.words[end].surface)
        if range.count == 1 {
            whole = last
        } else {
            whole = NameFacts(display: range.map { casing.facts(words.words[$0].surface).display }.joined(separator: "-"))
        }
        text = whole.display
        opensDescription = opens
        let next = end + 1 < words.words.count ? casing.facts(words.words[end + 1].surface) : nil
        isPhrasal = next.map { NameWords.particles.contains($0.lower) } ?? false
        let before = previous.map { casing.facts(words.words[$0].surface) }
        let beforeThat = previous.flatMap { $0 > 0 ? casing.facts(words.words[$0 - 1].surface) : nil }
        isDenied = before?.isDenial == true || (before?.isArticle == true && beforeThat?.isDenial == true)
        followsFor = (before?.isArticle == true ? beforeThat : before)?.lower == "for"
        let isMarked = (before?.marksVerb ?? true) && last.isGerund || before?.marksInfinitive == true
        isVerbal = (range.count == 1 && words.words[end].field != .title && isMarked) || !last.canBegin
    }

    var isPlural: Bool { last.isPlural }
    var isNumber: Bool { whole.isNumber }
    var isGeneric: Bool { whole.isGeneric }
    var isDoing: Bool { last.isNominal }
    var isVagueEnd: Bool { last.isVagueEnd }

    /// Whether it can be a name without further words.
    var canStandAlone: Bool { !last.isVague && !isGeneric && !isNumber && canEnd && !isVerbal && text.utf8.count > 2 }

    var canEnd: Bool {
        if whole.isEmpty || (isGeneric && !last.isNominal) || !last.canEnd { return false }
        // A compound before a noun is not one itself: real-time, low-latency. Except where it is the name of a doing.
        return stems.count == 1 || whole.isNominal || last.lower.hasSuffix("s") || text.contains(where: \.isUppercase)
    }

    func canBegin(isLast: Bool) -> Bool {
        if isGeneric || whole.isEmpty || (last.isVague && !isLast && stems.count == 1) { return false }
        return whole.canBegin && (isLast || !isVerbal)
    }
}
