/// The theme's assets under names that hold a hash of their bytes, so that hosts may cache them for ever.
package struct Assets: Sendable {
    package let names: AssetNames
    package let files: [RenderedFile]

    /// - Parameter files: paths relative to `Templates/assets/`.
    package init(of files: [(path: String, bytes: [UInt8])]) {
        var addresses: [String: String] = [:]
        self.files = files.map { path, bytes in
            let address = "assets/" + Self.hashed(path, bytes)
            addresses[path] = address
            return RenderedFile(path: address, bytes: bytes)
        }
        names = AssetNames(
            style: addresses["style.css"] ?? "assets/style.css", search: addresses["search.js"] ?? "assets/search.js")
    }

    /// `style.css` → `style.1f0c9a3b.css`
    private static func hashed(_ path: String, _ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash ^ (hash >> 32), radix: 16).suffix(8)
        let mark = String(repeating: "0", count: 8 - digits.count) + digits
        guard let dot = path.lastIndex(of: "."), path[dot...].firstIndex(of: "/") == nil else { return path + "." + mark }
        return path[..<dot] + "." + mark + path[dot...]
    }
}
