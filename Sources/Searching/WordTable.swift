/// Words as numbers from 0, in the order in which they were first met.
///
/// - Cost: one hash of the word's bytes; a word is stored once. No string is made.
struct WordTable {
    private var slots = [Int32](repeating: -1, count: 1 << 12)
    private var storage: [UInt8] = []
    private var ends: [Int] = []

    var count: Int { ends.count }

    func bytes(_ number: Int) -> ArraySlice<UInt8> { storage[(number == 0 ? 0 : ends[number - 1])..<ends[number]] }

    mutating func number(of word: some Collection<UInt8>) -> Int {
        var slot = Self.hash(word) & (slots.count - 1)
        while slots[slot] >= 0 {
            let known = Int(slots[slot])
            if bytes(known).elementsEqual(word) { return known }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = ends.count
        slots[slot] = Int32(number)
        storage.append(contentsOf: word)
        ends.append(storage.count)
        if ends.count * 2 > slots.count { grow() }
        return number
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in ends.indices {
            var slot = Self.hash(bytes(number)) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    private static func hash(_ word: some Collection<UInt8>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        return Int(truncatingIfNeeded: hash ^ (hash >> 29))
    }
}
