import Diagnostics
import Glibc
import TestSupport
import Testing

@testable import Reading

/// Whatever the bytes, reading ends soon, and every fault can be printed.
@Suite struct FuzzTests {
    private static func read(_ bytes: [UInt8]) -> Int {
        var diagnostics = DiagnosticList()
        let file = SourceFile(path: "a", bytes: bytes)
        let reader = ComparisonTextReader(labels: TableLabels())
        var found = reader.text(in: file, contentPath: "sources/a.txt", reporting: &diagnostics) == nil ? 0 : 1
        let dates = ContentDates(today: nil, includesDrafts: true)
        var links: [WrittenLink] = []
        if !bytes.contains(0) {
            let artifact = ArtifactFileReader(labels: TableLabels(), dates: dates)
                .artifact(in: file, contentPath: "artifacts/a.md", slug: Slug(of: "a"), links: &links, reporting: &diagnostics)
            let capability = CapabilityFileReader(dates: dates)
                .capability(in: file, contentPath: "capabilities/a.md", slug: Slug(of: "a"), links: &links, reporting: &diagnostics)
            let comparison = ComparisonFileReader(dates: dates)
                .comparison(in: file, contentPath: "comparisons/a.md", links: &links, reporting: &diagnostics)
            let page = ContentPageReader(dates: dates)
                .page(in: file, contentPath: "pages/a.md", path: "a", links: &links, reporting: &diagnostics)
            found += [artifact == nil, capability == nil, comparison == nil, page == nil].count { !$0 }
        }
        _ = SiteSettings(of: file, reporting: &diagnostics)
        let printer = DiagnosticPrinter(colour: false)
        for diagnostic in diagnostics.sorted.prefix(200) {
            precondition(!printer.text(of: diagnostic).isEmpty && diagnostic.range.line >= 1 && diagnostic.range.column >= 1)
        }
        return found
    }

    private static func changed(_ bytes: [UInt8], using random: inout RandomNumbers) -> [UInt8] {
        var bytes = bytes
        for _ in 0..<Int.random(in: 1...8, using: &random) {
            guard let place = bytes.indices.randomElement(using: &random) else { return [1] }
            let end = min(bytes.count, place + Int.random(in: 1...64, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
            case 1: bytes.removeSubrange(place..<end)
            case 2: bytes.insert(contentsOf: bytes[place..<end], at: bytes.indices.randomElement(using: &random) ?? 0)
            case 3: bytes.insert(Array("|\n+:-#{}[]\"'&*<>\\\r`\u{FEFF}".utf8).randomElement(using: &random) ?? 0, at: place)
            default: bytes = Array(bytes[..<place])
            }
        }
        return bytes
    }

    @Test func `random bytes are read to their end`() {
        var random = RandomNumbers(seed: 7)
        let few = Array("| \n-:\r+1 vsaA#*_<>&\"'é—→©".utf8)
        for round in 0..<600 {
            let count = Int.random(in: 0...400, using: &random)
            _ = Self.read(
                (0..<count).map { _ in
                    round.isMultiple(of: 2) ? UInt8.random(in: 0...255, using: &random) : few.randomElement(using: &random) ?? 0
                })
        }
    }

    @Test func `changed texts and files are read to their end`() {
        var random = RandomNumbers(seed: 11)
        let artifact = """
            ---
            name: Oak
            rank: 45
            scores: {quality: 1}
            startingPrice: {amount: 2, currency: usd, unit: token}
            facts: {License: MIT}
            checked: 2026-01-01
            ---
            Text with [a link](../ash.md) and <b>tags</b>.

            ## Capabilities

            ### Draws {#draws}

            It draws.

            **Unique:** It is.
            """
        var understood = 0
        for text in [GrammarTests.text, artifact] {
            for _ in 0..<300 { understood += Self.read(Self.changed(Array(text.utf8), using: &random)) }
        }
        #expect(understood > 300, "most small changes leave something to read")
    }

    @Test func `changed seeds are read to their end`() throws {
        guard let folder = getenv("SEEDS_DIR").map({ String(cString: $0) }) else {
            print("SEEDS_DIR is not set: no comparison texts as scraped are read in this run.")
            return
        }
        var random = RandomNumbers(seed: 13)
        let paths = try FileReading.files(below: folder).filter { $0.hasSuffix(".txt") }
        #expect(!paths.isEmpty)
        for path in paths {
            let bytes = try FileReading.bytes(of: folder + "/" + path)
            #expect(Understood(bytes: bytes).faults == "", "\(path)")
            for _ in 0..<12 { _ = Self.read(Self.changed(bytes, using: &random)) }
        }
    }

    static let hostile: [(name: String, text: String)] = [
        ("one long word", String(repeating: "a", count: 1 << 20)), ("bars", String(repeating: "|", count: 1 << 20)),
        ("lines of one bar", String(repeating: "|\n", count: 1 << 19)), ("lines of one cell", String(repeating: "|a|\n", count: 1 << 18)),
        ("a title of nothing but vs", String(repeating: "a vs ", count: 1 << 18)),
        ("a row of markup", "| F | \(String(repeating: "<", count: 1 << 20)) | b |\n|-|-|-|"),
        ("white space", String(repeating: " ", count: 1 << 20)), ("line ends", String(repeating: "\r", count: 1 << 20)),
        ("bad UTF-8 and a cell", "| F | \(String(repeating: "\u{FFFD}", count: 1 << 18)) | b |"),
        ("trailers", table + String(repeating: "+1 more\n", count: 1 << 16)),
        ("labels", table + String(repeating: "Unique: a\n", count: 1 << 16)),
        ("short lines", table + String(repeating: "a\n", count: 1 << 17)),
        ("verdicts in one line", table + String(repeating: "Oak scores higher at ", count: 1 << 15)),
        ("verdicts", table + String(repeating: "Oak scores higher at 4/100 vs Ash at 2/100.\n", count: 1 << 14)),
        ("a long line", table + String(repeating: "Oak 4/100 Ash → © ", count: 1 << 16)),
        ("a long label", table + String(repeating: "*", count: 1 << 19) + "Unique:" + String(repeating: "*", count: 1 << 19)),
        ("combining marks", table + "a" + String(repeating: "\u{301}", count: 1 << 19)),
        ("a long number", table + "| Rank | \(String(repeating: "9", count: 1 << 19)) | \(String(repeating: "/", count: 1 << 19)) |"),
        (
            "a long price",
            "| F | a | b |\n|-|-|-|\n| Starting Price | $\(String(repeating: "9", count: 1 << 19)) | $1/1\(String(repeating: "0", count: 1 << 19)) |"
        ),
    ]
    private static let table = "Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 3 | 1 |\n"

    /// What a linear reading does in a second takes a quadratic one hours: no clock is needed to see it.
    @Test(arguments: hostile.map(\.name))
    func `a hostile text of a megabyte is read soon`(name: String) throws {
        let text = try #require(Self.hostile.first { $0.name == name }).text
        var diagnostics = DiagnosticList()
        let file = SourceFile(path: "a.txt", bytes: Array(text.utf8))
        let read = ComparisonTextReader().text(in: file, contentPath: "a.txt", reporting: &diagnostics)
        #expect(read != nil || diagnostics.hasErrors)
    }
}
