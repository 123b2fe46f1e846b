import Testing

@testable import Reading

/// The verdict block: found at any line, and understood.
@Suite struct VerdictTests {
    static let table = """
        Oak vs Ash
        | Feature | Oak | Ash |
        |---|---|---|
        | UnfragileRank | 21/100 | 45/100 |
        | Capabilities | 12 decomposed | 3 decomposed |

        """
    static let lists =
        (1...8).map { "Left \($0) does this.\nUnique: U\($0)\nvs alternatives: V\($0)\n" }.joined() + "+4 more capabilities\n"
        + "Titled\nRight 1 does this.\nUnique: W1\nvs alternatives: X1\nRight 2 does this.\nvs alternatives: X2\nRight 3 does this.\nUnique: W3\n"

    @Test(arguments: [
        "Ash scores higher at 45/100 vs Oak at 21/100. Ash also has a free tier, for what it is worth.\nNeed something different?\nSearch the match graph →© 2026 X.",
        "Ash scores higher at 45/100 vs Oak at 21/100.\nOak leads on quality, while Ash is stronger on adoption.\nAsh also has a free tier.\nNeed something different?\nSearch the match graph →\n© 2026 X.",
        "Ash scores higher at 45/100 vs Oak at 21/100.",
        "Oak and Ash are tied at 45/100.\nNeed something different?\nSearch the match graph →",
    ])
    func `the verdict block may stand at any line of the lists`(block: String) throws {
        let plain = Understood(Self.table + Self.lists)
        let lines = Self.lists.split(separator: "\n").map(String.init)
        let bare = { (side: ComparisonSide?) in
            side?.capabilities.map { [$0.title, $0.description.plain, $0.unique?.plain, $0.versusAlternatives?.plain] }
        }
        for place in 0...lines.count {
            let body = lines[..<place] + [block] + lines[place...]
            let read = Understood(Self.table + body.joined(separator: "\n"))
            let text = try #require(read.text)
            #expect(bare(text.left) == bare(plain.text?.left), "before line \(place)")
            #expect(bare(text.right) == bare(plain.text?.right), "before line \(place)")
            #expect(text.verdict?.line == 6 + place, "before line \(place)")
            #expect(read.faults == "", "before line \(place)")
        }
        #expect(plain.text?.right.capabilities.first?.title == "Titled")
        #expect(plain.text?.left.capabilities.count == 8)
    }

    @Test(arguments: [
        "Still unsure?\nBrowse the tree index →© 2026 Trees", "Still unsure? Browse the tree index →© 2026 Trees",
        "Need something different?\nSearch the match graph →© 2026 Unfragile.", "None of them?\nSearch all trees →\n© 2026 Trees",
    ])
    func `what the page prints below its verdict is no capability, whatever its words`(furniture: String) {
        let read = Understood(
            """
            Oak vs Ash
            | F | Oak | Ash |
            |---|---|---|
            | Capabilities | 1 | 1 |
            Gives shade.
            Burns slowly.
            Unique: even when wet
            Oak scores higher at 21/100 vs Ash at 4/100.
            \(furniture)
            vs alternatives: hotter than pine
            """)
        #expect(read.text?.right.capabilities.map(\.versusAlternatives?.plain) == ["hotter than pine"])
        #expect(read.text?.left.capabilities.map(\.description.plain) == ["Gives shade."])
        #expect(read.faults == "")
    }

    @Test func `a text without a verdict has none`() {
        #expect(Understood(Self.table + Self.lists).text?.verdict == nil)
    }

    /// A verdict between two names, understood.
    private func verdict(_ text: String, _ left: String = "Oak", _ right: String = "Ash") -> String {
        let read = Understood(
            "\(left) vs \(right)\n| F | \(left) | \(right) |\n|---|---|---|\n| Capabilities | 1 | 1 |\nOne.\nTwo.\n\(text)\nNeed something different?"
        )
        return (read.text?.verdict == nil ? "no verdict" : read.dump.split(separator: "\n").last.map { $0.dropFirst(11).description } ?? "")
            + (read.faults.isEmpty ? "" : " " + read.ids.joined(separator: " "))
    }

    @Test(arguments: [
        ("Oak scores higher at 21/100 vs Ash at 4/100.", "winner left"),
        ("Ash scores higher at 45.5/100 vs Oak at 21/100.", "winner right"),
        ("Ash ranks higher at 45/100 vs Oak at 21/100.", "winner right"),
        (
            "Ash scores higher at 45/100 vs Oak at 21/100. Oak leads on quality and match graph, while Ash is stronger on adoption and ecosystem.",
            "winner right, left leads quality matchGraph, right leads adoption ecosystem"
        ),
        ("Ash scores higher at 45/100 vs Oak at 21/100. Oak also has a free tier.", "winner right, free tier left"),
        ("Oak and Ash both score 45/100.", "winner none"), ("Oak and Ash are tied at 45/100, so neither is ahead.", "winner none"),
        ("Elm scores higher at 45/100 vs Oak at 21/100.", "winner none verdict-names-neither@7"),
    ])
    func `a verdict says who wins, who leads on what, and who has a free tier`(text: String, understood: String) {
        #expect(verdict(text) == understood)
    }

    @Test(arguments: [
        ("Perplexity", "Perplexity Pro"), ("Perplexity Pro", "Perplexity"), ("Pro", "Sora Pro"), ("Sora Pro", "Pro"), ("A. B", "B"),
        ("B", "A. B"),
        ("a scores higher at b", "b"), ("Dr. No", "Mr. Yes. And more"),
    ])
    func `a verdict is understood when one name is part of the other or holds a full stop`(left: String, right: String) {
        let text = "\(right) scores higher at 45/100 vs \(left) at 21/100. "
        let leads = "\(left) leads on quality, while \(right) is stronger on adoption. "
        #expect(
            verdict(text + leads + "\(right) also has a free tier.", left, right)
                == "winner right, left leads quality, right leads adoption, free tier right")
        #expect(
            verdict("\(left) scores higher at 45/100 vs \(right) at 21/100. \(left) also has a free tier.", left, right)
                == "winner left, free tier left")
    }

    @Test func `a description that speaks of scores is no verdict`() {
        let text = """
            Oak vs Ash
            | F | Oak | Ash |
            |---|---|---|
            | Capabilities | 3 | 1 |
            Oak scores higher at sums than Ash.
            Unique: It counts.
            Oak reaches 90/100 on a test where Ash gives up.
            Unique: It goes on.
            Oak leads on every table.
            Unique: It leads.
            Ash burns.
            Ash scores higher at 45/100 vs Oak at 21/100.
            """
        let read = Understood(text)
        #expect(
            read.lists
                == "Oak scores higher at sums than Ash. Oak reaches 90/100 on a test where Ash gives up. Oak leads on every table. | Ash burns."
        )
        #expect(read.text?.verdict?.line == 12)
        #expect(read.faults == "")
    }

    @Test func `a sentence that only looks like a verdict's goes on being a description, far from the verdict`() {
        let read = Understood(
            "Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 | 1 |\nAsh scores higher at 4/100 vs Oak at 2/100.\nOak grows.\nUnique: U\nOak leads on height.\nUnique: V"
        )
        #expect(read.lists == "Oak grows. | Oak leads on height.")
    }

    @Test func `the same verdict twice is one, another one is reported`() {
        let start = "Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 | 1 |\nOne.\nTwo.\n"
        let first = "Ash scores higher at 4/100 vs Oak at 2/100."
        #expect(Understood(start + first + "\n" + first).ids == [])
        #expect(Understood(start + first + "\nOak scores higher at 9/100 vs Ash at 2/100.").ids == ["second-verdict@8"])
    }

    @Test(arguments: [
        ("9/100 vs Ash at 4/100.", "9/100", "4/100", false), ("9/100 vs Ash at 4/100. More follows.", "9/100", "4/100", false),
        ("9/100 vs Ash at 4/100.", "9/100", "—", false), ("9.5/10 vs Ash at 4/10", "9.5/10", "4/10", false),
        ("9/100 vs Ash at 4/100.", "8/100", "4/100", true), ("9/100 vs Ash at 4/100.", "4/100", "9/100", true),
        ("9/100 vs Ash at 9/100.", "9/100", "9/100", true), ("4/100 vs Ash at 9/100.", "4/100", "9/100", true),
        ("9/100 vs Elm at 4/100.", "8/100", "4/100", false), ("9/10 vs Ash at 4/10.", "9/100", "4/100", true),
    ])
    func `ranks that an introduction claims are held against the table`(_ claim: String, _ left: String, _ right: String, _ isWrong: Bool) {
        let text = """
            Oak vs Ash
            Oak ranks higher at \(claim)
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | \(left) | \(right) |
            | Capabilities | 0 | 1 |
            Draws leaves.
            """
        #expect(Understood(text).ids == (isWrong ? ["introduction-contradicts-rank@2"] : []))
    }

    @Test func `a verdict with the right winner and other ranks contradicts the table`() {
        func text(_ verdict: String) -> String {
            """
            Oak vs Ash
            | Feature | Oak | Ash |
            |---|---|---|
            | UnfragileRank | 8/100 | 4/100 |
            | Capabilities | 0 | 1 |
            Draws leaves.
            \(verdict)
            """
        }
        #expect(Understood(text("Oak scores higher at 9/100 vs Ash at 4/100.")).ids == ["verdict-contradicts-rank@7"])
        #expect(Understood(text("Oak scores higher at 8/100 vs Ash at 4/100.")).ids == [])
    }
}
