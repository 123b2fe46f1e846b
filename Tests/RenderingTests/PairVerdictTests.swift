import SiteFixtures
import Templating
import Testing

@testable import Rendering

/// What a pair's page says of who is ahead, of sources that say otherwise, and of reasons to choose.
@Suite struct PairVerdictTests {
    /// The page of Ash and Oak, of a text with such a verdict and ranks; two other texts give Oak the rank 40.
    private func page(_ verdict: String, ranks: (String, String) = ("60/100", "50/100"), other: String = "40/100") async throws -> String {
        let site = try await FixtureSite(
            """
            == sources/1.txt
            Oak vs Elm
            | Feature | Oak | Elm |
            |---|---|---|
            | UnfragileRank | \(other) | 30/100 |
            | Quality | 0 | 0 |
            | Capabilities | 0 | 0 |
            == sources/3.txt
            Oak vs Yew
            | Feature | Oak | Yew |
            |---|---|---|
            | UnfragileRank | \(other) | 30/100 |
            | Quality | 0 | 0 |
            | Capabilities | 0 | 0 |
            == sources/2.txt
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | \(ranks.0) | \(ranks.1) |
            | Quality | 1 | 0 |
            | Pricing | Paid | Paid |
            | Capabilities | 0 | 0 |
            \(verdict)
            """)
        let page = site.rendered().files.first { $0.path == "compare/ash-vs-oak/index.html" }
        // Tags away.
        return String(decoding: page?.bytes ?? [], as: UTF8.self).split(separator: "<").map {
            $0.drop { $0 != ">" }.dropFirst()
        }.joined()
    }

    @Test(arguments: [
        ("Oak scores higher at 60/100 vs Ash at 50/100. Oak leads on quality.", ["it ranks Oak higher, by figures of its own"]),
        (
            "Oak scores higher at 60/100 vs Ash at 50/100. Ash leads on quality.",
            ["it says that Ash leads on Quality; its own rows do not show that", "it ranks Oak higher, by figures of its own"]
        ),
        (
            "Ash scores higher at 60/100 vs Oak at 50/100. Ash also has a free tier.",
            ["it says that Ash ranks higher; its own rows do not show that", "it says that Ash has a free tier; its own row says Paid"]
        ),
    ])
    func `a page says where a source's verdict does not fit its own rows, or ranks the two the other way round`(
        _ verdict: String, _ said: [String]
    ) async throws {
        let end = " (sources/2.txt, line 8)"
        let lines = try await page(verdict).split(separator: "\n").filter { $0.hasSuffix(end) }
        #expect(lines.map { String($0.dropLast(end.count)) } == said)
    }

    @Test func `a lead that some sources deny is said to be one by most of them`() async throws {
        let page = try await page("Oak scores higher at 60/100 vs Ash at 50/100.")
        #expect(page.contains("Ash ranks higher: Rank 50 against 40, out of 100."))
        #expect(
            page.contains("Most sources say so; some disagree about Rank, and by their figures that lead would not hold."), "\(page)")
        #expect(page.contains("Sources disagree: 40 in 2 of 3 sources, 60 in 1; what most say counts"))
    }

    @Test func `where as many sources say one as the other, neither side is called ahead, nor marked so`() async throws {
        func text(_ other: String, _ kiln: Int, _ loom: Int) -> String {
            """
            == sources/\(other).txt
            Kiln vs Loom
            | Feature | Kiln | Loom |
            |---|---|---|
            | UnfragileRank | \(kiln)/100 | \(loom)/100 |
            | Capabilities | 0 | 0 |

            """
        }
        let site = try await FixtureSite(text("a", 70, 60) + text("b", 60, 70))
        let page = String(
            decoding: site.rendered().files.first { $0.path == "compare/kiln-vs-loom/index.html" }?.bytes ?? [], as: UTF8.self)
        #expect(page.contains("Sources disagree about Rank, as many on each side, so neither is called ahead there."))
        #expect(page.contains("as many say each, so the first file counts"))
        #expect(!page.contains("ranks higher") && !page.contains("class=\"lead\""))
    }

    @Test func `a verdict in words alone is shown as the source's own`() async throws {
        let site = try await FixtureSite(
            """
            == sources/1.md
            # Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | 40/100 | — |
            | Capabilities | 0 | 3 |
            ## Ash Capabilities
            - Burns.
            - Bends.
            ## Verdict
            Take the oak for winter.
            """)
        let file = site.rendered().files.first { $0.path == "compare/ash-vs-oak/index.html" }
        let page = String(decoding: file?.bytes ?? [], as: UTF8.self)
        #expect(page.contains("“Take the oak for winter.”"))
        // One has a rank, and one capability is counted that no source names.
        #expect(page.contains("Rank is given for <bdi>Oak</bdi> only, so neither is called the higher."))
        #expect(page.contains("2 of 3 of its capabilities are known. No source names the other one, so"))
    }

    @Test func `where nothing has a rank, only a page with nothing else to say says so`() async throws {
        for (pricing, says) in [("Paid", true), ("Free", false)] {
            let site = try await FixtureSite(
                """
                == sources/1.txt
                Oak vs Ash
                | Feature | Oak | Ash |
                |---|---|---|
                | Pricing | \(pricing) | Paid |
                | Capabilities | 0 | 0 |
                """)
            let page = site.rendered().files.first { $0.path == "compare/ash-vs-oak/index.html" }
            #expect(String(decoding: page?.bytes ?? [], as: UTF8.self).contains("Rank is given for neither") == says)
        }
    }

    @Test func `ranks on two scales are compared by their share, and shown with both`() async throws {
        let page = try await page("", ranks: ("7.5/10", "70/100"), other: "7.5/10")
        #expect(page.contains("Oak ranks higher: Rank 7.5/10 against 70/100."))
    }

    @Test func `two names of nearly the same words are no reason to choose`() async throws {
        let site = try await FixtureSite(
            """
            == artifacts/oak.md
            ---
            name: Oak
            ---
            ## Capabilities
            ### Planned watering of lawns
            Opens valves at six.
            ### Frost alarm
            Rings below zero.
            == artifacts/yew.md
            ---
            name: Yew
            ---
            ## Capabilities
            ### Planning the watering of a lawn
            Keeps a table of hours.
            ### Leaf counter
            Counts what falls.
            == comparisons/oak-vs-yew.md
            ---
            left: oak
            right: yew
            ---
            """)
        let pages = try #require(views(of: site).first { $0.template == "pair" }?.values)
        let values = leaves(of: try #require(pages.first))
        let names = values.filter { $0.path.hasPrefix("choose.") && $0.path.hasSuffix(".capabilities[].name") }.map(\.value)
        #expect(names == [.text("Frost alarm"), .text("Leaf counter")])
    }
}
