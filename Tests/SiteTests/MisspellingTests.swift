import Diagnostics
import TestSupport
import Testing

@testable import PairwiseCommand

/// Every name in the demo, misspelt by one letter: the right line is named and the right word suggested.
@Suite struct MisspellingTests {
    private static let project = Repository.root

    /// Misspells the places of each round together, each way in turn.
    ///
    /// - Parameters:
    ///   - rounds: places that do not hide each other.
    ///   - names: all that are known, where a misspelt word may be one of the others, or as near to it (`cite`, `cites`).
    /// - Returns: how many were misspelt, and those that were not told.
    private func misspell(
        _ rounds: [[NamedPlace]], beside names: Set<String> = [], check: (String) async throws -> DiagnosticList
    ) async throws -> (count: Int, silent: [String]) {
        var count = 0
        var silent: [String] = []
        try await withTemporaryFolder { folder in
            try FileTree(below: Self.project + "/Content").write(to: folder + "/Content")
            try FileTree(below: Self.project + "/Templates").write(to: folder + "/Templates")
            for (places, way) in rounds.flatMap({ round in (0..<3).map { (round, $0) } }) {
                let slips = places.compactMap { place in
                    place.misspelt(way).flatMap { word in
                        let isOther = names.contains(word) || !names.isEmpty && nearestName(to: word, among: names) != place.word
                        return isOther || word == place.word ? nil : (place: place, word: word)
                    }
                }
                for (file, group) in Dictionary(grouping: slips, by: \.place.file) {
                    try Disk.write(Self.changed(try Disk.text(of: Self.project + "/" + file), group), to: folder + "/" + file)
                }
                let found = Dictionary(grouping: try await check(folder).sorted) { "\($0.range.file):\($0.range.line)" }
                for (place, word) in slips {
                    count += 1
                    let isTold = (found["\(place.file):\(place.line)"] ?? []).contains { fault in
                        fault.message.contains(word) && fault.message.contains("did you mean") && Self.holds(fault.message, place.word)
                    }
                    if !isTold { silent.append("\(place.file):\(place.line): '\(word)' for '\(place.word)'") }
                }
                for file in Set(slips.map(\.place.file)) {
                    try Disk.write(try Disk.bytes(of: Self.project + "/" + file), to: folder + "/" + file)
                }
            }
        }
        return (count, silent)
    }

    /// A word in another spelling of letters is the same word to a table.
    private static func holds(_ message: String, _ word: String) -> Bool { message.lowercased().contains(word.lowercased()) }

    private static func changed(_ text: String, _ group: [(place: NamedPlace, word: String)]) -> String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { Array($0.utf8) }
        for (place, word) in group.sorted(by: { $0.place.range.lowerBound > $1.place.range.lowerBound }) {
            lines[place.line - 1].replaceSubrange(place.range, with: word.utf8)
        }
        return String(decoding: Array(lines.joined(separator: [UInt8(ascii: "\n")])), as: UTF8.self)
    }

    private static func places(in folder: String, _ find: (String, String) -> [NamedPlace]) throws -> [NamedPlace] {
        let tree = try FileTree(below: project + "/" + folder)
        return tree.paths.flatMap { path in find(tree.text(path) ?? "", folder + "/" + path) }
    }

    /// What a build says before it renders: all there is to say of the content's own names.
    private static func contentFaults(_ folder: String) async throws -> DiagnosticList {
        var diagnostics = DiagnosticList()
        _ = try await site(from: DiagnosticCase.inputs(folder), reporting: &diagnostics)
        return diagnostics
    }

    @Test func `any key, slug and link of the content`() async throws {
        let places = try Self.places(in: "Content") { text, file in
            file.hasSuffix(".md") || file.hasSuffix(".yml") ? NamedPlaces.content(text, in: file) : []
        }
        // A key that is misspelt hides what stands inside it, and a slug the pick between slugs.
        let rounds = NamedPlace.Kind.allCases.map { kind in places.filter { $0.kind == kind } }
        let (count, silent) = try await misspell(rounds, check: Self.contentFaults)
        #expect(count > 300)
        #expect(silent == [])
    }

    @Test func `any row of a text that is known by name, the scores among them`() async throws {
        // (A word that ends in "rank" is the rank, whatever it is called.)
        let known = ["Type", "Pricing", "Capabilities", "Times Matched", "Adoption", "Quality", "Ecosystem", "Match Graph"]
        let places = try Self.places(in: "Content/sources") { NamedPlaces.rows($0, in: $1, known: known) }
        // A table in which no row is known by name is none: every third row at a time.
        let rounds = (0..<3).map { turn in places.filter { $0.line % 3 == turn } }
        let (count, silent) = try await misspell(rounds, check: Self.contentFaults)
        #expect(count > 120)
        #expect(silent == [])
    }

    @Test func `any score of an artifact, and any key of a score`() async throws {
        let file = "Content/artifacts/openai-gpt-4-1.md"
        let scores = ["adoption", "quality", "ecosystem", "matchGraph"]
        for (index, key) in scores.enumerated() {
            let place = NamedPlace(kind: .score, file: file, line: 3 + index, range: 2..<2 + key.utf8.count, word: key)
            for word in (0..<3).compactMap(place.misspelt) {
                let text = "---\nname: \"OpenAI: GPT-4.1\"\nscores:\n  \(word): 0.5\n---\n"
                let found = try await DiagnosticCase("", "== artifacts/openai-gpt-4-1.md\n" + text).printed()
                #expect(found.contains { $0.range.line == 4 && $0.message == "unknown score '\(word)'; did you mean '\(key)'?" }, "\(word)")
            }
        }
    }

    @Test func `any template that a template calls`() async throws {
        let places = try Self.places(in: "Templates") { text, file in
            file.hasSuffix(".mustache") ? NamedPlaces.template(text, in: file).filter { $0.kind == .template } : []
        }
        let (count, silent) = try await misspell([places], beside: Set(places.map(\.word)), check: Self.contentFaults)
        #expect(count > 250)
        #expect(silent == [])
    }

    @Test func `any value that a template shows`() async throws {
        let places = try Self.places(in: "Templates") { text, file in
            file.hasSuffix(".mustache") ? NamedPlaces.template(text, in: file).filter { $0.kind == .value } : []
        }
        // Only what the demo shows can be missed: the rest stands in sections that it does not enter.
        let unknown = places.map { place in (place: place, word: "zzzzzzzzz") }
        let shown = try await withTemporaryFolder { folder in
            try FileTree(below: Self.project + "/Content").write(to: folder + "/Content")
            for (file, group) in Dictionary(grouping: unknown, by: \.place.file) {
                try Disk.write(Self.changed(try Disk.text(of: Self.project + "/" + file), group), to: folder + "/" + file)
            }
            return Set(try await Self.pageFaults(folder).all.map { "\($0.range.file):\($0.range.line)" })
        }
        let counts = Dictionary(grouping: places) { "\($0.file):\($0.line)" }
        let alone = places.filter { place in
            let line = "\(place.file):\(place.line)"
            return shown.contains(line) && counts[line]?.count == 1
        }
        let names = Set(places.flatMap { $0.word.split(separator: ".").map(String.init) + [$0.word] })
        let (count, silent) = try await misspell([alone], beside: names, check: Self.pageFaults)
        #expect(count > 300)
        #expect(silent == [])
    }

    private static func pageFaults(_ folder: String) async throws -> DiagnosticList {
        var diagnostics = DiagnosticList()
        let site = try await site(from: DiagnosticCase.inputs(folder), reporting: &diagnostics)
        for page in site.plan.pages { _ = site.renderer.files(of: page, reporting: &diagnostics) }
        return diagnostics
    }
}
