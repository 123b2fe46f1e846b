import Diagnostics
import Markup
import Testing

@Suite struct YAMLNodeTests {
    private func value(_ yaml: String) throws -> YAMLNode {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile("v: " + yaml), reporting: &diagnostics)
        #expect(printed(diagnostics) == "")
        return try #require(front.root?["v"])
    }

    @Test(arguments: ["", "~", "null", "Null", "NULL"])
    func `nothing is null in all its spellings`(text: String) throws {
        #expect(try value(text).isNull)
    }

    @Test(arguments: [("true", true), ("TRUE", true), ("False", false), ("false", false)])
    func `true and false are truth values`(text: String, expected: Bool) throws {
        #expect(try value(text).bool == expected)
    }

    @Test(arguments: ["yes", "no", "on", "off", "y", "\"true\"", "'null'", "tRue"])
    func `other words, and words in quotes, are texts`(text: String) throws {
        let node = try value(text)
        #expect(node.bool == nil)
        #expect(!node.isNull)
    }

    @Test(arguments: [
        ("0", 0), ("-7", -7), ("+12", 12), ("007", 7), ("0o17", 15), ("0xFf", 255), ("9223372036854775807", Int.max),
    ])
    func `whole numbers are read in three bases`(text: String, expected: Int) throws {
        #expect(try value(text).integer == expected)
    }

    @Test(arguments: ["1_000", "1.0", "\"1\"", "0x-1", "9223372036854775808", "one", "", "1e3", "٣"])
    func `what only resembles a whole number is none`(text: String) throws {
        #expect(try value(text).integer == nil)
    }

    @Test(arguments: [("1.5", 1.5), (".5", 0.5), ("5.", 5), ("-1e3", -1000), ("1.25E-2", 0.0125), ("45", 45), ("0x10", 16)])
    func `numbers are read with fraction and exponent`(text: String, expected: Double) throws {
        #expect(try value(text).number == expected)
    }

    @Test(arguments: [
        ".inf", "-.inf", ".nan", "nan", "inf", "infinity", "0x1p3", "1e", ".", "+", "e5", "1.2.3", "'1.5'", "1e999", "1,5",
    ])
    func `what is no finite number is a text`(text: String) throws {
        #expect(try value(text).number == nil)
    }

    @Test func `a value that is not there has a place after its colon`() throws {
        let node = try value("")
        #expect(node.range == 2..<2)
    }

    @Test func `block texts keep their lines and count as quoted`() throws {
        guard case .scalar(let text, let isQuoted) = try value("|\n  one\n  two\n").content else {
            Issue.record("no scalar")
            return
        }
        #expect(text == "one\ntwo\n")
        #expect(isQuoted)
    }

    @Test func `a block ends where its last value ends, and brackets where they close`() throws {
        let file = SourceFile("a:\n  - x\n  - y: z\n\nb: {c: d}  # e\n")
        var diagnostics = DiagnosticList()
        let root = try #require(FrontMatter(wholeOf: file, reporting: &diagnostics).root)
        #expect(file[try #require(root["a"]).range] == "- x\n  - y: z")
        #expect(file[try #require(root["b"]).range] == "{c: d}")
        #expect(file[root.range] == "a:\n  - x\n  - y: z\n\nb: {c: d}")
    }

    @Test func `of two equal keys the first one stands`() {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile("a: 1\na: 2\n"), reporting: &diagnostics)
        #expect(front.root?["a"]?.integer == 1)
        #expect(diagnostics.all.map(\.id) == ["repeated-key"])
    }

    @Test func `64 levels are read`() {
        var diagnostics = DiagnosticList()
        let text = "v: " + String(repeating: "[", count: 62) + "x" + String(repeating: "]", count: 62)
        #expect(FrontMatter(wholeOf: SourceFile(text), reporting: &diagnostics).root != nil)
        #expect(printed(diagnostics) == "")
    }

    @Test(arguments: [
        "[", "{a: ", "- ", "? ", "{", "[a,", "a: &x ", "!t ", "\"", "'", "-\n", "a:\n", "|", "%", "\t", "\u{0}", "é: ",
    ])
    func `a long run of one sign is refused in no time`(sign: String) {
        let file = SourceFile(String(repeating: sign, count: 200_000))
        var diagnostics = DiagnosticList()
        let time = ContinuousClock().measure { _ = FrontMatter(wholeOf: file, reporting: &diagnostics) }
        #expect(diagnostics.hasErrors)
        #expect(time < .seconds(10))
    }
}
