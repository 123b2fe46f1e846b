import SiteFixtures
import Templating
import Testing

@testable import Rendering

/// What a row of a pair's table says of its two cells.
@Suite struct PairRowsTests {
    private func pair(ranks one: String, _ other: String) async throws -> [(path: String, value: Value)] {
        let site = try await FixtureSite(
            """
            == artifacts/oak.md
            ---
            name: Oak
            rank: \(one)
            ---
            == artifacts/yew.md
            ---
            name: Yew
            rank: \(other)
            ---
            == comparisons/oak-vs-yew.md
            ---
            left: oak
            right: yew
            ---
            """)
        let pages = try #require(views(of: site).first { $0.template == "pair" }?.values)
        return leaves(of: try #require(pages.first))
    }

    @Test(
        arguments: [
            // One rank, the other, which is marked, and what the sentence names beside the first in a tie.
            ("80", "80.6", ["right"], nil), ("80", "80.3", [], "80.3"), ("80", "80", [], nil), ("81", "80", ["left"], nil),
        ] as [(String, String, [String], String?)])
    func `the higher rank is marked, and neither of two that are level`(
        one: String, other: String, marked: [String], level: String?
    ) async throws {
        let values = try await pair(ranks: one, other)
        let best = values.filter { $0.path.hasPrefix("rows.rank.") && $0.path.hasSuffix(".best") && $0.value == .bool(true) }
        #expect(best.map(\.path) == marked.map { "rows.rank.\($0).best" })
        #expect(values.first { $0.path == "verdict.tie.otherValue" }?.value ?? .null == (level.map { .text($0) } ?? .null))
    }
}
