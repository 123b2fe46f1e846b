import Parallel

/// The sum of the rows of each cluster, by which a mean over all pairs of two clusters is one product.
struct ClusterSums: Sendable {
    private var words: TermMatrix
    private var vectors: [Float]
    private let width: Int

    /// - Parameters:
    ///   - rows: of each cluster.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(_ evidence: Evidence, rows: [[Int32]], jobs: Int) {
        width = evidence.vectors.width
        var words = TermMatrix()
        for part in sideBySide(rows.count, jobs: jobs, chunk: 64, { Self.words(evidence, rows[$0]) }) { words.append(part) }
        words.prepareToMerge()
        self.words = words
        var vectors = [Float](repeating: 0, count: evidence.vectors.isEmpty ? 0 : rows.count * width)
        if !evidence.vectors.isEmpty {
            for (cluster, members) in rows.enumerated() {
                for row in members { evidence.vectors.add(Int(row), to: &vectors, at: cluster) }
            }
        }
        self.vectors = vectors
    }

    private static func words(_ evidence: Evidence, _ rows: ArraySlice<[Int32]>) -> TermMatrix {
        var words = TermMatrix()
        for members in rows {
            if members.count == 1 {
                words.append(row: Int(members[0]), of: evidence.words)
                continue
            }
            var sums: [Int32: Float] = [:]
            for row in members {
                for index in evidence.words.rows[Int(row)] {
                    sums[evidence.words.terms[index], default: 0] += evidence.words.weights[index]
                }
            }
            words.append(sums.sorted { $0.key < $1.key }.map { ($0.key, $0.value) })
        }
        return words
    }

    /// The sum of the similarities of all pairs of two clusters; of a cluster with itself, each pair counts twice.
    func dot(_ one: Int, _ other: Int) -> Double {
        let byWords = words.dot(one, other)
        guard !vectors.isEmpty else { return byWords }
        return byWords + Double(StatementVectors.dot(vectors, one * width, vectors, other * width, width))
    }

    /// A cluster that is about to be multiplied with many others.
    struct Dense {
        fileprivate var cluster = 0
        fileprivate var words = TermMatrix.DenseRow()
    }

    /// - Parameter dense: holds nothing; ``clear(_:)`` makes it so again.
    func scatter(_ cluster: Int, into dense: inout Dense) {
        dense.cluster = cluster
        words.scatter(cluster, into: &dense.words)
    }

    func clear(_ dense: inout Dense) { words.clear(&dense.words, of: dense.cluster) }

    /// As ``dot(_:_:)``, to the bit.
    func dot(_ dense: Dense, _ other: Int) -> Double {
        let byWords = words.dot(dense.words, other)
        guard !vectors.isEmpty else { return byWords }
        return byWords + Double(StatementVectors.dot(vectors, dense.cluster * width, vectors, other * width, width))
    }

    /// The sum of the similarities of a row to the rows of a cluster.
    func dot(_ cluster: Int, row: Int, of evidence: Evidence) -> Double {
        let byWords = evidence.words.dot(row, words, cluster)
        guard !vectors.isEmpty, evidence.hasVector(row) else { return byWords }
        var one = [Float](repeating: 0, count: width)
        evidence.vectors.add(row, to: &one, at: 0)
        return byWords + Double(StatementVectors.dot(one, 0, vectors, cluster * width, width))
    }

    /// What each common term of two clusters adds to their similarity.
    func shares(_ one: Int, _ other: Int) -> [(term: Int32, product: Double)] { words.shares(one, words, other) }

    /// The same of a row and a cluster.
    func shares(_ cluster: Int, row: Int, of evidence: Evidence) -> [(term: Int32, product: Double)] {
        evidence.words.shares(row, words, cluster)
    }

    /// The other cluster is then part of the first.
    mutating func merge(_ one: Int, _ other: Int) {
        words.merge(one, other)
        guard !vectors.isEmpty else { return }
        for index in 0..<width { vectors[one * width + index] += vectors[other * width + index] }
    }
}
