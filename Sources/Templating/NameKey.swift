/// A name in a record, or one part of a dotted name in a template, as a number.
///
/// Hashed once where it is made; a lookup compares numbers and looks at no letters. Two names of one site that share
/// their 64 bits would be taken for one: among ten thousand names the odds are one in 10^11.
struct NameKey: Sendable, Hashable {
    private let hash: UInt64

    /// - Cost: eight bytes a step; most names are two. The same in every run, unlike `Hasher`.
    init(_ name: String) {
        var name = name
        hash = name.withUTF8 { bytes in
            var hash = UInt64(bytes.count)
            var place = 0
            while place < bytes.count {
                var word: UInt64 = 0
                for index in place..<min(place + 8, bytes.count) { word = word << 8 | UInt64(bytes[index]) }
                // Both halves of the product, so that each bit of a name reaches each bit of the hash.
                let product = (hash ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
                hash = (product.high ^ product.low) &+ 0xD6E8_FEB8_6659_FD93
                place += 8
            }
            return hash ^ hash >> 32
        }
    }

    /// One of 64 bits, for sets that may only err by holding too much.
    var bit: UInt64 { 1 << (hash >> 58) }
}
