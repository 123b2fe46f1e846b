/// Words as numbers from 0, in the order in which they were first met.
///
/// - Cost: one hash of the word's bytes, eight a step; a word is stored once. No string is made.
struct WordTable {
    /// What a look-up meets: most words are known by it alone, in one place of memory.
    private struct Slot {
        /// The word's first eight bytes.
        var start: UInt64 = 0
        var length: Int32 = 0
        /// −1 for none.
        var number: Int32 = -1
    }

    private var slots = [Slot](repeating: Slot(), count: 1 << 12)
    /// The words' bytes by eight, each word filled up with zeros.
    private var storage: [UInt64] = []
    private var words: [(start: Int32, length: Int32)] = []

    var count: Int { words.count }

    func bytes(_ number: Int) -> [UInt8] {
        let word = words[number]
        return (0..<Int(word.length)).map { index in
            UInt8(truncatingIfNeeded: storage[Int(word.start) + (index >> 3)] >> (UInt64(index & 7) << 3))
        }
    }

    mutating func number(of word: some Collection<UInt8>) -> Int {
        withUnsafeTemporaryAllocation(of: UInt64.self, capacity: word.count / 8 + 1) { parts in
            parts.initialize(repeating: 0)
            for (index, byte) in word.enumerated() { parts[index >> 3] |= UInt64(byte) << (UInt64(index & 7) << 3) }
            return number(of: UnsafeBufferPointer(parts), length: word.count)
        }
    }

    /// - Parameter parts: the word's bytes by eight, the first lowest, filled up with zeros; one at least.
    mutating func number(of parts: UnsafeBufferPointer<UInt64>, length: Int) -> Int {
        let steps = (length + 7) >> 3
        var slot = Self.hash(parts, steps, length) & (slots.count - 1)
        while slots[slot].number >= 0 {
            let known = slots[slot]
            if known.start == parts[0], known.length == length, steps == 1 || isSame(Int(known.number), parts, steps) {
                return Int(known.number)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = words.count
        slots[slot] = Slot(start: parts[0], length: Int32(length), number: Int32(number))
        words.append((Int32(storage.count), Int32(length)))
        storage.append(contentsOf: parts[..<steps])
        if words.count * 2 > slots.count { grow() }
        return number
    }

    private func isSame(_ number: Int, _ parts: UnsafeBufferPointer<UInt64>, _ steps: Int) -> Bool {
        let start = Int(words[number].start)
        for index in 0..<steps where storage[start + index] != parts[index] { return false }
        return true
    }

    private mutating func grow() {
        var larger = [Slot](repeating: Slot(), count: slots.count * 2)
        storage.withUnsafeBufferPointer { storage in
            for known in slots where known.number >= 0 {
                let start = Int(words[Int(known.number)].start)
                let steps = (Int(known.length) + 7) >> 3
                let parts = UnsafeBufferPointer(rebasing: storage[start..<start + steps])
                var slot = Self.hash(parts, steps, Int(known.length)) & (larger.count - 1)
                while larger[slot].number >= 0 { slot = (slot + 1) & (larger.count - 1) }
                larger[slot] = known
            }
        }
        slots = larger
    }

    private static func hash(_ parts: UnsafeBufferPointer<UInt64>, _ steps: Int, _ length: Int) -> Int {
        var hash = UInt64(length)
        for index in 0..<steps {
            let product = (hash ^ parts[index]).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
            hash = product.high ^ product.low
        }
        return Int(truncatingIfNeeded: hash ^ hash >> 32)
    }
}
