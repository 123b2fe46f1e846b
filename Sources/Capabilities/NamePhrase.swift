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
}

/// Reads the phrases of a statement that a name could be made of.
///
/// A phrase does not run across commas, function words or sentences, and has one to three words; hyphenated words count as
/// one. A description that begins with a verb gives the noun of it too: `Generates images from…` is image generation.
struct PhraseReader {
    let words: StatementWords
    let casing: NameCasing

    private enum Tuning {
        static let title = 4.0
        static let firstOfClause = 3.0
        static let clause = 2.2
        static let lead = 1.5
        static let rest = 0.8
        static let unique = 1.4
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
    }

    func phrases(of row: Int) -> [NamePhrase] {
        var phrases: [NamePhrase] = []
        let range = words.ranges[row]
        let clauseEnd = leadingClauseEnd(range)
        var isFirstRun = true
        for part in parts(range) {
            let start = part.start
            let base = prominence(words.words[start].field)
            guard base > 0 else { continue }
            let isClause = words.words[start].field == .lead && start < clauseEnd
            var run: [NamePart] = []
            for piece in part.pieces + [nil] {
                if let piece {
                    run.append(piece)
                } else if !run.isEmpty {
                    var weight = isClause ? (isFirstRun ? Tuning.firstOfClause : Tuning.clause) : base
                    if run[0].isDenied { weight *= Tuning.denied }
                    append(run, weight, to: &phrases)
                    if isClause, run.count > 1 || !run[0].opensDescription { isFirstRun = false }
                    run = []
                }
            }
            if isClause { appendNominal(part.pieces, to: &phrases) }
        }
        return phrases
    }

    /// The stretches between commas and sentence ends; a function word inside is `nil`.
    private func parts(_ range: Range<Int>) -> [(start: Int, pieces: [NamePart?])] {
        var result: [(start: Int, pieces: [NamePart?])] = []
        var position = range.lowerBound
        while position < range.upperBound {
            if words.words[position].field == .versus { break }
            let start = position
            var pieces: [NamePart?] = []
            repeat {
                var end = position + 1
                while end < range.upperBound, words.words[end].followsHyphen { end += 1 }
                let previous = position > start ? position - 1 : nil
                // `in` ends a phrase, and `in-context` begins one.
                let breaks = end == position + 1 && casing.facts(words.words[position].surface).breaksPhrase
                pieces.append(
                    breaks ? nil : NamePart(words, casing, position..<end, after: previous, opens: opens(position, range)))
                position = end
            } while position < range.upperBound && !words.words[position].startsPhrase
                && words.words[position].section == words.words[start].section
            result.append((start, pieces))
        }
        return result
    }

    private func append(_ run: [NamePart], _ weight: Double, to phrases: inout [NamePhrase]) {
        for (index, part) in run.enumerated() where part.stems.count == 1 {
            let isName = part.canStandAlone && !part.opensDescription && !(part.isVerbal && index + 1 < run.count)
            phrases.append(NamePhrase(key: NamePhrase.Key(part.stems), text: isName ? part.text : nil, prominence: weight))
        }
        for start in run.indices {
            for length in 1...3 where start + length <= run.count {
                let parts = run[start..<start + length]
                guard let first = parts.first, let last = parts.last, length > 1 || first.stems.count > 1 else { continue }
                guard first.canBegin(isLast: length == 1), last.canEnd, !parts.contains(where: \.isNumber),
                    !first.opensDescription
                else { continue }
                if parts.dropLast().contains(where: \.isPlural) { continue }
                var worth = weight
                if start + length < run.count, !run[start + length].isVerbal {
                    worth *= last.isDoing && length > 1 ? Tuning.cutAfterDoing : Tuning.cutEnd
                }
                if start > 0, !run[start - 1].isPlural, !run[start - 1].opensDescription { worth *= Tuning.cutBeginning }
                if last.isVagueEnd { worth *= Tuning.vagueEnd }
                phrases.append(
                    NamePhrase(
                        key: NamePhrase.Key(parts.flatMap(\.stems)), text: parts.map(\.text).joined(separator: " "),
                        prominence: worth))
            }
        }
    }

    /// `Generates and completes code by…`: code generation. The object is the first run of words after the verbs.
    private func appendNominal(_ pieces: [NamePart?], to phrases: inout [NamePhrase]) {
        guard let verb = pieces.first ?? nil, verb.opensDescription, !verb.isPhrasal else { return }
        appendDetection(verb, pieces, to: &phrases)
        var object: [NamePart] = []
        for (index, piece) in pieces.enumerated().dropFirst() {
            if piece?.text.hasSuffix("ly") == true, !object.isEmpty { break }
            let isVerb = index + 1 < pieces.count && pieces[index + 1] != nil && piece?.isPlural == true
            guard let piece, !isVerb else {
                if object.isEmpty { continue } else { break }
            }
            object.append(piece)
        }
        if verb.isGeneric {
            appendInput(verb, object, pieces, to: &phrases)
            return
        }
        guard let noun = VerbNoun.noun(for: verb.text.lowercased(), isKnown: casing.isKnown), let head = object.last,
            !head.isNumber
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        let worth = Tuning.nominal * (noun.isCoined ? Tuning.coined : 1) * (head.isVagueEnd ? Tuning.vagueEnd : 1)
        phrases.append(
            NamePhrase(key: NamePhrase.Key(head.stems + verb.stems), text: "\(singular) \(noun.text)", prominence: worth))
        // The whole object or its head: a part of it may be another thing, as `language text` is of `natural language text`.
        let before = object.dropLast()
        guard (1...2).contains(before.count), before.allSatisfy({ $0.canBegin(isLast: false) && !$0.isNumber }) else { return }
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(before.flatMap(\.stems) + head.stems + verb.stems),
                text: (before.map(\.text) + [singular, noun.text]).joined(separator: " "), prominence: worth))
    }

    /// `Processes images as input`: image input.
    private func appendInput(_ verb: NamePart, _ object: [NamePart], _ pieces: [NamePart?], to phrases: inout [NamePhrase]) {
        let input = Stemmer.stem(Array("input".utf8))
        guard NameWords.takesInput.contains(verb.text.lowercased()), let head = object.last, !head.isNumber, head.canEnd,
            let stem = words.lexicon.stemNumber(input), pieces.contains(where: { $0?.stems.contains(stem) == true })
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        phrases.append(
            NamePhrase(key: NamePhrase.Key(head.stems + [stem]), text: "\(singular) input", prominence: Tuning.nominal * Tuning.coined))
    }

    /// `Scans commits for leaked secrets`: leaked secret detection.
    private func appendDetection(_ verb: NamePart, _ pieces: [NamePart?], to phrases: inout [NamePhrase]) {
        guard NameWords.looksFor.contains(verb.text.lowercased()),
            let first = pieces.firstIndex(where: { $0?.followsFor == true })
        else { return }
        let object = pieces[first...].prefix { $0 != nil }.compactMap(\.self)
        guard let head = object.last, object.count <= 3, !head.isNumber, head.canEnd,
            object.dropLast().allSatisfy({ $0.canBegin(isLast: false) && !$0.isNumber })
        else { return }
        let singular = head.isPlural ? NameCasing.singular(head.text) : head.text
        phrases.append(
            NamePhrase(
                key: NamePhrase.Key(object.flatMap(\.stems) + verb.stems),
                text: (object.dropLast().map(\.text) + [singular, "detection"]).joined(separator: " "), prominence: Tuning.nominal))
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

    /// The first word of a description that looks like a verb: `Generates`.
    private func opens(_ position: Int, _ range: Range<Int>) -> Bool {
        guard words.words[position].field == .lead, position == range.lowerBound || words.words[position - 1].field == .title
        else { return false }
        var last = position
        while last + 1 < range.upperBound, words.words[last + 1].followsHyphen { last += 1 }
        let text = words.lexicon.surface(Int(words.words[last].surface)).lowercased()
        guard last + 1 < range.upperBound else { return false }
        let next = words.lexicon.surface(Int(words.words[last + 1].surface)).lowercased()
        if FunctionWords.all.contains(next), !NameWords.articles.contains(next), !NameWords.particles.contains(next) { return false }
        return text.hasSuffix("s") && !text.hasSuffix("ss") && !words.words[last + 1].startsPhrase
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
