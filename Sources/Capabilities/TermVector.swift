/// The terms of a statement, or of a cluster of statements, with their weights.
///
/// - Shape: `terms` ascending without repeats; `weights` in the same order, all above 0.
/// - Cost: every operation is one merge of two sorted lists.
struct TermVector {
    private(set) var terms: [Int32]
    private(set) var weights: [Float]

    init(terms: [Int32] = [], weights: [Float] = []) {
        self.terms = terms
        self.weights = weights
    }

    /// The sum of the products of the weights of common terms.
    func dot(_ other: TermVector) -> Double {
        terms.withUnsafeBufferPointer { mine in
            other.terms.withUnsafeBufferPointer { theirs in
                weights.withUnsafeBufferPointer { left in
                    other.weights.withUnsafeBufferPointer { right in
                        var sum = 0.0
                        var i = 0
                        var j = 0
                        while i < mine.count, j < theirs.count {
                            if mine[i] == theirs[j] { sum += Double(left[i]) * Double(right[j]) }
                            // Without a branch that the processor would have to guess.
                            let isBehind = mine[i] <= theirs[j]
                            let isAhead = theirs[j] <= mine[i]
                            i += isBehind ? 1 : 0
                            j += isAhead ? 1 : 0
                        }
                        return sum
                    }
                }
            }
        }
    }

    /// Each term once, with the sum of its weights.
    func sum(_ other: TermVector) -> TermVector {
        var result = TermVector()
        result.terms.reserveCapacity(terms.count + other.terms.count)
        result.weights.reserveCapacity(terms.count + other.terms.count)
        var i = 0
        var j = 0
        while i < terms.count || j < other.terms.count {
            let mine = i < terms.count ? terms[i] : .max
            let theirs = j < other.terms.count ? other.terms[j] : .max
            result.terms.append(min(mine, theirs))
            result.weights.append((mine <= theirs ? weights[i] : 0) + (theirs <= mine ? other.weights[j] : 0))
            if mine <= theirs { i += 1 }
            if theirs <= mine { j += 1 }
        }
        return result
    }

    /// What each common term adds to ``dot(_:)``, in ascending order of terms.
    func shares(with other: TermVector) -> [(term: Int32, product: Double)] {
        var result: [(term: Int32, product: Double)] = []
        var j = 0
        for i in terms.indices {
            while j < other.terms.count, other.terms[j] < terms[i] { j += 1 }
            if j < other.terms.count, other.terms[j] == terms[i] {
                result.append((terms[i], Double(weights[i]) * Double(other.weights[j])))
            }
        }
        return result
    }
}
