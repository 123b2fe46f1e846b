import Planning
import Reading
import Testing

@Suite struct RouteTests {
    @Test(arguments: ["/", "/artifacts/", "/compare/a-vs-b/", "/guide/prices/2026/"])
    func `text that is a clean path is a route`(text: String) throws {
        #expect(try #require(Route(text)).description == text)
    }

    @Test(arguments: ["", "a/", "/a", "a", "//", "/a//b/", "/A/", "/ü/", "/a b/", "/../", "/a?b/", "/a.html/", "/%2e/", "/a\u{301}/"])
    func `text that is not a clean path is not a route`(text: String) {
        #expect(Route(text) == nil)
    }

    @Test func `a route is made of slugs, and of none for the root`() {
        #expect(Route([Slug(of: "Guide"), Slug(of: "Prices 2026")]).description == "/guide/prices-2026/")
        #expect(Route([]) == .home)
        #expect(Route.artifact(Slug(of: "A")).description == "/artifacts/a/")
        #expect(Route.capability(Slug(of: "A")).description == "/capabilities/a/")
        #expect(Route.type(Slug(of: "A")).description == "/types/a/")
        #expect(Route.comparison(Slug(pairing: Slug(of: "A"), with: Slug(of: "B"))).description == "/compare/a-vs-b/")
    }

    /// By the rules of a browser: the folder of the page, then each step.
    private func resolved(_ path: String, from page: Route) -> String {
        var folders = page.description.split(separator: "/")
        for step in path.split(separator: "/") {
            if step == ".." { folders.removeLast() } else if step != "." { folders.append(step) }
        }
        return "/" + folders.map { $0 + "/" }.joined()
    }

    @Test func `the path from any depth to any other leads there, and to the root`() throws {
        let routes = try ["/", "/a/", "/a/b/", "/c/", "/c/d/", "/c/d/e/"].map { try #require(Route($0)) }
        for page in routes {
            #expect(resolved(page.rootPath, from: page) == "/")
            #expect(page.rootPath.hasSuffix("/"))
            for other in routes { #expect(resolved(page.path(to: other), from: page) == other.description) }
        }
    }

    @Test func `the depth counts folders, and the file lies in them`() throws {
        let pair = try #require(Route("/compare/a-vs-b/"))
        #expect([Route.home.depth, Route.artifacts.depth, pair.depth] == [0, 1, 2])
        #expect([Route.home.rootPath, Route.artifacts.rootPath, pair.rootPath] == ["./", "../", "../../"])
        #expect(
            [Route.home.file(), pair.file(), pair.file("index.md")] == [
                "index.html", "compare/a-vs-b/index.html", "compare/a-vs-b/index.md",
            ])
    }

    @Test func `a page's file leads back to its route, and no other file to any`() throws {
        for route in try ["/", "/a/", "/compare/a-vs-b/"].map({ try #require(Route($0)) }) {
            #expect(Route(file: route.file()) == route)
        }
        for file in ["404.html", "a/index.md", "a/b.html", "A/index.html", "aindex.html", ""] { #expect(Route(file: file) == nil) }
    }
}
