/// Reads what a sentence says is done to what: `Generates and completes code by…` is code generation and code completion, `Lets editors
/// schedule posts` post scheduling; `Signs users in by checking their passwords` is password checking, too, which counts less.
///
/// - Shape: names of two to four words, and the doing alone.
/// - Cost: one pass; after each verb some words are looked at.
struct DoingReader {
    private(set) var phrases: [NamePhrase] = []
    private let parts: [NamePart]
    private let lexicon: Lexicon
    private let casing: NameCasing

    private enum Tuning {
        static let nominal = 4.2
        /// Of a noun made from a verb that no text has.
        static let coined = 0.6
        /// Of the second of two things that are done, or that it is done to.
        static let second = 0.8
        /// Of an object without what stands before it: `paid plans` are not just plans.
        static let headAlone = 0.8
        /// Of four words.
        static let long = 0.95
        /// Of what is done in order to do something else, or beside it.
        static let means = 0.5
        static let aside = 0.4
        /// How many words after a verb are looked at for what it is done to.
        static let reach = 16
    }

    /// - Parameter sentence: the parts of one.
    init(_ sentence: [NamePart], _ lexicon: Lexicon, _ casing: NameCasing) {
        parts = sentence
        self.lexicon = lexicon
        self.casing = casing
        readSentence()
    }

    private mutating func readSentence() {
        guard let opening = parts.firstIndex(where: { $0.wordClass != .adverb }), parts[opening].wordClass == .verb else {
            for index in parts.indices where parts[index].wordClass == .verb && index > 0 && parts[index - 1].lower == "to" {
                appendDoing(index, Tuning.nominal * Tuning.aside)
            }
            return
        }
        appendDetection(parts[opening], parts[(opening + 1)...])
        var doing = opening
        if NameWords.causatives.contains(parts[opening].lower),
            let caused = parts[(opening + 1)...].firstIndex(where: { $0.wordClass == .verb })
        {
            doing = caused
        }
        appendDoing(doing, Tuning.nominal)
        let saysLittle = parts[doing].saysLittle
        var isOpening = true
        for index in parts.indices.dropFirst(doing + 1) {
            let part = parts[index]
            if part.isInPhrase { isOpening = false }
            guard part.wordClass == .verb else { continue }
            if isOpening {
                appendDoing(index, Tuning.nominal * Tuning.second)
            } else if part.kinds.contains(.gerund) {
                if parts[index - 1].lower == "by", !EnglishWords.plainMeans.contains(part.lower) {
                    appendDoing(index, Tuning.nominal * Tuning.means)
                }
            } else if parts[index - 1].lower == "to" || !part.kinds.contains(.participle) && ["and", "or"].contains(parts[index - 1].lower)
            {
                appendDoing(index, Tuning.nominal * (saysLittle ? Tuning.second : Tuning.aside))
            }
        }
    }

    private mutating func appendDoing(_ index: Int, _ base: Double) {
        let verb = parts[index]
        if let particle = verb.particle {
            // Behind the particle stands what it is done to.
            guard let noun = VerbNoun.noun(for: verb.lower, particle: particle) else { return }
            return append(noun, of: verb, objectAfter: index + 1, base)
        }
        if verb.saysLittle {
            appendInput(verb, object(after: index)?.parts ?? [], parts[index...].prefix(Tuning.reach))
            return
        }
        guard let noun = VerbNoun.noun(for: verb.lower, isKnown: casing.isKnown) else { return }
        append(noun, of: verb, objectAfter: index, base * (noun.isCoined ? Tuning.coined : 1))
    }

    private mutating func append(_ noun: VerbNoun, of verb: NamePart, objectAfter index: Int, _ base: Double) {
        let isName = !noun.isCoined && NameWords.isNominal(noun.text)
        phrases.append(
            NamePhrase(key: NamePhrase.Key(verb.stems), text: isName ? noun.text : nil, prominence: base, words: min(verb.stems.count, 2)))
        guard let object = object(after: index) else { return }
        append(noun, of: verb, object.parts, base)
        let next = object.end
        if next + 1 < parts.count, ["and", "or"].contains(parts[next].lower), parts[next + 1].isInPhrase,
            let other = self.object(after: next)
        {
            append(noun, of: verb, other.parts, base * Tuning.second)
        }
    }

    private mutating func append(
        _ noun: VerbNoun, of verb: NamePart, _ object: ArraySlice<NamePart>, _ base: Double
    ) {
        guard let head = object.last, head.canBeDone else { return }
        let worth = base * head.worthAtEnd
        // The whole object or its head: a part of it may be another thing, as `language text` is of `natural language text`.
        let before = object.dropLast().drop { !$0.canBegin(isLast: false) }
        let isWhole = (1...2).contains(before.count) && before.allSatisfy { $0.canBegin(isLast: false) && !$0.isPlural }
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(head.stems + verb.stems), text: Self.text(noun, of: [head]),
                prominence: isWhole ? worth * Tuning.headAlone : worth, words: 2))
        guard isWhole else { return }
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(before.flatMap(\.stems) + head.stems + verb.stems), text: Self.text(noun, of: Array(before) + [head]),
                prominence: before.count > 1 ? worth * Tuning.long : worth, words: before.count + 2))
    }

    /// `Prompt caching`, and `sending emails`; `breaker tripping`, since `tripping breaker` lacks an article.
    private static func text(_ noun: VerbNoun, of object: [NamePart]) -> String {
        let words = object.map(\.text)
        guard let head = object.last, let last = words.last else { return noun.text }
        if noun.readsFirst, head.isPlural { return ([noun.text] + words).joined(separator: " ") }
        return (words.dropLast() + [head.isPlural ? NameCasing.singular(last) : last, noun.text]).joined(separator: " ")
    }

    /// The first words after a verb that name a thing, and where they end; of `a number of hosts` the hosts.
    private func object(after verb: Int) -> (parts: ArraySlice<NamePart>, end: Int)? {
        // What is done something to stands near; a sentence may go on for a megabyte.
        let parts = parts[...min(verb + Tuning.reach, parts.count - 1)]
        var start = verb + 1
        while start < parts.endIndex, let first = parts[start...].firstIndex(where: \.isInPhrase) {
            // Between a verb and what it is done to stand small words, or another verb beside it.
            for part in parts[start..<first] {
                if part.wordClass == .grammar, !["and", "or"].contains(part.lower) { return nil }
                if part.wordClass == .preposition, !EnglishWords.takesObject.contains(part.lower) { return nil }
            }
            var end = first + 1
            while end < parts.endIndex, parts[end].isInPhrase, !parts[end].startsPhrase { end += 1 }
            guard EnglishWords.measures.contains(parts[end - 1].lower), end < parts.endIndex, parts[end].lower == "of" else {
                let run = parts[first..<end]
                // Adjectives at the end, and what stands before a number, belong to something else.
                let head = run.lastIndex { $0.wordClass == .noun || $0.wordClass == .gerund } ?? first
                let begin = run[...head].lastIndex { $0.isNumber }.map { $0 + 1 } ?? first
                return begin <= head ? (parts[begin...head], end) : nil
            }
            start = end + 1
        }
        return nil
    }

    /// `Processes images as input`: image input.
    private mutating func appendInput(
        _ verb: NamePart, _ object: ArraySlice<NamePart>, _ parts: ArraySlice<NamePart>
    ) {
        let input = Stemmer.stem(Array("input".utf8))
        guard NameWords.takesInput.contains(verb.lower), let head = object.last, head.canEnd,
            let stem = lexicon.stemNumber(input), parts.contains(where: { $0.stems.contains(stem) })
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(head.stems + [stem]), text: "\(singular) input", prominence: Tuning.nominal * Tuning.coined, words: 2))
    }

    /// `Scans commits for leaked secrets`: leaked secret detection.
    private mutating func appendDetection(_ verb: NamePart, _ parts: ArraySlice<NamePart>) {
        guard NameWords.looksFor.contains(verb.lower), let first = parts.firstIndex(where: { $0.followsFor && $0.isInPhrase }) else {
            return
        }
        let object = parts[first...].prefix { $0.isInPhrase && !($0.startsPhrase) }
        guard let head = object.last, object.count <= 3, !head.isNumber, head.canEnd,
            object.dropLast().allSatisfy({ $0.canBegin(isLast: false) && !$0.isNumber })
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(object.flatMap(\.stems) + verb.stems),
                text: (object.dropLast().map(\.text) + [singular, "detection"]).joined(separator: " "), prominence: Tuning.nominal,
                words: object.count + 1))
    }
}
