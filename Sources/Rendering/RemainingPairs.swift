import Planning
import Synchronization

/// How many pages of pairs are still to come for each artifact; shared by all tasks.
final class RemainingPairs: Sendable {
    private let counts: Mutex<[Int32]>

    init(of pairs: [PlannedPair], artifacts: Int) {
        var counts = [Int32](repeating: 0, count: artifacts)
        for pair in pairs {
            counts[pair.left] += 1
            counts[pair.right] += 1
        }
        self.counts = Mutex(counts)
    }

    /// One page less for both of its artifacts.
    /// - Returns: those that have none left.
    func take(_ pair: PlannedPair) -> [Int] {
        counts.withLock { counts in
            [pair.left, pair.right].filter { artifact in
                counts[artifact] -= 1
                return counts[artifact] == 0
            }
        }
    }
}
