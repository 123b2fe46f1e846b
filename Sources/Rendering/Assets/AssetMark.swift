/// The mark in an asset's name by which hosts and browsers may keep it for ever: eight digits of a hash.
///
/// - Source: FNV-1a, 64 bits, folded to 32.
struct AssetMark: Sendable, Equatable {
    private var hash: UInt64 = 0xCBF2_9CE4_8422_2325

    mutating func add(_ bytes: some Sequence<UInt8>) {
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    }

    /// `style.css` → `style.1f0c9a3b.css`
    func name(for path: String) -> String {
        let digits = String(hash ^ (hash >> 32), radix: 16).suffix(8)
        let mark = String(repeating: "0", count: 8 - digits.count) + digits
        guard let dot = path.lastIndex(of: "."), path[dot...].firstIndex(of: "/") == nil else { return path + "." + mark }
        return path[..<dot] + "." + mark + path[dot...]
    }
}
