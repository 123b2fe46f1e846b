/// In how many statements, and of how many artifacts, each term occurs.
///
/// - Shape: a term is a stem, or two stems that follow one another; stems come first in the numbering, pairs follow
///   in the order in which their second statement is met.
struct TermStatistics: Sendable {
    private(set) var statements: [Int32]
    private(set) var artifacts: [Int32]
    private var lastStatement: [Int32]
    private var lastArtifact: [Int32]
    private var slots: [Int32]
    private var keys: [UInt64] = []
    private let stemCount: Int

    init(stemCount: Int) {
        self.stemCount = stemCount
        statements = [Int32](repeating: 0, count: stemCount)
        artifacts = statements
        lastStatement = [Int32](repeating: -1, count: stemCount)
        lastArtifact = lastStatement
        slots = [Int32](repeating: -1, count: 1 << 16)
    }

    static func key(_ first: Int32, _ second: Int32) -> UInt64 {
        UInt64(UInt32(bitPattern: first)) << 32 | UInt64(UInt32(bitPattern: second))
    }

    /// The number of a pair that at least two statements have.
    func term(ofPair key: UInt64) -> Int32? {
        var slot = Int(truncatingIfNeeded: Self.mixed(key)) & (slots.count - 1)
        while slots[slot] >= 0 {
            if keys[Int(slots[slot])] == key { return Int32(stemCount) + slots[slot] }
            slot = (slot + 1) & (slots.count - 1)
        }
        return nil
    }

    /// The two stems of a pair; `nil` for a stem.
    func stems(ofPair term: Int32) -> (first: Int32, second: Int32)? {
        guard term >= stemCount else { return nil }
        let key = keys[Int(term) - stemCount]
        return (Int32(truncatingIfNeeded: key >> 32), Int32(truncatingIfNeeded: key))
    }

    /// Adds what was counted of stems in other statements, of other artifacts.
    mutating func add(_ other: TermStatistics) {
        for index in statements.indices {
            statements[index] += other.statements[index]
            artifacts[index] += other.artifacts[index]
        }
    }

    /// Counts a pair of a statement; to be told of pairs that at least two statements have, when all stems are counted.
    mutating func count(pair key: UInt64, statement: Int32, artifact: Int32) {
        var slot = Int(truncatingIfNeeded: Self.mixed(key)) & (slots.count - 1)
        while slots[slot] >= 0, keys[Int(slots[slot])] != key { slot = (slot + 1) & (slots.count - 1) }
        if slots[slot] < 0 {
            slots[slot] = Int32(keys.count)
            keys.append(key)
            statements.append(0)
            artifacts.append(0)
            lastStatement.append(-1)
            lastArtifact.append(-1)
            if keys.count * 2 > slots.count { grow() }
            count(term: Int32(statements.count - 1), statement: statement, artifact: artifact)
        } else {
            count(term: Int32(stemCount) + slots[slot], statement: statement, artifact: artifact)
        }
    }

    /// Counts a term of a statement, once; statements of one artifact must come one after another.
    mutating func count(term: Int32, statement: Int32, artifact: Int32) {
        let term = Int(term)
        guard lastStatement[term] != statement else { return }
        lastStatement[term] = statement
        statements[term] += 1
        if lastArtifact[term] != artifact {
            lastArtifact[term] = artifact
            artifacts[term] += 1
        }
    }

    /// Gives back what only counting needs.
    mutating func finish() {
        lastStatement = []
        lastArtifact = []
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for (number, key) in keys.enumerated() {
            var slot = Int(truncatingIfNeeded: Self.mixed(key)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// The finalizer of SplitMix64.
    static func mixed(_ key: UInt64) -> UInt64 {
        var hash = key &+ 0x9e37_79b9_7f4a_7c15
        hash = (hash ^ (hash >> 30)) &* 0xbf58_476d_1ce4_e5b9
        hash = (hash ^ (hash >> 27)) &* 0x94d0_49bb_1331_11eb
        return hash ^ (hash >> 31)
    }
}
