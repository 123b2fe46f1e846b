import Testing

/// Pieces of a page: capabilities, and no title or no table.
@Suite struct PieceTests {
    private static let lists = """
        Traffic mirroring
        Copies a share of requests to a second cluster.
        Unique: Copies at the edge.
        +2 more capabilities
        Charts for teams
        Draws charts of latency that a team can share.
        """

    @Test(arguments: [
        ("oak-vs-ash.txt", "oak", "ash"), ("Oak vs Ash.txt", "Oak", "Ash"), ("deep/oak-1-2-vs-ash-vsx.txt", "oak-1-2", "ash-vsx"),
    ])
    func `a piece without title and table takes the names of its file`(_ file: String, _ left: String, _ right: String) {
        let piece = Understood(Self.lists, in: file)
        #expect(
            piece.dump == """
                \(left): declared=3
                  2 [Traffic mirroring] Copies a share of requests to a second cluster. / unique: Copies at the edge.
                \(right): 
                  6 [Charts for teams] Draws charts of latency that a team can share.

                """)
        #expect(piece.ids == ["no-table@1", "no-title@1"])
    }

    @Test func `a piece counts what it does not list, and gives the ranks of its introduction`() {
        #expect(Understood("A.\n+2 more\nB.", in: "oak-vs-ash.txt").facts == "declared=3 | ")
        #expect(
            Understood("Oak vs Ash\nAsh ranks higher at 51/100 vs Oak at 50/100. More.\nA.\n+2 more\nB.").facts
                == "declared=3, rank=50/100 | rank=51/100")
    }

    @Test func `headings above both lists name the two, whatever the file is called`() {
        let piece = Understood(
            """
            Oak Capabilities
            Draws trees.
            ## Ash Capabilities
            Draws leaves.
            """, in: "elm-vs-fir.txt")
        #expect(piece.lists == "Draws trees. | Draws leaves.")
        #expect(piece.text?.left.name == "Oak")
        #expect(piece.text?.right.name == "Ash")
        #expect(piece.ids == ["no-table@1"])
    }

    @Test(arguments: ["a.txt", "oak-vs-ash-vs-elm.txt", "-vs-ash.txt", "oak-vs-.txt", "oakvsash.txt"])
    func `a name of a file that does not part in two names nothing`(_ file: String) {
        let piece = Understood(Self.lists, in: file)
        #expect(piece.text == nil)
        #expect(piece.ids == ["no-names@1"])
    }

    @Test func `three headings, or words above the first, are no names`() {
        #expect(Understood("Oak Capabilities\nA.\nAsh Capabilities\nB.\nElm Capabilities\nC.").text == nil)
        #expect(Understood("Here they are.\nOak Capabilities\nA.\nAsh Capabilities\nB.").text == nil)
    }

    @Test func `a title and lists without a table are read, and a title alone is an error`() {
        let piece = Understood("Oak vs Ash\n" + Self.lists)
        #expect(piece.lists == "Copies a share of requests to a second cluster. | Draws charts of latency that a team can share.")
        #expect(piece.ids == ["no-table@1"])
        #expect(Understood("Oak vs Ash\n").ids == ["only-names@1"])
    }
}
