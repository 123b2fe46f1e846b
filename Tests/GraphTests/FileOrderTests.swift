import Capabilities
import SiteFixtures
import Testing

/// Nothing depends on the order in which files are read.
@Suite struct FileOrderTests {
    private let texts = [
        comparison(
            "C++", "Zig", rows: ["Rank | 45/100 | 20/100", "Pricing | Free | Free", "licence | ISO | MIT"],
            ["Compiles whole programs at once."], ["Runs code while it compiles."]),
        comparison(
            "C#", "zig", rows: ["Rank | 40/100 | 21/100", "Pricing | Paid | Free"],
            ["Collects garbage in the background."], ["Runs code while it compiles.", "vs alternatives: Faster than C++."]),
        comparison(
            "Zig", "C", rows: ["Rank | 21/100 | 50/100", "Licence | MIT | ISO"],
            ["Runs code while it compiles."], ["Compiles whole programs at once."]),
        comparison("C", "C++", rows: ["Rank | 50/100 | 45/100"], ["Fits on the smallest chips."], ["Compiles whole programs at once."]),
    ]

    @Test func `the same texts under other file names make the same graph`() async throws {
        let first = try await FixtureSite(files: texts.enumerated().map { ("sources/\($0).txt", $1) }).graph.content
        for order in [[3, 2, 1, 0], [1, 3, 0, 2], [2, 0, 3, 1], [0, 3, 2, 1]] {
            let site = try await FixtureSite(files: order.enumerated().map { ("sources/\($0).txt", texts[$1]) })
            #expect(site.graph.content == first)
        }
        #expect(first.contains("facts.Licence = MIT of [\"MIT × 2\"]"))
        #expect(first.contains("rank = 21/100 of [\"21/100 × 2\", \"20/100 × 1\"]"))
        #expect(first.contains("[Faster than C++.] × 3"))
    }

    @Test func `one project read twice makes one graph, statement for statement`() async throws {
        let files = texts.enumerated().map { ("sources/\($0).txt", $1) }
        let one = try await FixtureSite(files: files)
        let other = try await FixtureSite(files: files.reversed())
        #expect(one.graph.statements.map(\.text) == other.graph.statements.map(\.text))
        #expect(one.graph.statements.map(\.capability) == other.graph.statements.map(\.capability))
        #expect(one.graph.capabilities.map(\.slug) == other.graph.capabilities.map(\.slug))
        #expect(one.graphFaults == other.graphFaults)
    }
}
