/// Rows of weighted terms, one after another in two flat lists: nothing is allocated for a row.
///
/// - Shape: the terms of a row ascend without repeats; weights are above 0 and stand at the same index.
/// - Cost: every operation is one walk over the rows it names.
struct TermMatrix: Sendable {
    private(set) var terms: [Int32] = []
    private(set) var weights: [Float] = []
    private(set) var rows: [Range<Int>] = []

    mutating func append(_ entries: some Sequence<(term: Int32, weight: Float)>) {
        let start = terms.count
        for entry in entries {
            terms.append(entry.term)
            weights.append(entry.weight)
        }
        rows.append(start..<terms.count)
    }

    mutating func append(row: Int, of other: TermMatrix) {
        let start = terms.count
        terms += other.terms[other.rows[row]]
        weights += other.weights[other.rows[row]]
        rows.append(start..<terms.count)
    }

    mutating func append(_ other: TermMatrix) {
        let start = terms.count
        terms += other.terms
        weights += other.weights
        rows += other.rows.map { $0.lowerBound + start..<$0.upperBound + start }
    }

    /// The sum of the products of the weights of common terms.
    func dot(_ one: Int, _ other: Int) -> Double { dot(one, self, other) }

    func dot(_ row: Int, _ matrix: TermMatrix, _ other: Int) -> Double {
        let (mine, theirs) = (rows[row], matrix.rows[other])
        return terms.withUnsafeBufferPointer { left in
            weights.withUnsafeBufferPointer { leftWeights in
                matrix.terms.withUnsafeBufferPointer { right in
                    matrix.weights.withUnsafeBufferPointer { rightWeights in
                        var sum = 0.0
                        var i = mine.lowerBound
                        var j = theirs.lowerBound
                        while i < mine.upperBound, j < theirs.upperBound {
                            let (one, two) = (left[i], right[j])
                            if one == two { sum += Double(leftWeights[i]) * Double(rightWeights[j]) }
                            // Without a branch that the processor would have to guess.
                            i += one <= two ? 1 : 0
                            j += two <= one ? 1 : 0
                        }
                        return sum
                    }
                }
            }
        }
    }

    /// A row as a list of weights by term, 0 where it has none, so that products with many other rows look at the terms of those alone.
    struct DenseRow {
        fileprivate var weights: [Float] = []
    }

    /// - Parameter dense: holds nothing; ``clear(_:of:)`` makes it so again, and takes its room along to the next row.
    func scatter(_ row: Int, into dense: inout DenseRow) {
        let range = rows[row]
        guard let last = range.last else { return }
        let missing = Int(terms[last]) + 1 - dense.weights.count
        if missing > 0 { dense.weights += repeatElement(0, count: missing) }
        for index in range { dense.weights[Int(terms[index])] = weights[index] }
    }

    func clear(_ dense: inout DenseRow, of row: Int) {
        for index in rows[row] { dense.weights[Int(terms[index])] = 0 }
    }

    /// As ``dot(_:_:)``, to the bit.
    /// - Cost: a walk over the second row alone.
    func dot(_ dense: DenseRow, _ other: Int) -> Double {
        let range = rows[other]
        return dense.weights.withUnsafeBufferPointer { left in
            terms.withUnsafeBufferPointer { right in
                weights.withUnsafeBufferPointer { rightWeights in
                    var sum = 0.0
                    for index in range {
                        let term = Int(right[index])
                        guard term < left.count else { break }
                        sum += Double(left[term]) * Double(rightWeights[index])
                    }
                    return sum
                }
            }
        }
    }

    /// What each common term adds to ``dot(_:_:)``, in ascending order of terms.
    func shares(_ row: Int, _ matrix: TermMatrix, _ other: Int) -> [(term: Int32, product: Double)] {
        var result: [(term: Int32, product: Double)] = []
        var j = matrix.rows[other].lowerBound
        for i in rows[row] {
            while j < matrix.rows[other].upperBound, matrix.terms[j] < terms[i] { j += 1 }
            if j < matrix.rows[other].upperBound, matrix.terms[j] == terms[i] {
                result.append((terms[i], Double(weights[i]) * Double(matrix.weights[j])))
            }
        }
        return result
    }

    /// Puts the sum of two rows in the place of the first, and nothing in that of the second.
    mutating func merge(_ row: Int, _ other: Int) {
        let start = terms.count
        let (mine, theirs) = (rows[row], rows[other])
        var i = mine.lowerBound
        var j = theirs.lowerBound
        while i < mine.upperBound || j < theirs.upperBound {
            let left = i < mine.upperBound ? terms[i] : .max
            let right = j < theirs.upperBound ? terms[j] : .max
            let weight = (left <= right ? weights[i] : 0) + (right <= left ? weights[j] : 0)
            terms.append(min(left, right))
            weights.append(weight)
            if left <= right { i += 1 }
            if right <= left { j += 1 }
        }
        rows[row] = start..<terms.count
        rows[other] = start..<start
        live += rows[row].count - mine.count - theirs.count
        if terms.count > 2 * live + Self.slack { compact() }
    }

    /// How many entries the rows have, those that merging left behind aside; set before the first merge.
    private var live = 0
    private static let slack = 1 << 20

    /// Must be called once before ``merge(_:_:)``.
    mutating func prepareToMerge() { live = terms.count }

    private mutating func compact() {
        var packed = TermMatrix()
        packed.terms.reserveCapacity(live)
        packed.weights.reserveCapacity(live)
        for row in rows {
            let start = packed.terms.count
            packed.terms += terms[row]
            packed.weights += weights[row]
            packed.rows.append(start..<packed.terms.count)
        }
        packed.live = live
        self = packed
    }
}
