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
        var statistics = TermStatistics(stemCount: words.lexicon.stems.count, pairsMax: words.words.count)
        var terms = StatementTerms(words, constants)
        var levels = PresenceLevels(stemCount: words.lexicon.stems.count, rowCount: words.ranges.count)
        for row in words.ranges.indices {
            terms.read(row: row)
            for pair in terms.pairs { statistics.note(pair: pair.key) }
            for stem in terms.stems {
                statistics.count(term: stem.term, statement: Int32(row), artifact: artifacts[row])
                levels.count(stem.term, stem.presence)
            }
        }
        for row in words.ranges.indices {
            terms.read(row: row)
            for pair in terms.pairs { statistics.count(pair: pair.key, statement: Int32(row), artifact: artifacts[row]) }
        }
        statistics.finish()
        let weighing = Weighing(words, statistics, levels, constants)
        let parts = sideBySide(words.ranges.count, jobs: jobs, chunk: 2048) { rows in
            var terms = StatementTerms(words, constants)
            var part = TermMatrix()
            for row in rows {
                terms.read(row: row)
                part.append(weighing.row(of: terms))
            }
            return part
        }
        var matrix = TermMatrix()
        for part in parts { matrix.append(part) }
        self.matrix = matrix
        self.statistics = statistics
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
