/// Where the links of one Markdown file lead: from its own page, and from the pages that show its text.
///
/// An author may write `/artifacts/x/` (from the site's root), `../x/` (from the file's own page), or
/// `../artifacts/x.md` (the file itself, as code hosts show it): all become page-relative addresses.
struct ContentLinks: Sendable {
    /// The file relative to `Content/`.
    let file: String
    /// The address of its page: `/artifacts/x/`.
    let route: String
    /// From a page that shows the text to the site's root.
    let root: String

    /// The address to write; what leads out of the site stays as it is.
    func address(of destination: String) -> String {
        guard let path = path(of: destination) else { return destination }
        return root + path.dropFirst()
    }

    /// The address from the site's root, with what follows `#` or `?`; nil for a link out of the site or within its page.
    func path(of destination: String) -> String? {
        if destination.isEmpty || destination.hasPrefix("#") || destination.hasPrefix("//") { return nil }
        if let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")), !destination.utf8[..<colon].contains(where: "/?#".utf8.contains)
        {
            return nil
        }
        let end = destination.firstIndex { $0 == "#" || $0 == "?" } ?? destination.endIndex
        let (path, tail) = (destination[..<end], destination[end...])
        if path.hasSuffix(".md") {
            let base = path.hasPrefix("/") ? "/" : "/" + file
            if let route = Self.route(ofFile: Self.joined(base, path)) { return route + tail }
        }
        return Self.joined(route, path) + tail
    }

    /// `/artifacts/x.md` → `/artifacts/x/`; `/pages/about.md` → `/about/`.
    private static func route(ofFile path: String) -> String? {
        let parts = path.dropLast(3).split(separator: "/")
        guard let folder = parts.first else { return nil }
        let names = parts.dropFirst().map { Slug(of: String($0)).description }
        switch folder {
        // `/artifacts/x/index.md` is the page's twin.
        case "artifacts", "capabilities": return names.count != 1 ? nil : "/\(folder)/" + names.joined(separator: "/") + "/"
        case "comparisons": return "/compare/" + names.joined(separator: "/") + "/"
        case "pages": return "/" + names.filter { $0 != "index" }.map { $0 + "/" }.joined()
        default: return nil
        }
    }

    /// `path` seen from `base`, without `.` and `..`.
    private static func joined(_ base: String, _ path: Substring) -> String {
        if path.isEmpty { return base }
        var parts =
            path.hasPrefix("/") ? [] : base.split(separator: "/", omittingEmptySubsequences: false).dropLast().filter { !$0.isEmpty }
        for part in path.split(separator: "/", omittingEmptySubsequences: true) {
            if part == ".." { _ = parts.popLast() } else if part != "." { parts.append(part) }
        }
        let isFolder = path.hasSuffix("/") || path.hasSuffix("..") || path == "."
        return "/" + parts.joined(separator: "/") + (isFolder && !parts.isEmpty ? "/" : "")
    }
}
