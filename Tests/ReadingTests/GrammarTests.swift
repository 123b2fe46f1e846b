import Testing

@testable import Reading

/// Every variant of a comparison text's frame: title, introduction, table, furniture.
@Suite struct GrammarTests {
    /// What each text below must give.
    static let usual = """
        Oak: type=Model, rank=21/100, adoption=0, pricing=Paid, price=USD 2.5e-06 per prompt token, declared=1, matched=0
          14 Writes text. / unique: Own words. / vs: Faster than Elm.
        Ash: type=Repository, rank=45/100, adoption=1, pricing=Free, declared=2, matched=0
          17 Draws trees. / unique: By hand. / vs: Slower than Fir.
          20 Saves states.
        verdict 21: winner right, left leads quality, right leads adoption ecosystem, free tier right

        """

    static let text = """
        Oak vs Ash
        Side-by-side comparison to help you choose.
        | Feature | Oak | Ash |
        |---|---|---|
        | Type | Model | Repository |
        | UnfragileRank | 21/100 | 45/100 |
        | Adoption | 0 | 1 |
        | Pricing | Paid | Free |
        | Starting Price | $2.50e-6 per prompt token | — |
        | Capabilities | 1 decomposed | 2 decomposed |
        | Times Matched | 0 | 0 |


        Writes text.
        Unique: Own words.
        vs alternatives: Faster than Elm.
        Draws trees.
        Unique: By hand.
        vs alternatives: Slower than Fir.
        Saves states.
        Ash scores higher at 45/100 vs Oak at 21/100. Oak leads on quality, while Ash is stronger on adoption and ecosystem. \
        Ash also has a free tier, for what it is worth.
        Need something different?
        Search the match graph →© 2026 Somebody. A slogan.
        """

    @Test(arguments: [
        ("UnfragileRank", FactKey.rank), ("unfragilerank", .rank), ("RANK", .rank), ("TrailRank", .rank), ("Crank", .further("Crank")),
        ("Drank", .further("Drank")), ("Starting\u{A0}Price", .startingPrice), ("times  matched", .timesMatched),
        ("Match Graph", .score("matchGraph")), ("Data \u{A0}use", .further("Data use")),
    ])
    func `a row is known by its label, whatever spaces part its words`(label: String, key: FactKey) {
        #expect(TableLabels().key(of: label) == key)
    }

    @Test func `a site with scores of its own has none of the usual ones`() {
        let labels = TableLabels(scores: [TableLabels.Score(key: "ease", label: "Ease", max: 1)])
        #expect(labels.key(of: "ease") == .score("ease"))
        #expect(labels.key(of: "Match Graph") == .further("Match Graph"))
    }

    @Test func `a whole text is understood whole`() {
        let read = Understood(Self.text)
        #expect(read.dump == Self.usual)
        #expect(read.faults == "")
    }

    @Test(arguments: ["\r\n", "\r", "\n"])
    func `lines end with LF, CRLF or a lone CR, and the last may end with none`(end: String) {
        for tail in ["", end, end + end + "  " + end] {
            #expect(Understood(Self.text.replacing("\n", with: end) + tail).dump == Self.usual)
        }
    }

    @Test func `a byte order mark is skipped`() {
        let read = Understood(bytes: [0xEF, 0xBB, 0xBF] + Array(Self.text.utf8))
        #expect(read.dump == Self.usual)
        #expect(read.faults == "")
    }

    @Test func `blank lines between the lines and blanks around them change only line numbers`() {
        let spread = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map { " \t\($0)  " }.joined(separator: "\n\n \n")
        let read = Understood(spread)
        #expect(read.faults == "")
        #expect(read.lists == "Writes text. | Draws trees. Saves states.")
        #expect(read.facts == Understood(Self.text).facts)
        #expect(read.text?.right.capabilities.map(\.line) == [49, 58])
    }

    @Test(arguments: [
        "Side-by-side comparison to help you choose.",
        "Ash ranks higher at 45/100 vs Oak at 21/100. Capability-level comparison backed by match-graph evidence.",
        "Ash ranks higher at 45/100 vs Oak at 21/100.\nCapability-level comparison backed by match-graph evidence.",
        "",
    ])
    func `either introduction is furniture, on one line or two, and may be absent`(introduction: String) {
        let read = Understood(Self.text.replacing("Side-by-side comparison to help you choose.", with: introduction))
        #expect(read.faults == "")
        #expect(read.lists == "Writes text. | Draws trees. Saves states.")
    }

    @Test(arguments: [
        "Need something different?\nSearch the match graph →© 2026 Somebody. A slogan.",
        "Need something different?\nSearch the match graph →\n© 2026 Somebody. A slogan.",
        "Need something different?\nSearch the match graph →",
        "Need something different?",
        "",
    ])
    func `the footer is glued to the search line, on its own, or absent`(footer: String) {
        let glued = "Need something different?\nSearch the match graph →© 2026 Somebody. A slogan."
        let read = Understood(Self.text.replacing(glued, with: footer))
        #expect(read.dump == Self.usual)
        #expect(read.faults == "")
    }

    @Test(arguments: [
        ("| Quality | 0 | 1 |", "three cells on one line"),
        ("| Quality |\n| 0 |\n| 1 |", "three lines"),
        ("| Quality |\n| 0 | 1 |", "two lines, the label alone"),
        ("| Quality | 0 |\n| 1 |", "two lines, the last cell alone"),
        ("| Quality | 0 | 1", "no closing bar"),
        ("|Quality|0|1|", "no blanks"),
        ("| Quality |\n\n| 0 |\n\n| 1 |", "blank lines between"),
    ])
    func `a row of the table may be split over lines`(row: String, way: String) {
        let read = Understood(
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n\(row)\n| Type | Model | Agent |\nDoes it.\n+1 more\nToo.")
        #expect(read.facts == "quality=0, type=Model, declared=2 | quality=1, type=Agent", "\(way)")
        #expect(read.ids == [], "\(way)")
    }

    @Test(arguments: [
        "| Feature | Oak | Ash |\n|---|---|---|", "| Feature |\n| Oak |\n| Ash |\n|---|---|---|",
        "| Feature | Oak |\n| Ash |\n|---|---|---|",
        "| Feature |\n| Oak | Ash |\n|---|---|---|", "| Feature | Oak | Ash |", "| | Oak | Ash |\n| :-- | :-: | --: |",
        "| Feature | Oak | Ash |\n|-|-|-|", "| Feature | Oak | Ash |\n|---|\n|---|\n|---|",
    ])
    func `the header of the table may be split over lines, and lack the line under it`(header: String) {
        let read = Understood("Oak vs Ash\n\(header)\n| Type | Model | Agent |\n| Capabilities | 1 | 1 |\nDoes it.\nToo.")
        #expect(read.facts == "type=Model, declared=1 | type=Agent, declared=1")
        #expect(read.faults == "")
    }

    @Test func `a piece of a split row that holds a hyphen is no line under a header`() {
        let read = Understood("Oak vs Ash\n| Feature | Oak | Ash |\n| Adoption |\n| - |\n| 1 |\nDoes it.\n+1 more\nToo.")
        #expect(read.facts == "declared=2 | adoption=1")
        #expect(read.faults == "")
    }

    @Test func `missing rows are missing facts`() {
        let read = Understood(
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 decomposed | 1 decomposed |\nDoes it.\nToo.")
        #expect(read.facts == "declared=1 | declared=1")
        #expect(read.faults == "")
    }

    @Test func `a cell that gives nothing is no fact`() {
        for cell in ["", "-", "–", "—", "--", "−", "‒", "―", "———", "?", "n/a", "N/A", "unknown", "Unknown", "not given"] {
            let read = Understood(
                "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| Pricing | \(cell) | Free |\n| Capabilities | 0 | 0 |")
            #expect(read.facts == "declared=0 | pricing=Free, declared=0", "\(cell)")
            #expect(read.faults == "", "\(cell)")
        }
    }

    @Test(arguments: ["| — | — | — |", "|———|———|———|", "| − | ‒ | – |", "| --- | --- | --- |"])
    func `a row of dashes alone parts rows and is no fact`(row: String) {
        let read = Understood("Oak vs Ash\n| Feature | Oak | Ash |\n\(row)\n| Pricing | Paid | Free |\n\(row)\n| Capabilities | 0 | 0 |")
        #expect(read.facts == "pricing=Paid, declared=0 | pricing=Free, declared=0")
        #expect(read.faults == "")
    }

    @Test func `a row that nobody knows is a fact with its own label`() {
        let read = Understood(
            "Oak vs Ash\n| Feature | Oak | Ash |\n|---|---|---|\n| License | MIT | — |\n| Context window | 1M | 128 k |\n| Capabilities | 0 | 0 |"
        )
        #expect(read.facts == "'License'=MIT, 'Context window'=1M, declared=0 | 'Context window'=128 k, declared=0")
        #expect(read.faults == "")
    }

    @Test func `a row that stands twice with the same values is one fact`() {
        let read = Understood("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Type | A | B |\n| Type | A | B |\n| Capabilities | 0 | 0 |")
        #expect(read.facts == "type=A, declared=0 | type=B, declared=0")
        #expect(read.faults == "")
    }

    @Test(arguments: ["vs.", "VS", "versus", "Vs."])
    func `a title may spell its vs in another way`(_ word: String) {
        let table = "| Feature | Oak VS Code | Ash |\n|---|---|---|\n| Capabilities | 0 | 0 |"
        #expect(Understood("Oak VS Code vs Ash\n" + table).ids == [])
        #expect(Understood("Oak \(word) Ash\n" + table.replacing(" VS Code", with: "")).ids == [])
        #expect(Understood("Oak \(word) Ash\nDraws trees.\n+1 more\nDraws leaves.").ids == ["no-table@1"])
    }

    @Test func `without a title the header names both sides`() {
        let read = Understood("| Feature | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 | 1 |\nDoes it.\nToo.")
        #expect(read.dump == "Oak: declared=1\n  4 Does it.\nAsh: declared=1\n  5 Too.\n")
        #expect(read.faults == "")
    }

    @Test func `a row of data above the line under the header is no header`() {
        let read = Understood("Oak vs Ash\n| Type | Model | Agent |\n|---|---|---|\n| Capabilities | 1 | 1 |\nDoes it.\nToo.")
        #expect(read.dump == "Oak: type=Model, declared=1\n  5 Does it.\nAsh: type=Agent, declared=1\n  6 Too.\n")
        #expect(read.faults == "")
    }

    @Test func `a row above the header is a row, since the title says which row names both sides`() {
        let read = Understood(
            "Oak vs Ash\n| License | MIT | — |\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 | 1 |\nDoes it.\nToo.")
        #expect(read.facts == "'License'=MIT, declared=1 | declared=1")
        #expect(read.faults == "")
    }

    @Test func `the table goes on behind a verdict block that cuts into it`() {
        let lines = Self.text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let block = lines[20...22]
        for place in 4..<11 {
            let moved = Array(lines[..<place]) + block + Array(lines[place..<20])
            let read = Understood(moved.joined(separator: "\n"))
            #expect(read.facts == Understood(Self.text).facts, "before line \(place + 1)")
            #expect(read.lists == Understood(Self.text).lists, "before line \(place + 1)")
            #expect(read.text?.verdict?.winner == .right, "before line \(place + 1)")
            #expect(read.faults == "", "before line \(place + 1)")
        }
    }
}
