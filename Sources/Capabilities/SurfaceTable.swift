/// Words as they are written, numbered in the order in which they are first met, with how often each is.
///
/// The hash only finds a word again, it orders nothing.
struct SurfaceTable: Sendable {
    private(set) var occurrences: [Int32] = []
    private var pool: [UInt8] = []
    private var starts: [Int32] = [0]
    private var slots: [Int32]

    /// - Parameter count: of the words that are likely at least.
    init(count: Int) {
        var room = 1 << 10
        while room < count * 2 { room *= 2 }
        slots = [Int32](repeating: -1, count: room)
    }

    var count: Int { occurrences.count }

    func bytes(of number: Int) -> ArraySlice<UInt8> { pool[Int(starts[number])..<Int(starts[number + 1])] }

    /// The number of the word, which is entered if it is new.
    /// - Parameter times: how often it occurs here.
    mutating func number(of word: ArraySlice<UInt8>, times: Int32 = 1) -> Int32 {
        var slot = Int(truncatingIfNeeded: Self.hash(word)) & (slots.count - 1)
        while slots[slot] >= 0 {
            let candidate = Int(slots[slot])
            if bytes(of: candidate).elementsEqual(word) {
                occurrences[candidate] += times
                return Int32(candidate)
            }
            slot = (slot + 1) & (slots.count - 1)
        }
        let number = Int32(count)
        slots[slot] = number
        pool += word
        starts.append(Int32(pool.count))
        occurrences.append(times)
        if count * 2 > slots.count { grow() }
        return number
    }

    /// A further number for a word, which ``number(of:times:)`` never gives.
    mutating func duplicate(_ number: Int32) -> Int32 {
        let word = Array(bytes(of: Int(number)))
        pool += word
        starts.append(Int32(pool.count))
        occurrences.append(1)
        return Int32(count - 1)
    }

    private mutating func grow() {
        slots = [Int32](repeating: -1, count: slots.count * 2)
        for number in 0..<count {
            var slot = Int(truncatingIfNeeded: Self.hash(bytes(of: number))) & (slots.count - 1)
            while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = Int32(number)
        }
    }

    /// FNV-1a, 64 bit.
    private static func hash(_ word: ArraySlice<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for byte in word { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01b3 }
        return hash ^ (hash >> 29)
    }
}
