/// What a similarity is worth, learned from the corpus itself.
///
/// Two statements of one artifact are known to differ, so their similarities show what chance resemblance looks like
/// among these texts: its upper tail is taken for exponential. The similarities between artifacts are a mixture of that
/// and of true matches, whose square roots are taken for normally distributed. Expectation and maximisation fit the
/// matches; Bayes' rule then says how probable a match is at a given similarity. So the threshold is derived from each
/// corpus, and a confidence is a probability.
/// - Units: similarities are cosines, 0 to 1.
struct MatchModel: Sendable {
    /// Below this, similarities say nothing.
    let floor: Double
    /// Natural logarithm of the odds that two statements of two artifacts match, before they are compared.
    let priorLogOdds: Double
    private let tailShare: Double
    private let tailScale: Double
    private let mean: Double
    private let deviation: Double

    private enum Tuning {
        static let deviationMin = 0.06
        static let floorMin = 0.02
        static let tailScaleMin = 0.01
        static let rounds = 60
        static let bins = 1024
    }

    /// - Parameters:
    ///   - chance: similarities of statements of one artifact.
    ///   - crossing: how many similarities between artifacts fall in each of equal bins of 0…1; ``emptyHistogram`` and
    ///     ``bin(_:)`` make it.
    ///   - crossingCount: how many were compared, those of no similarity included.
    ///   - mutual: similarities of statements that are each other's nearest.
    init(chance: [Double], crossing: [Int], crossingCount: Int, mutual: [Double], _ constants: GroupingConstants) {
        let sorted = chance.sorted()
        let pairs = Double(sorted.count)
        let seenStart = max(Self.quantile(sorted, constants.tailQuantile), Tuning.floorMin)
        let start = (seenStart * pairs + constants.heldStart * constants.heldPairs) / max(pairs + constants.heldPairs, 1)
        let excess = sorted.filter { $0 > start }.map { $0 - start }
        let heldTail = constants.heldPairs * (1 - constants.tailQuantile)
        let seenScale = Self.quantile(excess, 0.5) / PortableMath.ln2 * constants.caution
        let few = excess.count < 3
        let tail = few ? 0.1 : (Double(excess.count) + heldTail) / (pairs + constants.heldPairs)
        let scale =
            few && heldTail == 0
            ? 0.05 : (seenScale * Double(excess.count) + constants.heldScale * heldTail) / max(Double(excess.count) + heldTail, 1e-9)
        let width = max(scale, Tuning.tailScaleMin)

        let clear = mutual.filter { $0 > start + 2 * width }.map { $0.squareRoot() }.sorted()
        let seen = Double(clear.count)
        let centre = (Self.quantile(clear, 0.5) * seen + constants.assumedRoot) / (seen + 1)
        var mean = centre
        var deviation = constants.heldDeviation
        let total = Double(max(crossingCount, 1)) + 2
        var share = (seen + 1) / total
        let bins = crossing.indices.filter { crossing[$0] > 0 && Self.centre($0) > start }
        for _ in 0..<Tuning.rounds {
            var weight = 0.0
            var sum = constants.heldMatches * centre
            var squares = constants.heldMatches * constants.heldDeviation * constants.heldDeviation
            for bin in bins {
                let similarity = Self.centre(bin)
                let match = share * PortableMath.exp(Self.logMatch(similarity, mean, deviation))
                let noise = (1 - share) * PortableMath.exp(Self.logChance(similarity, start, width, tail))
                let expected = Double(crossing[bin]) * match / (match + noise + 1e-300)
                let root = similarity.squareRoot()
                weight += expected
                sum += expected * root
                squares += expected * (root - mean) * (root - mean)
            }
            mean = sum / (weight + constants.heldMatches)
            deviation = max((squares / (weight + constants.heldMatches)).squareRoot(), Tuning.deviationMin)
            share = min((weight + 1) / total, 0.5)
        }
        floor = start
        tailScale = width
        tailShare = tail
        self.mean = mean
        self.deviation = deviation
        priorLogOdds = PortableMath.log(share / (1 - share))
    }

    /// The probability that two clusters, or two statements, are one capability.
    func probability(_ similarity: Double) -> Double { 1 / (1 + PortableMath.exp(-logOdds(similarity))) }

    /// Natural logarithm of the odds of the same; above 0, a match is more probable than not.
    func logOdds(_ similarity: Double) -> Double {
        guard similarity > floor else { return -20 }
        // Past its centre the curve of the matches falls again, but more similar is never less probable.
        let capped = min(similarity, mean * mean)
        return Self.logMatch(capped, mean, deviation) - Self.logChance(similarity, floor, tailScale, tailShare) + priorLogOdds
    }

    static var emptyHistogram: [Int] { [Int](repeating: 0, count: Tuning.bins) }
    static func bin(_ similarity: Double) -> Int { min(max(Int(similarity * Double(Tuning.bins)), 0), Tuning.bins - 1) }
    private static func centre(_ bin: Int) -> Double { (Double(bin) + 0.5) / Double(Tuning.bins) }

    private static func logMatch(_ similarity: Double, _ mean: Double, _ deviation: Double) -> Double {
        let root = similarity.squareRoot()
        let distance = (root - mean) / deviation
        return -distance * distance / 2 - PortableMath.log(deviation * 2.50662827463100050 * 2 * root)
    }

    private static func logChance(_ similarity: Double, _ start: Double, _ scale: Double, _ share: Double) -> Double {
        PortableMath.log(share / scale) - (similarity - start) / scale
    }

    /// Linear between the two nearest; 0 of nothing.
    private static func quantile(_ sorted: [Double], _ share: Double) -> Double {
        guard let last = sorted.last else { return 0 }
        let place = share * Double(sorted.count - 1)
        let below = Int(place)
        guard below + 1 < sorted.count else { return last }
        return sorted[below] + (sorted[below + 1] - sorted[below]) * (place - Double(below))
    }
}
