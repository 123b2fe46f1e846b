import Capabilities
import QualityFixtures

/// How far a confidence means what it says: of the statements with about this confidence, how many stand with statements of
/// their own label.
struct Reliability {
    private var sums = [Double](repeating: 0, count: 10)
    private var right = [Double](repeating: 0, count: 10)
    private var counts = [Double](repeating: 0, count: 10)

    /// A statement counts as right to the share of those it stands with that have its label.
    mutating func add(_ corpus: LabelledCorpus, _ constants: GroupingConstants) {
        let clustering = StatementClustering(corpus.statements, constants: constants)
        for cluster in clustering.clusters where cluster.count > 1 {
            for statement in cluster {
                let confidence = clustering.confidence(of: statement)
                let others = cluster.filter { $0 != statement }
                let bin = min(Int(confidence * 10), 9)
                sums[bin] += confidence * corpus.weight
                right[bin] += Double(others.count { corpus.labels[$0] == corpus.labels[statement] }) / Double(others.count) * corpus.weight
                counts[bin] += corpus.weight
            }
        }
    }

    /// One line a tenth: how many, the mean confidence, the share that is right.
    var table: String {
        counts.indices.filter { counts[$0] > 0 }.map { bin in
            "\(bin * 10) to \(bin * 10 + 10) %   \(decimals(counts[bin], 1))   \(decimals(sums[bin] / counts[bin]))   \(decimals(right[bin] / counts[bin]))"
        }.joined(separator: "\n")
    }
}

func decimals(_ value: Double, _ places: Int = 3) -> String {
    var power = 1.0
    for _ in 0..<places { power *= 10 }
    let whole = Int((value * power).rounded())
    let digits = String(abs(whole))
    let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
    return (whole < 0 ? "-" : "") + padded.dropLast(places) + "." + padded.suffix(places)
}
