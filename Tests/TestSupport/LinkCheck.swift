/// Follows every link of a built site as a browser would, with the site mounted at a path.
package struct LinkCheck {
    private let site: FileTree
    private let mount: String
    private let pages: [String: [HTMLTag]]
    private let ids: [String: Set<String>]

    /// - Parameter mount: begins and ends with `/`.
    package init(of site: FileTree, mountedAt mount: String) {
        self.site = site
        self.mount = mount
        pages = Dictionary(
            uniqueKeysWithValues: site.files.filter { $0.key.hasSuffix(".html") }.map { ($0.key, HTMLTags.all(in: $0.value)) })
        ids = pages.mapValues { tags in Set(tags.compactMap { $0["id"] }) }
    }

    /// How many links were followed, and what is wrong with those that lead nowhere.
    package func run() -> (followed: Int, problems: [String]) {
        var followed = 0
        var problems: Set<String> = []
        for (page, tags) in pages {
            for tag in tags where tag.name != "base" {
                for (name, value) in tag.attributes where ["href", "src", "action", "poster", "data"].contains(name) {
                    // Addresses for other programs are absolute, as their standards ask.
                    if tag.name == "link", tag["rel"] == "canonical" { continue }
                    guard let problem = problem(with: value, on: page) else { continue }
                    followed += 1
                    if !problem.isEmpty { problems.insert("\(page): \(name)=\"\(value)\" \(problem)") }
                }
            }
        }
        return (followed, problems.sorted())
    }

    /// Nil for a link that leads out of the site; empty for one that is sound.
    private func problem(with value: String, on page: String) -> String? {
        if let colon = value.firstIndex(of: ":"), !value[..<colon].contains(where: { "/?#".contains($0) }) {
            return ["https", "http", "mailto", "data"].contains(value[..<colon].lowercased()) ? nil : "has a strange scheme"
        }
        if value.hasPrefix("//") { return nil }
        if value.hasPrefix("/") { return "begins at the host's root" }
        let parts = value.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
        let path = parts[0].prefix { $0 != "?" }
        guard let file = path.isEmpty && !value.hasPrefix("?") ? page : file(at: path, from: page) else { return "leads nowhere" }
        guard parts.count == 2, !parts[1].isEmpty, let known = ids[file] else { return "" }
        return known.contains(Self.decoded(parts[1])) ? "" : "has no such anchor on \(file)"
    }

    /// The file that a host shows for a path seen from a page; nil when there is none.
    private func file(at path: Substring, from page: String) -> String? {
        // The 404 page has a <base> that leads to the mount, wherever it is shown.
        let base = page == "404.html" ? "" : String(page.dropLast(page.split(separator: "/").last?.count ?? 0))
        var parts = (mount + base).split(separator: "/")
        for part in path.split(separator: "/") {
            if part == ".." {
                if parts.isEmpty { return nil }
                parts.removeLast()
            } else if part != "." {
                parts.append(part)
            }
        }
        let depth = mount.split(separator: "/").count
        guard parts.prefix(depth).elementsEqual(mount.split(separator: "/")) else { return nil }
        let inside = Self.decoded(Substring(parts.dropFirst(depth).joined(separator: "/")))
        if site[inside] != nil, !path.hasSuffix("/") { return inside }
        let index = inside.isEmpty ? "index.html" : inside + "/index.html"
        return site[index] == nil ? nil : index
    }

    private static func decoded(_ text: Substring) -> String {
        var bytes: [UInt8] = []
        var rest = Array(text.utf8)[...]
        while let byte = rest.popFirst() {
            let digits = String(decoding: rest.prefix(2), as: UTF8.self)
            if byte == UInt8(ascii: "%"), digits.utf8.count == 2, let value = UInt8(digits, radix: 16) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
