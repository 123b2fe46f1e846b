import Parallel

/// Finds, for a row, the rows of other artifacts that resemble it.
///
/// An inverted index leads from each term to its rows. The rarest terms are followed first, until a budget is spent, so
/// that the cost of a row does not grow with their number; few rows are all compared.
struct CandidateSearch: Sendable {
    struct Neighbour: Sendable {
        var row: Int32
        var similarity: Double
    }

    private enum Tuning {
        /// Postings that are followed for a row.
        static let budget = 3000
        /// So many of the best by their partial similarity are compared in full, and so many of these kept.
        static let compared = 32
        static let kept = 20
        /// Postings that are followed to learn how similarities are spread.
        static let sampledWork = 20_000_000
    }

    private let evidence: Evidence
    /// Of each row.
    private let artifacts: [Int32]
    private let units: [Int32]
    private let offsets: [Int]
    private let postings: [Int32]
    private let weights: [Float]

    init(_ evidence: Evidence, artifacts: [Int32], units: [Int32], termCount: Int) {
        self.evidence = evidence
        self.artifacts = artifacts
        self.units = units
        let matrix = evidence.words
        var counts = [Int](repeating: 0, count: termCount + 1)
        for term in matrix.terms { counts[Int(term) + 1] += 1 }
        for term in 0..<termCount { counts[term + 1] += counts[term] }
        offsets = counts
        var postings = [Int32](repeating: 0, count: matrix.terms.count)
        var weights = [Float](repeating: 0, count: matrix.terms.count)
        for (row, range) in matrix.rows.enumerated() {
            for index in range {
                let term = Int(matrix.terms[index])
                postings[counts[term]] = Int32(row)
                weights[counts[term]] = matrix.weights[index]
                counts[term] += 1
            }
        }
        self.postings = postings
        self.weights = weights
    }

    /// The nearest rows of other artifacts and other units, of each row of a range.
    ///
    /// - Order: by similarity, the greatest first; by row among equals.
    func neighbours(of rows: Range<Int>) -> [[Neighbour]] {
        var sums = Sums(count: evidence.words.rows.count)
        var dense = TermMatrix.DenseRow()
        return rows.map { row in
            follow(row, budget: Tuning.budget, into: &sums)
            var compared = strongest(for: row, sums)
            sums.clear()
            compared += evidence.vectorNeighbours(of: row).filter { isOther(Int($0), row) && !compared.contains($0) }
            evidence.words.scatter(row, into: &dense)
            let all = compared.map { Neighbour(row: $0, similarity: evidence.similarity(row, dense, Int($0))) }
            evidence.words.clear(&dense, of: row)
            let sorted = all.sorted { ($1.similarity, $0.row) < ($0.similarity, $1.row) }
            return Array(sorted.prefix(Tuning.kept))
        }
    }

    /// How the similarities between artifacts are spread, over evenly chosen rows.
    ///
    /// - Returns: counts by ``MatchModel/bin(_:)``, and the number of pairs looked at; of a pair that has no term in
    ///   common only the number is known.
    func spread(jobs: Int) -> (histogram: [Int], count: Int) {
        var sizes: [Int32: Int] = [:]
        for artifact in artifacts { sizes[artifact, default: 0] += 1 }
        let work = evidence.words.terms.reduce(0) { $0 + length($1) }
        let rows = Array(stride(from: 0, to: artifacts.count, by: max(1, (work + Tuning.sampledWork - 1) / Tuning.sampledWork)))
        let parts = sideBySide(rows.count, jobs: jobs, chunk: max(256, rows.count / 16)) { self.histogram(ofSimilaritiesOf: rows[$0]) }
        var histogram = MatchModel.emptyHistogram
        for part in parts { for bin in histogram.indices { histogram[bin] += part[bin] } }
        return (histogram, rows.reduce(0) { $0 + artifacts.count - (sizes[artifacts[$1]] ?? 0) })
    }

    private func histogram(ofSimilaritiesOf rows: ArraySlice<Int>) -> [Int] {
        var histogram = MatchModel.emptyHistogram
        var sums = Sums(count: evidence.words.rows.count)
        for row in rows {
            follow(row, budget: .max, into: &sums)
            if evidence.hasVector(row) {
                for other in artifacts.indices where isOther(other, row) {
                    let similarity = Double(sums.values[other]) + evidence.vectorSimilarity(row, other)
                    if similarity > 0 { histogram[MatchModel.bin(similarity)] += 1 }
                }
            } else {
                for other in sums.touched where isOther(Int(other), row) {
                    histogram[MatchModel.bin(Double(sums.values[Int(other)]))] += 1
                }
            }
            sums.clear()
        }
        return histogram
    }

    private func isOther(_ other: Int, _ row: Int) -> Bool { artifacts[other] != artifacts[row] && units[other] != units[row] }

    /// The touched rows with the greatest sums; which, not in which order, is what counts.
    private func strongest(for row: Int, _ sums: borrowing Sums) -> [Int32] {
        var least = Float(0)
        var kept: [Int32] = []
        // Sums below the bar are passed over; whenever some times as many as wanted have come, the bar is raised.
        func trim() {
            kept.sort { one, other in
                let left = sums.values[Int(one)]
                let right = sums.values[Int(other)]
                return left == right ? one < other : left > right
            }
            kept.removeLast(max(0, kept.count - Tuning.compared))
            if kept.count == Tuning.compared, let last = kept.last { least = sums.values[Int(last)] }
        }
        for other in sums.touched where sums.values[Int(other)] >= least && isOther(Int(other), row) {
            kept.append(other)
            if kept.count >= 4 * Tuning.compared { trim() }
        }
        trim()
        return kept
    }

    private func follow(_ row: Int, budget: Int, into sums: inout Sums) {
        let matrix = evidence.words
        var order = Array(matrix.rows[row])
        if budget < .max {
            order.sort { one, other in
                let left = length(matrix.terms[one])
                let right = length(matrix.terms[other])
                return left == right ? one < other : left < right
            }
        }
        var spent = 0
        for index in order {
            let term = Int(matrix.terms[index])
            let range = offsets[term]..<offsets[term + 1]
            if spent > 0, spent > budget - range.count { break }
            spent += range.count
            sums.add(postings, weights, range, matrix.weights[index])
        }
    }

    private func length(_ term: Int32) -> Int { offsets[Int(term) + 1] - offsets[Int(term)] }
}

/// A sum for each row, and which rows have one.
private struct Sums: ~Copyable {
    private(set) var values: [Float]
    private(set) var touched: [Int32] = []

    init(count: Int) { values = [Float](repeating: 0, count: count) }

    /// Adds what one term brings to each row that has it; the innermost loop of all, so without bounds checks.
    mutating func add(_ rows: [Int32], _ weights: [Float], _ range: Range<Int>, _ weight: Float) {
        rows.withUnsafeBufferPointer { rows in
            weights.withUnsafeBufferPointer { weights in
                values.withUnsafeMutableBufferPointer { values in
                    for posting in range {
                        let row = Int(rows[posting])
                        if values[row] == 0 { touched.append(Int32(row)) }
                        values[row] += weight * weights[posting]
                    }
                }
            }
        }
    }

    mutating func clear() {
        for row in touched { values[Int(row)] = 0 }
        touched.removeAll(keepingCapacity: true)
    }
}
