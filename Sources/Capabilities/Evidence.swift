/// What is known of each row: its weighted words and, where an embedding tool has made one, its vector.
///
/// The similarity of two rows is one sum over both kinds: (1 − share) · words + share · vectors. Because it is one sum, the sum
/// of several rows stands for them all, and everything that is learned from similarities holds for both kinds. A row without
/// a vector has the first summand alone: it is joined less often, never more.
struct Evidence: Sendable {
    private(set) var words: TermMatrix
    private(set) var vectors = StatementVectors([])

    /// - Parameter words: rows of length 1 at most.
    init(words: TermMatrix) { self.words = words }

    /// - Parameters:
    ///   - vectors: of unit length.
    ///   - share: 0…1; see ``VectorTrust``.
    init(words: TermMatrix, vectors: StatementVectors, share: Double) {
        self.init(words: TermMatrix())
        let scale = Float((1 - share).squareRoot())
        for range in words.rows { self.words.append(range.map { (words.terms[$0], words.weights[$0] * scale) }) }
        self.vectors = vectors.scaled(by: Float(share.squareRoot()))
    }

    func similarity(_ one: Int, _ other: Int) -> Double { words.dot(one, other) + vectors.dot(one, other) }

    /// As ``similarity(_:_:)``, to the bit.
    /// - Parameter dense: the words of the first row.
    func similarity(_ one: Int, _ dense: TermMatrix.DenseRow, _ other: Int) -> Double { words.dot(dense, other) + vectors.dot(one, other) }

    func vectorSimilarity(_ one: Int, _ other: Int) -> Double { vectors.dot(one, other) }
    func hasVector(_ row: Int) -> Bool { vectors.has(row) }
    func vectorNeighbours(of row: Int) -> [Int32] { vectors.nearest(to: row) }
}
