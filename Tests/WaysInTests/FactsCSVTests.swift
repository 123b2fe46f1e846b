import Diagnostics
import TestSupport
import Testing

@testable import Reading

@Suite struct FactsCSVTests {
    private func read(_ text: String) -> (facts: String, faults: String) {
        var diagnostics = DiagnosticList()
        let facts = FactsCSVReader(labels: TableLabels())
            .facts(in: SourceFile(text, path: "f.csv"), contentPath: "sources/f.csv", reporting: &diagnostics)
        return (facts.map(\.shown).joined(separator: "\n"), printed(diagnostics))
    }

    @Test func `facts go by the keys of front matter or by any label`() {
        let (facts, faults) = read(
            """
            slug,fact,value,source,date
            kiln,type,Model,,
            kiln,rank,45/100,,2026-01-02
            kiln,adoption,0.5,https://x.example,
            kiln,scores.quality,1,,
            loom,startingPrice,$9 per month,"Price list, p. 3",
            kiln,timesMatched,12,,
            kiln,Licence,MIT,,
            kiln,facts.Fuel,gas,,
            """)
        #expect(
            facts == """
                kiln
                  2 type: Model
                  3 rank: 45/100 @2026-01-02
                  4 score adoption: 0.5 <https://x.example>
                  5 score quality: 1
                  7 timesMatched: 12
                  8 Licence: MIT
                  9 Fuel: gas
                loom
                  6 startingPrice: $9 per month <Price list, p. 3>
                """)
        #expect(faults == "")
    }

    @Test(arguments: [
        "\u{FEFF}value;Fact;SLUG\r\n\"a;b\";Note;kiln\r\n", "value\tfact\tslug\n\"a;b\"\tNote\tkiln",
        "\n\nvalue,fact,slug\r a;b , Note , kiln \r\r",
    ])
    func `the separator, the order of columns and the line ends are found out`(text: String) {
        let (facts, faults) = read(text)
        #expect(facts.hasPrefix("kiln\n") && facts.hasSuffix(" Note: a;b"))
        #expect(faults == "")
    }

    @Test func `a quoted field may hold quotes, separators and line ends`() {
        let (facts, faults) = read("slug,fact,value\nkiln,Note,\"two \"\"big\"\"\ndoors, one lid\"\nkiln,Fuel,gas\n")
        #expect(facts == "kiln\n  2 Note: two \"big\"\ndoors, one lid\n  4 Fuel: gas")
        #expect(faults == "")
    }

    @Test func `a value that gives nothing is no fact, and one out of its scale is an error`() {
        let (facts, faults) = read("slug,fact,value\nkiln,type,—\nkiln,Fuel,\nkiln,rank,140\n")
        #expect(facts == "")
        #expect(faults.contains("f.csv:4:11: error: '140' is out of range: 'Rank' runs from 0 to 100 [out-of-range]"))
    }

    @Test func `a later date is another observation, the same date a conflict`() {
        let (facts, faults) = read("slug,fact,value,date\nk,Fuel,gas,2026-01-01\nk,Fuel,wood,2026-02-01\nk,Fuel,oil,2026-02-01\n")
        #expect(facts == "k\n  2 Fuel: gas @2026-01-01\n  3 Fuel: wood @2026-02-01")
        #expect(faults.contains("f.csv:4:1: error: conflicting rows: 'Fuel' stands on line 3 with another value [conflicting-rows]"))
    }

    @Test func `a header without its columns is an error, one too many a warning`() {
        #expect(
            read("slug;fact\nkiln;type\n").faults == """
                f.csv:1:1: error: header lacks 'value': a table of facts has slug, fact, value, source, date [lacks-columns]
                1 | slug;fact
                  | ^~~~
                  = help: the first row names the columns, in any order: slug,fact,value,source,date

                """)
        #expect(
            read("slug,fact,value,dat\n").faults.contains(
                "f.csv:1:17: warning: unknown column 'dat'; did you mean 'date'? [unknown-column]"))
        #expect(read("slug,fact,value,remark\n").faults.contains("warning: unknown column 'remark'; it is left out [unknown-column]"))
    }

    @Test func `a row that cannot be read is reported, and the others are read`() {
        let (facts, faults) = read(
            """
            slug,fact,value,date
            Kiln!,type,Model,
            kiln,,Model,
            kiln,type,a,2026-01-01,b
            kiln,type
            kiln,scores.adoptoin,1,
            kiln,Fuel,gas,2026-02-30
            kiln,rank,many,
            """)
        #expect(facts == "kiln\n  7 Fuel: gas\n  8 Rank: many")
        #expect(
            faults.split(separator: "\n").filter { $0.hasPrefix("f.csv") } == [
                "f.csv:2:1: error: 'Kiln!' is no slug: a slug is lower-case letters, digits and single hyphens [not-slug]",
                "f.csv:3:1: error: fact without a name [fact-without-name]",
                "f.csv:4:24: error: 5 fields in a row that takes 4 [field-count]",
                "f.csv:5:6: error: 2 fields in a row that takes 4 [field-count]",
                "f.csv:6:6: error: unknown score 'adoptoin'; did you mean 'adoption'? [unknown-score]",
                "f.csv:7:15: error: 2026-02-30 is no day of the calendar: that month has 28 days [no-such-day]",
                "f.csv:8:11: warning: 'Rank' takes a rank such as 45/100, not 'many'; it is kept as text [unreadable-value]",
            ])
    }

    @Test func `a quote that is not closed is reported where it opens`() {
        #expect(
            read("slug,fact,value\nkiln,Note,\"open\nkiln,Fuel,gas").faults == """
                f.csv:2:11: error: quote that begins here is not closed [open-quote]
                2 | kiln,Note,"open
                  |           ^
                  = help: write a quote inside quotes twice

                """)
    }

    @Test(arguments: 0..<200)
    func `no bytes stop the reader`(seed: Int) {
        var random = RandomNumbers(seed: UInt64(seed) &* 0x9E37_79B9 + 5)
        let parts = ["slug,fact,value\n", "kiln", ",", ";", "\t", "\"", "\"\"", "\r\n", "rank", "\u{FEFF}", "é", "9e999", "-1", "\0"]
        let text = "slug,fact,value\n" + (0..<60).compactMap { _ in parts.randomElement(using: &random) }.joined()
        _ = read(text)
    }

    @Test func `a line of a megabyte, and many rows, are read`() {
        #expect(read("slug,fact,value\nkiln,Note," + String(repeating: "x", count: 1 << 20)).facts.utf8.count > 1 << 20)
        #expect(read("slug,fact,value\nkiln" + String(repeating: ",", count: 1 << 20)).faults.contains("[field-count]"))
    }
}
