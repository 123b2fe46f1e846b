import Diagnostics
import JSONText
import Testing

/// A fault for these tests.
private struct Example: Fault {
    var id = "example"
    var severity = Severity.error
    var message = "this is wrong"
    var help: String?
}

@Suite struct DiagnosticTests {
    private func printed(_ text: String, _ range: Range<Int>, _ fault: Example = Example(), path: String = "a.md") -> String {
        let file = SourceFile(path: path, bytes: Array(text.utf8))
        return DiagnosticPrinter(colour: false).text(of: Diagnostic(fault, at: file.range(range)))
    }

    @Test func `a fault is printed with its line, a caret and its help`() {
        #expect(
            printed("one\ntwö three\n", 9..<14, Example(help: "do that")) == """
                a.md:2:6: error: this is wrong [example]
                2 | twö three
                  |     ^~~~~
                  = help: do that

                """)
    }

    @Test func `a place that runs over lines is shown on its first, an empty one by one caret`() {
        #expect(printed("one\ntwo", 2..<6).hasSuffix("1 | one\n  |   ^\n"))
        #expect(printed("one\ntwo", 7..<7).hasSuffix("2 | two\n  |    ^\n"))
        #expect(printed("", 0..<0) == "a.md:1:1: error: this is wrong [example]\n")
    }

    @Test func `a long line is shown around the place`() {
        let line = String(repeating: "a", count: 100_000)
        let text = line + "HERE" + line
        #expect(
            printed(text, 100_000..<100_004) == """
                a.md:1:100001: error: this is wrong [example]
                1 | …\(String(repeating: "a", count: 116))HERE\(String(repeating: "a", count: 40))…
                  |  \(String(repeating: " ", count: 116))^~~~

                """)
        #expect(
            printed(line, 0..<100_000).hasSuffix("1 | \(String(repeating: "a", count: 100))…\n  | ^\(String(repeating: "~", count: 99))\n"))
    }

    @Test func `a line of wide letters is not cut inside one`() {
        let text = String(repeating: "é", count: 1000)
        for place in [0, 1000, 1002, 1998] {
            #expect(!printed(text, place..<place).split(separator: "\n")[1].dropLast(20).dropFirst(30).contains("\u{FFFD}"))
        }
    }

    @Test func `what a terminal would obey is shown as U+FFFD`() {
        let text = printed("a\u{1B}[31m\u{202E}\tb", 0..<1, Example(message: "\u{1B}]0;x\u{7}", help: "\u{200F}"), path: "a\u{1B}.md")
        #expect(text == "a\u{FFFD}.md:1:1: error: \u{FFFD}]0;x\u{FFFD} [example]\n1 | a\u{FFFD}[31m\u{FFFD} b\n  | ^\n  = help: \u{FFFD}\n")
    }

    @Test func `in colour the place is bold, the severity and the caret coloured`() {
        let range = SourceFile(path: "a", bytes: Array("x".utf8)).range(0..<1)
        let text = DiagnosticPrinter(colour: true).text(of: Diagnostic(Example(severity: .warning), at: range))
        #expect(text == "\u{1B}[1ma:1:1:\u{1B}[0m \u{1B}[1;33mwarning:\u{1B}[0m this is wrong [example]\n1 | x\n  | \u{1B}[32m^\u{1B}[0m\n")
    }

    @Test func `an annotation for GitHub escapes what its format gives a meaning`() {
        let range = SourceRange(file: "a,b:c%.md", line: 3, column: 4)
        let text = DiagnosticPrinter(colour: false).annotation(
            of: Diagnostic(Example(severity: .note, message: "50% of it", help: "read"), at: range))
        #expect(text == "::notice file=a%2Cb%3Ac%25.md,line=3,col=4::50%25 of it [example]%0Aread\n")
    }

    @Test func `diagnostics are sorted by file and place, each once`() {
        var list = DiagnosticList()
        for (file, line) in [("b", 1), ("a", 10), ("a", 9), ("a", 10)] { list.report(Example(), at: SourceRange(file: file, line: line)) }
        list.report(Example(severity: .warning), at: SourceRange(file: "c"))
        #expect(list.sorted.map { "\($0.range.file)\($0.range.line)" } == ["a9", "a10", "b1", "c1"])
        #expect([list.count(of: .error), list.count(of: .warning), list.count(of: .note)] == [3, 1, 0])
        #expect(list.hasErrors)
    }

    @Test func `a diagnostic as JSON has null for no help`() {
        var json = JSONWriter()
        json.diagnostic(Diagnostic(Example(), at: SourceRange(file: "a", line: 2, column: 3)))
        let text = #"{"severity":"error","code":"example","file":"a","line":2,"column":3,"message":"this is wrong","help":null}"#
        #expect(String(decoding: json.bytes, as: UTF8.self) == text)
    }
}

@Suite struct SourceFileTests {
    @Test(arguments: [
        ("", [""]), ("a", ["a"]), ("a\nb", ["a", "b"]), ("a\r\nb\r\n", ["a", "b", ""]), ("a\rb", ["a", "b"]), ("a\n\r\nb", ["a", "", "b"]),
        ("\r\r", ["", "", ""]),
    ])
    func `lines end at LF, CRLF or a lone CR`(text: String, lines: [String]) {
        let file = SourceFile(path: "a", bytes: Array(text.utf8))
        #expect((1...file.lineCount).map { String(decoding: file.bytes[file.line($0)], as: UTF8.self) } == lines)
        for number in 1...file.lineCount { #expect(file.lineNumber(at: file.line(number).lowerBound) == number) }
    }
}

@Suite struct NearestNameTests {
    @Test(arguments: [
        ("titel", "title"), ("Title", "title"), ("qualty", "quality"), ("hot-relaod", "hot-reload"), ("x", nil), ("banana", nil), ("", nil),
    ])
    func `the nearest name is the one with the fewest edits, if they are few`(name: String, nearest: String?) {
        #expect(nearestName(to: name, among: ["title", "quality", "hot-reload"]) == nearest)
    }

    @Test func `among equals the first by letters is taken, and the name itself never`() {
        #expect(nearestName(to: "cat", among: ["hat", "bat", "cat"]) == "bat")
        #expect(nearestName(to: "cat", among: ["cat"]) == nil)
    }
}
