/// A word of a phrase, or several joined by hyphens, and what place it can have in a name.
struct NamePart {
    let text: String
    let stems: [Int32]
    /// The first word of a description, where it looks like a verb.
    let opensDescription: Bool
    /// It ends in a plural (or verbal) `s`: only the last word of an English name does.
    let isPlural: Bool
    /// A verb in the form that follows `by` or `to`, or a finite one.
    let isVerbal: Bool
    let isNumber: Bool
    let isGeneric: Bool
    /// Too general to be a name alone.
    let isVague: Bool
    let isVagueEnd: Bool
    /// It follows `without`, `rather than` and the like, perhaps after an article.
    let isDenied: Bool
    private let isEmpty: Bool
    private let lastWord: String

    /// `nil` for a function word.
    init?(_ words: StatementWords, _ casing: NameCasing, _ range: Range<Int>, after previous: Int?, opens: Bool) {
        let own = range.map { words.lexicon.stemOf[Int(words.words[$0].surface)] }
        stems = own.filter { $0 != Lexicon.noStem }
        guard !stems.isEmpty, let first = range.first, let last = range.last else { return nil }
        text = range.map { casing.display(words.words[$0].surface) }.joined(separator: "-")
        lastWord = words.lexicon.surface(Int(words.words[last].surface)).lowercased()
        opensDescription = opens
        isNumber = text.utf8.contains { Letters.isDigit(UInt32($0)) }
        let stem = Stemmer.stem(Array(text.lowercased().utf8))
        isGeneric = NameWords.genericVerbs.contains(stem)
        isVague = NameWords.genericNouns.contains(Stemmer.stem(Array(lastWord.utf8)))
        isVagueEnd = NameWords.vagueEnds.contains(Stemmer.stem(Array(lastWord.utf8)))
        isEmpty = NameWords.empty.contains(stem) || NameWords.empty.contains(Array(text.lowercased().utf8))
        let isCapital = text.utf8.first.map { (65...90).contains($0) } ?? false
        isPlural =
            lastWord.hasSuffix("s") && !["ss", "us", "is", "ics"].contains(where: lastWord.hasSuffix) && lastWord.utf8.count > 3
            && !isCapital
        let before = previous.map { words.lexicon.surface(Int(words.words[$0].surface)).lowercased() }
        let beforeThat = previous.flatMap { $0 > 0 ? words.lexicon.surface(Int(words.words[$0 - 1].surface)).lowercased() : nil }
        isDenied = [before, ["a", "an", "the", "of"].contains(before) ? beforeThat : nil].contains {
            $0.map(NameWords.denials.contains) ?? false
        }
        let isAfterVerbMark =
            before.map { ["to", "by", "while", "when", "for", "without", "can", "will", "and", "or"].contains($0) }
            ?? (lastWord.hasSuffix("ing"))
        let looksVerbal = lastWord.hasSuffix("ing") || before == "to" || before == "can" || before == "will"
        isVerbal =
            (range.count == 1 && words.words[first].field != .title && isAfterVerbMark && looksVerbal)
            || !NameWords.canBegin(lastWord)
    }

    /// Whether it can be a name without further words.
    var canStandAlone: Bool { !isVague && !isGeneric && !isNumber && canEnd && !isVerbal && text.utf8.count > 2 }

    /// The noun of a verb: processing, generation.
    var isDoing: Bool { NameWords.isNominal(lastWord) }

    var canEnd: Bool {
        if isEmpty || (isGeneric && !NameWords.isNominal(lastWord)) || !NameWords.canEnd(lastWord) { return false }
        // A compound before a noun is not one itself: real-time, low-latency. Except where it is the name of a doing.
        return !text.contains("-") || text.hasSuffix("ing") || text.hasSuffix("ion") || text.hasSuffix("s")
            || text.contains(where: \.isUppercase)
    }

    func canBegin(isLast: Bool) -> Bool {
        if isGeneric || isEmpty || (isVague && !isLast && stems.count == 1) { return false }
        return NameWords.canBegin(text.lowercased()) && (isLast || !isVerbal)
    }
}
