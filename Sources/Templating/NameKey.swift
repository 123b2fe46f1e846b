/// A name in a record, or one part of a dotted name in a template.
///
/// Hashed once where it is made, so that a lookup compares numbers and looks at letters only on a hit.
struct NameKey: Sendable, Equatable {
    let name: String
    private let hash: UInt64

    init(_ name: String) {
        self.name = name
        // FNV-1a: short, and the same in every run, unlike Hasher.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        self.hash = hash
    }

    static func == (left: NameKey, right: NameKey) -> Bool {
        left.hash == right.hash && left.name == right.name
    }
}
