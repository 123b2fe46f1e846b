import Diagnostics
import TestSupport
import Testing

@testable import Reading

/// The law: nothing is dropped in silence. Each line of a text is in what was understood, or a diagnostic names it.
@Suite struct LawTests {
    private static let texts = [
        GrammarTests.text,
        """
        Sora vs Sora Pro
        Sora ranks higher at 45/100 vs Sora Pro at 21/100. Capability-level comparison backed by match-graph evidence.
        | Feature |
        | Sora |
        | Sora Pro |
        |---|---|---|
        | Type | Model | Repository |
        | UnfragileRank | 45/100 | 21/100 |
        | Quality |
        | 0 |
        | 1 |
        | License | MIT | — |
        | Capabilities | 9 decomposed | 2 decomposed |
        Sora Capabilities
        \((1...8).map { "Title \($0)\nIt does \($0) things, one by one.\nUnique: Only \($0).\nvs alternatives: More than \($0)." }.joined(separator: "\n"))
        +1 more capabilities
        Sora Pro Capabilities
        Need something different?
        First of two.
        Unique: Alone.
        Second of two, without more.
        """,
        "Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Type | A | B |\nOak Capabilities\nOne.\n+1 more\nAsh Capabilities\nTwo.\nBest for: Trees",
    ]

    private static let junk = [
        "Log in", "| Extra | a | b |", "| cut", "|", "|---|", "Unique: again", "+2 more capabilities", "Oak Capabilities",
        "Oak scores higher at 4/100 vs Ash at 2/100.", "© 2026", "vs alternatives:", "Oak vs Ash", "| a | b | c | d | e |", "| Type |",
        "# A",
        "A sentence. And another one.", "\u{200B}", "| Quality | 101 | -1 |", "| Capabilities | 3 | many |", "|||", "Search →",
    ]

    @Test(arguments: 0..<texts.count)
    func `every line of a changed text is understood or named`(index: Int) {
        var random = RandomNumbers(seed: UInt64(index) + 1)
        for round in 0..<600 {
            var lines = Self.texts[index].split(separator: "\n").map(String.init)
            for _ in 0..<(round == 0 ? 0 : Int.random(in: 1...4, using: &random)) { Self.change(&lines, using: &random) }
            let text = lines.joined(separator: "\n")
            let lost = Self.lost(of: text)
            #expect(lost.isEmpty, "in:\n\(text)")
            if !lost.isEmpty { return }
        }
    }

    private static func change(_ lines: inout [String], using random: inout RandomNumbers) {
        guard let place = lines.indices.randomElement(using: &random) else { return }
        switch Int.random(in: 0..<6, using: &random) {
        case 0: lines.remove(at: place)
        case 1: lines.insert(lines[place], at: lines.indices.randomElement(using: &random) ?? 0)
        case 2: lines.swapAt(place, lines.indices.randomElement(using: &random) ?? place)
        case 3: lines[place] = String(lines[place].prefix(Int.random(in: 0...lines[place].count, using: &random)))
        case 4: lines.removeSubrange((place + 1)...)
        default: lines.insert(junk.randomElement(using: &random) ?? "", at: place)
        }
    }

    /// The lines that are neither in the result nor named.
    private static func lost(of source: String) -> [String] {
        let read = Understood(source)
        // A text that names no two things is refused as a whole, aloud.
        guard let text = read.text else { return read.diagnostics.contains { $0.severity == .error } ? [] : ["the whole text"] }
        var named = Set(read.diagnostics.map(\.range.line))
        for diagnostic in read.diagnostics where diagnostic.id == "lists-not-parted" { named.formUnion(diagnostic.range.line...10_000) }
        // The table's header is what the title is held against.
        if read.diagnostics.contains(where: { $0.id == "title-differs" }) { named.formUnion(1...5) }
        var prose: [String: Int] = [:]
        for piece in [text.left, text.right].flatMap(\.capabilities).flatMap(pieces) { prose[piece, default: 0] += 1 }
        let lines = source.split(separator: "\n", omittingEmptySubsequences: false).map(\.trimmed)
        return zip(1..., lines).compactMap { number, line in
            // A split row is named by its first line.
            if line.hasPrefix("|"), line.split(separator: "|").count < 3, named.contains(number - 1) { named.insert(number) }
            if line.isEmpty || named.contains(number) || isFrame(line, of: text) { return nil }
            // Between the verdict and what else is the page's own stands its prompt, in any words.
            let (above, below) = (lines[..<(number - 1)].last { !$0.isEmpty }, lines[number...].first { !$0.isEmpty })
            let followsVerdict = above.map { text.verdict?.text.contains($0) == true } ?? false
            if followsVerdict, VerdictText.isPrompt(line, before: below) { return nil }
            let written = CapabilityLabel.split(line[...]).map { String($0.text) } ?? line
            if written.isEmpty { return nil }
            guard let count = prose[written], count > 0 else { return "\(number): \(line)" }
            prose[written] = count - 1
            return nil
        }
    }

    private static func pieces(_ capability: CapabilityText) -> [String] {
        let prose: [Prose?] = [
            capability.description, capability.unique, capability.versusAlternatives, capability.bestFor, capability.limitations,
            capability.requires,
        ]
        return [capability.title].compactMap { $0 } + prose.compactMap { $0?.plain }
    }

    /// Title, introduction, heading, trailer, verdict, furniture, and rows of which every cell is a fact.
    private static func isFrame(_ line: String, of text: ComparisonText) -> Bool {
        let names = [text.left.name, text.right.name]
        if line == names.joined(separator: " vs ") || names.contains(where: { line == $0 + " Capabilities" }) { return true }
        if TextParts.isIntroduction(line) || VerdictText.isFurniture(line) { return true }
        if text.verdict?.text.contains(line) == true { return true }
        let facts = [text.left, text.right].flatMap(\.facts)
        if line.hasPrefix("+"), facts.contains(where: { $0.key == .capabilitiesDeclared }) { return true }
        guard line.hasPrefix("|") else { return false }
        let cells = line.split(separator: "|").map(\.trimmed)
        if Array(cells.dropFirst()) == names { return true }
        return cells.allSatisfy { cell in
            if names.contains(cell) || facts.contains(where: { $0.text == cell }) || cell.allSatisfy({ "-: ".contains($0) }) { return true }
            guard case .further = TableLabels().key(of: cell) else { return true }
            return !CellReading.isGiven(cell) || "Feature".hasPrefix(cell) || facts.contains { $0.key == .further(cell) }
        }
    }
}
