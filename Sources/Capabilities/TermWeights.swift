import Parallel

/// The statements as rows of weighted terms of length 1, of which only the terms are kept that can tie two artifacts.
///
/// - Shape: rows as those of ``StatementWords``; a term is a stem or a pair of stems.
/// - Units: a weight grows with the rarity of the term, ln((n + 1) / statements that have it), and with its presence:
///   in how many sentences, and whether in the title or the leading clause.
/// - Cost: two passes over the words to count pairs, one to weigh.
struct TermWeights: Sendable {
    let matrix: TermMatrix
    let statistics: TermStatistics

    /// - Parameters:
    ///   - artifacts: of each row; rows of one artifact stand together.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(_ words: StatementWords, artifacts: [Int32], jobs: Int, _ constants: GroupingConstants) {
        let parts = Self.parts(of: artifacts, count: min(jobs, Self.countedMax))
        let counted = sideBySide(parts.count, jobs: jobs, chunk: 1) { $0.map { Counts(of: parts[$0], words, artifacts, constants) } }
            .flatMap(\.self)
        var counts = counted[0]
        for part in counted.dropFirst() { counts.add(part) }
        var statistics = counts.statistics
        let recurring = counts.pairs
        // What is gathered waits to be counted in order: not of all rows at once.
        for start in stride(from: 0, to: words.ranges.count, by: Self.waveLength) {
            let wave = start..<min(start + Self.waveLength, words.ranges.count)
            let gathered = sideBySide(wave.count, jobs: jobs, chunk: Self.waveLength / 16) { range in
                var terms = StatementTerms(words, constants)
                return range.map { index in
                    terms.read(row: start + index)
                    return terms.pairs.compactMap { recurring.mayHold($0.key) ? $0.key : nil }
                }
            }.joined()
            for (row, pairs) in zip(wave, gathered) {
                for pair in pairs { statistics.count(pair: pair, statement: Int32(row), artifact: artifacts[row]) }
            }
        }
        statistics.finish()
        let weighing = Weighing(words, statistics, counts.levels, constants)
        let weighed = sideBySide(words.ranges.count, jobs: jobs, chunk: 512) { rows in
            var terms = StatementTerms(words, constants)
            var part = TermMatrix()
            for row in rows {
                terms.read(row: row)
                part.append(weighing.row(of: terms))
            }
            return part
        }
        var matrix = TermMatrix()
        for part in weighed { matrix.append(part) }
        self.matrix = matrix
        self.statistics = statistics
    }

    /// So many parts are counted side by side at most: each takes as much memory as all would.
    private static let countedMax = 4
    /// So many rows wait at most.
    private static let waveLength = 8192

    /// All rows in ranges of about one length, one at least, none of which parts the rows of an artifact.
    private static func parts(of artifacts: [Int32], count: Int) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = 0
        for part in 1...max(1, count) {
            var end = max(start, artifacts.count * part / max(1, count))
            while end > 0, end < artifacts.count, artifacts[end] == artifacts[end - 1] { end += 1 }
            parts.append(start..<end)
            start = end
        }
        return parts
    }
}

/// What is counted of some rows, none of whose artifacts has others.
private struct Counts: Sendable {
    private(set) var statistics: TermStatistics
    private(set) var pairs: RecurringPairs
    private(set) var levels: PresenceLevels

    init(of rows: Range<Int>, _ words: StatementWords, _ artifacts: [Int32], _ constants: GroupingConstants) {
        statistics = TermStatistics(stemCount: words.lexicon.stems.count)
        pairs = RecurringPairs(pairsMax: words.words.count)
        levels = PresenceLevels(stemCount: words.lexicon.stems.count, rowCount: words.ranges.count)
        var terms = StatementTerms(words, constants)
        for row in rows {
            terms.read(row: row)
            for pair in terms.pairs { pairs.note(pair.key) }
            for stem in terms.stems {
                statistics.count(term: stem.term, statement: Int32(row), artifact: artifacts[row])
                levels.count(stem.term, stem.presence)
            }
        }
    }

    mutating func add(_ other: Counts) {
        statistics.add(other.statistics)
        pairs.add(other.pairs)
        levels.add(other.levels)
    }
}

/// What each term weighs in a statement.
private struct Weighing: Sendable {
    private let statistics: TermStatistics
    private let levels: PresenceLevels
    private let centrality: Double
    /// Rarity and kind of each term in one number; 0 for a pair that says no more than its words.
    private let factors: [Double]
    /// Presences are few different numbers: the powers are looked up, in steps of a twentieth, and none is above the last.
    private let powers: [Double]

    init(_ words: StatementWords, _ statistics: TermStatistics, _ levels: PresenceLevels, _ constants: GroupingConstants) {
        self.statistics = statistics
        self.levels = levels
        centrality = constants.centrality
        powers = (0...800).map { step in
            let presence = Double(step) / 20
            return PortableMath.power(presence / (presence + constants.saturation), constants.damping)
        }
        let count = Double(words.ranges.count + 1)
        let rarity = statistics.statements.map { PortableMath.log(count / Double(max($0, 1))) }
        factors = rarity.indices.map { index in
            let statements = Double(statistics.statements[index])
            let artifacts = Double(statistics.artifacts[index])
            var factor = rarity[index]
            if let (first, second) = statistics.stems(ofPair: Int32(index)) {
                guard statements > 1 else { return 0 }
                factor = constants.pair * (factor - constants.pairRedundancy * max(rarity[Int(first)], rarity[Int(second)]))
            } else {
                let stem = words.lexicon.stems[index]
                if statements < 2 { factor *= constants.hapax }
                if let first = stem.first, Letters.isDigit(UInt32(first)) { factor *= constants.number }
                if constants.generic != 1, NameWords.saysLittle(stem) { factor *= constants.generic }
            }
            if statements > 1 { factor *= 1 - constants.recurrence * (statements - artifacts) / statements }
            return max(0, factor)
        }
    }

    func row(of terms: StatementTerms) -> [(term: Int32, weight: Float)] {
        var entries: [(term: Int32, weight: Double)] = []
        entries.reserveCapacity(terms.stems.count + terms.pairs.count)
        var squares = 0.0
        func add(_ term: Int32, _ presence: Double, _ centrality: Double) {
            let factor = factors[Int(term)] * centrality
            guard factor > 0 else { return }
            let weight = factor * powers[min(Int((presence * 20).rounded()), powers.count - 1)]
            squares += weight * weight
            if statistics.artifacts[Int(term)] > 1 { entries.append((term, weight)) }
        }
        for stem in terms.stems { add(stem.term, stem.presence, levels.factor(stem.term, stem.presence, centrality)) }
        let pairsStart = entries.count
        for pair in terms.pairs {
            if let term = statistics.term(ofPair: pair.key) { add(term, pair.presence, 1) }
        }
        // Stems come in ascending order, and before all pairs.
        entries[pairsStart...].sort { $0.term < $1.term }
        let length = squares > 0 ? squares.squareRoot() : 1
        return entries.map { ($0.term, Float($0.weight / length)) }
    }
}
