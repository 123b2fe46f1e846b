import Testing

@testable import Searching

@Suite struct UTF16OrderTests {
    @Test func `what takes two surrogates stands before U+E000, as in JavaScript`() {
        #expect(
            UTF16Order.sorted(["\u{FF5A}", "\u{1F600}", "\u{E000}", "\u{D7FF}", "z", ""]) { $0 } == [
                "", "z", "\u{D7FF}", "\u{1F600}", "\u{E000}", "\u{FF5A}",
            ])
        #expect(
            UTF16Order.sorted(["abcdefg\u{E000}", "abcdefg\u{1F600}", "abcdefgh\u{1}", "abcdefgh"]) { $0 } == [
                "abcdefgh", "abcdefgh\u{1}", "abcdefg\u{1F600}", "abcdefg\u{E000}",
            ])
    }

    @Test func `any texts come in the order of their code units`() {
        let letters = [
            "a", "b", "z", "é", "ß", "\u{7FF}", "\u{800}", "\u{D7FF}", "\u{E000}", "\u{EFFF}", "\u{F000}", "\u{FFFD}", "\u{10000}",
            "\u{10FFFF}", "0", "~",
        ]
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<200 {
            let texts = (0..<40).map { _ in
                (0..<Int.random(in: 0...12, using: &numbers)).map { _ in letters[Int.random(in: letters.indices, using: &numbers)] }
                    .joined()
            }
            let sorted = UTF16Order.sorted(texts) { $0 }
            #expect(sorted == texts.sorted { $0.utf16.lexicographicallyPrecedes($1.utf16) }, "\(texts)")
        }
    }
}
