import Capabilities
import Parallel
import QualityFixtures

/// Chooses constants by coordinate ascent: one after another, each by the steps that raise the score.
struct ConstantSearch {
    let corpora: [Corpus]

    /// A constant and what it may be multiplied by or moved by.
    struct Coordinate: Sendable {
        let name: String
        let path: any WritableKeyPath<GroupingConstants, Double> & Sendable
        let values: [Double]
    }

    static let coordinates: [Coordinate] = [
        Coordinate(name: "generic", path: \.generic, values: [1, 0.8, 0.6, 0.4]),
        Coordinate(name: "title", path: \.title, values: [1, 1.5, 2, 3]),
        Coordinate(name: "aside", path: \.aside, values: [0.3, 0.5, 0.7, 1]),
        Coordinate(name: "leadingClause", path: \.leadingClause, values: [0, 0.5, 1, 1.5, 2]),
        Coordinate(name: "damping", path: \.damping, values: [0.4, 0.5, 0.6, 0.7, 0.85]),
        Coordinate(name: "pair", path: \.pair, values: [0, 0.1, 0.2, 0.35]),
        Coordinate(name: "recurrence", path: \.recurrence, values: [0, 0.3, 0.6, 0.8]),
        Coordinate(name: "hapax", path: \.hapax, values: [0.25, 0.5, 0.75, 1]),
        Coordinate(name: "number", path: \.number, values: [0.25, 0.5, 0.75, 1]),
        Coordinate(name: "centrality", path: \.centrality, values: [0, 0.35, 0.7, 0.9]),
        Coordinate(name: "tailQuantile", path: \.tailQuantile, values: [0.75, 0.8, 0.85, 0.9]),
        Coordinate(name: "caution", path: \.caution, values: [0.6, 0.8, 1, 1.25]),
        Coordinate(name: "heldPairs", path: \.heldPairs, values: [0, 10, 30, 80, 200]),
        Coordinate(name: "heldStart", path: \.heldStart, values: [0.05, 0.08, 0.11]),
        Coordinate(name: "heldScale", path: \.heldScale, values: [0.02, 0.03, 0.04, 0.06]),
        Coordinate(name: "heldMatches", path: \.heldMatches, values: [10, 30, 60, 120]),
        Coordinate(name: "heldDeviation", path: \.heldDeviation, values: [0.07, 0.09, 0.11]),
        Coordinate(name: "assumedRoot", path: \.assumedRoot, values: [0.5, 0.58, 0.65, 0.72]),
        Coordinate(name: "firstOdds", path: \.firstOdds, values: [-0.5, 0, 0.5, 1]),
        Coordinate(name: "rival", path: \.rival, values: [0.7, 0.8, 0.85, 0.9, 1]),
        Coordinate(name: "secondOdds", path: \.secondOdds, values: [-3.5, -2.5, -1.5, -0.5, 0]),
        Coordinate(name: "secondRival", path: \.secondRival, values: [0.4, 0.5, 0.6, 0.7]),
        Coordinate(name: "spread", path: \.spread, values: [0.25, 0.5, 0.75, 1]),
        Coordinate(name: "plausibleOdds", path: \.plausibleOdds, values: [-3, -2.5, -2, -1.5, -1, -0.5, 0]),
        Coordinate(name: "plausibleTerms", path: \.plausibleTerms, values: [0.5, 1, 1.83, 2.5]),
        Coordinate(name: "plausibleRoot", path: \.plausibleRoot, values: [10, 11.5, 13.1, 15]),
        Coordinate(name: "pairRedundancy", path: \.pairRedundancy, values: [0.25, 0.5, 0.75]),
        Coordinate(name: "saturation", path: \.saturation, values: [4, 10, 20]),
        Coordinate(name: "plausibleLength", path: \.plausibleLength, values: [-1, -0.7, -0.48, -0.2, 0]),
    ]

    /// F1, less what precision lacks to nine tenths; an error costs a reader more than a gap.
    static func score(_ quality: PairQuality) -> Double { quality.f1 - 1.5 * max(0, 0.93 - quality.precision) }

    func score(_ constants: GroupingConstants) -> Double {
        let parts = sideBySide(corpora.count, jobs: 2, chunk: 8) { range in
            range.reduce(0.0) { $0 + corpora[$1].weight * Self.score(corpora[$1].quality(constants)) }
        }
        return parts.reduce(0, +) / corpora.reduce(0) { $0 + $1.weight }
    }

    func best(from start: GroupingConstants, rounds: Int, _ say: (String) -> Void) -> GroupingConstants {
        var best = start
        var bestScore = score(best)
        say("start \(decimals(bestScore, 4))")
        for _ in 0..<rounds {
            let before = bestScore
            for coordinate in Self.coordinates {
                for value in coordinate.values where value != best[keyPath: coordinate.path] {
                    var tried = best
                    tried[keyPath: coordinate.path] = value
                    let score = score(tried)
                    if score > bestScore + 0.0005 {
                        say("\(coordinate.name) \(best[keyPath: coordinate.path]) → \(value): \(decimals(score, 4))")
                        best = tried
                        bestScore = score
                    }
                }
            }
            if bestScore - before < 0.001 { break }
        }
        return best
    }
}
