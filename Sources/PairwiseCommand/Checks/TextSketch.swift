/// A short sketch of a text's words, by which two long texts are compared.
///
/// - Shape: of all runs of three words the smallest hash in each of 128 bins (one permutation hashing: Li, Owen, Zhang,
///   2012). The share of equal bins estimates the share of runs that two texts have in common.
/// - Cost: one pass over the text; 1 kB each.
struct TextSketch: Sendable {
    static let binCount = 128
    /// `UInt64.max` for a bin that no run fell into.
    private(set) var bins = [UInt64](repeating: .max, count: TextSketch.binCount)

    init(of text: String) {
        var run: (UInt64, UInt64, UInt64) = (0, 0, 0)
        var count = 0
        for word in Array(text.utf8).split(whereSeparator: { !Self.isLetter($0) }) {
            run = (run.1, run.2, Self.hash(of: word))
            count += 1
            if count >= 3 { add(run) }
        }
    }

    /// 0…1; 0 where a text is too short to say.
    func share(with other: TextSketch) -> Double {
        var (equal, filled) = (0, 0)
        for (one, two) in zip(bins, other.bins) where one != .max || two != .max {
            filled += 1
            if one == two { equal += 1 }
        }
        return filled < Self.binCount / 4 ? 0 : Double(equal) / Double(filled)
    }

    private mutating func add(_ run: (UInt64, UInt64, UInt64)) {
        var hash = run.0 &* 0x9E37_79B9_7F4A_7C15 &+ run.1 &* 0xC2B2_AE3D_27D4_EB4F &+ run.2 &* 0x1656_67B1_9E37_79F9
        hash = (hash ^ (hash >> 29)) &* 0xBF58_476D_1CE4_E5B9
        hash ^= hash >> 32
        let bin = Int(hash % UInt64(Self.binCount))
        bins[bin] = min(bins[bin], hash / UInt64(Self.binCount))
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }

    private static func hash(of word: ArraySlice<UInt8>) -> UInt64 {
        word.reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1 | 0x20)) &* 0x100_0000_01B3 }
    }
}
