/// What a word does in its sentence.
enum WordClass: Sendable {
    case noun, adjective, participle, gerund, number
    case verb, adverb, determiner, preposition, grammar

    /// Whether it can stand inside a phrase that names a thing.
    var isInPhrase: Bool {
        switch self {
        case .noun, .adjective, .participle, .gerund, .number: true
        case .verb, .adverb, .determiner, .preposition, .grammar: false
        }
    }
}

/// Tells what each word of a sentence does there: by what it can be, and by the words beside it.
///
/// English alone, without a dictionary: what is in no list is a noun, so that a text in another language is nouns throughout.
/// - Cost: one pass; each word is looked at with the one before and the two after it.
struct WordTagger {
    /// A word of a sentence, or several joined by hyphens.
    struct Unit {
        let kinds: WordKinds
        /// Of several joined by hyphens.
        let isCompound: Bool
        /// A comma or the like stands before it.
        let startsPhrase: Bool
        let lower: String
    }

    private let units: [Unit]
    private(set) var classes: [WordClass] = []
    /// Of the words so far.
    private var onlyVerb: Int?

    /// - Parameter units: one sentence.
    init(_ units: [Unit]) {
        self.units = units
        classes.reserveCapacity(units.count)
        var verbs = 0
        for index in units.indices {
            let found = classify(index)
            if found == .verb {
                onlyVerb = verbs == 0 ? index : nil
                verbs += 1
            }
            classes.append(found)
        }
    }

    /// What follows in the same phrase.
    private func next(_ index: Int, _ offset: Int = 1) -> WordKinds? {
        for position in index + 1...index + offset {
            guard position < units.count, !units[position].startsPhrase else { return nil }
        }
        let unit = units[index + offset]
        return unit.isCompound ? unit.kinds.subtracting([.closed, .plainVerb]) : unit.kinds
    }

    private func classify(_ index: Int) -> WordClass {
        let unit = units[index]
        let kinds = unit.kinds
        if unit.isCompound { return isVerbOfTwo(index) ? .verb : compound(unit) }
        if kinds.contains(.number) { return .number }
        if kinds.contains(.determiner) { return .determiner }
        if kinds.contains(.grammar) { return .grammar }
        if kinds.contains(.name) { return .noun }
        if kinds.contains(.preposition) { return .preposition }
        if kinds.contains(.adverb) { return .adverb }
        if isVerb(index) { return .verb }
        if kinds.contains(.participle) { return participle(index) }
        if kinds.contains(.gerund) { return .gerund }
        return kinds.contains(.adjective) ? .adjective : .noun
    }

    private func compound(_ unit: Unit) -> WordClass {
        if unit.kinds.contains(.participle) { return .participle }
        if unit.kinds.contains(.gerund) { return .gerund }
        if unit.kinds.contains(.number) { return .number }
        // Sign-up, fail-over, re-execution; else what stands before a noun: real-time, drag-and-drop.
        let isNoun =
            !unit.kinds.isDisjoint(with: [.preposition, .thirdOrPlural, .plural, .third, .name]) || NameWords.isNominal(unit.lower)
            || unit.lower.hasSuffix("s") && !unit.lower.hasSuffix("ss")
        return isNoun ? .noun : .adjective
    }

    /// `Fine-tunes a model`.
    private func isVerbOfTwo(_ index: Int) -> Bool {
        lastClass(before: index) == nil && !units[index].kinds.isDisjoint(with: [.third, .thirdOrPlural]) && isDeterminerAhead(index)
    }

    private func isVerb(_ index: Int) -> Bool {
        let kinds = units[index].kinds
        if kinds.isDisjoint(with: [.verb, .verbOrNoun, .third, .thirdOrPlural, .plural, .gerund]) { return false }
        if kinds.contains(.gerund) { return isVerbalGerund(index) }
        if continuesVerbs(index) { return true }
        guard let last = lastClass(before: index) else { return opens(index) }
        if !kinds.isDisjoint(with: .plainVerb) { return isPlainVerb(index, after: last) }
        switch last {
        case .determiner, .adjective, .participle, .preposition, .number, .verb: return false
        case .grammar: return kinds.contains(.third) || isPronoun(before: index) && isObjectAhead(index)
        case .noun, .gerund, .adverb:
            if isPlural(index - 1) { return false }
            if units[index].startsPhrase { return kinds.contains(.third) && isObjectAhead(index) }
            if kinds.contains(.third) { return next(index) != nil }
            if index + 1 < units.count, NameWords.particles.contains(units[index + 1].lower) { return kinds.contains(.thirdOrPlural) }
            if kinds.contains(.thirdAlone), next(index)?.contains(.preposition) == true { return true }
            return kinds.contains(.thirdOrPlural) && isDeterminerAhead(index)
        }
    }

    /// The class of the word before, over adverbs; `nil` where a sentence has nothing else before.
    private func lastClass(before index: Int) -> WordClass? {
        classes[..<index].last { $0 != .adverb }
    }

    /// `Issues and checks`.
    private func continuesVerbs(_ index: Int) -> Bool {
        guard index > 1, ["and", "or"].contains(units[index - 1].lower), classes[index - 2] == .verb else { return false }
        return units[index].kinds.isDisjoint(with: .gerund)
    }

    /// Whether a sentence begins with it as its verb: `Sends messages`, `Send a message`.
    private func opens(_ index: Int) -> Bool {
        let kinds = units[index].kinds
        guard let ahead = next(index) else { return !kinds.isDisjoint(with: [.third, .verb]) && index + 1 < units.count }
        let isHelped = EnglishWords.helpers.contains(units[index + 1].lower)
        // `Separate rooms for guests`, and not `Separate the rooms`.
        if kinds.contains(.adjective), ahead.isDisjoint(with: .determiner) { return false }
        if !kinds.isDisjoint(with: [.third, .verb]) { return !isHelped }
        if EnglishWords.questions.contains(units[index + 1].lower) { return true }
        if kinds.contains(.thirdAlone), ahead.contains(.preposition), units[index + 1].lower != "of" { return true }
        if kinds.contains(.thirdOrPlural), ["and", "or"].contains(units[index + 1].lower), let other = next(index, 2) {
            // `Issues and checks passes`, and not `Issues and requests are kept`.
            return !other.isDisjoint(with: [.third, .thirdOrPlural]) && next(index, 3)?.isDisjoint(with: [.grammar, .preposition]) == true
        }
        let isParticle = NameWords.particles.contains(units[index + 1].lower)
        if !isParticle, !ahead.isDisjoint(with: [.preposition, .grammar]) { return false }
        if kinds.contains(.verbOrNoun) {
            if !ahead.isDisjoint(with: [.determiner]) || isParticle { return true }
            // `Schedule campaigns for…`, and not `Test suites are…`.
            guard !ahead.isDisjoint(with: [.thirdOrPlural, .plural]) else { return false }
            return next(index, 2).map { !$0.isDisjoint(with: .preposition) } ?? false
        }
        if ahead.contains(.verb) { return false }
        if !ahead.isDisjoint(with: .plainVerb), ahead.isDisjoint(with: .adjective) {
            // `Builds run on…`, and not `Tests schedule changes`.
            guard let second = next(index, 2) else { return true }
            return second.isDisjoint(with: [.preposition, .determiner, .adverb])
        }
        // `Stores cached responses`, and not `Documents stored as JSON`.
        if ahead.contains(.participle) {
            return next(index, 2).map { $0.isDisjoint(with: [.preposition, .grammar, .adverb, .determiner]) } ?? false
        }
        return true
    }

    private func isPlainVerb(_ index: Int, after last: WordClass) -> Bool {
        let kinds = units[index].kinds
        let former = units[index - 1]
        if former.kinds.contains(.marksInfinitive) {
            // `Lets users sort rows`, and not `access to order pages`.
            return former.lower != "to" || kinds.contains(.verb) || isDeterminerAhead(index) || index > 1 && isPlural(index - 2)
        }
        if isPlural(index - 1), !units[index].startsPhrase, let onlyVerb, NameWords.causatives.contains(units[onlyVerb].lower) {
            return true
        }
        switch last {
        case .determiner, .adjective, .participle, .preposition, .number: return false
        case .noun, .gerund, .adverb:
            let follows = isPlural(index - 1) && !units[index].startsPhrase
            if kinds.contains(.verb) { return follows || units[index].startsPhrase && isObjectAhead(index) || isDeterminerAhead(index) }
            return follows && (next(index).map { !$0.isDisjoint(with: [.preposition, .determiner, .adverb]) } ?? false)
        case .verb, .grammar: return kinds.contains(.verb)
        }
    }

    private func isVerbalGerund(_ index: Int) -> Bool {
        guard index > 0 else { return false }
        if units[index - 1].kinds.contains(.marksGerund), !units[index].startsPhrase { return isObjectAhead(index) }
        if classes[index - 1] == .determiner || classes[index - 1] == .adjective { return false }
        let isManyAhead = next(index).map { !$0.isDisjoint(with: [.thirdOrPlural, .plural, .third]) } ?? false
        // `For managing user accounts`: for doing something, and not for something; `…, dropping late requests`.
        if units[index].startsPhrase || units[index - 1].lower == "for", isObjectAhead(index),
            EnglishWords.plainForms(of: units[index].lower, without: "ing").contains(where: EnglishWords.verbs.contains)
        {
            return true
        }
        let mayTakeMany = units[index].startsPhrase || classes[index - 1] == .preposition
        return isDeterminerAhead(index) || mayTakeMany && isManyAhead
    }

    /// Before a noun it describes it, after one it tells of it: `shared folders`, `folders shared with others`.
    private func participle(_ index: Int) -> WordClass {
        let isAfterNoun = index > 0 && !units[index].startsPhrase && [.noun, .gerund].contains(classes[index - 1])
        if isAfterNoun { return .verb }
        guard let ahead = next(index) else { return .verb }
        return ahead.isDisjoint(with: [.preposition, .grammar, .determiner]) && (ahead.isDisjoint(with: .adverb)) ? .participle : .verb
    }

    private func isPlural(_ index: Int) -> Bool { !units[index].kinds.isDisjoint(with: [.thirdOrPlural, .plural, .third]) }

    private func isDeterminerAhead(_ index: Int) -> Bool {
        next(index).map { !$0.isDisjoint(with: [.determiner, .number]) } ?? false
    }

    private func isPronoun(before index: Int) -> Bool { ["it", "that", "which", "who"].contains(units[index - 1].lower) }

    /// Whether what follows could be what is done something to.
    private func isObjectAhead(_ index: Int) -> Bool {
        guard let ahead = next(index) else { return false }
        return ahead.isDisjoint(with: [.preposition, .grammar]) || !ahead.isDisjoint(with: .determiner)
    }
}
