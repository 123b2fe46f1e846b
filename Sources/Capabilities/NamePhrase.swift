/// A phrase of a statement that might name its cluster: words as written, and the stems they stand for.
struct NamePhrase {
    /// Whatever the order of its words: `code generation` and `generates code` are one.
    struct Key: Hashable, Comparable {
        let stems: [Int32]

        init(_ stems: [Int32]) { self.stems = stems.sorted() }

        static func < (one: Key, other: Key) -> Bool { one.stems.lexicographicallyPrecedes(other.stems) }
    }

    let key: Key
    /// `nil` for a form that cannot stand as a name, but counts for the forms of the same words that can.
    let text: String?
    /// How prominent the place is in which it stands.
    let prominence: Double
    /// How many words it has; among others those joined by hyphens count as one.
    var words = 1
    /// A word alone that is as often a verb: `tests`, `opens`.
    var isDeed = false
}

/// Reads the phrases of a statement that a name could be made of.
///
/// A phrase does not run across commas, verbs, function words or sentences, and has one to three words; hyphenated words count as
/// one. What a sentence says is done gives a name with what it is done to, of two to four words: `Generates images from…` is image
/// generation. ``WordTagger`` tells which words are which.
struct PhraseReader {
    let words: StatementWords
    let casing: NameCasing

    private enum Tuning {
        static let title = 4.0
        static let firstOfClause = 3.0
        static let clause = 2.2
        static let lead = 1.5
        static let rest = 0.6
        /// Where no other statement speaks of it, too.
        static let restAlone = 0.35
        static let unique = 0.7
        static let nominal = 4.2
        /// Of a phrase that is cut from a longer one, at its end or at its beginning.
        static let cutEnd = 0.3
        static let cutAfterDoing = 0.8
        static let cutBeginning = 0.85
        /// Of a phrase after `without`, `rather than` and the like.
        static let denied = 0.1
        /// Of a noun made from a verb that no text has.
        static let coined = 0.6
        /// Of a phrase whose last word says little: techniques, mechanism.
        static let vagueEnd = 0.5
        /// Of a phrase that begins with a participle: `stored files` are files.
        static let participle = 0.7
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
        /// Of what is only named as an example.
        static let example = 0.4
    }

    /// - Parameter isAlone: whether it is the only statement of its cluster, so that no other shows which of its words matter.
    func phrases(of row: Int, isAlone: Bool) -> [NamePhrase] {
        var phrases: [NamePhrase] = []
        let range = words.ranges[row]
        let clauseEnd = leadingClauseEnd(range)
        var isFirstRun = true
        for sentence in sentences(range) {
            let field = words.words[sentence.lowerBound].field
            let base = field == .rest && isAlone ? Tuning.restAlone : prominence(field)
            guard base > 0 else { continue }
            let parts = parts(of: sentence)
            var run: [NamePart] = []
            var isExample = false
            for (part, start) in parts + [(nil, sentence.upperBound)] {
                let isClause = field == .lead && start <= clauseEnd
                if !run.isEmpty, part?.isInPhrase != true || part?.startsPhrase == true {
                    var weight = isClause ? (isFirstRun ? Tuning.firstOfClause : Tuning.clause) : base
                    if run[0].isDenied { weight *= Tuning.denied }
                    if isExample { weight *= Tuning.example }
                    append(run, weight, to: &phrases)
                    if isClause { isFirstRun = false }
                    run = []
                }
                guard let part else { continue }
                if EnglishWords.beforeExamples.contains(part.lower) { isExample = true }
                if part.isInPhrase {
                    run.append(part)
                } else if part.wordClass == .verb, !part.kinds.isDisjoint(with: [.thirdOrPlural, .verbOrNoun]), !part.stems.isEmpty {
                    // `Batches requests` speaks of batches, too.
                    phrases.append(NamePhrase(key: NamePhrase.Key(part.stems), text: nil, prominence: isClause ? Tuning.clause : base))
                }
            }
            if field == .lead { appendDoings(parts.compactMap(\.0), to: &phrases) }
        }
        return phrases
    }

    private func sentences(_ range: Range<Int>) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = range.lowerBound
        while start < range.upperBound, words.words[start].field != .versus {
            var end = start + 1
            while end < range.upperBound, words.words[end].section == words.words[start].section { end += 1 }
            result.append(start..<end)
            start = end
        }
        return result
    }

    /// The parts of a sentence, each with the position at which it begins.
    private func parts(of sentence: Range<Int>) -> [(NamePart?, Int)] {
        var units: [Range<Int>] = []
        var start = sentence.lowerBound
        while start < sentence.upperBound {
            var end = start + 1
            while end < sentence.upperBound, words.words[end].followsHyphen { end += 1 }
            units.append(start..<end)
            start = end
        }
        let tagger = WordTagger(
            units.map { unit in
                let last = casing.facts(words.words[unit.upperBound - 1].surface)
                return WordTagger.Unit(
                    kinds: last.kinds, isCompound: unit.count > 1, startsPhrase: words.words[unit.lowerBound].startsPhrase,
                    lower: last.lower)
            })
        return zip(units, tagger.classes).map { (NamePart(words, casing, $0, of: sentence, as: $1), $0.lowerBound) }
    }

    private func append(_ run: [NamePart], _ weight: Double, to phrases: inout [NamePhrase]) {
        for part in run where part.stems.count == 1 {
            phrases.append(
                NamePhrase(
                    key: NamePhrase.Key(part.stems), text: part.canStandAlone ? part.text : nil, prominence: weight,
                    isDeed: !part.kinds.isDisjoint(with: [.thirdOrPlural, .verbOrNoun])))
        }
        for start in run.indices {
            for length in 1...3 where start + length <= run.count {
                let parts = run[start..<start + length]
                guard let first = parts.first, let last = parts.last, length > 1 || first.stems.count > 1 else { continue }
                guard first.canBegin(isLast: length == 1), last.canEnd, !parts.contains(where: \.isNumber) else { continue }
                if parts.dropLast().contains(where: \.isPlural) { continue }
                var worth = weight
                if start + length < run.count {
                    worth *= last.isDoing && length > 1 ? Tuning.cutAfterDoing : Tuning.cutEnd
                }
                if start > 0, !run[start - 1].isPlural { worth *= Tuning.cutBeginning }
                if length > 1, first.isPlainParticiple { worth *= Tuning.participle }
                if last.isVagueEnd { worth *= Tuning.vagueEnd }
                phrases.append(
                    NamePhrase(
                        key: NamePhrase.Key(parts.flatMap(\.stems)), text: parts.map(\.text).joined(separator: " "),
                        prominence: worth, words: max(length, 2)))
            }
        }
    }

    /// What a sentence says is done to what: `Generates and completes code by…` is code generation and code completion, `Lets editors
    /// schedule posts` post scheduling; `Signs users in by checking their passwords` is password checking, too, which counts less.
    private func appendDoings(_ parts: [NamePart], to phrases: inout [NamePhrase]) {
        guard let opening = parts.firstIndex(where: { $0.wordClass != .adverb }), parts[opening].wordClass == .verb else {
            for index in parts.indices where parts[index].wordClass == .verb && index > 0 && parts[index - 1].lower == "to" {
                appendDoing(index, parts, Tuning.nominal * Tuning.aside, to: &phrases)
            }
            return
        }
        appendDetection(parts[opening], parts[(opening + 1)...], to: &phrases)
        var doing = opening
        if NameWords.causatives.contains(parts[opening].lower),
            let caused = parts[(opening + 1)...].firstIndex(where: { $0.wordClass == .verb })
        {
            doing = caused
        }
        appendDoing(doing, parts, Tuning.nominal, to: &phrases)
        let saysLittle = parts[doing].saysLittle
        var isOpening = true
        for index in parts.indices.dropFirst(doing + 1) {
            let part = parts[index]
            if part.isInPhrase { isOpening = false }
            guard part.wordClass == .verb else { continue }
            if isOpening {
                appendDoing(index, parts, Tuning.nominal * Tuning.second, to: &phrases)
            } else if part.kinds.contains(.gerund) {
                if parts[index - 1].lower == "by", !EnglishWords.plainMeans.contains(part.lower) {
                    appendDoing(index, parts, Tuning.nominal * Tuning.means, to: &phrases)
                }
            } else if parts[index - 1].lower == "to" || !part.kinds.contains(.participle) && ["and", "or"].contains(parts[index - 1].lower)
            {
                appendDoing(index, parts, Tuning.nominal * (saysLittle ? Tuning.second : Tuning.aside), to: &phrases)
            }
        }
    }

    private func appendDoing(_ index: Int, _ parts: [NamePart], _ base: Double, to phrases: inout [NamePhrase]) {
        let verb = parts[index]
        guard !verb.isPhrasal else { return }
        if verb.saysLittle {
            appendInput(verb, object(after: index, parts)?.parts ?? [], parts[index...].prefix(Tuning.reach), to: &phrases)
            return
        }
        guard let noun = VerbNoun.noun(for: verb.lower, isKnown: casing.isKnown) else { return }
        let base = base * (noun.isCoined ? Tuning.coined : 1)
        let isName = !noun.isCoined && NameWords.isNominal(noun.text)
        phrases.append(
            NamePhrase(key: NamePhrase.Key(verb.stems), text: isName ? noun.text : nil, prominence: base, words: min(verb.stems.count, 2)))
        guard let object = object(after: index, parts) else { return }
        append(noun, of: verb, object.parts, base, to: &phrases)
        let next = object.end
        if next + 1 < parts.count, ["and", "or"].contains(parts[next].lower), parts[next + 1].isInPhrase,
            let other = self.object(after: next, parts)
        {
            append(noun, of: verb, other.parts, base * Tuning.second, to: &phrases)
        }
    }

    private func append(
        _ noun: VerbNoun, of verb: NamePart, _ object: ArraySlice<NamePart>, _ base: Double,
        to phrases: inout [NamePhrase]
    ) {
        guard let head = object.last, head.canBeDone else { return }
        let worth = base * (head.isVagueEnd ? Tuning.vagueEnd : 1)
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
    private func object(after verb: Int, _ parts: [NamePart]) -> (parts: ArraySlice<NamePart>, end: Int)? {
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
    private func appendInput(
        _ verb: NamePart, _ object: ArraySlice<NamePart>, _ parts: ArraySlice<NamePart>, to phrases: inout [NamePhrase]
    ) {
        let input = Stemmer.stem(Array("input".utf8))
        guard NameWords.takesInput.contains(verb.lower), let head = object.last, head.canEnd,
            let stem = words.lexicon.stemNumber(input), parts.contains(where: { $0.stems.contains(stem) })
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(head.stems + [stem]), text: "\(singular) input", prominence: Tuning.nominal * Tuning.coined, words: 2))
    }

    /// `Scans commits for leaked secrets`: leaked secret detection.
    private func appendDetection(_ verb: NamePart, _ parts: ArraySlice<NamePart>, to phrases: inout [NamePhrase]) {
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

    private func prominence(_ field: StatementWords.Field) -> Double {
        switch field {
        case .title: Tuning.title
        case .lead: Tuning.lead
        case .rest: Tuning.rest
        case .unique: Tuning.unique
        case .versus: 0
        }
    }

    private func leadingClauseEnd(_ range: Range<Int>) -> Int {
        var seen = false
        for position in range where words.words[position].field == .lead {
            if seen, words.words[position].startsPhrase || words.lexicon.endsClause[Int(words.words[position].surface)] {
                return position
            }
            seen = true
        }
        return range.upperBound
    }
}
