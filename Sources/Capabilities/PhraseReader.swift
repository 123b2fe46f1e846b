/// Reads the phrases of a statement that a name could be made of.
///
/// A phrase does not run across commas, verbs, function words or sentences, and has one to three words; hyphenated words count as
/// one. What a sentence says is done gives further ones (``DoingReader``). ``WordTagger`` tells which words are which.
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
        /// Of a phrase that is cut from a longer one, at its end or at its beginning.
        static let cutEnd = 0.3
        static let cutAfterDoing = 0.8
        static let cutBeginning = 0.85
        /// Of a phrase after `without`, `rather than` and the like.
        static let denied = 0.1
        /// Of a phrase that begins with a participle: `stored files` are files.
        static let participle = 0.7
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
            if field == .lead { phrases += DoingReader(parts.compactMap(\.0), words.lexicon, casing).phrases }
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
                worth *= last.worthAtEnd
                phrases.append(
                    NamePhrase(
                        key: NamePhrase.Key(parts.flatMap(\.stems)), text: parts.map(\.text).joined(separator: " "),
                        prominence: worth, words: max(length, 2)))
            }
        }
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
