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
