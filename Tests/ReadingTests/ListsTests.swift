import Testing

@testable import Reading

/// The two capability lists: where one ends, and what belongs to which capability.
@Suite struct ListsTests {
    private func read(_ left: String, _ right: String, _ body: String) -> Understood {
        Understood("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | \(left) | \(right) |\n" + body)
    }

    /// So many capabilities of one side, `l1.` to `lN.`, each with a unique aspect.
    private func list(_ letter: String, _ count: Int) -> String {
        (0..<count).map { "\(letter)\($0 + 1).\nUnique: U\n" }.joined()
    }

    private func names(_ letter: String, _ count: Int) -> String { (0..<count).map { "\(letter)\($0 + 1)." }.joined(separator: " ") }

    @Test(arguments: [
        ("1.204 decomposed", 1204), ("1,204", 1204), ("12.", 12), ("1.9 decomposed", nil), ("2.90", nil), ("1.204,5", nil),
    ])
    func `a dot in a whole number parts thousands, or the number is none`(cell: String, count: Int?) {
        let read = Understood("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Times Matched | \(cell) | 0 |\nShade.\nWood.\n")
        let fact = read.text?.left.facts.first { $0.key == .timesMatched }
        #expect(fact?.value == count.map { FactValue.count($0) })
        #expect(read.ids.contains { $0.hasPrefix("unreadable-value") } == (count == nil))
    }

    @Test(arguments: [
        (2, 3, "", ""), (8, 3, "", ""), (12, 3, "+4 more capabilities\n", ""), (3, 12, "", "+4 more capabilities\n"),
        (12, 17, "+4 more capabilities\n", "+9 more capabilities\n"), (9, 9, "+1 more capability\n", "+1 more\n"), (0, 2, "", ""),
        (2, 0, "", ""), (0, 0, "", ""), (12, 0, "+4 more capabilities\n", ""), (0, 12, "", "+4 more capabilities\n"),
    ])
    func `the lists part at the trailer, else at the declared count`(left: Int, right: Int, leftTrailer: String, rightTrailer: String) {
        let body = list("l", min(8, left)) + leftTrailer + list("r", min(8, right)) + rightTrailer
        let read = read("\(left) decomposed", "\(right) decomposed", body)
        #expect(read.lists == names("l", min(8, left)) + " | " + names("r", min(8, right)))
        #expect(read.faults == "")
    }

    @Test(arguments: [
        ("Oak Capabilities\n", ""), ("", "Ash Capabilities\n"), ("Oak Capabilities\n", "Ash Capabilities\n"),
        ("## Oak Capabilities\n", "## Ash Capabilities\n"), ("", ""),
    ])
    func `headings stand above the left list, the right one, both or neither`(left: String, right: String) {
        let read = read("2", "1", left + list("l", 2) + right + list("r", 1))
        #expect(read.lists == "l1. l2. | r1.")
        #expect(read.faults == "")
    }

    @Test func `with both headings no count is needed`() {
        let read = read("—", "—", "Oak Capabilities\n\(list("l", 3))+2 more\nAsh Capabilities\n\(list("r", 1))")
        #expect(read.lists == "l1. l2. l3. | r1.")
        #expect(read.facts == "declared=5 | ")
        #expect(read.text?.left.facts.map(\.line) == [12])
    }

    @Test func `when the table counts one side only, the other side has what is left over`() {
        #expect(read("2", "—", list("l", 2) + list("r", 3)).lists == "l1. l2. | r1. r2. r3.")
        #expect(read("—", "2", list("l", 3) + list("r", 2)).lists == "l1. l2. l3. | r1. r2.")
    }

    @Test func `a trailer with nothing above it still counts`() {
        let read = Understood("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Type | A | B |\n+3 more capabilities")
        #expect(read.facts == "type=A | type=B, declared=3")
    }

    @Test func `lines behind the last trailer do not turn the left list into everything`() {
        let read = read("2", "12", list("l", 2) + list("r", 8) + "+4 more capabilities\nA slogan of the page.")
        #expect(read.lists == "l1. l2. | \(names("r", 8)) A slogan of the page.")
        #expect(read.ids == ["count-mismatch@4"])
    }

    @Test func `a title line stands above each description`() {
        let body =
            "Text generation\nIt writes long texts.\nUnique: U\nvs alternatives: V\nDrawing\nIt draws small trees.\nPlanning\nIt plans the whole day."
        let read = read("2", "1", body)
        #expect(
            read.dump == """
                Oak: declared=2
                  6 [Text generation] It writes long texts. / unique: U / vs: V
                  10 [Drawing] It draws small trees.
                Ash: declared=1
                  12 [Planning] It plans the whole day.

                """)
        #expect(read.faults == "")
    }

    @Test func `a short description without a full stop is no title where the count says so`() {
        let read = read("2", "1", "Draws\nIt writes long texts, and more.\nUnique: U\nPlans")
        #expect(read.lists == "Draws It writes long texts, and more. | Plans")
        #expect(read.faults == "")
    }

    @Test(arguments: [("Oak", "oak"), ("Oak \"One\"", "Oak “One”"), ("Oak 'One'", "oak ‘one’")])
    func `a heading may have other capitals and quotes than the table`(_ name: String, _ inHeading: String) {
        let text = """
            | Feature | \(name) | Ash |
            |---|---|---|
            | Type | A | B |
            \(inHeading) Capabilities
            Draws trees.
            ASH Capabilities
            Draws leaves.
            """
        #expect(Understood(text).lists == "Draws trees. | Draws leaves.")
        #expect(Understood(text).faults == "")
    }

    @Test func `two names that differ in capitals alone are told apart by them`() {
        let text = "| F | oak | OAK |\n|---|---|---|\n| Type | A | B |\nOAK Capabilities\nDraws.\noak Capabilities\nSings."
        #expect(Understood(text).lists == "Sings. | Draws.")
    }

    @Test func `a label with nothing behind it takes no line that begins the next capability`() {
        let read = read("2", "1", "Weaves.\nUnique: wide.\nvs alternatives:\nKnots rugs.\nUnique: by hand.\nFires.")
        #expect(read.lists == "Weaves. Knots rugs. | Fires.")
        #expect(read.faults == "")
    }

    @Test func `a title that ends like a sentence is a title where the count says so`() {
        let read = read("1", "1", "What can it do?\nMuch.\nUnique: U\nDraws: trees.\nMore.\nUnique: U")
        #expect(read.dump.contains("[What can it do?] Much."))
        #expect(read.dump.contains("[Draws: trees.] More."))
        #expect(read.faults == "")
    }

    @Test func `a capability may lack what is unique, what is versus, or both, and have them in any order`() {
        let read = read(
            "4", "1", "a.\nUnique: A\nb.\nvs alternatives: B\nc.\nvs alternatives: C1\nUnique: C2\nd.\ne.\nUNIQUE: E1\nVS Alternatives:E2")
        #expect(
            read.dump == """
                Oak: declared=4
                  5 a. / unique: A
                  7 b. / vs: B
                  9 c. / unique: C2 / vs: C1
                  12 d.
                Ash: declared=1
                  13 e. / unique: E1 / vs: E2

                """)
        #expect(read.faults == "")
    }

    @Test func `a label alone on its line labels the next one, and a text that is unknown is text`() {
        let read = read("1", "1", "a.\nUnique:\nIts own words\nb.\nUnique: unknown — insufficient data to tell\nvs alternatives:")
        #expect(
            read.dump == """
                Oak: declared=1
                  5 a. / unique: Its own words
                Ash: declared=1
                  8 b. / unique: unknown — insufficient data to tell

                """)
        #expect(read.faults == "")
    }

    @Test(arguments: ["vs\u{A0}alternatives: wider", "vs  alternatives: wider", "vs alternatives : wider", "\u{200B}VS alternatives：wider"])
    func `a label is one whatever spaces stand in it`(line: String) {
        let read = read("1", "1", "Weaves.\nUnique : slow.\n\(line)\nKnots rugs.")
        #expect(read.text?.left.capabilities.map(\.unique?.plain) == ["slow."])
        #expect(read.text?.left.capabilities.map(\.versusAlternatives?.plain) == ["wider"])
        #expect(read.lists == "Weaves. | Knots rugs.")
    }

    @Test func `text keeps its tags, ticks, bars, arrows and powers`() {
        let line = "Reads <b>tags</b>, `ticks`, a|b, x → y, O(n²) — and \\ too."
        #expect(read("1", "1", "\(line)\nUnique: \(line)\nb.").dump.contains("5 \(line) / unique: \(line)\n"))
    }
}
