import Diagnostics
import Markup
import Testing

@Suite struct MarkdownDocumentTests {
    private func document(_ text: String, from offset: Int = 0) -> MarkdownDocument {
        var diagnostics = DiagnosticList()
        let document = MarkdownDocument(of: SourceFile(text), from: offset, reporting: &diagnostics)
        #expect(printed(diagnostics) == "")
        return document
    }

    @Test(arguments: ["\n", "\r\n", "\r"])
    func `blocks keep their kind, words, line and source`(lineEnd: String) {
        let text = [
            "---", "name: Zürich", "---", "# Títle", "", "One *two*", "`three` [four](/x)", "", "- a", "- b", "", "", "> quote",
            "> on",
            "", "```swift", "let x = 1", "", "```", "Set", "ext", "===", "***", "", "| a | b |", "|---|---|", "| c | d |", "",
            "    code",
        ]
        let file = SourceFile(text.joined(separator: lineEnd))
        let bodyOffset = file.line(4).lowerBound
        let document = document(text.joined(separator: lineEnd), from: bodyOffset)
        let found = document.blocks.map { "\($0.line) \($0.kind): \($0.text)" }
        #expect(
            found == [
                "4 heading(level: 1, id: \"títle\"): Títle", "6 paragraph: One two three four", "9 list: a\nb",
                "13 blockQuote: quote on",
                "16 codeBlock: let x = 1\n", "20 heading(level: 1, id: \"set-ext\"): Set ext", "23 thematicBreak: ",
                "25 table: a\nb\nc\nd", "29 codeBlock: code",
            ])
        let sources = [3...3, 5...6, 8...9, 12...13, 15...18, 19...21, 22...22, 24...26, 28...28].map {
            text[$0].joined(separator: lineEnd)
        }
        #expect(document.blocks.map { document.source(of: $0) } == sources)
        #expect(document.blocks.map { file[$0.range] } == sources)
    }

    @Test(arguments: [
        ("See {{< figure \"a.png\" >}} here", "{{< figure \"a.png\" >}}"), ("{% include a.html %}", "{% include a.html %}"),
        ("A **{{ site.title }}** b", "{{ site.title }}"), ("::: warning", "::: warning"),
        ("[x]({{< ref \"a.md\" >}})", "{{< ref \"a.md\" >}}"),
        ("`{{ name }}`", nil), ("```\n{% raw %}\n```", nil), ("A set {{1, 2}, {3}} of sets", nil), ("{{ open", nil), ("100 {%} a", nil),
        ("a:::b", nil),
    ])
    func `a tag of another generator is told, and code is not`(text: String, tag: String?) {
        var diagnostics = DiagnosticList()
        _ = MarkdownDocument(of: SourceFile(text), from: 0, reporting: &diagnostics)
        let said = diagnostics.all.filter { $0.id == "template-tag" }.map(\.message)
        #expect(said == (tag.map { ["'\($0)' is shown as it stands: Markdown holds no template tags here"] } ?? []))
    }

    @Test func `the first block behind a byte order mark has its exact place`() {
        let document = document("\u{FEFF}Wörd\n", from: 3)
        #expect(document.blocks.map(\.range) == [3..<8])
    }

    @Test(arguments: ["", "| c [m](/m) |\n"])
    func `a paragraph that runs into a table keeps its own lines`(row: String) {
        let file = SourceFile("one\n\ntwo\nthree [l](/l)\n| a |\n|---|\n\(row)\nfour\n")
        let document = document(String(decoding: file.bytes, as: UTF8.self))
        let rows = row.isEmpty ? [] : [row.dropLast()]
        #expect(
            document.blocks.map { document.source(of: $0) } == [
                "one", "two\nthree [l](/l)", (["| a |", "|---|"] + rows).joined(separator: "\n"), "four",
            ])
        #expect(document.blocks.map(\.line) == [1, 3, 5, row.isEmpty ? 8 : 9])
        #expect(document.links.map(\.line) == (row.isEmpty ? [4] : [4, 7]))
        #expect(document.links.map { file[$0.range] } == (row.isEmpty ? ["/l"] : ["/l", "/m"]))
    }

    @Test func `an empty text has no blocks`() {
        #expect(document("").blocks.isEmpty)
        #expect(document("---\n---\n", from: 8).blocks.isEmpty)
        #expect(document(" \n\n[a]: /b\n").blocks.isEmpty)
    }

    @Test func `a pinned slug is taken off its heading and keeps its place`() {
        let file = SourceFile(
            "## Höt reload {#hot-reload}\n\n### `wasm`  {#wasm-2} ##\n\nSetext {#s}\n---\n\n- # In a list {#deep}\n")
        var diagnostics = DiagnosticList()
        let document = MarkdownDocument(of: file, reporting: &diagnostics)
        let headings = document.blocks.filter { $0.pinnedID != nil }
        #expect(headings.map(\.text) == ["Höt reload", "wasm", "Setext"])
        #expect(headings.map { $0.pinnedID?.value } == ["hot-reload", "wasm-2", "s"])
        #expect(headings.compactMap { $0.pinnedID.map { file[$0.range] } } == ["hot-reload", "wasm-2", "s"])
        #expect(string(document.html(of: document.blocks.suffix(1))).contains("<h1 id=\"deep\">In a list</h1>"))
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: ["# A {#b} c", "# A \\{#b}", "# A {b}", "# A #b}", "# A `{#b}`", "# A {#b}}"])
    func `braces elsewhere in a heading are text`(text: String) throws {
        #expect(try #require(document(text).blocks.first).pinnedID == nil)
    }

    @Test func `ids of headings are unique, and a pinned one is never changed`() {
        let document = document(
            "# Setup\n# Setup\n# Set-up!\n# Other {#setup}\n# Other\n# Setup 2\n# Again {#setup}\n# ***\n# ¿?\n")
        let ids = document.blocks.map { block in
            if case .heading(_, let id) = block.kind { id } else { "" }
        }
        #expect(ids == ["setup-2", "setup-3", "set-up", "setup", "other", "setup-2-2", "setup-4", "section", "section-2"])
    }

    @Test(arguments: [
        ("Hot Reload", "hot-reload"), ("  What's new? ", "whats-new"), ("C++ & C#", "c-c"), ("Größe × 2", "größe-2"),
        ("日本語 版", "日本語-版"),
        ("a_b-c", "a-b-c"), ("fn:1", "fn-1"),
    ])
    func `a heading's id is its words`(text: String, id: String) throws {
        #expect(try #require(document("# \(text)").blocks.first).kind == .heading(level: 1, id: id))
    }

    @Test func `links and images are listed with the places of their destinations`() {
        let text = """
            Sée [a](/one/ "t") and ![b](/two.png)
            then [c][ref], <https://é.org/x> and www.plain.org

            - item [d](/one/) [e](/one/)

            | [f](/f/) | g |
            |---|---|
            | h | [i](/i/)[^n] |

            [ref]: /three/
            [^n]: Note [j](/four/).

            """
        let file = SourceFile(text)
        let links = document(text).links
        let expected = [
            "1 link /one/", "1 image /two.png", "2 link /three/", "2 link https://é.org/x", "2 link http://www.plain.org",
            "4 link /one/", "4 link /one/", "6 link /f/", "8 link /i/", "11 link /four/",
        ]
        let found = links.map { link in "\(link.line) \(link.isImage ? "image" : "link") \(link.destination)" }
        #expect(Set(found) == Set(expected))
        #expect(found.count == expected.count)
        #expect(links.allSatisfy { file.lineNumber(at: $0.range.lowerBound) == $0.line })
        #expect(links.filter { file[$0.range] == $0.destination }.count == 8)
        #expect(Set(links.map(\.range)).count == 9, "a reference and an address without a scheme have their line")
    }

    @Test func `parsing at once gives what parsing alone gives`() async {
        let text = "~~a~~ www.x.org b@c.org ~~d~~\n\n| a |\n|---|\n| ~~e~~ |\n"
        let alone = document(text).html()
        let different = await withTaskGroup { group in
            for _ in 0..<8 {
                group.addTask {
                    var diagnostics = DiagnosticList()
                    return (0..<300).count { _ in MarkdownDocument(of: SourceFile(text), reporting: &diagnostics).html() != alone
                    }
                }
            }
            return await group.reduce(0, +)
        }
        #expect(different == 0)
    }
}
