import Testing

@testable import Reading

/// Names as they are, and slugs.
@Suite struct NamesTests {
    @Test(arguments: [
        ("Oak", "Ash"), ("\"Oak vs Elm\" thread", "Ash"), ("Oak", "Ash vs Elm"), ("Oak vs Elm", "Ash vs Fir"), ("@scope/pkg", "pkg"),
        ("C++ / C#", "100% Oak!"), ("OpenAI: GPT-4o (2024-11-20)", "gpt-4o"), ("Perplexity", "Perplexity Pro"),
        ("Perplexity Pro", "Perplexity"), ("Oak – the tree", "it's"), ("cli", "mcp"), ("Œuvre", "日本語"), ("#1 Oak", "A & B"),
        ("List<T>", "x < y > z"), ("1/100", "2/100"), ("Oak Capabilities", "Oak"), ("A \"quoted\" name", "'single'"), ("...", "..x"),
    ])
    func `a name may hold anything that people put into names`(left: String, right: String) {
        let body =
            "One.\nUnique: U\nTwo.\nUnique: V\n\(right) scores higher at 45/100 vs \(left) at 21/100. \(left) leads on quality, while \(right) is stronger on adoption."
        let table = "| F | \(left) | \(right) |\n|---|---|---|\n| Capabilities | 1 | 1 |\n"
        for title in ["\(left) vs \(right)\n", "# \(left) vs \(right)\n", ""] {
            let read = Understood(title + table + body)
            #expect(read.text?.left.name == left)
            #expect(read.text?.right.name == right)
            #expect(read.lists == "One. | Two.")
            #expect(read.text?.verdict?.winner == .right)
            #expect(read.text?.verdict?.leftLeads == ["quality"])
            #expect(read.text?.verdict?.rightLeads == ["adoption"])
            #expect(read.faults == "")
        }
    }

    @Test(arguments: [
        ("a|b", "c", #"| F | a\|b | c |"#), ("a|b", "c", "| F | a|b | c |"), ("a | b", "c", "| F | a | b | c |"),
        ("a", "b | c", "| F | a | b | c |"), ("a || b", "c", #"| F | a \|\| b | c |"#),
    ])
    func `a bar inside a name is part of it when it is escaped, unspaced, or when the title says so`(
        left: String, right: String, header: String
    ) {
        let read = Understood("\(left) vs \(right)\n\(header)\n|---|---|---|\n| Capabilities | 0 | 0 |")
        #expect(read.text?.left.name == left)
        #expect(read.text?.right.name == right)
        #expect(read.faults == "")
    }

    @Test func `headings and names of sides of which one begins with the other do not mix`() {
        let read = Understood(
            "Pro vs Pro Max\n| F | Pro | Pro Max |\n|---|---|---|\n| Capabilities | 1 | 1 |\nPro Capabilities\nOne.\nPro Max Capabilities\nTwo."
        )
        #expect(read.lists == "One. | Two.")
        #expect(read.faults == "")
    }

    @Test(arguments: [
        ("OpenAI: GPT-4o (2024-11-20)", "openai-gpt-4o-2024-11-20"), ("Café Zürich", "cafe-zurich"), ("Cafe\u{301}", "cafe"),
        ("Straße", "strasse"),
        ("Łódź Æon Œuvre", "lodz-aeon-oeuvre"), ("@scope/pkg", "scope-pkg"), ("--a---b--", "a-b"), ("C++", "c"), ("ＧＰＴ４", "gpt4"),
        ("ı", "i"), ("ɟet", "jet"),
        ("a.b_c", "a-b-c"), ("10 000", "10-000"), ("x²", "x"),
    ])
    func `a slug is lower-case letters, digits and single hyphens, with accents folded`(name: String, slug: String) {
        #expect(Slug(of: name).description == slug)
        #expect(Slug(slug)?.description == slug)
    }

    @Test func `a name without a letter gets a hash that never changes`() {
        #expect(Slug(of: "日本語").description == "x-26ca0d32")
        #expect(Slug(of: "日本").description != Slug(of: "日本語").description)
        #expect(Slug(of: "").description == "x-4fd0bfc1")
        #expect(Slug(Slug(of: "+++").description) != nil)
    }

    @Test func `a long name is cut and told apart by a hash`() {
        let one = Slug(of: String(repeating: "ab ", count: 100) + "1")
        let other = Slug(of: String(repeating: "ab ", count: 100) + "2")
        #expect(one.description.utf8.count <= 96)
        #expect(one != other)
        #expect(Slug(one.description) == one)
        #expect(Slug(one.distinguished(by: "x").description) != nil)
    }

    @Test(arguments: ["", "A", "a b", "-a", "a-", "a--b", "é", "a/b", "../a", "a.md", String(repeating: "a", count: 97)])
    func `text that is no slug is none`(text: String) { #expect(Slug(text) == nil) }
}
