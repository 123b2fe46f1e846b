/// The distinct words of all statements, numbered in the order in which they are first met.
///
/// A *surface* is a word as written; a *stem* is the term it stands for. Numbers follow from the order of the texts
/// alone: the hash only finds a word again, it orders nothing.
struct Lexicon: Sendable {
    /// One entry per surface.
    private(set) var stemOf: [Int32] = []
    /// Function words have the stem −1 for the purposes of terms, and are known here.
    static let noStem: Int32 = -1
    private(set) var endsClause: [Bool] = []
    private(set) var occurrences: [Int32] = []
    /// One entry per stem.
    private(set) var stems: [[UInt8]] = []

    private var pool: [UInt8] = []
    private var starts: [Int32] = [0]
    private var slots: [Int32]
    private var stemNumbers: [[UInt8]: Int32] = [:]

    init() { slots = [Int32](repeating: -1, count: 1 << 14) }

    var surfaceCount: Int { stemOf.count }

    func surface(_ number: Int) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

    func bytes(of number: Int) -> ArraySlice<UInt8> { pool[Int(starts[number])..<Int(starts[number + 1])] }

    /// The number of the surface `bytes[range]`, which is entered if it is new.
    mutating func number(of bytes: [UInt8], in range: Range<Int>) -> Int32 {
        var slot = Int(truncatingIfNeeded: Self.hash(bytes, range)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if self.bytes(of: candidate).elementsEqual(bytes[range]) {
                occurrences[candidate] += 1
                return Int32(candidate)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = Int32(surfaceCount)
        enter(bytes[range])
        if surfaceCount * 2 > slots.count { grow() }
        return Int32(surfaceCount - 1)
    }

    /// The number of a stem, if a statement has it.
    func stemNumber(_ stem: [UInt8]) -> Int32? { stemNumbers[stem] }

    private mutating func enter(_ word: ArraySlice<UInt8>) {
        pool += word
        starts.append(Int32(pool.count))
        occurrences.append(1)
        let folded = Letters.folded(word)
        let text = String(decoding: folded, as: UTF8.self)
        endsClause.append(FunctionWords.clauseEnds.contains(text))
        if FunctionWords.all.contains(text) {
            stemOf.append(Self.noStem)
            return
        }
        let stem = Stemmer.stem(folded)
        let next = Int32(stems.count)
        if let known = stemNumbers[stem] {
            stemOf.append(known)
        } else {
            stemNumbers[stem] = next
            stems.append(stem)
            stemOf.append(next)
        }
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in 0..<surfaceCount {
            var slot = Int(truncatingIfNeeded: Self.hash(pool, Int(starts[number])..<Int(starts[number + 1]))) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a, 64 bit.
    private static func hash(_ bytes: [UInt8], _ range: Range<Int>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for index in range { hash = (hash ^ UInt64(bytes[index])) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }
}
