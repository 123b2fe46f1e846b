import Templating

/// The addresses of the theme's assets, relative to the site's root, with a hash of their bytes.
package struct AssetNames: Sendable {
    /// By what templates call them: `style` for `style.css`; by name.
    private let addresses: [(name: String, address: String)]
    /// The assets whose name another one has, by path.
    let passedOver: [(path: String, name: String, by: String)]

    /// What the built-in templates name: a project that brings its own assets may leave some out.
    private static let builtIn = ["compare.js", "matrix.js", "search.js", "style.css", "theme.js"]

    /// - Parameter addresses: by path below `Templates/assets/`.
    init(addresses: [String: String]) {
        let all = Dictionary(Self.builtIn.map { ($0, "assets/" + $0) }) { first, _ in first }
            .merging(addresses) { _, given in given }
        // What the built-in templates name stays theirs, `style` for `style.css` beside a `style.svg`; else the first by path has the name.
        let order = all.sorted { (Self.isBuiltIn($0.key) ? 0 : 1, $0.key) < (Self.isBuiltIn($1.key) ? 0 : 1, $1.key) }
        var named: [String: String] = [:]
        var addressed: [(name: String, address: String)] = []
        var passedOver: [(path: String, name: String, by: String)] = []
        for (path, address) in order {
            let name = Self.name(of: path)
            if let other = named[name] {
                passedOver.append((path, name, other))
            } else {
                named[name] = path
                addressed.append((name, address))
            }
        }
        self.addresses = addressed.sorted { $0.name < $1.name }
        self.passedOver = passedOver
    }

    private static func isBuiltIn(_ path: String) -> Bool { builtIn.contains(path) }

    /// As templates see them, relative to one page.
    func value(root: String) -> Value { Value(addresses.map { ($0.name, .text(root + $0.address)) }) }

    /// `style.css` → `style`, `fonts/text-bold.woff2` → `fontsTextBold`
    package static func name(of path: String) -> String {
        let stem = path.lastIndex(of: ".").map { path[..<$0] } ?? path[...]
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        return words.enumerated().reduce("") {
            $0 + ($1.offset == 0 ? String($1.element) : $1.element.prefix(1).uppercased() + $1.element.dropFirst())
        }
    }
}
