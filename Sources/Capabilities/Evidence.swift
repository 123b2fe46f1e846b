/// What is known of each row: its weighted words and, where an embedding tool has made one, its vector.
///
/// The similarity of two rows is one sum over both kinds: (1 − share) · words + share · vectors. Because it is one sum, the sum
/// of several rows stands for them all, and everything that is learned from similarities holds for both kinds. A row without
/// a vector has the first summand alone: it is joined less often, never more. Where many rows have none, vectors are left
/// aside: by their words all rows can be compared alike.
struct Evidence: Sendable {
    let words: TermMatrix
    let vectors: StatementVectors

    /// - Parameters:
    ///   - words: rows of length 1 at most.
    ///   - vectors: of each row, if it has one; all of one length.
    init(words: TermMatrix, vectors: [[Float]?], share: Double) {
        let isCovered = vectors.count { $0 != nil } * 10 >= words.rows.count * 9
        self.vectors = StatementVectors(isCovered ? vectors : [], scale: Float(share.squareRoot()))
        guard !self.vectors.isEmpty else {
            self.words = words
            return
        }
        let scale = Float((1 - share).squareRoot())
        var scaled = TermMatrix()
        for range in words.rows { scaled.append(range.map { (words.terms[$0], words.weights[$0] * scale) }) }
        self.words = scaled
    }

    func similarity(_ one: Int, _ other: Int) -> Double { words.dot(one, other) + vectors.dot(one, other) }
    func vectorSimilarity(_ one: Int, _ other: Int) -> Double { vectors.dot(one, other) }
    func hasVector(_ row: Int) -> Bool { vectors.has(row) }
    func vectorNeighbours(of row: Int) -> [Int32] { vectors.nearest(to: row) }
}
