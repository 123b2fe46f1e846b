import Diagnostics
import Markup
import Testing

/// One case for each fault's id, as it is printed.
@Suite struct MarkupFaultTests {
    private enum Direction: String, CaseIterable, Sendable { case ltr, rtl }

    /// What is printed when a file is read as an artifact of a few keys and a body.
    private func faults(in text: String) -> String {
        let file = SourceFile(text)
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: file, reporting: &diagnostics)
        front.read(reporting: &diagnostics) { fields in
            _ = fields.requiredText("name")
            _ = fields.integer("rank")
            _ = fields.date("checked")
            _ = fields.choice("direction", of: Direction.self)
        }
        _ = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
        return printed(diagnostics)
    }

    @Test(arguments: printedFaults)
    func `each fault is printed with its place`(text: String, expected: String) {
        #expect(faults(in: text) == expected)
    }

    @Test func `a second document of a settings file is refused`() {
        var diagnostics = DiagnosticList()
        _ = FrontMatter(wholeOf: SourceFile("title: A\n---\ntitle: B\n", path: "site.yml"), reporting: &diagnostics)
        #expect(
            printed(diagnostics) == """
                site.yml:2:1: error: second YAML document in one file [yaml-second-document]
                2 | ---
                  | ^~~
                  = help: delete the '---', or keep one of the two parts

                """)
    }

    @Test func `a text of more than eight million bytes is refused`() {
        var diagnostics = DiagnosticList()
        let document = MarkdownDocument(of: SourceFile(String(repeating: "word\n", count: 1_800_000)), reporting: &diagnostics)
        #expect(document.blocks.isEmpty)
        #expect(
            printed(diagnostics) == """
                a.md:1:1: error: text of more than 8 MiB on one page [markdown-too-long]
                1 | word
                  | ^
                  = help: part it into several pages

                """)
    }
}

private let printedFaults: [(text: String, expected: String)] = [
    (
        "---\nname: Zig\n\n# Body\n",
        """
        a.md:1:1: error: front matter that begins here is not closed [unclosed-front-matter]
        1 | ---
          | ^~~
          = help: close it with a line of three hyphens; a line drawn across the page is written '***'

        """
    ),
    (
        "---\n- Zig\n---\n",
        """
        a.md:2:1: error: a list where lines of 'key: value' belong [yaml-not-mapping]
        2 | - Zig
          | ^~~~~

        """
    ),
    (
        "---\nname: Zig: a language\n---\n",
        """
        a.md:2:10: error: second ': ' in one value; put the value in quotes [yaml-syntax]
        2 | name: Zig: a language
          |          ^

        """
    ),
    (
        "---\nname: *zig\n---\n",
        """
        a.md:2:7: error: '*zig' is a YAML reference, which is not followed here [yaml-alias]
        2 | name: *zig
          |       ^~~~
          = help: write the value again where it is wanted, or put a text that begins with '*' or '&' in quotes

        """
    ),
    (
        "---\nname: [\(String(repeating: "[", count: 63))\n---\n",
        """
        a.md:2:70: error: more than 64 lists and mappings inside each other [yaml-too-deep]
        2 | name: [\(String(repeating: "[", count: 63))
          | \(String(repeating: " ", count: 69))^

        """
    ),
    (
        "---\nname: Zig\n[a, b]: c\n---\n",
        """
        a.md:3:1: error: a list as a key; a key is a text [yaml-key-not-text]
        3 | [a, b]: c
          | ^~~~~~

        """
    ),
    (
        "---\nname: Zig\nrank: 1\nname: Zag\n---\n",
        """
        a.md:4:1: error: 'name' is given twice, on lines 2 and 4 [repeated-key]
        4 | name: Zag
          | ^~~~
          = help: delete one of the two

        """
    ),
    (
        "---\nrank: 1\n---\n",
        """
        a.md:1:1: error: 'name' is missing [missing-key]
        1 | ---
          | ^~~
          = help: write a line 'name: …'

        """
    ),
    (
        "---\nname: Zürich\nrnak: 3\n---\n",
        """
        a.md:3:1: error: unknown key 'rnak'; did you mean 'rank'? [unknown-key]
        3 | rnak: 3
          | ^~~~

        """
    ),
    (
        "---\nname: Zig\nwikipedia: 3\n---\n",
        """
        a.md:3:1: error: unknown key 'wikipedia' [unknown-key]
        3 | wikipedia: 3
          | ^~~~~~~~~
          = help: known keys: name, rank, checked, direction

        """
    ),
    (
        "---\r\nname: Zürich\r\nrank: höch # ünten\r\n---\r\n",
        """
        a.md:3:7: error: rank takes a whole number, not 'höch' [wrong-type]
        3 | rank: höch # ünten
          |       ^~~~

        """
    ),
    (
        "---\nname: Zig\nchecked: 2026-02-29\n---\n",
        """
        a.md:3:10: error: 2026-02-29 is no day of the calendar: that month has 28 days [no-such-day]
        3 | checked: 2026-02-29
          |          ^~~~~~~~~~

        """
    ),
    (
        "---\nname: Zig\ndirection: lrt\n---\n",
        """
        a.md:3:12: error: direction does not take 'lrt'; did you mean 'ltr'? [not-a-choice]
        3 | direction: lrt
          |            ^~~
          = help: it takes ltr, rtl

        """
    ),
    (
        "---\nname: Zig\n---\nOne é <b>word</b> and <!-- a comment -->\n",
        """
        a.md:4:8: warning: HTML '<b>' is left out of the page [raw-html]
        4 | One é <b>word</b> and <!-- a comment -->
          |       ^~~
          = help: write it as Markdown, or show it as code between backticks

        """
    ),
    (
        "---\nname: Zig\n---\n\nOne é [word](javascript:alert`1`)\n",
        """
        a.md:5:15: error: 'javascript:alert`1`' could run a script in a reader's browser, so the link is left out [unsafe-link]
        5 | One é [word](javascript:alert`1`)
          |              ^~~~~~~~~~~~~~~~~~~
          = help: use an http, https or mailto address, or a path of the site

        """
    ),
    (
        "---\nname: Zig\n---\n\n## Wörter {#Some Words}\n",
        """
        a.md:5:14: error: '{#Some Words}' is no slug: lower-case letters, digits and single hyphens [pin-not-slug]
        5 | ## Wörter {#Some Words}
          |             ^~~~~~~~~~

        """
    ),
    (
        "---\nname: Zig\n---\n\n\(String(repeating: "*a **b ", count: 200))\(String(repeating: "c** d* ", count: 200))",
        """
        a.md:5:1: error: more than 256 quotes, lists and styles inside each other [markdown-too-deep]
        5 | \(String(repeating: "*a **b ", count: 22))*a **b…
          | ^
          = help: write it in a plainer way, or part it by empty lines

        """
    ),
    (
        "---\nname: Zig\n---\n\n\(String(repeating: "> ", count: 101))a\n",
        """
        a.md:5:1: error: 101 quotes and lists inside each other [markdown-too-costly]
        5 | \(String(repeating: "> ", count: 80))…
          | ^
          = help: write it in a plainer way, or part it by empty lines

        """
    ),
]
