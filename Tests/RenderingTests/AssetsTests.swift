import Diagnostics
import Planning
import SiteFixtures
import TestSupport
import Testing

@testable import Rendering

@Suite struct AssetsTests {
    /// The files below lines `== PATH`, as they are published: hashes are shown as `#`, by the name each file had.
    private func published(_ text: String) -> [String: String] {
        let assets = Self.assets(text)
        return Dictionary(
            uniqueKeysWithValues: assets.files.map {
                (Self.withoutHash($0.path), Self.withoutHash(String(decoding: $0.bytes, as: UTF8.self)))
            })
    }

    private static func assets(_ text: String) -> Assets {
        let tree = FileTree(text)
        return Assets(of: tree.paths.map { ($0, tree[$0] ?? []) })
    }

    private static func withoutHash(_ text: String) -> String { text.replacing(#/\.[0-9a-f]{8}(?![0-9a-f])/#, with: ".#") }

    /// By the name that it had, the name a file is published under.
    private static func names(_ text: String) -> [String: String] {
        Dictionary(uniqueKeysWithValues: assets(text).files.map { (withoutHash($0.path).replacing(".#", with: ""), $0.path) })
    }

    @Test func `what a stylesheet or script refers to is found under its hashed name, and nothing else changes`() {
        let made = published(
            """
            == css/main.css
            @import "../more.css"; /* url(../logo.png) */
            @font-face { src: url("../fonts/My%20Text.woff2?v=1#x") format("woff2") }
            a { background: url(../logo.png), url(data:x), url(//b.example/logo.png), url(/assets/logo.png), url(#a), url(../../img/a.png) }
            == more.css
            a { color: red }
            == fonts/My Text.woff2
            F
            == logo.png
            L
            == main.js
            import { a } from "./util.js"; import './more.css'; import "util.js";
            import("./lib/deep.js?x");
            == util.js
            export const a = 1; const b = "./logo.png";
            == lib/deep.js
            export * from "../util.js"; // "./util.js"
            """)
        #expect(
            made == [
                "assets/css/main.#.css": """
                @import "../more.#.css"; /* url(../logo.png) */
                @font-face { src: url("../fonts/My%20Text.#.woff2?v=1#x") format("woff2") }
                a { background: url(../logo.#.png), url(data:x), url(//b.example/logo.png), url(/assets/logo.png), url(#a), url(../../img/a.png) }

                """,
                "assets/more.#.css": "a { color: red }\n", "assets/fonts/My Text.#.woff2": "F\n", "assets/logo.#.png": "L\n",
                "assets/main.#.js":
                    "import { a } from \"./util.#.js\"; import './more.#.css'; import \"util.js\";import(\"./lib/deep.#.js?x\");",
                "assets/util.#.js": "export const a=1;const b=\"./logo.png\";",
                "assets/lib/deep.#.js": "export * from \"../util.#.js\"; // \"./util.js\"\n",
            ])
    }

    @Test(arguments: [
        ("a b.png", "'a b.png'", "'a%20b.#.png'"), ("a(1).png", "\"a(1).png\"", "\"a%281%29.#.png\""), ("ä.png", "ä.png", "%C3%A4.#.png"),
        ("a%2.png", "a%252.png", "a%252.#.png"),
    ])
    func `a name is written as an address may hold it`(file: String, written: String, sent: String) {
        let made = published("== \(file)\nA\n== s.css\na { b: url(\(written)) }")
        #expect(made["assets/s.#.css"] == "a { b: url(\(sent)) }\n")
    }

    @Test func `an address in which something is escaped stays as it is written`() {
        #expect(published("== a b.png\nA\n== s.css\na { b: url(a\\ b.png) }")["assets/s.#.css"] == "a { b: url(a\\ b.png) }\n")
    }

    @Test func `a changed file gives another name to all that refer to it, however far away, and to nothing else`() {
        let text = "== a.css\n@import \"b.css\";\n== b.css\na { b: url(c.woff2) }\n== c.woff2\nFONT\n== d.css\na { b: c }"
        let (before, after) = (Self.names(text), Self.names(text.replacing("FONT", with: "OTHER")))
        #expect(before.filter { after[$0.key] != $0.value }.keys.sorted() == ["assets/a.css", "assets/b.css", "assets/c.woff2"])
    }

    @Test func `files that refer to each other share one hash, which follows from all of them and what they refer to`() {
        let text = """
            == a.js
            import "./b.js"; const a = 1;
            == b.js
            import "./c.js"; import "./own.js";
            == c.js
            import "./a.js"; import "./d.js";
            == d.js
            const d = 1;
            == own.js
            import("./own.js");
            """
        let names = Self.names(text)
        let marks = ["a", "b", "c"].map { names["assets/\($0).js"]?.dropFirst("assets/a.".count) ?? "" }
        #expect(marks[0] == marks[1] && marks[1] == marks[2])
        #expect(Set(marks + [names["assets/d.js"]?.dropFirst("assets/d.".count) ?? ""]).count == 2)
        let made = published(text)
        #expect(made["assets/a.#.js"] == "import \"./b.#.js\";const a=1;")
        #expect(made["assets/c.#.js"] == "import \"./a.#.js\";import \"./d.#.js\";")
        #expect(made["assets/own.#.js"] == "import(\"./own.#.js\");")
        let changed = { (edited: String) in Self.names(edited).filter { names[$0.key] != $0.value }.keys.sorted() }
        let circle = ["assets/a.js", "assets/b.js", "assets/c.js"]
        #expect(changed(text.replacing("const a = 1", with: "const a = 2")) == circle)
        #expect(changed(text.replacing("const d = 1", with: "const d = 2")) == circle + ["assets/d.js"])
        #expect(changed(text.replacing("(\"./own", with: "( \"./own")) == [])
        #expect(
            changed(text.replacing("import(\"./own.js\");", with: "import(\"./own.js\"); f();")) == [
                "assets/a.js", "assets/b.js", "assets/c.js", "assets/own.js",
            ])
    }

    @Test func `a chain of thousands costs no stack, and a file comes behind what it refers to`() {
        let count = 20_000
        let chain = ReferenceOrder(of: (0..<count).map { $0 + 1 < count ? [$0 + 1] : [] })
        #expect(chain.groups == (0..<count).reversed().map { [$0] })
        let circle = ReferenceOrder(of: (0..<count).map { [($0 + 1) % count] })
        #expect(circle.groups == [Array(0..<count)])
        #expect(ReferenceOrder(of: [[1, 2], [0], [3], [3], [2, 0]]).groups == [[3], [2], [0, 1], [4]])
    }

    @Test func `an asset whose name another one has is reported, but where a stylesheet or script shows it`() {
        var diagnostics = DiagnosticList()
        Self.assets("== brand.css\na { b: url(a.woff2), url(a.woff) }\n== brand.js\n1\n== a.woff\nA\n== a.woff2\nA\n== style.svg\nS")
            .reportTakenNames(to: &diagnostics)
        #expect(
            printed(diagnostics) == """
                Templates/assets/brand.js:1:1: warning: asset 'brand.js' has no name in templates: 'assets.brand' is 'brand.css' [asset-name-taken]
                  = help: rename it; templates name an asset by its path without the ending
                Templates/assets/style.svg:1:1: warning: asset 'style.svg' has no name in templates: 'assets.style' is 'style.css' [asset-name-taken]
                  = help: rename it; templates name an asset by its path without the ending

                """)
    }

    @Test func `a reference to what is not there is reported once a file, at its place, with the name that was meant`() async throws {
        let site = try await FixtureSite(
            "== static/img/static.png\nS\n== static/assets/beside.png\nB\n== pages/about.md\n---\ntitle: About\n---\n")
        let assets = Self.assets(
            """
            == css/a.css
            a { b: url(../fonts/tex.woff2?v=1); c: url("text.woff2"); d: url(../../img/statc.png) }
            a { b: url("../fonts/tex.woff2"); c: url(../../img/static.png), url(../beside.png), url(gone.gif), url(/gone.gif) }
            == fonts/text.woff2
            T
            == c.css
            a { b: url(/assets/fonts/text.woff2), url(/elsewhere.png) }
            == m.js
            import x from "./n.js"; import "../about/"; import "../index.json"; import "../search/a.json"; import "../../out.js"; import "../";
            == o.js
            1
            """)
        var diagnostics = DiagnosticList()
        let dead = DeadAssets(of: assets, beside: site.sources.staticFiles)
        dead.report(
            SiteLinks(of: site.plan, sources: site.sources, assets: assets.files.map(\.path), isAsked: !dead.isEmpty), to: &diagnostics)
        #expect(
            printed(diagnostics) == """
                Templates/assets/c.css:1:12: warning: dead asset: there is no '/assets/fonts/text.woff2'; did you mean 'fonts/text.woff2'? [dead-asset]
                1 | a { b: url(/assets/fonts/text.woff2), url(/elsewhere.png) }
                  |            ^~~~~~~~~~~~~~~~~~~~~~~~
                Templates/assets/css/a.css:1:12: warning: dead asset: there is no '../fonts/tex.woff2'; did you mean '../fonts/text.woff2'? [dead-asset]
                1 | a { b: url(../fonts/tex.woff2?v=1); c: url("text.woff2"); d: url(../../img/statc.png) }
                  |            ^~~~~~~~~~~~~~~~~~
                Templates/assets/css/a.css:1:45: warning: dead asset: there is no 'text.woff2'; did you mean '../fonts/text.woff2'? [dead-asset]
                1 | a { b: url(../fonts/tex.woff2?v=1); c: url("text.woff2"); d: url(../../img/statc.png) }
                  |                                             ^~~~~~~~~~
                Templates/assets/css/a.css:1:66: warning: dead asset: there is no '../../img/statc.png'; did you mean '../../img/static.png'? [dead-asset]
                1 | a { b: url(../fonts/tex.woff2?v=1); c: url("text.woff2"); d: url(../../img/statc.png) }
                  |                                                                  ^~~~~~~~~~~~~~~~~~~
                Templates/assets/css/a.css:2:89: warning: dead asset: there is no 'gone.gif' [dead-asset]
                2 | a { b: url("../fonts/tex.woff2"); c: url(../../img/static.png), url(../beside.png), url(gone.gif), url(/gone.gif) }
                  |                                                                                         ^~~~~~~~
                  = help: an address is relative to the file that holds it; what it leads to lies in Templates/assets/ or Content/static/
                Templates/assets/m.js:1:16: warning: dead asset: there is no './n.js'; did you mean './o.js'? [dead-asset]
                1 | import x from "./n.js"; import "../about/"; import "../index.json"; import "../search/a.json"; import "../../out.js"; import "../";
                  |                ^~~~~~

                """)
    }
}
