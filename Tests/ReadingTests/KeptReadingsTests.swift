import Diagnostics
import Markup
import Records
import Testing

@testable import Reading

/// What files gave, written as bytes for the next process and read again.
@Suite struct KeptReadingsTests {
    private let content = """
        == artifacts/oak.md
        ---
        name: Oak
        tags: [wood, shade]
        checked: 2026-01-02
        sources: [https://trees.example/oak, https://oak.example/about]
        url: https://trees.example/oak/
        aliases: Quercus
        facts: {Licence: MIT, Height: "40 m"}
        pricing: Free
        timesMatched: 12
        startingPrice: $2 per token
        scores: {quality: 0.25, ecosystem: 70}
        type: Model
        rank: 12.5
        ---
        A tree with [a friend](ash.md) and [facts](#facts).

        ## Capabilities

        ### Draws circles {#draw-shapes}

        It draws **round** things, with `code`.

        - And more.

        **Unique:** No corners.

        **vs alternatives**: Rounder.

        Best for: *wheels*

        Limitations: `none`

        Requires: Nothing else.

        ### Stands still

        ## Notes

        The end.
        == artifacts/ash.md
        ---
        name: Ash
        startingPrice: "-1"
        ---
        == pages/about.md
        ---
        title: About
        ---
        == sources/a.txt
        Oak vs Ash
        Side-by-side comparison to help you choose.
        | Feature | Oak | Ash |
        |---|---|---|
        | Type | Model | Agent |
        | Rank | 45/100 | 21/100 |
        | Adoption | 1 | 0 |
        | Pricing | Free | Paid |
        | Starting Price | $2.50e-6 per prompt token | — |
        | Capabilities | 1 decomposed | 1 decomposed |
        Draws round things without a compass, on paper and on walls, and never with a corner.
        Unique: The only one that draws without corners, since it has none itself.
        vs alternatives: Rounder than Ash, which draws with a ruler and takes longer.
        Burns well even when it is green, and for longer than anything else in the forest.
        Unique: Burns green, since its wood holds little water in every season of the year.
        vs alternatives: Warmer than Oak, which has to lie for two years before it burns at all.
        Oak scores higher at 45/100 vs Ash at 21/100. Oak leads on adoption. Oak also has a free tier.
        """

    private func tree(
        of project: borrowing TemporaryProject, known: KeptReadings = KeptReadings(), unchanged: Set<String> = [],
        options: ReadingOptions = ReadingOptions()
    ) async throws -> SourceTree {
        var diagnostics = DiagnosticList()
        let paths = try SourceTree.paths(of: project.path)
        return await SourceTree(
            reading: project.path, paths: paths, options: options, known: known, unchanged: unchanged, reporting: &diagnostics)
    }

    /// The bytes of each part, by number.
    private func records(of readings: KeptReadings) -> [Int: [UInt8]] {
        var records: [Int: [UInt8]] = [:]
        for part in readings.changedParts(since: KeptReadings()) where !part.paths.isEmpty {
            var writer = RecordWriter(mark: "test\n")
            readings.write(part, to: &writer)
            records[part.number] = writer.record()
        }
        return records
    }

    private func read(_ records: [Int: [UInt8]]) async -> KeptReadings {
        await KeptReadings(jobs: 2) { number in records[number].flatMap { RecordReader($0, mark: "test\n") } }
    }

    @Test func `an artifact and a text come back as they were read`() async throws {
        let project = TemporaryProject(content)
        let tree = try await tree(of: project)
        let records = records(of: tree.readings)
        let kept = await read(records)
        #expect(kept.digests.map(\.path).sorted() == ["artifacts/ash.md", "artifacts/oak.md", "sources/a.txt"])
        #expect(self.records(of: kept) == records)

        let again = try await self.tree(of: project, known: kept, unchanged: Set(kept.digests.map(\.path)))
        #expect(again.links.map(\.path) == tree.links.map(\.path))
        #expect(again.links.map(\.range) == tree.links.map(\.range))
        #expect(again.links.map(\.staysOnPage) == tree.links.map(\.staysOnPage))
        #expect(again.bytesRead == tree.bytesRead)
        for (one, other) in zip(tree.artifacts, again.artifacts) {
            #expect(one !== other)
            #expect(one.slug == other.slug && one.file == other.file && one.name == other.name && one.nameRange == other.nameRange)
            #expect(one.url == other.url && one.aliases == other.aliases && one.tags == other.tags && one.sources == other.sources)
            #expect(one.facts == other.facts && one.checked == other.checked)
            #expect(one.introduction == other.introduction && one.capabilities == other.capabilities)
        }
        let (one, other) = (try #require(tree.texts.first), try #require(again.texts.first))
        #expect(
            one !== other && one.file == other.file && one.verdict == other.verdict && one.verdict?.winner == .left
                && one.verdict?.freeTier == .left)
        for side in Side.allCases {
            #expect(one.side(side).name == other.side(side).name && one.side(side).facts == other.side(side).facts)
            #expect(one.side(side).capabilities == other.side(side).capabilities && !one.side(side).capabilities.isEmpty)
        }
        let oak = try #require(again.artifacts.first { $0.name == "Oak" })
        #expect(oak.capabilities?.count == 2 && oak.capabilities?.first?.pin?.slug.description == "draw-shapes")
        #expect(oak.checked == CalendarDate("2026-01-02") && oak.facts.count == 9)
    }

    @Test func `a part with any byte changed, or cut anywhere, gives nothing`() async throws {
        let project = TemporaryProject(content)
        let records = records(of: try await tree(of: project).readings)
        for (number, record) in records {
            for place in record.indices {
                var torn = record
                torn[place] ^= 0x10
                #expect(RecordReader(torn, mark: "test\n") == nil, "part \(number), byte \(place)")
                #expect(RecordReader(Array(record[..<place]), mark: "test\n") == nil, "part \(number), cut at \(place)")
            }
        }
    }

    @Test func `bytes that are no readings give none, whatever they are`() async throws {
        let project = TemporaryProject(content)
        let records = records(of: try await tree(of: project).readings)
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<2_000 {
            // A digest that is right, and something else than was written before it.
            var (number, bytes) = try #require(records.randomElement(using: &numbers))
            bytes = Array(bytes.dropFirst("test\n".utf8.count).dropLast(8))
            for _ in 0..<Int.random(in: 1...3, using: &numbers) {
                bytes[Int.random(in: bytes.indices, using: &numbers)] = UInt8.random(in: 0...255, using: &numbers)
            }
            var writer = RecordWriter(mark: "test\n")
            for start in stride(from: 0, to: bytes.count, by: 8) {
                var number: UInt64 = 0
                for (index, byte) in bytes[start..<min(start + 8, bytes.count)].enumerated() {
                    number |= UInt64(byte) << (8 * UInt64(index))
                }
                writer.number(number)
            }
            let kept = await read([number: writer.record()])
            #expect(kept.digests.count <= 3)
        }
    }

    @Test func `an edit changes one part, and a file that is gone leaves its own`() async throws {
        let project = TemporaryProject(content)
        let former = try await tree(of: project).readings
        let edited = TemporaryProject(content.replacing("The end.", with: "The very end."))
        let changed = try await tree(of: edited).readings.changedParts(since: former)
        #expect(changed.count == 1 && changed[0].paths.contains("artifacts/oak.md"))
        #expect(former.changedParts(since: former).isEmpty)
        let fewer = TemporaryProject(content.replacing("== sources/a.txt", with: "== pages/a.md"))
        let gone = try await tree(of: fewer).readings.changedParts(since: former)
        #expect(gone.count == 1 && !gone[0].paths.contains("sources/a.txt"))
    }

    @Test func `under other conditions nothing is taken over`() async throws {
        let project = TemporaryProject(content)
        let tree = try await tree(of: project)
        let kept = await read(records(of: tree.readings))
        let all = Set(kept.digests.map(\.path))
        for options in [ReadingOptions(includesDrafts: true), ReadingOptions(today: CalendarDate("2026-06-15"))] {
            let other = try await self.tree(of: project, known: kept, unchanged: all, options: options)
            #expect(other.readings.changedParts(since: kept).count { !$0.paths.isEmpty } == records(of: tree.readings).count)
        }
    }

    @Test func `a file that was touched and holds the same bytes is not read again`() async throws {
        let project = TemporaryProject(content)
        let known = try await tree(of: project).readings
        let again = try await tree(of: project, known: known)
        let (one, other) = (try await tree(of: project), again)
        #expect(one.artifacts.map(\.name) == other.artifacts.map(\.name))
        let before = known.outcomes.values.compactMap {
            if case .artifact(let file)? = $0.readings.first { ObjectIdentifier(file) } else { nil }
        }
        #expect(Set(again.artifacts.map(ObjectIdentifier.init)) == Set(before))
    }

    @Test func `what was reported of is read again`() async throws {
        let project = TemporaryProject("== artifacts/oak.md\n---\nname: Oak\nrank: 450\n---\n")
        #expect(records(of: try await tree(of: project).readings).isEmpty)
    }
}
