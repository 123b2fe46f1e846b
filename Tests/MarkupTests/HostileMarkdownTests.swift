import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct HostileMarkdownTests {
    private func read(_ bytes: [UInt8]) -> (html: String, faults: [String]) {
        var diagnostics = DiagnosticList()
        let document = MarkdownDocument(of: SourceFile(path: "a.md", bytes: bytes), reporting: &diagnostics)
        return (string(document.html()), diagnostics.sorted.map(\.id))
    }

    @Test(arguments: [
        ("<script>alert(1)</script>\n", "", ["raw-html"]),
        ("a <img src=x onerror=alert(1)> b\n", "<p>a  b</p>\n", ["raw-html"]),
        ("<!-- a comment -->\n", "", []),
        ("<style>\n\n</style>\n", "", ["raw-html"]),
        ("`<b>` \\<i> &lt;u&gt;\n", "<p><code>&lt;b&gt;</code> &lt;i&gt; &lt;u&gt;</p>\n", []),
        (
            "```\"><script>\n</code><script>\n```\n",
            "<pre><code class=\"language-&quot;&gt;&lt;script&gt;\">&lt;/code&gt;&lt;script&gt;\n</code></pre>\n", []
        ),
        (
            "![\"><script>](/x '\"><script>')\n",
            "<p><img src=\"/x\" alt=\"&quot;&gt;\" title=\"&quot;&gt;&lt;script&gt;\"></p>\n", ["raw-html"]
        ),
        ("# <script> {#x}\n", "<h1 id=\"x\"></h1>\n", ["raw-html"]),
        ("[a](/\"onclick=\"alert(1))\n", "<p><a href=\"/%22onclick=%22alert(1)\">a</a></p>\n", []),
    ])
    func `HTML never comes through`(text: String, html: String, faults: [String]) {
        let found = read(Array(text.utf8))
        #expect(found.html == html)
        #expect(found.faults == faults)
    }

    @Test(arguments: [
        "[a](javascript:alert)", "[a](JaVaScRiPt:alert)", "[a](javascript&colon;alert)", "[a](&#106;avascript:alert)",
        "[a]( javascript:alert)",
        "[a](vbscript:x)", "[a](file:///etc/passwd)", "[a](data:text/html,x)", "[a](data:image/png;base64,x)",
        "<javascript:alert>",
        "[a][b]\n\n[b]: javascript:alert", "![a](javascript:alert)", "![a](data:image/svg+xml,x)",
    ])
    func `a link that could run a script is left out`(text: String) {
        let found = read(Array(text.utf8))
        #expect(!found.html.contains("href"))
        #expect(!found.html.contains("src"))
        #expect(found.faults == ["unsafe-link"])
    }

    @Test(arguments: [
        "![a](data:image/png;base64,AA==)", "[a](mailto:b@c.org)", "[a](java%73cript:x)", "[a](x/javascript:y)", "[a](?q=a:b)",
    ])
    func `other links stay`(text: String) {
        #expect(read(Array(text.utf8)).faults.isEmpty)
    }

    @Test func `a mark behind the colon hides no scheme`() {
        #expect(MarkdownLink.isUnsafe("javascript:\u{FF9E}=alert(1)", asImage: false))
        #expect(MarkdownLink.isUnsafe("data:\u{301}text/html,x", asImage: true))
        #expect(!MarkdownLink.isUnsafe("data:image/png;base64,AA", asImage: true))
    }

    @Test(arguments: [" javascript:alert(1)", "java\tscript:alert(1)", "\u{1}javascript:alert(1)", "java\nscript:x", " data:text/html,x"])
    func `what a browser passes over hides no scheme`(address: String) {
        #expect(MarkdownLink.isUnsafe(address, asImage: false))
    }

    @Test func `a rewritten link is checked again`() {
        var diagnostics = DiagnosticList()
        let document = MarkdownDocument(of: SourceFile("[a](/b)"), reporting: &diagnostics)
        #expect(string(document.html { _ in "javascript:alert(1)" }) == "<p>a</p>\n")
    }

    @Test func `NUL, control characters and bytes that are not UTF-8 become replacement characters`() {
        let found = read(Array("a".utf8) + [0x00, 0x62, 0xFF, 0x63, 0x01, 0x64, 0xC2, 0x85, 0x7F, 0x0A])
        #expect(found.html == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}d\u{FFFD}\u{FFFD}</p>\n")
    }

    /// Shapes that keep cmark-gfm 0.29 busy for seconds to minutes, each as long as a long page. The bound is
    /// wide, for a build without optimisation on a busy machine; without the check the slow ones take far longer.
    @Test(arguments: slowShapes)
    fileprivate func `no shape of text takes seconds`(shape: Shape) {
        let time = ContinuousClock().measure { _ = read(Array(shape.text.utf8)) }
        #expect(time < .seconds(8))
    }

    @Test(arguments: ["wide", "rules"])
    func `a text that costs too much is said to, and is not read`(shape: String) throws {
        let wide = "a\n\n|\(many("x|", 2000))\n|\(many("-|", 2000))\n\(many("a\n", 2000))"
        let found = read(Array((shape == "wide" ? wide : many("|a\n|-|-\n", 12_000)).utf8))
        #expect(found.html == "")
        #expect(found.faults == ["markdown-too-costly"])
    }

    @Test(arguments: honestTexts)
    fileprivate func `a long honest text is read`(shape: Shape) {
        #expect(read(Array(shape.text.utf8)).faults.isEmpty)
    }

    @Test func `random bytes never break the reading`() {
        var random = RandomNumbers(seed: 1)
        let pieces = [
            "---\n", "# ", "- ", "> ", "[^a]", "[^a]: ", "|-|\n", "|a", "`", "```\n", "*", "**", "~~", "<b>", "{#a}", "[a](b)",
            "![", "\r\n", "\n", "\t", "é", ": ",
        ]
        for _ in 0..<400 {
            var bytes: [UInt8] = []
            for _ in 0..<Int(random.next() % 80) {
                if random.next() % 3 == 0 {
                    bytes.append(UInt8(truncatingIfNeeded: random.next()))
                } else {
                    bytes.append(contentsOf: pieces[Int(random.next() % UInt64(pieces.count))].utf8)
                }
            }
            let file = SourceFile(path: "a.md", bytes: bytes)
            var diagnostics = DiagnosticList()
            let front = FrontMatter(of: file, reporting: &diagnostics)
            let document = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
            let whole = document.blocks.flatMap { document.html(of: [$0]) }
            #expect(!string(whole).contains("<b>"))
            #expect(document.blocks.allSatisfy { front.bodyOffset <= $0.range.lowerBound && $0.range.upperBound <= bytes.count })
            let overlapping = zip(document.blocks, document.blocks.dropFirst()).first {
                $0.range.upperBound > $1.range.lowerBound
            }
            #expect(overlapping == nil, "\(string(bytes).debugDescription)")
            #expect(diagnostics.all.allSatisfy { (1...file.lineCount).contains($0.range.line) })
            _ = printed(diagnostics)
        }
    }
}

/// A text too long to be printed with every test: its name stands for it.
private struct Shape: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let text: String

    init(_ name: String, _ text: String) {
        testDescription = name
        self.text = text
    }
}

private let slowShapes: [Shape] = [
    Shape(
        "wide table",
        "|\(many("x|", 2000))\n|\(many("-|", 2000))\n\(many("a\n", 2000))"
    ),
    Shape("long narrow table", "|a|b|\n|-|-|\n" + many("x\n", 40_000)),
    Shape("rules in a paragraph", many("|a\n|-|-\n", 12_000)),
    Shape("rules in a paragraph, CRLF", many("|a\r\n|-|-\r\n", 12_000)),
    Shape("rules in a quote", many("> a\n> :-|-\n", 9000)),
    Shape("brackets", many("![[]()", 20_000)),
    Shape("brackets on lines", many("![[]()\n", 20_000)),
    Shape("at signs", many("a@", 60_000)),
    Shape("at signs with points", many("a@a.", 60_000)),
    Shape("lists in lists, then nothing", many("- ", 20_000) + "a\n" + many("\n", 50_000)),
    Shape("mixed lists, then nothing", many("- + ", 20_000) + "\n" + many("\n", 50_000)),
    Shape("lists by indentation", lines(500) { many(" ", 2 * $0) + "- a\n" } + many("\n", 50_000)),
    Shape("numbered lists", many("1. ", 20_000) + "a\n" + many("\n", 50_000)),
    Shape("a hundred lists, then nothing", many("- ", 100) + "a\n" + many("\n", 100_000)),
    Shape("quotes", many("> ", 50_000) + "a"),
    Shape("styles in styles", many("*a **a ", 10_000) + many("b** b* ", 10_000)),
    Shape("open styles", many("*a _a ", 20_000)),
    Shape("links in links", many("[", 15_000) + "a" + many("](b)", 15_000)),
    Shape("footnotes", lines(4000) { "[^\($0)]: x[^\($0 + 1)]\n\n" } + many("[^0]", 4000)),
    Shape("links on one line", many("[a](b\\_c)", 5000)),
    Shape("equal headings", many("# a\n", 20_000)),
    Shape("HTML on one line", many("<b>", 20_000)),
    Shape("instructions", "a" + many("<?", 50_000)),
    Shape("declarations", "a" + many("<!", 50_000)),
    Shape("addresses in styles", many("_www.a_", 15_000)),
    Shape("closing brackets behind an address", "www.a" + many(")", 100_000)),
    Shape("references to a long address", "[a]: " + many("x", 50_000) + "\n\n" + many("[a]\n\n", 10_000)),
    Shape("references to a long address below", many("[a]\n\n", 10_000) + "[a]:\n" + many("x", 50_000)),
    Shape("backticks", lines(500) { many("`", $0) + "a" }),
]

private let honestTexts: [Shape] = [
    Shape("a table of two thousand rows", "| a | b | c |\n|---|---|---|\n" + many("| [x](/y) | - | 2 @ 3 |\n", 2000)),
    Shape("a list of ten thousand links", many("- [a](/b) and [c](/d)\n", 5000)),
    Shape("paragraphs with addresses", many("Plain words, a [link](/x) and an address a@b.org.\n\n", 5000)),
    Shape("twenty lists in lists", lines(20) { many("  ", $0) + "- level\n" }),
    Shape("rules across the page", many("- - - - - - - - - - - -\n\n", 1000)),
]

private func many(_ text: String, _ count: Int) -> String { String(repeating: text, count: count) }

private func lines(_ count: Int, _ line: (Int) -> String) -> String { (0..<count).map(line).joined() }
