/// Which pairs of stems more than one statement has; those that one alone has are most of all pairs, and are never stored.
///
/// - Cost: two bits for each of eight times as many pairs as there may be. Two that share a bit are both held, which costs room and
///   changes no result.
struct RecurringPairs: Sendable {
    private var once: [UInt64]
    private var twice: [UInt64]
    private let mask: UInt64

    /// - Parameter pairsMax: an upper bound of the pairs that will be noted.
    init(pairsMax: Int) {
        var bits: UInt64 = 1 << 16
        while bits < UInt64(pairsMax) * 8, bits < 1 << 28 { bits <<= 1 }
        mask = bits - 1
        once = [UInt64](repeating: 0, count: Int(bits / 64))
        twice = once
    }

    /// Notes that a statement has a pair, by its ``TermStatistics/key(_:_:)``; each pair of a statement once.
    mutating func note(_ key: UInt64) {
        let bit = TermStatistics.mixed(key) & mask
        let word = Int(bit >> 6)
        let flag = UInt64(1) << (bit & 63)
        if once[word] & flag != 0 { twice[word] |= flag } else { once[word] |= flag }
    }

    /// Adds what was noted of other statements, of as many pairs at most.
    mutating func add(_ other: RecurringPairs) {
        for index in once.indices {
            twice[index] |= other.twice[index] | once[index] & other.once[index]
            once[index] |= other.once[index]
        }
    }

    /// False for a pair that one statement alone has, or none.
    func mayHold(_ key: UInt64) -> Bool {
        let bit = TermStatistics.mixed(key) & mask
        return twice[Int(bit >> 6)] & (UInt64(1) << (bit & 63)) != 0
    }
}
