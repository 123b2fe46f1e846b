import Testing

@testable import Capabilities

@Suite struct TokensTests {
    @Test(arguments: [
        ("The model's 128K-token window, e.g. 3.5 GB.", ["The", "model", "128K", "token", "window", "e", "g", "3.5", "GB"]),
        ("it’s Zoë’s", ["it", "Zoë"]), ("don't", ["don't"]), ("导出笔记", ["导出", "出笔", "笔记"]), ("PDF导出", ["PDF", "导出"]), ("", []),
        ("C++, C# and F#. A+b, 10+ users, #tag", ["C++", "C#", "and", "F#", "A", "b", "10", "users", "tag"]),
    ])
    func `a text is cut into words`(text: String, words: [String]) { #expect(Self.words(text) == words) }

    @Test func `phrases end at commas and sentences at full stops`() {
        let tokens = Tokens("Fast, small. Well-tested")
        #expect(tokens.list.map(\.startsPhrase) == [true, true, true, false])
        #expect(tokens.list.map(\.startsSentence) == [true, false, true, false])
        #expect(tokens.list.map(\.followsHyphen) == [false, false, false, true])
    }

    @Test(arguments: [
        ("caches", "caching"), ("batches", "batch"), ("generated", "generation"), ("normalisation", "normalization"),
        ("queries", "query"),
    ])
    func `the forms of a word have one stem`(one: String, other: String) {
        #expect(Stemmer.stem(Array(one.utf8)) == Stemmer.stem(Array(other.utf8)))
    }

    @Test(arguments: [("class", "clas"), ("bus", "bu"), ("analysis", "analysi")])
    func `an s that is no plural stays`(word: String, cut: String) { #expect(Stemmer.stem(Array(word.utf8)) != Array(cut.utf8)) }

    @Test(arguments: [("Zürich", "zurich"), ("ŒUVRE", "oeuvre"), ("Straße", "strasse"), ("ДОМ", "дом"), ("Łódź", "lodz")])
    func `letters are folded`(word: String, folded: String) {
        #expect(Letters.folded(Array(word.utf8)[...]) == Array(folded.utf8))
    }

    private static func words(_ text: String) -> [String] {
        let tokens = Tokens(text)
        return tokens.list.map { String(decoding: tokens.bytes[Int($0.start)..<Int($0.end)], as: UTF8.self) }
    }
}
