import Diagnostics
import Markup
import Testing

@Suite struct FrontMatterTests {
    @Test func `front matter ends at its closing line and the body begins after it`() throws {
        let file = SourceFile("---\nname: Zig\n---\n# Body\n")
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: file, reporting: &diagnostics)
        #expect(front.root?["name"]?.text == "Zig")
        #expect(file[front.bodyOffset..<file.bytes.count] == "# Body\n")
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: [
        ("", ""), ("\n", "\n"), ("# Only\n", "# Only\n"), ("----\n", "----\n"), (" ---\nname: x\n---\n", " ---\nname: x\n---\n"),
        ("\u{FEFF}# Only\n", "# Only\n"),
    ])
    func `a file that does not begin with the mark is all body`(text: String, body: String) throws {
        let file = SourceFile(text)
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: file, reporting: &diagnostics)
        #expect(try #require(front.root).isMapping)
        #expect(file[front.bodyOffset..<file.bytes.count] == body)
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: [
        ("---\nname: Zig\n...\nBody", "Body"),
        ("---\r\nname: Zig\r\n---\r\nBody", "Body"),
        ("---\rname: Zig\r---\rBody", "Body"),
        ("\u{FEFF}---\nname: Zig\n---\nBody", "Body"),
        ("--- \t\nname: Zig\n---  \nBody", "Body"),
        ("---\nname: Zig\n---", ""),
        ("---\nname: Zig\n---\n---\nBody", "---\nBody"),
    ])
    func `byte order marks, line ends and blanks do not hide front matter`(text: String, body: String) {
        let file = SourceFile(text)
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: file, reporting: &diagnostics)
        #expect(front.root?["name"]?.text == "Zig")
        #expect(file[front.bodyOffset..<file.bytes.count] == body)
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: ["---\n---\nBody", "---\n# a comment\n---\nBody", "---\n~\n---\nBody", "---\n\n\n---\nBody"])
    func `empty front matter is a mapping without keys`(text: String) throws {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: SourceFile(text), reporting: &diagnostics)
        #expect(try #require(front.root).isMapping)
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: ["\n", "\r\n"])
    func `places are bytes of the file, also behind letters of several bytes`(lineEnd: String) throws {
        let lines = ["\u{FEFF}---", "größe: ½ ✓", "naïve:", "  - 'é😀'", "  - [ü, öö]", "---", "Bödy"]
        let file = SourceFile(lines.joined(separator: lineEnd))
        var diagnostics = DiagnosticList()
        let root = try #require(FrontMatter(of: file, reporting: &diagnostics).root)
        guard case .mapping(let pairs) = root.content, case .sequence(let items) = pairs[1].value.content,
            case .sequence(let inner) = items[1].content
        else {
            Issue.record("another tree")
            return
        }
        #expect(pairs.map { file[$0.key.range] } == ["größe", "naïve"])
        #expect(file[pairs[0].value.range] == "½ ✓")
        #expect(items.map { file[$0.range] } == ["'é😀'", "[ü, öö]"])
        #expect(inner.map { file[$0.range] } == ["ü", "öö"])
        #expect(file.range(inner[1].range).line == 5)
        #expect(file.range(inner[1].range).column == "  - [ü, ".utf8.count + 1)
        #expect(file[root.range] == lines[1...4].joined(separator: lineEnd))
    }

    @Test func `a whole file is read as one YAML document`() {
        let file = SourceFile("---\ntitle: Compare\npairs:\n  nearest: 8\n", path: "site.yml")
        var diagnostics = DiagnosticList()
        let settings = FrontMatter(wholeOf: file, reporting: &diagnostics)
        #expect(settings.root?["title"]?.text == "Compare")
        #expect(settings.root?["pairs"]?["nearest"]?.integer == 8)
        #expect(settings.bodyOffset == file.bytes.count)
        #expect(printed(diagnostics) == "")
    }

    @Test func `what cannot be read has no root and is not asked for keys`() {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(of: SourceFile("---\na: [\n---\n"), reporting: &diagnostics)
        let value: Int? = front.read(reporting: &diagnostics) { _ in 1 }
        #expect(value == nil)
        #expect(diagnostics.all.map(\.id) == ["yaml-syntax"])
    }
}
