import Diagnostics
import Templating
import TestSupport
import Testing

/// Whatever bytes a template holds, it is read to its end, and renders.
@Suite struct HostileTemplateTests {
    private static let pieces: [String] = [
        "{{", "}}", "{{{", "}}}", "{{#a}}", "{{/a}}", "{{^b}}", "{{/b}}", "{{<p}}", "{{/p}}", "{{$a}}", "{{$b}}", "{{>p}}",
        "{{>*a}}",
        "{{!", "{{=| |=}}", "|={{ }}=|", "{{=", "=}}", "|a|", "{{.}}", "{{&a}}", "{{a.b}}", "{{/}}", "\n", "\r\n", "  ", "\t",
        "a", "ü", "\u{0}",
    ]

    @Test func `random tags never crash the parser or the renderer`() {
        var random = RandomNumbers(seed: 1)
        for _ in 0..<3000 {
            let count = Int(random.next() % 40)
            check((0..<count).map { _ in Self.pieces[Int(random.next() % UInt64(Self.pieces.count))] }.joined().utf8)
        }
    }

    @Test func `random bytes never crash the parser or the renderer`() {
        var random = RandomNumbers(seed: 2)
        let common = Array("{}#/^<$>!=&.*ab \n\r".utf8)
        for _ in 0..<3000 {
            let count = Int(random.next() % 200)
            check(
                (0..<count).map { _ in
                    random.next() % 8 == 0
                        ? UInt8(truncatingIfNeeded: random.next()) : common[Int(random.next() % UInt64(common.count))]
                })
        }
    }

    @Test(
        .timeLimit(.minutes(10)),
        arguments: ["{{", "{{{", "{{!", "{{a", "{{#a", "{{/a}}", "{{>p}}", "  ", "\n", "{{=", "{{$a}}", "{{<p}}{{$a}}"])
    func `a long row of one piece is read in a straight pass`(piece: String) {
        check(String(repeating: piece, count: 3000).utf8)
        check((String(repeating: piece, count: 3000) + "}}").utf8)
    }

    private func check(_ bytes: some Sequence<UInt8>) {
        var faults = DiagnosticList()
        let files = [
            SourceFile(path: "page.mustache", bytes: Array(bytes)),
            SourceFile(path: "p.mustache", bytes: Array(" <{{$a}}\n {{$b}}{{/b}}\n{{/a}}>\n".utf8)),
        ]
        let library = TemplateLibrary(files: files, reporting: &faults)
        var output: [UInt8] = []
        library.render("page", ["a": ["1", ["b": "2"]], "b": ["c": "page"]], into: &output, reporting: &faults)
        for fault in faults.all { #expect(fault.range.line >= 1 && fault.range.column >= 1) }
    }
}
