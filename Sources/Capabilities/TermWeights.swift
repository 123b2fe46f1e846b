/// The constants of the weighting, chosen on evaluation sets of which one field at a time was left out
/// (docs/CAPABILITIES.md says how).
enum TermTuning {
    /// What one section of a field adds to the presence of a term.
    static func presence(_ field: StatementWords.Field) -> Double {
        switch field {
        case .title: 2
        case .lead, .rest: 1
        case .unique, .versus: 0.5
        }
    }
    /// Added for a word of the leading clause, before the first comma or `using`, `by`, `which`…
    static let leadingClause = 1.0
    /// What each further occurrence in a section adds, as part of the first.
    static let repetition = 0.2
    /// Presence counts as (p / (p + saturation)) to the power of `damping`.
    static let saturation = 10.0
    static let damping = 0.7
    /// A pair of words counts this much beside its words, less this share of the rarity that its rarer word has already.
    static let pair = 0.1
    static let pairRedundancy = 0.5
    /// How far a term that recurs within artifacts is discounted: it tells artifacts apart, not capabilities.
    static let recurrence = 0.6
    /// A word that only one statement has cannot tie; it makes the statement longer by this much.
    static let hapax = 0.5
    /// Numbers are details more often than topics.
    static let number = 0.5
    /// Rarity is counted among all statements that have a term, and to this share among those that have it as present:
    /// `reasoning` may occur everywhere, and open the description of four.
    static let centrality = 0.7
    /// The presences at which that is counted.
    static let levels = [0, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8.0]
}

/// The statements as term vectors of length 1, of which only the terms are kept that can tie two artifacts.
///
/// - Shape: vectors in canonical order of ``StatementWords``; a term is a stem or a pair of stems.
/// - Units: a weight grows with the rarity of the term, ln((n + 1) / statements that have it), and with its presence:
///   in how many sentences, and whether in the title or the leading clause.
/// - Cost: two passes over the words to count pairs, one to weigh.
struct TermWeights {
    let vectors: [TermVector]
    let statistics: TermStatistics

    init(_ words: StatementWords) {
        var statistics = TermStatistics(stemCount: words.lexicon.stems.count, pairsMax: words.words.count)
        var scratch = Scratch()
        for range in words.ranges {
            scratch.read(words, range)
            for pair in scratch.pairs { statistics.note(pair: pair.key) }
        }
        for (statement, range) in words.ranges.enumerated() {
            scratch.read(words, range)
            let artifact = words.artifacts[statement]
            for stem in scratch.stems { statistics.count(term: Int32(stem.key), statement: Int32(statement), artifact: artifact) }
            for pair in scratch.pairs { statistics.count(pair: pair.key, statement: Int32(statement), artifact: artifact) }
        }
        statistics.finish()
        let levels = StemLevels(words, &scratch)
        let factors = Self.factors(statistics, words)
        vectors = words.ranges.map { range in
            scratch.read(words, range)
            return Self.vector(scratch, statistics, factors, levels)
        }
        self.statistics = statistics
    }

    /// Rarity and kind of each term in one number; 0 for a pair that says no more than its words.
    private static func factors(_ statistics: TermStatistics, _ words: StatementWords) -> [Double] {
        let count = Double(words.ranges.count + 1)
        let rarity = statistics.statements.map { PortableMath.log(count / Double(max($0, 1))) }
        return rarity.indices.map { index in
            let statements = Double(statistics.statements[index])
            let artifacts = Double(statistics.artifacts[index])
            var factor = rarity[index]
            if let (first, second) = statistics.stems(ofPair: Int32(index)) {
                guard statements > 1 else { return 0 }
                factor = TermTuning.pair * (factor - TermTuning.pairRedundancy * max(rarity[Int(first)], rarity[Int(second)]))
            } else {
                if statements < 2 { factor *= TermTuning.hapax }
                if let first = words.lexicon.stems[index].first, Letters.isDigit(UInt32(first)) { factor *= TermTuning.number }
            }
            if statements > 1 { factor *= 1 - TermTuning.recurrence * (statements - artifacts) / statements }
            return max(0, factor)
        }
    }

    /// Presences are few different numbers: the powers are looked up, in steps of a twentieth, and none is above the last.
    private static let powers: [Double] = (0...800).map { step in
        let presence = Double(step) / 20
        return PortableMath.power(presence / (presence + TermTuning.saturation), TermTuning.damping)
    }

    private static func damped(_ presence: Double) -> Double { powers[min(Int((presence * 20).rounded()), powers.count - 1)] }

    private static func vector(_ scratch: Scratch, _ statistics: TermStatistics, _ factors: [Double], _ levels: StemLevels)
        -> TermVector
    {
        var entries: [(term: Int32, weight: Double)] = []
        entries.reserveCapacity(scratch.stems.count + scratch.pairs.count)
        var squares = 0.0
        func add(_ term: Int32, _ presence: Double, _ centrality: Double) {
            let factor = factors[Int(term)] * centrality
            guard factor > 0 else { return }
            let weight = factor * damped(presence)
            squares += weight * weight
            if statistics.artifacts[Int(term)] > 1 { entries.append((term, weight)) }
        }
        for stem in scratch.stems { add(Int32(stem.key), stem.presence, levels.factor(Int(stem.key), stem.presence)) }
        for pair in scratch.pairs {
            if let term = statistics.term(ofPair: pair.key) { add(term, pair.presence, 1) }
        }
        entries.sort { $0.term < $1.term }
        let length = squares > 0 ? squares.squareRoot() : 1
        return TermVector(terms: entries.map(\.term), weights: entries.map { Float($0.weight / length) })
    }
}

/// In how many statements each stem is at least as present as each of ``TermTuning/levels``.
private struct StemLevels {
    private var counts: [Int32]
    private let rarity: [Double]

    init(_ words: StatementWords, _ scratch: inout Scratch) {
        let width = TermTuning.levels.count
        counts = [Int32](repeating: 0, count: words.lexicon.stems.count * width)
        for range in words.ranges {
            scratch.read(words, range)
            for stem in scratch.stems {
                for level in 0...Self.level(stem.presence) { counts[Int(stem.key) * width + level] += 1 }
            }
        }
        rarity = (0...words.ranges.count).map { PortableMath.log(Double(words.ranges.count + 1) / Double(max($0, 1))) }
    }

    /// What rarity is multiplied by for a stem that is as present as this.
    func factor(_ stem: Int, _ presence: Double) -> Double {
        let start = stem * TermTuning.levels.count
        let statements = Int(counts[start])
        guard statements > 1 else { return 1 }
        let alike = max(Int(counts[start + Self.level(presence)]), 2)
        return 1 + TermTuning.centrality * (rarity[alike] / max(rarity[statements], 0.05) - 1)
    }

    private static func level(_ presence: Double) -> Int {
        var level = 0
        while level + 1 < TermTuning.levels.count, TermTuning.levels[level + 1] <= presence { level += 1 }
        return level
    }
}

/// The terms of one statement at a time, in buffers that are used again.
private struct Scratch {
    struct Entry {
        var key: UInt64
        var presence: Double
    }
    private struct Occurrence {
        var key: UInt64
        var section: UInt16
        var weight: Double
    }
    private(set) var stems: [Entry] = []
    private(set) var pairs: [Entry] = []
    private var stemOccurrences: [Occurrence] = []
    private var pairOccurrences: [Occurrence] = []

    mutating func read(_ words: StatementWords, _ range: Range<Int>) {
        stemOccurrences.removeAll(keepingCapacity: true)
        pairOccurrences.removeAll(keepingCapacity: true)
        let clauseEnd = Self.clauseEnd(words, range)
        var previous = Lexicon.noStem
        var section = UInt16.max
        for position in range {
            let word = words.words[position]
            if word.startsPhrase || word.section != section { previous = Lexicon.noStem }
            section = word.section
            let stem = words.lexicon.stemOf[Int(word.surface)]
            guard stem != Lexicon.noStem else { continue }
            let bonus = word.field == .lead && position < clauseEnd ? TermTuning.leadingClause : 0
            let weight = TermTuning.presence(word.field) + bonus
            stemOccurrences.append(Occurrence(key: UInt64(stem), section: section, weight: weight))
            if previous != Lexicon.noStem, previous != stem {
                pairOccurrences.append(Occurrence(key: TermStatistics.key(previous, stem), section: section, weight: weight))
            }
            previous = stem
        }
        Self.gather(&stemOccurrences, into: &stems)
        Self.gather(&pairOccurrences, into: &pairs)
    }

    /// Where the leading clause of the description ends; its beginning if the whole first sentence is one clause.
    private static func clauseEnd(_ words: StatementWords, _ range: Range<Int>) -> Int {
        guard let start = range.first(where: { words.words[$0].field == .lead }) else { return range.lowerBound }
        var position = start + 1
        while position < range.upperBound, words.words[position].field == .lead {
            let word = words.words[position]
            if word.startsPhrase || words.lexicon.endsClause[Int(word.surface)] { return position }
            position += 1
        }
        return start
    }

    private static func gather(_ occurrences: inout [Occurrence], into entries: inout [Entry]) {
        entries.removeAll(keepingCapacity: true)
        occurrences.sort { ($0.key, $0.section) < ($1.key, $1.section) }
        for (index, occurrence) in occurrences.enumerated() {
            let repeats =
                index > 0 && occurrences[index - 1].key == occurrence.key && occurrences[index - 1].section == occurrence.section
            let weight = occurrence.weight * (repeats ? TermTuning.repetition : 1)
            if let last = entries.last, last.key == occurrence.key {
                entries[entries.count - 1].presence += weight
            } else {
                entries.append(Entry(key: occurrence.key, presence: weight))
            }
        }
    }
}
