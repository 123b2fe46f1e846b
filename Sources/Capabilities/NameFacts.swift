/// What is known of one word for the purpose of naming; made once for every distinct word, since texts repeat them.
///
/// A class, since a word is looked at many times in the same phrase.
final class NameFacts: Sendable {
    /// As it is written inside a name.
    let display: String
    let lower: String
    let kinds: WordKinds
    let isGeneric: Bool
    let isVague: Bool
    let isVagueEnd: Bool
    let isEmpty: Bool
    /// It ends in a plural (or verbal) `s`.
    let isPlural: Bool
    /// The noun of a verb: processing, generation.
    let isNominal: Bool
    /// `without`, `than`: what follows is denied.
    let isDenial: Bool
    let isArticle: Bool

    init(display: String) {
        let lower = display.lowercased()
        let stem = Stemmer.stem(Letters.folded(Array(lower.utf8)[...]))
        self.display = display
        self.lower = lower
        kinds = WordKinds(display: display)
        isGeneric = NameWords.genericVerbs.contains(stem)
        isVague = NameWords.genericNouns.contains(stem)
        isVagueEnd = NameWords.vagueEnds.contains(stem)
        isEmpty = NameWords.empty.contains(stem)
        let isCapital = display.utf8.first.map { (65...90).contains($0) } ?? false
        isPlural =
            lower.hasSuffix("s") && !["ss", "us", "is", "ics"].contains(where: lower.hasSuffix) && lower.utf8.count > 3
            && !isCapital
        isNominal = NameWords.isNominal(lower)
        isDenial = NameWords.denials.contains(lower)
        isArticle = ["a", "an", "the", "of"].contains(lower)
    }
}
