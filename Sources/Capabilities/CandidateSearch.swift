/// Finds, for a statement, the statements of other artifacts that resemble it.
///
/// An inverted index leads from each term to its statements. The rarest terms are followed first, until a budget is
/// spent, so that the cost of a statement does not grow with their number; few statements are all compared.
struct CandidateSearch {
    struct Neighbour {
        var statement: Int32
        var similarity: Double
    }

    private enum Tuning {
        /// Postings that are followed for a statement.
        static let budget = 6000
        /// So many of the best by their partial similarity are compared in full, and so many of these kept.
        static let compared = 48
        static let kept = 24
        /// Rows of the matrix of all similarities that are sampled to learn what is usual.
        static let sampledWork = 300_000_000
    }

    private let vectors: [TermVector]
    private let artifacts: [Int32]
    private let offsets: [Int]
    private var statements: [Int32]
    private var weights: [Float]
    private var sums: [Float]
    private var touched: [Int32] = []

    init(_ vectors: [TermVector], artifacts: [Int32], termCount: Int) {
        self.vectors = vectors
        self.artifacts = artifacts
        var counts = [Int](repeating: 0, count: termCount + 1)
        for vector in vectors { for term in vector.terms { counts[Int(term) + 1] += 1 } }
        for term in 0..<termCount { counts[term + 1] += counts[term] }
        offsets = counts
        statements = [Int32](repeating: 0, count: counts[termCount])
        weights = [Float](repeating: 0, count: counts[termCount])
        sums = [Float](repeating: 0, count: vectors.count)
        var next = counts
        for (statement, vector) in vectors.enumerated() {
            for (term, weight) in zip(vector.terms, vector.weights) {
                statements[next[Int(term)]] = Int32(statement)
                weights[next[Int(term)]] = weight
                next[Int(term)] += 1
            }
        }
    }

    /// The nearest statements of other artifacts.
    ///
    /// - Order: by similarity, the greatest first; by statement number among equals.
    mutating func neighbours(of statement: Int) -> [Neighbour] {
        accumulate(statement, budget: Tuning.budget)
        defer { clear() }
        var best: [(statement: Int32, sum: Float)] = []
        for other in touched where artifacts[Int(other)] != artifacts[statement] { best.append((other, sums[Int(other)])) }
        best.sort { ($1.sum, $0.statement) < ($0.sum, $1.statement) }
        let compared = best.prefix(Tuning.compared).map { candidate in
            Neighbour(statement: candidate.statement, similarity: vectors[statement].dot(vectors[Int(candidate.statement)]))
        }
        let sorted = compared.sorted { ($1.similarity, $0.statement) < ($0.similarity, $1.statement) }
        return Array(sorted.prefix(Tuning.kept))
    }

    /// How the similarities between artifacts are spread, over evenly chosen statements.
    ///
    /// - Returns: counts by ``MatchModel/bin(_:)``, and the number of pairs looked at; of a pair that has no term in
    ///   common only the number is known.
    mutating func spread() -> (histogram: [Int], count: Int) {
        var histogram = MatchModel.emptyHistogram
        var count = 0
        var sizes: [Int32: Int] = [:]
        for artifact in artifacts { sizes[artifact, default: 0] += 1 }
        let work = vectors.reduce(0) { $0 + $1.terms.reduce(0) { $0 + offsets[Int($1) + 1] - offsets[Int($1)] } }
        let step = max(1, (work + Tuning.sampledWork - 1) / Tuning.sampledWork)
        for statement in stride(from: 0, to: vectors.count, by: step) {
            accumulate(statement, budget: .max)
            for other in touched where artifacts[Int(other)] != artifacts[statement] {
                histogram[MatchModel.bin(Double(sums[Int(other)]))] += 1
            }
            count += vectors.count - (sizes[artifacts[statement]] ?? 0)
            clear()
        }
        return (histogram, count)
    }

    private mutating func accumulate(_ statement: Int, budget: Int) {
        let vector = vectors[statement]
        var order = Array(vector.terms.indices)
        if budget < .max {
            order.sort { one, other in
                let left = length(vector.terms[one])
                let right = length(vector.terms[other])
                return left == right ? one < other : left < right
            }
        }
        var spent = 0
        for index in order {
            let term = Int(vector.terms[index])
            let range = offsets[term]..<offsets[term + 1]
            if spent > 0, spent > budget - range.count { break }
            spent += range.count
            let weight = vector.weights[index]
            for posting in range {
                let other = Int(statements[posting])
                if sums[other] == 0 { touched.append(Int32(other)) }
                sums[other] += weight * weights[posting]
            }
        }
    }

    private func length(_ term: Int32) -> Int { offsets[Int(term) + 1] - offsets[Int(term)] }

    private mutating func clear() {
        for statement in touched { sums[Int(statement)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
