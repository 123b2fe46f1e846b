import Capabilities
import Diagnostics
import JSONText
import Planning
import Reading
import Testing

@testable import Searching

@Suite struct SearchShardsTests {
    @Test func `a beginning that parts two neighbours is as short as can be`() {
        #expect(TermShards.parting("checkpoint", "chrome") == "chr")
        #expect(TermShards.parting("cat", "category") == "cate")
        #expect(TermShards.parting("", "x") == "x")
    }

    @Test func `a text is cut at a space, with a mark`() {
        #expect(SearchRecords.cut("one two three", 9) == "one two…")
        #expect(SearchRecords.cut("one two", 9) == "one two")
        #expect(SearchRecords.cut(String(repeating: "x", count: 200_000), 160).count == 161)
    }

    @Test func `equal bytes make equal names, other bytes others`() {
        var one = SearchFileSeries("terms")
        var other = SearchFileSeries("terms")
        #expect(one.append([1, 2, 3]) == other.append([1, 2, 3]))
        #expect(one.append([1]) != other.append([2]))
        #expect(one.files[0].path == "search/terms/0-\(one.marks[0]).json")
    }

    @Test func `a rare word weighs more than a frequent one, and the name more than the text`() {
        var tokens = Tokens(language: SearchLanguage("en"))
        var texts = InvertedTexts()
        for index in 0..<50 {
            texts.add(
                SearchDocument(
                    names: index == 3 ? "alpha" : "thing \(index)", body: index % 2 == 0 ? "common" : "common rare\(index) alpha"),
                &tokens)
        }
        let postings = texts.postings(terms: tokens.terms.count, max: 600)
        let impact = { (term: String, document: Int32) in
            postings[tokens.term(Array(term.utf8))].first { $0.document == document }.map { Int($0.impact) } ?? 0
        }
        let (common, rare, named, said) = (impact("common", 7), impact("rare7", 7), impact("alpha", 3), impact("alpha", 5))
        #expect(common >= 1 && rare > common && named > said)
        #expect(impact("=alpha", 3) == 3 && impact("=thing7", 7) == 3)
    }

    @Test func `a term keeps its strongest documents only`() {
        var tokens = Tokens(language: SearchLanguage("en"))
        var texts = InvertedTexts()
        for index in 0..<20 { texts.add(SearchDocument(names: "n\(index)", body: "word"), &tokens) }
        let postings = texts.postings(terms: tokens.terms.count, max: 5)[tokens.term(Array("word".utf8))]
        #expect(postings.map(\.document) == [0, 1, 2, 3, 4])
    }
}

extension SearchDocument {
    fileprivate init(names name: String, body: String) {
        self.init(names: [(name, .name)], fields: [Field(text: name, weight: 160, isName: true)], body: [body])
    }
}
