import Capabilities
import Planning
import Reading
import SiteFixtures
import Testing

/// Which pair pages search engines are offered.
@Suite struct PageQualityTests {
    private let rows = ["Type | Tool | Tool", "Pricing | Free | Paid", "Rank | 45/100 | 40/100"]

    private func indexed(_ files: [(path: String, text: String)]) async throws -> [String] {
        let site = try await FixtureSite(files: files)
        return site.plan.pairs.filter(\.isIndexed).map(\.slug.description)
    }

    @Test func `three rows given for both sides, and words of its own, make a page worth offering`() async throws {
        let files = [("sources/1.txt", comparison("A", "B", rows: rows, ["Reads mail from servers."], ["Keeps notes of meetings."]))]
        #expect(try await indexed(files) == ["a-vs-b"])
        #expect(try await indexed(files + [("site.yml", "indexing: {minimumAligned: 9}\n")]) == [])
    }

    @Test func `a row that one side leaves open does not count`() async throws {
        let thin = ["Type | Tool | Tool", "Pricing | Free | Paid", "Rank | 45/100 | —"]
        let files = [("sources/1.txt", comparison("A", "B", rows: thin, ["Reads mail from servers."], ["Keeps notes of meetings."]))]
        #expect(try await indexed(files) == [])
    }

    @Test func `a page whose words stand on another pair's page too is kept back`() async throws {
        let long = "Reads mail from three servers and keeps a copy of each on the disk for later."
        let files = [
            ("sources/1.txt", comparison("A", "B", rows: rows, [long], ["Keeps notes."])),
            (
                "sources/2.txt",
                comparison("A", "C", rows: rows, [long], ["Draws charts and maps from tables of numbers, in colour, and prints."])
            ),
        ]
        #expect(try await indexed(files) == ["a-vs-c"])
        #expect(try await indexed(files + [("site.yml", "indexing: {minimumUnique: 0}\n")]) == ["a-vs-b", "a-vs-c"])
    }

    @Test func `a pair without any words is thin`() async throws {
        #expect(try await indexed([("sources/1.txt", comparison("A", "B", rows: rows))]) == [])
    }

    @Test func `an editor decides over the measure`() async throws {
        let files = [
            ("sources/1.txt", comparison("A", "B", rows: rows, ["Reads mail from servers."], ["Keeps notes of meetings."])),
            ("sources/2.txt", comparison("C", "D")),
            ("comparisons/1.md", "---\nleft: a\nright: b\nindexed: false\n---\n"),
            ("comparisons/2.md", "---\nleft: d\nright: c\nindexed: true\n---\n"),
        ]
        #expect(try await indexed(files) == ["c-vs-d"])
    }
}
