import TestSupport
import Testing

/// A project's own assets, from its folder to what a browser asks for.
@Suite struct AssetSiteTests {
    private static let project = FileTree(
        """
        == Content/pages/about.md
        ---
        title: About
        ---
        Words.
        == Content/static/img/static.png
        S
        == Templates/page.mustache
        <link rel="stylesheet" href="{{assets.brand}}"><script type="module" src="{{assets.myChart}}"></script>
        == Templates/assets/brand.css
        @import "css/more.css";
        body { background: url(../img/static.png) }
        == Templates/assets/css/more.css
        @font-face { src: url("../fonts/text.woff2?v=1") }
        == Templates/assets/fonts/text.woff2
        F
        == Templates/assets/my-chart.js
        import { draw } from "./lib/draw.js"; draw();
        == Templates/assets/lib/draw.js
        import "../my-chart.js"; export const draw = () => import("./late.js");
        == Templates/assets/lib/late.js
        done();
        """)

    /// The files that a browser asks for, from a page on, by the names they have in the project.
    private func loaded(from page: String, in site: FileTree) throws -> [String] {
        var met: Set<String> = []
        var waiting = [page]
        while let path = waiting.popLast() {
            guard met.insert(path).inserted else { continue }
            let text = try #require(site.text(path), "nothing lies at \(path)")
            let written =
                path.hasSuffix(".html")
                ? text.matches(of: #/(?:href|src)="([^"]+)"/#).map(\.1)
                : text.matches(of: #/(?:url\("?|import ?\(?"|from ?")([^")]+)/#).map(\.1)
            for address in written {
                var parts = path.split(separator: "/").dropLast()
                for part in address.prefix(while: { $0 != "?" }).split(separator: "/") where part != "." {
                    if part == ".." { _ = parts.popLast() } else { parts.append(part) }
                }
                waiting.append(parts.joined(separator: "/"))
            }
        }
        return met.map { $0.replacing(#/\.[0-9a-f]{8}\./#, with: ".") }.sorted()
    }

    @Test func `a browser finds all that own stylesheets and scripts refer to, and nothing is reported`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let check = try Execution.pairwise("check", "--strict", in: folder)
            #expect(check.errors == "No errors, no warnings.\n" && check.status == 0)
            #expect(try Execution.pairwise("build", in: folder).status == 0)
            let site = try FileTree(below: folder + "/public")
            #expect(
                try loaded(from: "about/index.html", in: site) == [
                    "about/index.html", "assets/brand.css", "assets/css/more.css", "assets/fonts/text.woff2", "assets/lib/draw.js",
                    "assets/lib/late.js", "assets/my-chart.js", "img/static.png",
                ])
        }
    }

    @Test(arguments: ["fonts/text.woff2", "lib/late.js"])
    func `a build after an edit of what an asset refers to is that of a fresh one: page and all`(edited: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            let page = try Disk.text(of: folder + "/public/about/index.html")
            try Disk.write("other();\n", to: folder + "/Templates/assets/" + edited)
            #expect(try Execution.pairwise("build", in: folder).status == 0)
            let site = try FileTree(below: folder + "/public")
            #expect(site.text("about/index.html") != page)
            #expect(try loaded(from: "about/index.html", in: site).count == 8)
            _ = try Execution.pairwise("build", "--fresh", in: folder)
            #expect(site.differences(from: try FileTree(below: folder + "/public")) == [])
        }
    }

    @Test func `a static file that comes and goes mends and breaks what a stylesheet refers to, without an edit of the theme`() async throws
    {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let dead = "Templates/assets/brand.css:2:24: warning: dead asset: there is no '../img/static.png' [dead-asset]"
            #expect(try !Execution.pairwise("build", in: folder).errors.contains("dead-asset"))
            try Disk.remove(folder + "/Content/static/img/static.png")
            #expect(try Execution.pairwise("build", in: folder).errors.contains(dead))
            try Disk.write("S", to: folder + "/Content/static/img/static.png")
            #expect(try !Execution.pairwise("build", in: folder).errors.contains("dead-asset"))
        }
    }
}
