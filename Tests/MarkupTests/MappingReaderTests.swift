import Diagnostics
import Markup
import Testing

@Suite struct MappingReaderTests {
    private enum Direction: String, CaseIterable, Sendable { case ltr, rtl }

    /// What `body` reads from a YAML text, and what is printed for it.
    private func read<Value>(_ yaml: String, _ body: (inout MappingReader) -> Value) throws -> (value: Value, printed: String) {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile(yaml, path: "a.yml"), reporting: &diagnostics)
        let value = front.read(reporting: &diagnostics, body)
        return (try #require(value), printed(diagnostics))
    }

    @Test func `each type is read with its place`() throws {
        let yaml = "name: Zig\nrank: 45\nprice: 1.5\nfree: true\nchecked: 2026-03-31\ndirection: rtl\n"
        let (_, faults) = try read(yaml) { fields in
            #expect(fields.text("name") == Located("Zig", at: 6..<9))
            #expect(fields.integer("rank") == Located(45, at: 16..<18))
            #expect(fields.number("price") == Located(1.5, at: 26..<29))
            #expect(fields.bool("free") == Located(true, at: 36..<40))
            #expect(fields.date("checked")?.value.description == "2026-03-31")
            #expect(fields.choice("direction", of: Direction.self)?.value == .rtl)
        }
        #expect(faults == "")
    }

    @Test func `a text keeps the spelling of what looks like a number`() throws {
        let (texts, faults) = try read("a: 1.10\nb: true\nc: 2026-03-31\n") { fields in
            ["a", "b", "c"].map { fields.text($0)?.value }
        }
        #expect(texts == ["1.10", "true", "2026-03-31"])
        #expect(faults == "")
    }

    @Test func `a key without a value counts as not given`() throws {
        let (isGiven, faults) = try read("rank:\nname: ~\n") { fields in
            fields.integer("rank") != nil || fields.text("name") != nil || !fields.texts("aliases").isEmpty
        }
        #expect(!isGiven)
        #expect(faults == "")
    }

    @Test(arguments: [
        ("aliases: one", ["one"]), ("aliases: [one, 2]", ["one", "2"]), ("aliases:\n- one\n- two", ["one", "two"]),
    ])
    func `texts are a list or a single one`(yaml: String, expected: [String]) throws {
        let (texts, faults) = try read(yaml) { $0.texts("aliases").map(\.value) }
        #expect(texts == expected)
        #expect(faults == "")
    }

    @Test func `mappings and lists of mappings are read by the same rules`() throws {
        let yaml = "rank: {label: Score, max: 50}\nnavigation:\n  - {label: Home, url: /}\n  - {label: All, url: /all/}\n"
        let (value, faults) = try read(yaml) { fields in
            let rank = fields.mapping("rank") { "\($0.text("label")?.value ?? "-") of \($0.integer("max")?.value ?? 0)" }
            return [rank] + fields.list("navigation") { "\($0.text("label")?.value ?? "-") \($0.text("url")?.value ?? "-")" }
        }
        #expect(value == ["Score of 50", "Home /", "All /all/"])
        #expect(faults == "")
    }

    @Test func `the author's own keys come in the author's order`() throws {
        let yaml = "facts: {Licence: MIT, Age: 10}\nscores: {speed: 4.5}\nincludes:\n  - zig: Comptime\n  - swift: Macros\n"
        let (value, faults) = try read(yaml) { fields in
            fields.textEntries("facts").map { "\($0.key.value)=\($0.value.value)" }
                + fields.numberEntries("scores").map { "\($0.key.value)=\($0.value.value)" }
                + fields.textEntries("includes").map { "\($0.key.value)=\($0.value.value)" }
        }
        #expect(value == ["Licence=MIT", "Age=10", "speed=4.5", "zig=Comptime", "swift=Macros"])
        #expect(faults == "")
    }

    @Test func `a key may take a text or a mapping`() throws {
        for (yaml, expected) in [("price: $20", "text"), ("price: {amount: 20}", "mapping"), ("x: 1", "text")] {
            let (found, _) = try read(yaml) { $0.holdsMapping("price") ? "mapping" : "text" }
            #expect(found == expected)
        }
    }

    @Test(arguments: [
        ("rank: high", "rank takes a whole number, not 'high'"),
        ("rank: 4.5", "rank takes a whole number, not '4.5'"),
        ("rank: \"45\"", "rank takes a whole number, not the text \"45\""),
        ("rank: [45]", "rank takes a whole number, not a list"),
        ("price: cheap", "price takes a number, not 'cheap'"),
        ("free: yes", "free takes true or false, not 'yes'"),
        ("checked: 31.3.2026", "checked takes a date such as 2026-03-31, not '31.3.2026'"),
        ("checked: 2026-02-30", "2026-02-30 is no day of the calendar: that month has 28 days"),
        ("checked: 2026-13-01", "2026-13-01 is no day of the calendar"),
        ("name: {a: b}", "name takes a text, not a mapping"),
        ("aliases: {a: b}", "aliases takes a text or a list of texts, not a mapping"),
        ("aliases: [a, [b]]", "aliases takes texts in its list, not a list"),
        ("aliases: [a, ~]", "aliases takes texts in its list, not '~'"),
        ("scores: 5", "scores takes a mapping, not '5'"),
        ("scores: {speed: fast}", "scores takes numbers as its values, not 'fast'"),
        ("settings: []", "settings takes a mapping, not a list"),
        ("navigation: here", "navigation takes a list, not 'here'"),
        ("navigation: [here]", "navigation takes mappings in its list, not 'here'"),
        ("direction: left", "direction takes ltr, rtl, not 'left'"),
        ("direction: rtll", "direction does not take 'rtll'; did you mean 'rtl'?"),
    ])
    func `a value of another type is reported and not read`(yaml: String, message: String) throws {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile(yaml), reporting: &diagnostics)
        front.read(reporting: &diagnostics) { fields in
            #expect(fields.integer("rank") == nil)
            #expect(fields.number("price") == nil)
            #expect(fields.bool("free") == nil)
            #expect(fields.date("checked") == nil)
            #expect(fields.text("name") == nil)
            _ = fields.texts("aliases")
            #expect(fields.numberEntries("scores").isEmpty)
            #expect(fields.mapping("settings") { _ in 1 } == nil)
            #expect(fields.list("navigation") { _ in 1 }.isEmpty)
            #expect(fields.choice("direction", of: Direction.self) == nil)
        }
        #expect(diagnostics.all.map(\.message) == [message])
    }

    @Test func `an unknown key inside a list is reported where it stands`() throws {
        let (_, faults) = try read("navigation:\n  - label: Home\n    ulr: /\n") { fields in
            fields.list("navigation") { item in
                _ = item.text("label")
                _ = item.text("url")
            }
        }
        #expect(
            faults == """
                a.yml:3:5: error: unknown key 'ulr'; did you mean 'url'? [unknown-key]
                3 |     ulr: /
                  |     ^~~

                """)
    }

    @Test func `a required text is missing when absent, without a value or blank`() throws {
        for yaml in ["x: 1", "x: 1\nname:", "x: 1\nname: ' '"] {
            var diagnostics = DiagnosticList()
            let front = FrontMatter(wholeOf: SourceFile(yaml), reporting: &diagnostics)
            front.read(reporting: &diagnostics) { fields in
                _ = fields.text("x")
                #expect(fields.requiredText("name") == nil)
            }
            #expect(diagnostics.all.map(\.message) == ["'name' is missing"])
        }
        let (name, faults) = try read("name: Zig") { $0.requiredText("name")?.value }
        #expect(name == "Zig")
        #expect(faults == "")
    }

    @Test func `a required key of the wrong type is not missing as well`() throws {
        var diagnostics = DiagnosticList()
        let front = FrontMatter(wholeOf: SourceFile("name: [a]"), reporting: &diagnostics)
        front.read(reporting: &diagnostics) { _ = $0.requiredText("name") }
        #expect(diagnostics.all.map(\.id) == ["wrong-type"])
    }
}
