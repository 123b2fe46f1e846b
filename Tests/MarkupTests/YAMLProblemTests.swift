import Diagnostics
import Markup
import Testing

@Suite struct YAMLProblemTests {
    @Test(arguments: unreadableYAML)
    func `YAML that cannot be read is explained where the mistake is`(yaml: String, place: String, message: String) {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile(yaml), reporting: &diagnostics)
        #expect(front.root == nil)
        #expect(printed(diagnostics).hasPrefix("a.md:\(place): error: \(message) [yaml-syntax]\n"), "\(printed(diagnostics))")
    }

    @Test func `bytes that are not UTF-8 are refused at the byte`() {
        var diagnostics = DiagnosticList()
        let file = SourceFile(path: "a.yml", bytes: Array("é: ".utf8) + [0xFF, 0x0A])
        #expect(FrontMatter(wholeOf: file, reporting: &diagnostics).root == nil)
        #expect(printed(diagnostics).hasPrefix("a.yml:1:5: error: bytes that are not UTF-8 [yaml-syntax]\n"))
    }
}

private let unreadableYAML: [(yaml: String, place: String, message: String)] = [
    ("a:\n\tb: 1\n", "2:1", "tab at the start of the line; YAML is indented with spaces"),
    ("a: x\n\ty\n", "2:1", "tab at the start of the line; YAML is indented with spaces"),
    ("a: |\n\tx\n", "2:1", "tab at the start of the line; YAML is indented with spaces"),
    ("ü: é: c\n", "1:7", "second ': ' in one value; put the value in quotes"),
    ("a:b\nc: d\n", "2:2", "this line was read as more of the text above it"),
    ("a: 1\n  b: 2\n", "2:4", "this line was read as more of the text above it"),
    ("ü: d\na:b\ne: f\n", "2:1", "key without a value; a key ends with a colon and a space"),
    ("  a: 1\n b: 2\n", "2:2", "this line is indented unlike the lines it belongs to"),
    ("a:\n  - x\n b: 1\n", "3:2", "this line is indented unlike the lines it belongs to"),
    ("ä: \"x\" y\n", "1:9", "text after the end of a value"),
    ("ä: \"x\nb: 1\n", "1:5", "quote that is not closed"),
    ("a: 'x\n", "1:4", "quote that is not closed"),
    ("a: [1, 2\nb: 3\n", "1:4", "'[' without its ']', or a comma is missing"),
    ("a: {x: 1\n", "1:4", "'{' without its '}', or a comma is missing"),
    ("a: ]\n", "1:4", "bracket where a value belongs"),
    ("a: - b\n", "1:4", "'- ' after a key; a list begins on the next line"),
    ("é: @x\n", "1:5", "value that begins with '@'; put it in quotes"),
    ("a: `x`\n", "1:4", "value that begins with '`'; put it in quotes"),
    ("a: %x\n", "1:4", "value that begins with '%'; put it in quotes"),
    ("é: **b**\n", "1:5", "value that begins with '*'; put it in quotes"),
    ("a: >x\n", "1:4", "value that begins with '>' or '|'; put it in quotes"),
    ("é: \"\\q\"\n", "1:6", "backslash that YAML gives no meaning to"),
    ("é: x\u{1}\n", "1:6", "control character in YAML; only tabs and line ends may stand there"),
    ("é: \"\\0\"\n", "1:5", "control character in YAML; only tabs and line ends may stand there"),
    ("a: !!str 1\n", "1:4", "'!' begins a YAML tag; put the value in quotes"),
    ("a: !<x\n", "1:4", "'!' begins a YAML tag; put the value in quotes"),
]
