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
        #expect(
            json.contains(
                #""rule":"first-file","sources":2,"conflict":[{"text":null,"varies":true,"sources":1},{"text":"$5 per month","varies":false,"sources":1}]"#
            ))
    }

    @Test func `where the editors set a value, the sources are said to say another, and not to disagree`() async throws {
        let project =
            "== artifacts/oak.md\n---\nname: Oak\nstartingPrice: $7 per month\n---\n== sources/1.txt\n\(text("Oak", "Ash", price: "$5 per month"))"
            + "== sources/2.txt\n\(text("Oak", "Elm", price: "$6 per month"))"
        for path in ["artifacts/oak/index.html", "artifacts/oak/index.md", "compare/ash-vs-oak/index.html", "compare/ash-vs-oak/index.md"] {
            let page = try await page(path, of: project)
            #expect(
                page.contains("ources say: $5 per month in 1 of 2 sources, $6 per month in 1") && !page.contains("ources disagree:"),
                "\(path)")
        }
    }

    @Test func `sources that side with the editors are counted, too`() async throws {
        let project =
            "== artifacts/oak.md\n---\nname: Oak\nstartingPrice: $5 per month\n---\n== sources/1.txt\n\(text("Oak", "Ash", price: "$5 per month"))"
            + "== sources/2.txt\n\(text("Oak", "Elm", price: "$6 per month"))== sources/3.txt\n\(text("Oak", "Yew", price: "$5 per month"))"
        let page = try await page("artifacts/oak/index.md", of: project)
        #expect(page.contains("sources say: $5 per month in 2 of 3 sources, $6 per month in 1"), "\(page)")
    }

    @Test func `what one file said of an earlier day is its history, and no disagreement`() async throws {
        let project =
            "== sources/0.csv\nslug,fact,value,date\noak,Weight,30 kg,2026-01-01\noak,Weight,24 kg,2026-02-01\n== sources/1.txt\n"
            + text("Oak", "Ash", price: "—")
        let page = try await page("artifacts/oak/index.html", of: project)
        #expect(page.contains("24 kg") && !page.contains("30 kg") && !page.contains("ources disagree"))
    }

    @Test func `what a table of facts has a value from stands beside it, and an address is a link`() async throws {
        let project =
            "== sources/0.csv\nslug,fact,value,source,date\noak,Weight,30 kg,https://shop.example/oak,2026-01-01\noak,Colour,red,\"Catalogue, p. 3\",\n"
            + "== sources/1.txt\n\(text("Oak", "Ash", price: "—"))"
        let page = try await page("artifacts/oak/index.html", of: project)
        #expect(page.contains("<a href=\"https://shop.example/oak\" rel=\"nofollow\">https://shop.example/oak</a>"))
        #expect(page.contains(", from Catalogue, p. 3"))
        let twin = try await self.page("artifacts/oak/index.md", of: project)
        #expect(twin.contains(#", from https\://shop.example/oak"#))
        // One of its facts has a day, the others have none, and the table's rows have several.
        #expect(page.contains("checked in part, last on 1 January 2026") && !page.contains("<span class=\"quiet\">checked"))
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
