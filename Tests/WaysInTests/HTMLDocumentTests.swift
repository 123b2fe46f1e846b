import Diagnostics
import TestSupport
import Testing

@testable import Markup

@Suite struct HTMLDocumentTests {
    private func dump(_ html: String) -> String {
        var diagnostics = DiagnosticList()
        let page = HTMLDocument(of: SourceFile(html, path: "a.html"), reporting: &diagnostics)
        return page.events.compactMap { event in
            switch event {
            case .start(let name, let attributes, let line):
                "<\(name)\(attributes.map { " \($0.name)=\($0.value)" }.joined())>\(line)"
            case .end(let name): "/\(name)"
            case .text(let text, let line): text.allSatisfy(\.isWhitespace) ? nil : "'\(text.trimmingEnds)'\(line)"
            }
        }.joined(separator: " ") + printed(diagnostics)
    }

    @Test func `elements and texts come in order with their lines`() {
        #expect(
            dump("<p class=x>One\n<b>two</b>\n\n three</p>\n<p>four")
                == "<html>1 <body>1 <p class=x>1 'One'1 <b>2 'two'2 /b 'three'2 /p <p>5 'four'5 /p /body /html")
    }

    @Test func `a text's line is the one it begins on, whatever ends the lines`() {
        #expect(dump("<p>\r\n\r\n<i>x</i>").contains("'x'3"))
        #expect(dump("<p>\r\r<i>x</i>").contains("'x'3"))
    }

    @Test func `lines beyond 65,535 are counted on`() {
        #expect(dump(String(repeating: "\n", count: 70_000) + "<p>far").contains("<p>70001 'far'70001"))
    }

    @Test func `scripts, styles and comments hold no text`() {
        #expect(
            dump("<script>if (a < b) x('<p>')</script><style>p{}</style><!-- no --><p>yes")
                .contains("<script>1 /script <style>1 /style") == true)
        #expect(!dump("<script>secret</script><style>secret</style><!-- secret --><p>yes").contains("secret"))
    }

    @Test func `texts on both sides of a comment keep their lines`() {
        #expect(dump("<p>one &amp;<!-- \n\n -->\ntwo").contains("'one &'1 'two'3"))
    }

    @Test func `letters are UTF-8 whatever the page says, and entities are letters`() {
        #expect(dump("<meta charset=latin1><p>caf\u{E9} &eacute; &amp; &#8212;").contains("'café é & —'1"))
    }

    @Test func `elements that HTML 4 did not know are elements`() {
        #expect(dump("<main><article><x-y>z</x-y></article></main>").contains("<main>1 <article>1 <x-y>1 'z'1 /x-y /article /main"))
    }

    @Test func `a page that nests too deep is a fault, and what stands before is given`() {
        let text = dump("<p>before</p>" + String(repeating: "<div>", count: 200_000))
        #expect(text.contains("'before'1"))
        #expect(text.contains("error: more than 256 elements inside each other; the rest of the page is not read [html-too-deep]"))
    }

    @Test func `a page with too many elements is a fault`() {
        let text = printed(faults(Array(String(repeating: "<br>", count: 500_001).utf8)))
        #expect(text.contains("error: more than 500000 elements; the rest of the page is not read [html-too-many-elements]"))
    }

    @Test func `a tag with too many attributes is a fault, and is not read`() {
        let tag = "<a " + (0..<20_000).map { "a\($0)='>'" }.joined(separator: " ") + ">"
        #expect(printed(faults(Array(tag.utf8))).contains("error: tag with more than 10000 attributes; the page is not read"))
    }

    @Test(arguments: ["<!-- --!>", "<scriptx>", "<styles>", "<p a=b=\">", "<p =\">", "<!---->", "<script></script>"])
    func `nothing before a tag with too many attributes hides it`(_ before: String) {
        let tag = before + "<a " + (0..<20_000).map { "a\($0)" }.joined(separator: " ") + "><!-- --> \">"
        #expect(printed(faults(Array(tag.utf8))).contains("error: tag with more than 10000 attributes; the page is not read"))
    }

    @Test func `words in quotes, in comments and in scripts are no attributes`() {
        let words = String(repeating: "a ", count: 20_000)
        let page = "<p title=\"\(words)\" id = '\(words)'>x</p><!-- <a \(words)> --><script>\"<a \(words)>\"</script>"
        #expect(!printed(faults(Array(page.utf8))).contains("attributes"))
    }

    @Test func `a page of more than 32 MiB is a fault`() {
        let text = printed(faults([UInt8](repeating: 0x20, count: HTMLDocument.bytesMax + 1)))
        #expect(text.hasPrefix("a.html:1:1: error: page of more than 32 MiB [html-too-long]"))
    }

    @Test(arguments: 0..<300)
    func `random bytes are read without a fault of ours, and the list stays balanced`(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed) &* 0x9E37_79B9 + 1)
        let words = [
            "<p>", "</p>", "<table", "<tr><td>", "</table>", "<!--", "-->", "&#x", "&amp", "<h1>", "\0", "\u{FF}", "='", "\"", "\n", "<",
            ">",
        ]
        var bytes: [UInt8] = []
        for _ in 0..<200 {
            if Bool.random(using: &random) {
                bytes += Array((words.randomElement(using: &random) ?? "").utf8)
            } else {
                bytes.append(UInt8.random(in: 0...255, using: &random))
            }
        }
        var diagnostics = DiagnosticList()
        let page = HTMLDocument(of: SourceFile(path: "a.html", bytes: bytes), reporting: &diagnostics)
        var open: [String] = []
        for event in page.events {
            switch event {
            case .start(let name, _, _): open.append(name)
            case .end(let name): #expect(open.popLast() == name)
            case .text: break
            }
        }
        #expect(open.isEmpty)
    }

    @Test func `large pages take seconds, not minutes`() {
        let big = [
            String(repeating: "<p>word word word\n", count: 40_000),
            String(repeating: "<b>", count: 250) + String(repeating: "</i>", count: 100_000),
            "<p " + String(repeating: "x", count: 300_000) + ">" + String(repeating: "y", count: 300_000),
            String(repeating: "<!--", count: 80_000), String(repeating: "&#", count: 80_000),
            String(repeating: "<", count: 100_000),
        ]
        let clock = ContinuousClock()
        for text in big {
            let time = clock.measure { _ = faults(Array(text.utf8)) }
            #expect(time < .seconds(20), "\(text.prefix(12)) took \(time)")
        }
    }

    private func faults(_ bytes: [UInt8]) -> DiagnosticList {
        var diagnostics = DiagnosticList()
        _ = HTMLDocument(of: SourceFile(path: "a.html", bytes: bytes), reporting: &diagnostics)
        return diagnostics
    }
}

extension String {
    fileprivate var trimmingEnds: String {
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return String(rest)
    }
}
