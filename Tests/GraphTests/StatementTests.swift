import Capabilities
import Reading
import SiteFixtures
import Testing

@Suite struct StatementTests {
    private let claim = "Reads files of any size in one pass."

    @Test func `what several texts say to the letter is one statement with several sources`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", [claim], ["Writes reports as tables."])),
            ("sources/2.txt", comparison("C", "A", ["Draws charts from numbers."], [claim])),
        ])
        let statements = site.graph.artifacts[0].statements.map { site.graph.statements[$0] }
        #expect(statements.count == 1)
        #expect(statements.first?.sources.map { "\($0.file):\($0.line)" } == ["sources/1.txt:5", "sources/2.txt:7"])
    }

    @Test(arguments: [
        // The same page, saved twice.
        (
            "Sends engine hours and fault codes to the office every 5 minutes.",
            "Sends engine hours and fault codes to the office every 10 minutes.", 1
        ),
        // A clause more, and the same heading.
        (
            "Charts\nDraws charts from numbers in any table.",
            "Charts\nDraws charts from numbers in any table, in colours that print well.", 1
        ),
        // As much in common, and another heading.
        ("Charts\nDraws charts from numbers in any table.", "Maps\nDraws charts from numbers in any table, and maps.", 2),
        // Other words.
        ("Sends engine hours to the office every 5 minutes.", "Sends fault codes to the driver's phone when one is met.", 2),
    ])
    func `what two files say in nearly the same words is one statement`(first: String, second: String, count: Int) async throws {
        // What both say to the letter stands before.
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", [claim] + first.split(separator: "\n").map(String.init))),
            ("sources/2.txt", comparison("A", "C", [claim] + second.split(separator: "\n").map(String.init))),
        ])
        #expect(site.graph.artifacts[0].statements.count == count + 1)
        #expect(
            site.graph.statements.filter { $0.artifact == 0 && $0.text.description.plain != claim }.flatMap(\.sources).map(\.file).sorted()
                == ["sources/1.txt", "sources/2.txt"])
    }

    @Test func `what one file tells apart in nearly the same words stays apart, whatever another says`() async throws {
        func list(_ times: String) -> [String] {
            ["customers", "orders"].map { "Keeps a list of all \($0) with a search field, filters and a button for export\(times)." }
        }
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", list(""))), ("sources/2.txt", comparison("A", "C", list(" to a file of any kind"))),
        ])
        #expect(site.graph.artifacts[0].statements.count == 4)
    }

    @Test func `two statements under one heading are one capability, and others' same heading meets it`() async throws {
        let site = try await FixtureSite(files: [
            (
                "sources/1.txt",
                comparison(
                    "Oak", "Ash",
                    ["Carries luggage", "A rack takes two bags.", "Carries luggage", "A hook under the saddle holds a purse."],
                    ["Carries luggage", "A basket in front holds a dog."])
            )
        ])
        #expect(site.graph.provided == "ash: carries-luggage\noak: carries-luggage\n")
        #expect(site.graph.statements.count == 3)
    }

    @Test(arguments: ["unknown — insufficient data to compare", "Unknown", "unknown.", "Unknown (insufficient data)", "unknown - no data"])
    func `a claim that says that nothing is known is none`(claim: String) async throws {
        let site = try await FixtureSite(files: [
            (
                "sources/1.txt",
                comparison("A", "B", ["Rounds purchases up.", "Unique: \(claim)"], ["Lends money for a house.", "Unique: \(claim)"])
            )
        ])
        #expect(site.graph.statements.map(\.text.unique) == [nil, nil])
        #expect(site.graph.capabilities.map(\.artifacts.count) == [1, 1])
    }

    @Test(arguments: [
        "Unknown callers are sent away.", "Unknowns are listed.", "Nothing unknown is let in.", "Unknown-malware detection by sandboxing",
        "unknown (0-day) threats are caught", "unknown (0-day) threats are caught (mostly)",
    ])
    func `a claim about what is unknown is one`(claim: String) async throws {
        let site = try await FixtureSite(files: [("sources/1.txt", comparison("A", "B", ["Takes calls.", "Unique: \(claim)"]))])
        #expect(site.graph.statements.map(\.text.unique?.plain) == [claim])
    }

    @Test func `a confidence is in hundredths, so that an edit elsewhere does not move it`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", ["Reads large files in one pass."], ["Reads huge files in one pass, from disk."])),
            ("sources/2.txt", comparison("C", "A", ["Reads files in one pass, whatever their size."], [claim])),
        ])
        let confidences = site.graph.statements.map(\.confidence)
        #expect(confidences.contains { $0 < 1 })
        #expect(confidences.allSatisfy { ($0 * 100).rounded() / 100 == $0 }, "\(confidences)")
    }

    @Test func `what one source leaves out is filled from another`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", [claim, "Unique: No buffer is needed."])),
            ("sources/2.txt", comparison("A", "C", [claim, "vs alternatives: Faster than B."])),
        ])
        let statements = site.graph.artifacts[0].statements.map { site.graph.statements[$0] }
        #expect(statements.count == 1)
        #expect(statements.first?.text.unique?.plain == "No buffer is needed.")
        #expect(statements.first?.text.versusAlternatives?.plain == "Faster than B.")
    }

    @Test func `one description with two different claims stays two statements`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", [claim, "Unique: No buffer."])),
            ("sources/2.txt", comparison("A", "C", [claim, "Unique: Two buffers."])),
        ])
        #expect(site.graph.artifacts[0].statements.count == 2)
        #expect(Set(site.graph.capabilities.map(\.slug)).count == site.graph.capabilities.count)
    }

    @Test func `three statements of one name and one description get three slugs`() async throws {
        let site = try await FixtureSite(
            files: (1...3).map { number in
                ("sources/\(number).txt", comparison("A", "B\(number)", ["Fast reading", claim, "Unique: Buffer \(number)."]))
            })
        #expect(site.graph.artifacts[0].statements.count == 3)
        #expect(site.graph.capabilities(of: 0).count == 3)
    }

    @Test func `an edited list replaces what the sources list`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/a.md", "---\nname: A\n---\n\n## Capabilities\n\n### One pass\n\nReads in one pass.\n"),
            ("sources/1.txt", comparison("A", "B", [claim], ["Writes reports as tables."])),
        ])
        let statements = site.graph.artifacts[0].statements.map { site.graph.statements[$0] }
        #expect(statements.map(\.text.description.plain) == ["Reads in one pass."])
        #expect(statements.first?.sources.map(\.isEdited) == [true])
        #expect(site.graph.artifacts[0].isComplete)
    }

    @Test func `an empty edited list says that there is nothing`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/a.md", "---\nname: A\n---\n\n## Capabilities\n"),
            ("sources/1.txt", comparison("A", "B", [claim], ["Writes reports as tables."])),
        ])
        #expect(site.graph.artifacts[0].statements == [])
        #expect(site.graph.artifacts[0].isComplete)
    }

    @Test func `a list that is cut or not counted is not complete`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", rows: ["Capabilities | 3 | 1"], [claim], ["Writes reports as tables."])),
            ("sources/2.txt", comparison("C", "D", [claim, "+4 more capabilities"], ["Draws charts from numbers."])),
        ])
        #expect(site.graph.artifacts.map(\.declared) == [3, 1, 5, nil])
        #expect(site.graph.artifacts.map(\.hidden) == [2, 0, 4, nil])
        #expect(site.graph.artifacts.map(\.isComplete) == [false, true, false, false])
    }

    @Test func `lists that are cut make no whole one together, since they may say one thing in other words`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", ["Folds flat.", "+1 more capabilities"], ["Writes reports as tables."])),
            (
                "sources/2.txt",
                comparison("A", "C", ["Can be folded until it is flat.", "+1 more capabilities"], ["Draws charts from numbers."])
            ),
        ])
        let a = site.graph.artifacts[0]
        #expect((a.declared, a.statements.count) == (2, 2))
        #expect(!a.isComplete && a.isOverlapping)
    }

    @Test func `a list is not whole where another source counts more`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", rows: ["Capabilities | 1 | 1"], [claim], ["Writes reports as tables."])),
            ("sources/2.txt", comparison("A", "C", ["Folds flat.", "+5 more capabilities"], ["Draws charts from numbers."])),
        ])
        let a = site.graph.artifacts[0]
        #expect(!a.isComplete && a.hidden == 4)
    }

    @Test func `what another source lists beside a whole list leaves it whole`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", rows: ["Capabilities | 1 | 1"], [claim], ["Writes reports as tables."])),
            ("sources/2.txt", comparison("A", "C", rows: ["Capabilities | 1 | 1"], ["Folds flat."], ["Draws charts from numbers."])),
        ])
        let a = site.graph.artifacts[0]
        #expect((a.declared, a.statements.count) == (1, 2))
        #expect(a.isComplete && a.isOverlapping)
    }

    @Test func `the statements of an artifact follow each other, in list order`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("B", "A", ["Zips folders."], ["Reads mail.", "Keeps notes."])),
            ("sources/2.txt", comparison("A", "B", ["Draws maps."], ["Burns discs."])),
        ])
        #expect(site.graph.artifacts.map(\.statements) == [[0, 1, 2], [3, 4]])
        let texts = site.graph.statements.map(\.text.description.plain)
        #expect(texts == ["Reads mail.", "Keeps notes.", "Draws maps.", "Zips folders.", "Burns discs."])
    }

    @Test func `an artifact does not mention itself, and is mentioned by others`() async throws {
        let site = try await FixtureSite(files: [
            (
                "sources/1.txt",
                comparison(
                    "Zig Build", "Rust Cargo", [claim, "vs alternatives: Zig Build is smaller than Rust Cargo."],
                    ["Writes reports as tables.", "vs alternatives: Older than most."])
            )
        ])
        #expect(site.graph.artifacts.map(\.name) == ["Rust Cargo", "Zig Build"])
        #expect(site.graph.mentions == [[1], []])
    }
}
