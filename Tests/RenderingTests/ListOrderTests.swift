import SiteFixtures
import Testing

@testable import Rendering

@Suite struct ListOrderTests {
    /// Artifacts of one type, named by letters, with these ranks.
    private static func ranked(_ ranks: [Int?], more: String = "") -> String {
        let artifacts = ranks.enumerated().map { index, rank in
            let name = String(UnicodeScalar(UInt8(0x61 + index / 26))) + String(UnicodeScalar(UInt8(0x61 + index % 26)))
            return "== artifacts/\(name).md\n---\nname: \(name)\ntype: Tool\n\(rank.map { "rank: \($0)\n" } ?? "")---\n"
        }
        return artifacts.joined() + more
    }

    private func page(_ path: String, of text: String) async throws -> String {
        let files = try await FixtureSite(text).rendered().files
        return String(decoding: try #require(files.first { $0.path == path }).bytes, as: UTF8.self)
    }

    @Test(arguments: [
        ([10, 50, nil, 40, 30, 20], "Compare the 4 with the highest", "items=ab,ad,ae,af"),
        ([nil, 50, nil, nil, 50, nil], "Compare the 2 with the highest", "items=ab,ae"),
        // One rank tells nothing of the others.
        ([nil, 50, nil, nil, nil], "Compare the first 4", "items=aa,ab,ac,ad"),
        ([10, nil, 90], "Compare them", "items=aa,ab,ac"),
    ])
    func `those that rank highest are compared`(ranks: [Int?], says: String, picks: String) async throws {
        let page = try await page("types/tool/index.html", of: Self.ranked(ranks))
        #expect(page.contains(says) && page.contains(picks + "\""), "\(page)")
    }

    @Test func `a card on a type's page does not repeat the type`() async throws {
        let page = try await page("types/tool/index.html", of: Self.ranked([10, 20]))
        #expect(!page.contains("<span>Tool</span>"))
    }

    @Test(arguments: [(39, false), (40, true)])
    func `letters stand on long lists only`(count: Int, isLettered: Bool) async throws {
        let page = try await page("artifacts/index.html", of: Self.ranked(Array(repeating: nil, count: count)))
        #expect(page.contains("id=\"letter-a\"") == isLettered)
        #expect(page.ranges(of: "class=\"card\"").count == count)
    }

    @Test(arguments: ["index.html", "compare/index.html", "index.md", "compare/index.md"])
    func `what the editors say of a pair stands first, and is shown`(path: String) async throws {
        // A text without a verdict makes a page, and no place at the head.
        let texts = """
            == comparisons/aa-vs-ab.md
            ---
            left: aa
            right: ab
            ---
            Both are old.
            == comparisons/ac-vs-ad.md
            ---
            left: ac
            right: ad
            verdict: Take the second.
            pick: ad
            ---
            """
        let page = try await page(path, of: Self.ranked([1, 2, 3, 4], more: texts))
        let pairs = try #require(page.firstRange(of: "compare/ac-vs-ad/"))
        #expect(!page[..<pairs.lowerBound].contains("-vs-"))
        #expect(page.contains("Take the second.") && page.contains("The editors’ pick"))
    }
}
