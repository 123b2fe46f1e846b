/// In how many statements each stem is at least as present as each of a few levels.
struct PresenceLevels: Sendable {
    private static let levels = [0, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8.0]
    private var counts: [Int32]
    private let rarity: [Double]

    init(stemCount: Int, rowCount: Int) {
        counts = [Int32](repeating: 0, count: stemCount * Self.levels.count)
        rarity = (0...rowCount).map { PortableMath.log(Double(rowCount + 1) / Double(max($0, 1))) }
    }

    mutating func count(_ stem: Int32, _ presence: Double) {
        let start = Int(stem) * Self.levels.count
        for level in 0...Self.level(presence) { counts[start + level] += 1 }
    }

    /// Adds what was counted of other statements.
    mutating func add(_ other: PresenceLevels) {
        for index in counts.indices { counts[index] += other.counts[index] }
    }

    /// What the rarity of a stem is multiplied by where it is as present as this.
    ///
    /// - Parameter share: how much rarity among statements that have it as present counts, 0…1.
    func factor(_ stem: Int32, _ presence: Double, _ share: Double) -> Double {
        let start = Int(stem) * Self.levels.count
        let statements = Int(counts[start])
        guard statements > 1 else { return 1 }
        let alike = max(Int(counts[start + Self.level(presence)]), 2)
        return 1 + share * (rarity[alike] / max(rarity[statements], 0.05) - 1)
    }

    private static func level(_ presence: Double) -> Int {
        var level = 0
        while level + 1 < levels.count, levels[level + 1] <= presence { level += 1 }
        return level
    }
}
