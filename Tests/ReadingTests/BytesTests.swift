import Testing

/// Bytes that are no UTF-8, and texts that are no texts.
@Suite struct BytesTests {
    private let table = "Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 1 | 1 |\n"

    @Test func `bytes that are not UTF-8 become U+FFFD, and the rest is kept`() {
        let bytes = Array(table.utf8) + Array("Zeichnet B".utf8) + [0xE4] + Array("ume.\nÄpfel ".utf8) + [0xC3] + Array("\nUnique: ok".utf8)
        let read = Understood(bytes: bytes)
        #expect(read.lists == "Zeichnet B\u{FFFD}ume. | Äpfel \u{FFFD}")
        #expect(
            read.faults == """
                a.txt:5:11: error: bytes that are not UTF-8; they are shown as U+FFFD [bad-utf8]
                5 | Zeichnet B\u{FFFD}ume.
                  |           ^
                  = help: save it as UTF-8

                """)
    }

    @Test func `a caret behind a bad byte stands where the place is shown`() {
        let bytes =
            Array("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| ".utf8) + [0xFF, 0xFF]
            + Array("Adoption | 101 | 1 |\n| Adoption | 101 | 1 |".utf8)
        let faults = Understood(bytes: bytes + Array("\n| Capabilities | 0 | 0 |".utf8)).faults
        #expect(faults.contains("4 | | \u{FFFD}\u{FFFD}Adoption | 101 | 1 |\n  |   ^\n"))
        #expect(faults.contains("5 | | Adoption | 101 | 1 |\n  |              ^~~\n"))
    }

    @Test func `a text in another script with one bad byte is read`() {
        let line = String(repeating: "Рисует деревья и пишет письма. ", count: 20)
        let read = Understood(bytes: Array(table.utf8) + Array("\(line)\n\(line)".utf8) + [0xFF])
        #expect(read.ids == ["bad-utf8@6"])
        #expect(read.text?.left.capabilities.count == 1)
        #expect(read.text?.right.capabilities.count == 1)
    }

    @Test func `a file of other bytes is no text`() {
        #expect(
            Understood(bytes: Array("Oak vs ".utf8) + [UInt8](repeating: 0xFF, count: 5)).faults == """
                a.txt:1:1: error: not a text file: more than a fifth of its bytes are not UTF-8 [not-text]
                  = help: save it as UTF-8 text

                """)
        #expect(
            Understood(bytes: [0xFE, 0xFF, 0, 0x4F]).faults == """
                a.txt:1:1: error: not a text file: the file is UTF-16 [not-text]
                  = help: save it as UTF-8 text

                """)
    }

    @Test func `a name too long to be one is refused, and shown in short`() {
        let name = String(repeating: "Ash ", count: 120)
        let read = Understood("| F | Oak | \(name)|\n|---|---|---|\n| Capabilities | 0 | 0 |")
        #expect(read.text == nil)
        #expect(
            read.faults == """
                a.txt:1:1: error: '\(String(repeating: "Ash ", count: 20))…' is too long for a name: a name takes at most 400 bytes [long-name]
                1 | | F | Oak | \(String(repeating: "Ash ", count: 22))…
                  | ^\(String(repeating: "~", count: 99))
                  = help: write the plain name wherever the file gives it

                """)
    }

    @Test func `a list that ends without a word is a warning`() {
        let body = (1...8).map { "It does \($0).\nUnique: U\n" }.joined()
        #expect(
            Understood("Oak vs Ash\n| F | Oak | Ash |\n|---|---|---|\n| Capabilities | 9 | 0 |\n\(body)").faults == """
                a.txt:4:18: warning: list of 'Oak' is cut without saying so: 8 of 9 capabilities [cut-without-count]
                4 | | Capabilities | 9 | 0 |
                  |                  ^
                  = help: add a line '+N more capabilities' below it

                """)
    }
}
