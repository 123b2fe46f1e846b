import Testing

@testable import Searching

@Suite struct TokensTests {
    @Test(arguments: [
        ("OpenAI: GPT-4.1", ["openai", "gpt", "4", "1"]),
        ("Crème Brûlée, Straße & Łódź", ["creme", "brulee", "strasse", "lodz"]),
        ("ＧＰＴ４", ["gpt4"]),
        ("東京都 test", ["東京", "京都", "test"]),
        ("字", ["字"]),
        ("a\u{202E}b __proto__ <b>", ["a", "b", "proto", "b"]),
        ("cafe\u{301}", ["cafe"]),
        ("", []),
    ])
    func `a text is cut into folded words`(text: String, words: [String]) {
        var tokens = Tokens(language: SearchLanguage("en"))
        #expect(tokens.folded(text) == words)
    }

    /// Words are looked at eight bytes a step: of any length, anywhere, beside anything.
    @Test func `words are found wherever they begin and end`() {
        let letters = Array("aZ09é-_ .,:@[`{/ \u{7F}—")
        var numbers = SystemRandomNumberGenerator()
        for _ in 0..<3_000 {
            // Mostly letters, so that words grow long.
            let text = String(
                (0..<Int.random(in: 0...60, using: &numbers)).map { _ in
                    letters[Int.random(in: 0..<(Bool.random(using: &numbers) ? 5 : letters.count), using: &numbers)]
                })
            let plain = text.replacing("é", with: "e").lowercased()
            let expected = plain.split { !($0.isASCII && ($0.isLetter || $0.isNumber)) }.map { String($0.prefix(32)) }
            var tokens = Tokens(language: SearchLanguage("en"))
            #expect(tokens.folded(text) == expected, "\(text.debugDescription)")
        }
    }

    @Test func `a long word is cut at thirty-two characters`() {
        var tokens = Tokens(language: SearchLanguage("en"))
        #expect(tokens.folded(String(repeating: "x", count: 200_000)) == [String(repeating: "x", count: 32)])
    }

    @Test(arguments: [
        ("generate generates generated generating generation generator generative", 1),
        ("cache caches cached caching", 1),
        ("repository repositories", 1),
        ("validate validated validation", 1),
        ("summarise summarize summarisation", 1),
        ("run running runs", 1),
        ("string sing", 2),
        ("the of and", 0),
    ])
    func `forms of one word share a term`(text: String, distinct: Int) {
        var tokens = Tokens(language: SearchLanguage("en"))
        #expect(Set(tokens.termTexts(text)).count == distinct)
    }

    @Test(arguments: [
        ("de", "Übersetzung Übersetzungen Ubersetzung", 1), ("fr", "journal journaux", 1), ("fr", "génération générations", 1),
        ("es", "traducción traducciones", 1), ("es", "luz luces", 1), ("pt", "tradução traduções", 1),
        ("it", "documento documenti", 1), ("nl", "vertaling vertalingen", 1), ("de-AT", "Haus Häuser", 1), ("es", "sol sal", 2),
    ])
    func `forms of one word share a term by the site's language`(language: String, text: String, distinct: Int) {
        var tokens = Tokens(language: SearchLanguage(language))
        #expect(Set(tokens.termTexts(text)).count == distinct)
    }

    @Test func `a language without rules keeps its words whole`() {
        var tokens = Tokens(language: SearchLanguage("xx"))
        #expect(tokens.termTexts("the caches") == ["the", "caches"])
    }
}
