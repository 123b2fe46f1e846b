/// A name in a record, or one part of a dotted name in a template, as a number.
///
/// Hashed once where it is made; a lookup compares numbers and looks at no letters. Two names of one site that share
/// their 64 bits would be taken for one: among ten thousand names the odds are one in 10^11.
struct NameKey: Sendable, Hashable {
    private let hash: UInt64

    init(_ name: String) {
        // FNV-1a: short, and the same in every run, unlike Hasher.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.hash = hash
    }

    /// One of 64 bits, for sets that may only err by holding too much.
    var bit: UInt64 { 1 << (hash >> 58) }
}
