import TestSupport
import Testing

@testable import Reading

/// Comparison texts that were saved as Markdown.
@Suite struct MarkdownTextTests {
    private static let table = """
        # Oak vs Ash

        | Feature | Oak | Ash |
        |---|---|---|
        | Capabilities | 2 | 1 |

        """

    @Test(arguments: ["a.md", "a.MD"])
    func `marks are no part of words, however the ending of the file is written`(name: String) {
        let read = Understood(
            Self.table
                + "## Oak Capabilities\n- Steams *milk*.\n- [ ](https://x.example/)\n- Boils water.\n## Ash Capabilities\n- Burns.\n",
            in: name)
        #expect(read.lists == "Steams milk. Boils water. | Burns.")
    }

    @Test func `an item is a capability of its own, and never the title of the next`() {
        let read = Understood(
            """
            # Oak vs Ash

            | Feature | Oak | Ash |
            |---|---|---|
            | Weight | 4 kg | 5 kg |

            ## Oak Capabilities

            - Boils water
            - Keeps warm
            - Whistles when it boils, loud enough to be heard three rooms away.

            ## Ash Capabilities

            - **Boils water**: a litre in three minutes.
            - **Keeps warm** — for an hour.
            - **Grips wet rock** Has soft rubber lugs.
            - **Fast** reading of gauges.
            """, in: "a.md")
        #expect(
            read.dump == """
                Oak: 'Weight'=4 kg
                  9 Boils water
                  10 Keeps warm
                  11 Whistles when it boils, loud enough to be heard three rooms away.
                Ash: 'Weight'=5 kg
                  15 [Boils water] a litre in three minutes.
                  16 [Keeps warm] for an hour.
                  17 [Grips wet rock] Has soft rubber lugs.
                  18 Fast reading of gauges.

                """)
        #expect(read.faults == "")
    }

    @Test func `headings are lists, titles and the verdict, without their marks`() {
        let read = Understood(
            Self.table + """
                ## Oak Capabilities

                ### Lifting

                Lifts a load
                step by step.

                **Unique:** two ropes.

                ### Lowering ###
                - Lowers it again.
                - Slowly, if wanted.

                Limitations:
                - no wind
                - no rain

                ---

                ## Ash Capabilities
                **Holding**

                Holds what was lifted.

                ## Verdict

                Take Oak for ropes.
                - Take Ash for the rest.
                """, in: "a.md")
        #expect(
            read.dump == """
                Oak: declared=2
                  10 [Lifting] Lifts a load step by step. / unique: two ropes.
                  16 [Lowering] Lowers it again. Slowly, if wanted.
                Ash: declared=1
                  28 [Holding] Holds what was lifted.
                verdict 32: winner none

                """)
        #expect(read.text?.left.capabilities[1].limitations?.plain == "no wind; no rain")
        #expect(read.text?.verdict?.text == "Take Oak for ropes. Take Ash for the rest.")
        #expect(read.faults == "")
    }

    @Test func `items without headings are capabilities, and a verdict by its words ends its box`() {
        let read = Understood(
            Self.table + """
                - Lifts a load.
                - Lowers staff.
                ### Verdict
                Ash scores higher at 45/100 vs Oak at 21/100.
                1. Holds what was lifted.
                """, in: "a.md")
        #expect(read.lists == "Lifts a load. Lowers staff. | Holds what was lifted.")
        #expect(read.text?.verdict?.winner == .right)
        #expect(read.faults == "")
    }

    @Test func `a heading that has nothing to do with capabilities is said, and marks in a plain text are words`() {
        let text = Self.table + "Lifts a load.\nLowers it.\nHolds it.\n## Questions\nWhich one floats?\n"
        #expect(
            Understood(text, in: "a.md").faults == """
                a.md:9:1: warning: text that belongs nowhere: 'Questions' and 1 more [unplaced-text]
                9 | ## Questions
                  | ^~~~~~~~~~~~
                  = help: it is left out; capabilities stand below 'NAME Capabilities', or directly below the table

                """)
        #expect(
            Understood(Self.table + "- 5 degrees is fine.\nLowers it.\nHolds it.").lists == "- 5 degrees is fine. Lowers it. | Holds it.")
    }

    @Test func `below its heading the winner may be named behind other sentences`() {
        let read = Understood(
            Self.table + "## Oak Capabilities\nLifts.\nLowers.\n## Ash Capabilities\nHolds.\n## Verdict\nBoth are strong.\n"
                + "Ash scores higher at 45/100 vs Oak at 21/100.\nTake Oak for ropes.", in: "a.md")
        #expect(read.text?.verdict?.winner == .right)
        #expect(read.text?.verdict?.text == "Both are strong. Ash scores higher at 45/100 vs Oak at 21/100. Take Oak for ropes.")
        #expect(read.faults == "")
    }

    @Test func `a stray row below the verdict is no part of it`() {
        let read = Understood(Self.table + "Lifts.\nLowers.\nHolds.\n## Verdict\nTake Oak.\n| Height | 2 |", in: "a.md")
        #expect(read.text?.verdict?.text == "Take Oak.")
        #expect(read.ids == ["unplaced-line@11"])
    }

    @Test func `lines of one paragraph are one, where empty lines part the paragraphs`() {
        let read = Understood(
            Self.table + """
                ## Oak Capabilities

                Names every bird while the phone
                listens, and keeps what it heard
                For Later.

                **Unique:** works where there is
                no signal at all.

                - Sends what it heard to the
                  university.
                ## Ash Capabilities

                ```sh
                # not a heading
                ash --plot
                ```
                """, in: "a.md")
        #expect(
            read.dump == """
                Oak: declared=2
                  8 Names every bird while the phone listens, and keeps what it heard For Later. / unique: works where there is no signal at all.
                  15 Sends what it heard to the university.
                Ash: declared=1
                  20 # not a heading ash --plot

                """)
        #expect(read.faults == "")
    }

    @Test func `without empty lines a line goes on only where the one before breaks off`() {
        let read = Understood(
            Self.table + "## Oak Capabilities\nLifts a load\nstep by step.\nUnique: two ropes.\nLowers it\n## Ash Capabilities\nHolds.",
            in: "a.md")
        #expect(read.lists == "Lifts a load step by step. Lowers it | Holds.")
    }

    @Test func `marks inside a line are no part of names, labels, values and titles`() {
        let read = Understood(
            """
            # [Oak](https://oak.example/a_b) vs **Ash**
            | Feature | [Oak](https://oak.example) | *Ash* |
            |---|---|---|
            | **Pricing** | Paid | **Free** |
            | UnfragileRank | **77/100** | 20/100 |
            | [Starting Price](#p) | [$3/month](https://oak.example/price) | — |
            ## Oak Capabilities
            ### **Sound _names_**
            Finds birds *while* you walk, with `*` and snake_case_words and 2 * 3 * 4.
            - **Photo names**
              Finds birds on pictures.
            - Keeps a list.
            ## Ash Capabilities
            Holds\\*.
            """, in: "a.md")
        #expect(
            read.dump == """
                Oak: pricing=Paid, rank=77/100, price=USD 3.0 per month
                  9 [Sound names] Finds birds while you walk, with `*` and snake_case_words and 2 * 3 * 4.
                  11 [Photo names] Finds birds on pictures.
                  12 Keeps a list.
                Ash: pricing=Free, rank=20/100
                  14 Holds*.

                """)
        #expect(read.faults == "")
    }

    @Test(arguments: [
        ("a ![b](c) d", "a b d"), ("**a** b", "a b"), ("***a*** b", "a b"), ("a **b", "a **b"), ("2*3*4", "2*3*4"),
        ("__init__ and x", "init and x"),
        ("a [b] (c)", "a [b] (c)"), ("[a](b", "[a](b"), ("**whole**", "**whole**"), ("[a *b*](c)", "a b"), ("`**a**`", "`**a**`"),
        ("a \\* b", "a * b"),
        ("10\\_315", "10_315"), ("[](x)", "[](x)"), ("*", "*"), ("a\\", "a\\"),
    ])
    func `marks inside a line`(_ text: String, _ plain: String) {
        #expect(InlineMarks.removed(from: text) == plain)
    }

    @Test(arguments: 1...200)
    func `any marks in any order are read to their end, and letters stay`(seed: UInt64) {
        var random = RandomNumbers(seed: seed)
        let pieces = ["*", "**", "_", "[", "](", ")", "!", "`", "\\", " ", "a", "é", "e\u{301}", "- ", "```", "---", "🐦"]
        let text = (0..<40).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
        let plain = InlineMarks.removed(from: text)
        #expect(plain.utf8.count <= text.utf8.count)
        #expect(InlineMarks.removed(from: "x" + text + "\n").first == "x")
        _ = Understood(Self.table + text + "\n" + text, in: "a.md")
    }

    @Test(arguments: ["*a ", "[", "[a](", "**a", "_a *b ", "`", "\\", "[a]([", "![*"])
    func `a line of a million marks is read at once`(_ mark: String) {
        for length in [20_000, 1_000_000] {
            let line = String(repeating: mark, count: length / mark.count)
            let time = ContinuousClock().measure { _ = InlineMarks.removed(from: line) }
            #expect(time < .seconds(10))
        }
    }

    @Test func `front matter above a text is no part of it`() {
        let text = """
            Kiln vs Loom
            | Feature | Kiln | Loom |
            |---|---|---|
            | Capabilities | 1 | 1 |
            Fires clay.
            Weaves cloth.
            """
        let kept = Understood("---\ntitle: Kiln vs Loom\ntags:\n- pots\n---\n\n" + text, in: "a.md")
        #expect(kept.lists == "Fires clay. | Weaves cloth.")
        #expect(kept.faults == "")
        // In a text file the same lines are lines.
        #expect(Understood("---\ntitle: Kiln vs Loom\n---\n" + text).faults != "")
    }

    @Test func `a Markdown text without marks is a text`() {
        #expect(Understood(GrammarTests.text, in: "a.md").dump == GrammarTests.usual)
    }
}
