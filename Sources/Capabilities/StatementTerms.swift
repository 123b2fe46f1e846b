/// The terms of one statement at a time, with how present each is, in buffers that are used again.
///
/// - Units: presence is in how many sentences a term occurs, more for the title and the leading clause.
struct StatementTerms {
    private let words: StatementWords
    private let constants: GroupingConstants
    /// Stems of the statement that was read last, ascending, and their presence.
    private(set) var stems: [(term: Int32, presence: Double)] = []
    /// Its pairs of stems in a row, by ``TermStatistics/key(_:_:)`` ascending.
    private(set) var pairs: [(key: UInt64, presence: Double)] = []

    private var presence: [Double]
    private var lastSection: [Int32]
    private var occurrences: [(key: UInt64, section: Int32, weight: Double)] = []

    init(_ words: StatementWords, _ constants: GroupingConstants) {
        self.words = words
        self.constants = constants
        presence = [Double](repeating: 0, count: words.lexicon.stems.count)
        lastSection = [Int32](repeating: -1, count: words.lexicon.stems.count)
    }

    mutating func read(row: Int) {
        let range = words.ranges[row]
        stems.removeAll(keepingCapacity: true)
        occurrences.removeAll(keepingCapacity: true)
        let clauseEnd = clauseEnd(range)
        var previous = Lexicon.noStem
        var section: Int32 = -1
        for position in range {
            let word = words.words[position]
            if word.startsPhrase || Int32(word.section) != section { previous = Lexicon.noStem }
            section = Int32(word.section)
            let stem = words.lexicon.stemOf[Int(word.surface)]
            guard stem != Lexicon.noStem else { continue }
            let bonus = word.field == .lead && position < clauseEnd ? constants.leadingClause : 0
            let weight = weight(of: word.field) + bonus
            let index = Int(stem)
            if lastSection[index] < 0 { stems.append((stem, 0)) }
            presence[index] += weight * (lastSection[index] == section ? constants.repetition : 1)
            lastSection[index] = section
            if previous != Lexicon.noStem, previous != stem {
                occurrences.append((TermStatistics.key(previous, stem), section, weight))
            }
            previous = stem
        }
        stems.sort { $0.term < $1.term }
        for index in stems.indices {
            let stem = Int(stems[index].term)
            stems[index].presence = presence[stem]
            presence[stem] = 0
            lastSection[stem] = -1
        }
        gatherPairs()
    }

    private mutating func gatherPairs() {
        pairs.removeAll(keepingCapacity: true)
        occurrences.sort { ($0.key, $0.section) < ($1.key, $1.section) }
        for (index, occurrence) in occurrences.enumerated() {
            let repeats =
                index > 0 && occurrences[index - 1].key == occurrence.key && occurrences[index - 1].section == occurrence.section
            let weight = occurrence.weight * (repeats ? constants.repetition : 1)
            if let last = pairs.last, last.key == occurrence.key {
                pairs[pairs.count - 1].presence += weight
            } else {
                pairs.append((occurrence.key, weight))
            }
        }
    }

    private func weight(of field: StatementWords.Field) -> Double {
        switch field {
        case .title: constants.title
        case .lead, .rest: 1
        case .unique, .versus: constants.aside
        }
    }

    /// Where the leading clause of the description ends; its beginning if the whole first sentence is one clause.
    private func clauseEnd(_ range: Range<Int>) -> Int {
        guard let start = range.first(where: { words.words[$0].field == .lead }) else { return range.lowerBound }
        var position = start + 1
        while position < range.upperBound, words.words[position].field == .lead {
            let word = words.words[position]
            if word.startsPhrase || words.lexicon.endsClause[Int(word.surface)] { return position }
            position += 1
        }
        return start
    }
}
