import Reading

/// The address of a page inside the site: `/compare/swift-vs-zig/`.
///
/// Always starts and ends with `/`, holds only `a-z 0-9 - /`, never `//`. A value of this type has been
/// checked; nothing downstream checks again.
package struct Route: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let description: String

    package init?(_ text: String) {
        guard text.first == "/", text.last == "/", !text.contains("//"), text.utf8.allSatisfy(Self.isAllowed) else { return nil }
        description = text
    }

    /// `/a/b/` from the slugs `a` and `b`; `/` from none.
    package init(_ components: [Slug]) {
        description = components.reduce("/") { $0 + $1.description + "/" }
    }

    private init(unchecked text: String) { description = text }

    package static let home = Route(unchecked: "/")
    package static let artifacts = Route(unchecked: "/artifacts/")
    package static let comparisons = Route(unchecked: "/compare/")
    package static let capabilities = Route(unchecked: "/capabilities/")
    package static let matrix = Route(unchecked: "/matrix/")
    package static let search = Route(unchecked: "/search/")

    package static func artifact(_ slug: Slug) -> Route { Route(unchecked: "/artifacts/\(slug)/") }
    package static func capability(_ slug: Slug) -> Route { Route(unchecked: "/capabilities/\(slug)/") }
    package static func comparison(_ slug: Slug) -> Route { Route(unchecked: "/compare/\(slug)/") }
    package static func type(_ slug: Slug) -> Route { Route(unchecked: "/types/\(slug)/") }

    /// `/matrix/model/`, `/matrix/model/2/`
    package static func matrix(_ type: Slug, part: Int) -> Route {
        Route(unchecked: "/matrix/\(type)/" + (part == 1 ? "" : "\(part)/"))
    }

    /// How many folders down from the site's root: 0 for `/`, 2 for `/compare/a-vs-b/`.
    package var depth: Int { description.utf8.count { $0 == UInt8(ascii: "/") } - 1 }

    /// The way from this page to the site's root: `./`, `../`, `../../`.
    package var rootPath: String { Self.rootPath(depth: depth) }

    /// The way to the site's root from a page so many folders down.
    package static func rootPath(depth: Int) -> String { depth == 0 ? "./" : String(repeating: "../", count: depth) }

    /// The way from this page to another one, relative, so that the site works wherever it is mounted.
    package func path(to other: Route) -> String { rootPath + other.description.dropFirst() }

    /// Where a page's file lies in the output folder: `compare/a-vs-b/index.html`.
    package func file(_ name: String = "index.html") -> String { description.dropFirst() + name }

    /// The page whose ``file(_:)`` this is; nil for other files.
    package init?(file: String) {
        guard file.hasSuffix("index.html") else { return nil }
        self.init("/" + file.dropLast("index.html".count))
    }

    package static func < (left: Route, right: Route) -> Bool { left.description < right.description }

    private static func isAllowed(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "/"):
            true
        default: false
        }
    }
}
