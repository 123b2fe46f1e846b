import SiteFixtures
import Testing

@testable import Rendering

/// Sentences of the built-in theme that depend on a value or a number.
@Suite struct FactWordingTests {
    private func page(_ path: String, of project: String) async throws -> String {
        let files = try await FixtureSite("== site.yml\nindexing: {minimumAligned: 0, minimumUnique: 0}\n" + project).rendered().files
        return String(decoding: try #require(files.first { $0.path == path }, "\(files.map(\.path))").bytes, as: UTF8.self)
    }

    private func text(_ left: String, _ right: String, price: String) -> String {
        """
        \(left) vs \(right)
        | Feature | \(left) | \(right) |
        |---|---|---|
        | Starting Price | \(price) | — |
        | Capabilities | 1 | 1 |
        Reads mail of \(left).
        Sorts mail of \(right).

        """
    }

    @Test func `a price that varies in one source only is said in words, on pages and in JSON`() async throws {
        let project = "== sources/1.txt\n\(text("Oak", "Ash", price: "-1"))== sources/2.txt\n\(text("Oak", "Elm", price: "$5 per month"))"
        for path in ["artifacts/oak/index.html", "artifacts/oak/index.md", "compare/ash-vs-oak/index.html", "compare/ash-vs-oak/index.md"] {
            let page = try await page(path, of: project)
            #expect(page.contains("ources disagree: varies in 1 of 2 sources, $5 per month in 1"), "\(path)")
        }
        let json = try await page("artifacts/oak/index.json", of: project)
        #expect(json.contains(#""conflict":[{"text":null,"varies":true,"files":1},{"text":"$5 per month","varies":false,"files":1}]"#))
    }

    @Test func `where the editors set a value, the sources are said to say another, and not to disagree`() async throws {
        let project =
            "== artifacts/oak.md\n---\nname: Oak\nstartingPrice: $7 per month\n---\n== sources/1.txt\n\(text("Oak", "Ash", price: "$5 per month"))"
            + "== sources/2.txt\n\(text("Oak", "Elm", price: "$6 per month"))"
        for path in ["artifacts/oak/index.html", "artifacts/oak/index.md", "compare/ash-vs-oak/index.html", "compare/ash-vs-oak/index.md"] {
            let page = try await page(path, of: project)
            #expect(page.contains("ources say: $5 per month, $6 per month") && !page.contains("ources disagree:"), "\(path)")
        }
    }

    @Test func `one capability is one, and several are several`() async throws {
        let whole = "== sources/1.txt\n\(text("Oak", "Ash", price: "—"))"
        let pair = try await page("compare/ash-vs-oak/index.md", of: whole)
        #expect(pair.contains("1 capability against 1, "))
        let cut = whole.replacing("| Capabilities | 1 | 1 |", with: "| Capabilities | 3 | — |").replacing(
            "Sorts", with: "+2 more capabilities\nSorts")
        for path in ["artifacts/oak/index.html", "artifacts/oak/index.md"] {
            #expect(try await page(path, of: cut).contains("1 of 3 of its capabilities is known. No source names the other 2,"), "\(path)")
        }
        #expect(try await page("artifacts/ash/index.md", of: cut).contains("1 of its capabilities is known, and no source says how many"))
    }
}
