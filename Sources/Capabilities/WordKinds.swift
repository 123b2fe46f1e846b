/// What a word can be, by itself: by short lists and by its ending. ``WordTagger`` decides by its neighbours.
struct WordKinds: OptionSet, Sendable {
    let rawValue: UInt32

    static let determiner = Self(rawValue: 1)
    static let preposition = Self(rawValue: 1 << 1)
    static let grammar = Self(rawValue: 1 << 2)
    static let adverb = Self(rawValue: 1 << 3)
    static let adjective = Self(rawValue: 1 << 4)
    static let number = Self(rawValue: 1 << 5)
    /// A verb in its plain form that is seldom a noun: `send`.
    static let verb = Self(rawValue: 1 << 6)
    /// A verb in its plain form that is as often a noun: `test`.
    static let verbOrNoun = Self(rawValue: 1 << 7)
    /// The third person of a verb that is seldom a noun: `sends`.
    static let third = Self(rawValue: 1 << 8)
    /// A plural or the third person of a verb: `tests`.
    static let thirdOrPlural = Self(rawValue: 1 << 9)
    static let participle = Self(rawValue: 1 << 10)
    static let gerund = Self(rawValue: 1 << 11)
    /// Before a verb in its plain form: `to`, `can`.
    static let marksInfinitive = Self(rawValue: 1 << 12)
    /// Before a verb in `ing`: `by`.
    static let marksGerund = Self(rawValue: 1 << 13)
    /// Written with capitals inside or with a digit: always a name.
    static let name = Self(rawValue: 1 << 14)

    /// In `s`, and of no verb that is known.
    static let plural = Self(rawValue: 1 << 15)

    /// The third person of a verb that needs no object: `runs on`.
    static let thirdAlone = Self(rawValue: 1 << 16)

    static let closed: Self = [.determiner, .preposition, .grammar, .adverb]
    static let plainVerb: Self = [.verb, .verbOrNoun]

    /// - Parameter display: as the word is written inside a sentence.
    init(display: String) {
        let word = display.lowercased()
        var kinds: Self = []
        if display.utf8.contains(where: { (0x30...0x39).contains($0) }) { kinds.insert(.number) }
        if display.utf8.dropFirst().contains(where: { (0x41...0x5A).contains($0) }) { kinds.insert(.name) }
        if EnglishWords.determiners.contains(word) { kinds.insert(.determiner) }
        if EnglishWords.prepositions.contains(word) { kinds.insert(.preposition) }
        if EnglishWords.grammar.contains(word) || word.utf8.contains(UInt8(ascii: "'")) || word.contains("’") { kinds.insert(.grammar) }
        if EnglishWords.units.contains(word) { kinds.insert(.grammar) }
        if EnglishWords.infinitiveMarkers.contains(word) { kinds.insert(.marksInfinitive) }
        if EnglishWords.gerundMarkers.contains(word) { kinds.insert(.marksGerund) }
        let isAdverb =
            EnglishWords.adverbs.contains(word) || word.utf8.count > 4 && word.hasSuffix("ly") && !EnglishWords.notAdverbs.contains(word)
        if isAdverb { kinds.insert(.adverb) }
        if EnglishWords.verbs.contains(word) { kinds.insert(.verb) }
        if EnglishWords.verbsOrNouns.contains(word) { kinds.insert(.verbOrNoun) }
        if EnglishWords.adjectives.contains(word) {
            kinds.insert(.adjective)
        } else {
            kinds.formUnion(Self.inflections(of: word))
            if kinds.isDisjoint(with: [.gerund, .participle, .verb, .verbOrNoun]), Self.endsAsAdjective(word) { kinds.insert(.adjective) }
        }
        rawValue = kinds.rawValue
    }

    init(rawValue: UInt32) { self.rawValue = rawValue }

    private static func inflections(of word: String) -> Self {
        if EnglishWords.participles.contains(word) { return .participle }
        if EnglishWords.nouns.contains(word) { return [] }
        let endsInS = word.utf8.count > 3 && word.hasSuffix("s") && !["ss", "us", "is", "ics", "'s"].contains(where: word.hasSuffix)
        if endsInS {
            let forms = EnglishWords.plainForms(ofPlural: word)
            if forms.contains(where: EnglishWords.intransitives.contains) { return [.thirdOrPlural, .thirdAlone] }
            if forms.contains(where: EnglishWords.verbsOrNouns.contains) { return .thirdOrPlural }
            return forms.contains(where: EnglishWords.verbs.contains) ? .third : .plural
        }
        if word.utf8.count > 4, word.hasSuffix("ing"), !EnglishWords.verbs.contains(word) { return .gerund }
        if word.utf8.count > 3, word.hasSuffix("ed") { return .participle }
        return []
    }

    private static func endsAsAdjective(_ word: String) -> Bool {
        if EnglishWords.nouns.contains(word) { return false }
        return ["ous", "ful", "ible", "able", "ive", "ic", "less", "al", "ish"].contains {
            word.utf8.count > $0.utf8.count + 2 && word.hasSuffix($0)
        }
    }
}
