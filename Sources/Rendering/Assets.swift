import Templating

/// The addresses of the theme's assets, relative to the site's root, with a hash of their bytes.
package struct AssetNames: Sendable {
    /// By what templates call them: `style` for `style.css`; by name.
    private let addresses: [(name: String, address: String)]

    /// What the built-in templates name: a project that brings its own assets may leave some out.
    private static let builtIn = ["compare.js", "matrix.js", "search.js", "style.css", "theme.js"]

    fileprivate init(addresses: [String: String]) {
        let all = Dictionary(Self.builtIn.map { ($0, "assets/" + $0) }) { first, _ in first }
            .merging(addresses) { _, given in given }
        // What the built-in templates name stays theirs, `style` for `style.css` beside a `style.svg`; else the first by path has the name.
        var named: Set<String> = []
        let order = all.sorted { (Self.isBuiltIn($0.key) ? 0 : 1, $0.key) < (Self.isBuiltIn($1.key) ? 0 : 1, $1.key) }
        self.addresses = order.map { (Self.name(of: $0.key), $0.value) }.filter { named.insert($0.0).inserted }.sorted { $0.0 < $1.0 }
    }

    private static func isBuiltIn(_ path: String) -> Bool { builtIn.contains(path) }

    /// As templates see them, relative to one page.
    func value(root: String) -> Value { Value(addresses.map { ($0.name, .text(root + $0.address)) }) }

    /// `style.css` → `style`, `fonts/text-bold.woff2` → `fontsTextBold`
    private static func name(of path: String) -> String {
        let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        return words.enumerated().reduce("") {
            $0 + ($1.offset == 0 ? String($1.element) : $1.element.prefix(1).uppercased() + $1.element.dropFirst())
        }
    }
}

/// The theme's assets under names that hold a hash of their bytes, so that hosts may cache them for ever.
package struct Assets: Sendable {
    package let names: AssetNames
    package let files: [RenderedFile]

    /// - Parameter files: paths relative to `Templates/assets/`.
    package init(of files: [(path: String, bytes: [UInt8])]) {
        var addresses: [String: String] = [:]
        self.files = files.map { path, source in
            let bytes = path.hasSuffix(".js") ? LeanScript.bytes(of: source) : source
            let address = "assets/" + Self.hashed(path, bytes)
            addresses[path] = address
            return RenderedFile(path: address, bytes: bytes)
        }
        names = AssetNames(addresses: addresses)
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
