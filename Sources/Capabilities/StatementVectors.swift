/// The vectors that an embedding tool made of some rows, made comparable.
///
/// Embeddings of one corpus all point a little the same way; their mean is taken from each, so that two unrelated texts
/// have a similarity of about 0, as they have by their words. Where many rows have none, vectors are left aside: by their
/// words all rows can be compared alike.
/// - Shape: flat, `size` numbers a vector; each of length 1 after the mean is taken away, until it is scaled.
/// - Cost: ``nearest(to:)`` compares with all vectors, or, when there are many, with those that lie by the same few landmarks.
struct StatementVectors: Sendable {
    private let size: Int
    private var values: [Float]
    /// Of each row, where its vector stands among the others; −1 for none.
    private let slots: [Int32]
    private let rowOfSlot: [Int32]
    /// The slots that lie nearest to each landmark, and the landmarks of each slot, nearest first; empty when all are compared.
    private let lists: [[Int32]]
    private let landmarks: [[Int32]]

    private static let kept = 16
    private static let comparedMax = 4000
    private static let probes = 4

    var isEmpty: Bool { rowOfSlot.isEmpty }

    init(_ vectors: [[Float]?]) {
        let isCovered = vectors.count { $0 != nil } * 10 >= vectors.count * 9
        let vectors = isCovered ? vectors : []
        var slots = [Int32](repeating: -1, count: vectors.count)
        var rows: [Int32] = []
        var size = 0
        for (row, vector) in vectors.enumerated() {
            guard let vector, !vector.isEmpty, size == 0 || vector.count == size else { continue }
            size = vector.count
            slots[row] = Int32(rows.count)
            rows.append(Int32(row))
        }
        self.size = size
        self.slots = slots
        rowOfSlot = rows
        values = Self.centred(rows.map { vectors[Int($0)] ?? [] }, size: size)
        if rows.count > Self.comparedMax {
            (lists, landmarks) = Self.landmarks(values, size: size, count: rows.count)
        } else {
            (lists, landmarks) = ([], [])
        }
    }

    func scaled(by scale: Float) -> StatementVectors {
        var copy = self
        for index in copy.values.indices { copy.values[index] *= scale }
        return copy
    }

    /// The same vectors, less a share of the mean of each artifact's own.
    ///
    /// What one artifact says all points a little its way. Its statements would seem nearer to one another by that, and what is learned
    /// from them of chance too high.
    /// - Parameter artifacts: of each row.
    func apart(from artifacts: [Int32], share: Float) -> StatementVectors {
        var means: [Int32: (sum: [Float], count: Float)] = [:]
        for (slot, row) in rowOfSlot.enumerated() {
            var mean = means[artifacts[Int(row)]] ?? ([Float](repeating: 0, count: size), 0)
            for index in 0..<size { mean.sum[index] += values[slot * size + index] }
            mean.count += 1
            means[artifacts[Int(row)]] = mean
        }
        var copy = self
        for (slot, row) in rowOfSlot.enumerated() {
            guard let mean = means[artifacts[Int(row)]] else { continue }
            let rest = Self.normalised((0..<size).map { values[slot * size + $0] - share * mean.sum[$0] / mean.count })
            copy.values.replaceSubrange(slot * size..<(slot + 1) * size, with: rest)
        }
        return copy
    }

    func has(_ row: Int) -> Bool { !slots.isEmpty && slots[row] >= 0 }

    /// 0 where one of the rows has no vector.
    func dot(_ one: Int, _ other: Int) -> Double {
        guard has(one), has(other) else { return 0 }
        return Double(Self.dot(values, Int(slots[one]) * size, values, Int(slots[other]) * size, size))
    }

    /// The rows with the most similar vectors, the nearest first; none when the row has no vector.
    func nearest(to row: Int) -> [Int32] {
        guard has(row) else { return [] }
        let slot = slots[row]
        let others: [Int32] =
            lists.isEmpty
            ? Array(rowOfSlot.indices.map(Int32.init)) : Set(landmarks[Int(slot)].flatMap { lists[Int($0)] }).sorted()
        var rated: [(slot: Int32, similarity: Float)] = []
        rated.reserveCapacity(others.count)
        for other in others where other != slot {
            rated.append((other, Self.dot(values, Int(slot) * size, values, Int(other) * size, size)))
        }
        rated.sort { ($1.similarity, $0.slot) < ($0.similarity, $1.slot) }
        return rated.prefix(Self.kept).map { rowOfSlot[Int($0.slot)] }
    }

    /// Adds the vector of a row, if it has one, to `sums` at `place`, which has room for ``width`` numbers a place.
    func add(_ row: Int, to sums: inout [Float], at place: Int) {
        guard has(row) else { return }
        let start = Int(slots[row]) * size
        for index in 0..<size { sums[place * size + index] += values[start + index] }
    }

    var width: Int { size }

    /// In single precision and in a fixed order, so that the same numbers come out everywhere.
    static func dot(_ one: [Float], _ start: Int, _ other: [Float], _ otherStart: Int, _ size: Int) -> Float {
        one.withUnsafeBufferPointer { one in
            other.withUnsafeBufferPointer { other in
                var lanes = SIMD8<Float>()
                var index = 0
                while index + 8 <= size {
                    var left = SIMD8<Float>()
                    var right = SIMD8<Float>()
                    for lane in 0..<8 {
                        left[lane] = one[start + index + lane]
                        right[lane] = other[otherStart + index + lane]
                    }
                    lanes += left * right
                    index += 8
                }
                var sum = Float(0)
                for lane in 0..<8 { sum += lanes[lane] }
                while index < size {
                    sum += one[start + index] * other[otherStart + index]
                    index += 1
                }
                return sum
            }
        }
    }

    private static func centred(_ vectors: [[Float]], size: Int) -> [Float] {
        guard size > 0 else { return [] }
        let unit = vectors.map(normalised)
        var mean = [Float](repeating: 0, count: size)
        for vector in unit { for index in 0..<size { mean[index] += vector[index] / Float(unit.count) } }
        var values: [Float] = []
        values.reserveCapacity(vectors.count * size)
        for vector in unit { values += normalised(zip(vector, mean).map { $0 - $1 }) }
        return values
    }

    private static func normalised(_ vector: [Float]) -> [Float] {
        let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
        return length > 0 ? vector.map { $0 / length } : vector
    }

    /// About a square root of the vectors, evenly chosen, are landmarks; every vector lies by its nearest few.
    private static func landmarks(_ values: [Float], size: Int, count: Int) -> ([[Int32]], [[Int32]]) {
        let number = Int(Double(count).squareRoot())
        let chosen = (0..<number).map { $0 * count / number }
        var lists = [[Int32]](repeating: [], count: number)
        var landmarks: [[Int32]] = []
        for slot in 0..<count {
            let rated = chosen.enumerated().map {
                (index: $0.offset, similarity: dot(values, slot * size, values, $0.element * size, size))
            }
            let nearest = rated.sorted { ($1.similarity, $0.index) < ($0.similarity, $1.index) }.prefix(probes)
            landmarks.append(nearest.map { Int32($0.index) })
            for one in nearest.prefix(2) { lists[one.index].append(Int32(slot)) }
        }
        return (lists, landmarks)
    }
}
