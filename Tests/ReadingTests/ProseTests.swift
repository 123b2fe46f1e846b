import Reading
import Testing

@Suite struct ProseTests {
    /// Whatever lies in memory, a page shows what the Markdown is: the words, the source and the HTML as they were given.
    @Test(arguments: [
        ("Words alone.", "Words alone.", "<p>Words alone.</p>\n"),
        ("A key & a < sign.", "A key & a < sign.", "<p>A key &amp; a &lt; sign.</p>\n"),
        ("Runs make test now.", "Runs `make test` now.", "<p>Runs <code>make test</code> now.</p>\n"),
        ("a b", "`a` `b`", "<p><code>a</code> <code>b</code></p>\n"),
        // What is no paragraph of words and code keeps its HTML.
        ("bold", "**bold**", "<p><strong>bold</strong></p>\n"), ("a `b", "``a `b``", "<p><code>a `b</code></p>\n"),
        ("AT&T", "AT&amp;T", "<p>AT&amp;T</p>\n"), ("5 * 3", "5 \\* 3", "<p>5 * 3</p>\n"),
        ("one\ntwo", "one\n\ntwo", "<p>one</p>\n<p>two</p>\n"),
        ("é\u{301} o\u{308}", "é\u{301} o\u{308}", "<p>é\u{301} o\u{308}</p>\n"), ("ö", "o\u{308}", "<p>o\u{308}</p>\n"), ("", "", ""),
    ])
    func `prose shows what it was made of`(plain: String, source: String, html: String) {
        let prose = Prose(plain: plain, source: source, html: Array(html.utf8))
        #expect(prose.markdown.map { Array($0.utf8) } == Array(source.utf8))
        #expect(prose.htmlText == html)
        #expect(Prose(plain: plain).htmlText == nil)
    }

    @Test func `words and code between backticks are kept once, other Markdown with its HTML`() {
        func isKept(_ prose: Prose) -> Bool { if case .kept = prose.html { true } else { false } }
        let words = Prose(plain: "Words.", source: "Words.", html: Array("<p>Words.</p>\n".utf8))
        #expect(!isKept(words))
        let code = Prose(plain: "a b", source: "a `b`", html: Array("<p>a <code>b</code></p>\n".utf8))
        #expect(!isKept(code))
        let bold = Prose(plain: "b", source: "**b**", html: Array("<p><strong>b</strong></p>\n".utf8))
        #expect(isKept(bold))
    }
}
