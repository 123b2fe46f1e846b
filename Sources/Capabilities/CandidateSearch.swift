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
        static let budget = 3000
        /// So many of the best by their partial similarity are compared in full, and so many of these kept.
        static let compared = 32
        static let kept = 20
        /// Rows of the matrix of all similarities that are sampled to learn what is usual.
        static let sampledWork = 60_000_000
    }

    private let vectors: [TermVector]
    private let artifacts: [Int32]
    private let offsets: [Int]
    private var statements: [Int32]
    private var weights: [Float]
    private var sums: [Float]
    private var touched: [Int32] = []
    /// One statement with its weights by term, 0 elsewhere: a place to look up, where a merge would walk.
    private var dense: [Float]

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
        dense = [Float](repeating: 0, count: termCount)
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
        let candidates = strongest(for: statement)
        spreadOut(vectors[statement])
        let compared = candidates.map { Neighbour(statement: $0, similarity: similarity(toSpreadOut: vectors[Int($0)])) }
        for term in vectors[statement].terms { dense[Int(term)] = 0 }
        let sorted = compared.sorted { ($1.similarity, $0.statement) < ($0.similarity, $1.statement) }
        return Array(sorted.prefix(Tuning.kept))
    }

    private mutating func spreadOut(_ vector: TermVector) {
        for (term, weight) in zip(vector.terms, vector.weights) { dense[Int(term)] = weight }
    }

    /// The same sum, in the same order, as ``TermVector/dot(_:)``.
    private func similarity(toSpreadOut vector: TermVector) -> Double {
        var sum = 0.0
        for index in vector.terms.indices { sum += Double(dense[Int(vector.terms[index])]) * Double(vector.weights[index]) }
        return sum
    }

    /// The touched statements of other artifacts with the greatest sums; which, not in which order, is what counts.
    private mutating func strongest(for statement: Int) -> [Int32] {
        let own = artifacts[statement]
        var least = Float(0)
        var kept: [Int32] = []
        // Sums below the bar are passed over; whenever twice as many as wanted have come, the bar is raised.
        func trim() {
            kept.sort { one, other in
                let left = sums[Int(one)]
                let right = sums[Int(other)]
                return left == right ? one < other : left > right
            }
            kept.removeLast(max(0, kept.count - Tuning.compared))
            if kept.count == Tuning.compared, let last = kept.last { least = sums[Int(last)] }
        }
        for other in touched where sums[Int(other)] >= least && artifacts[Int(other)] != own {
            kept.append(other)
            if kept.count >= 4 * Tuning.compared { trim() }
        }
        trim()
        return kept
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
            follow(range, weight)
        }
    }

    /// Adds what one term brings to each statement that has it; the innermost loop of all, so without bounds checks.
    private mutating func follow(_ range: Range<Int>, _ weight: Float) {
        var found = touched
        touched = []
        statements.withUnsafeBufferPointer { statements in
            weights.withUnsafeBufferPointer { weights in
                sums.withUnsafeMutableBufferPointer { sums in
                    for posting in range {
                        let other = Int(statements[posting])
                        if sums[other] == 0 { found.append(Int32(other)) }
                        sums[other] += weight * weights[posting]
                    }
                }
            }
        }
        touched = found
    }

    private func length(_ term: Int32) -> Int { offsets[Int(term) + 1] - offsets[Int(term)] }

    private mutating func clear() {
        for statement in touched { sums[Int(statement)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
