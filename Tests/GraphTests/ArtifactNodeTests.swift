import Capabilities
import SiteFixtures
import Testing

/// Which names are one artifact.
@Suite struct ArtifactNodeTests {
    private func slugs(_ site: FixtureSite) -> [String] { site.graph.artifacts.map { "\($0.slug): \($0.name)" } }

    @Test func `one name in several texts is one artifact`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("Zig", "Rust")), ("sources/2.txt", comparison("Swift", "Zig")),
        ])
        #expect(slugs(site) == ["rust: Rust", "swift: Swift", "zig: Zig"])
        #expect(site.graph.artifacts[2].files == ["sources/1.txt", "sources/2.txt"])
        #expect(site.graphFaults == "")
    }

    @Test func `names that differ in capitals and spaces alone are one, under the spelling that most texts use`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("ZIG  build", "Rust")), ("sources/2.txt", comparison("Zig Build", "Swift")),
            ("sources/3.txt", comparison("Zig Build", "Rust")),
        ])
        #expect(slugs(site) == ["rust: Rust", "swift: Swift", "zig-build: Zig Build"])
        #expect(site.graph.artifacts[2].aliases == ["ZIG  build"])
        #expect(site.graphFaults == "")
    }

    @Test func `an alias and a slug lead to the edited artifact`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/zig.md", "---\nname: Zig Language\naliases: [Ziglang]\n---\n"),
            ("sources/1.txt", comparison("ziglang", "Rust")), ("sources/2.txt", comparison("Zig", "Swift")),
        ])
        #expect(slugs(site) == ["rust: Rust", "swift: Swift", "zig: Zig Language"])
        #expect(site.graph.artifacts[2].aliases == ["Zig", "Ziglang", "ziglang"])
        #expect(site.graphFaults == "Content/sources/2.txt:1:1: note: 'Zig' is taken as 'Zig Language' [spellings]\n")
    }

    @Test func `names that differ in signs stay two, with a warning that names both`() async throws {
        let site = try await FixtureSite(files: [("sources/1.txt", comparison("C++", "C#"))])
        #expect(slugs(site) == ["c: C#", "c-a7be7409: C++"])
        #expect(
            site.graphFaults == """
                Content/sources/1.txt:1:1: warning: 'C++' and 'C#' share the slug 'c'; 'C++' is given 'c-a7be7409' [shared-slug]
                  = help: write Content/artifacts/c-a7be7409.md with 'name: C++' to settle the address

                """)
    }

    @Test func `another spelling of the one that got a hash finds it`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("C", "C++")), ("sources/2.txt", comparison("(C++)", "C#")),
        ])
        #expect(site.graph.artifacts.count == 3)
        #expect(site.graph.artifacts.contains { $0.name == "C++" || $0.aliases.contains("C++") })
        #expect(site.graphFaults.contains("'C++' is taken as '(C++)'"))
    }

    @Test func `an alias that is somebody's name is reported where it stands, and the name stays theirs`() async throws {
        let site = try await FixtureSite(
            """
            == artifacts/a.md
            ---
            name: Acorn
            aliases: [Nut, Zelkova]
            ---
            == artifacts/z.md
            ---
            name: Zelkova
            aliases:
              - nut
            ---
            """)
        #expect(
            site.graphFaults.split(separator: "\n").filter { $0.hasPrefix("Content") } == [
                "Content/artifacts/a.md:3:16: error: alias 'Zelkova' belongs to 'z' already [repeated-alias]",
                "Content/artifacts/z.md:4:5: error: alias 'nut' belongs to 'a' already [repeated-alias]",
            ])
    }

    @Test(arguments: [("Kestrel ♀", "Kestrel ♂"), ("Müller", "Muller"), ("Bird 🐦", "Bird 🐤"), ("1½ Loom", "1¼ Loom")])
    func `two names that a text compares are two, also where they share a slug`(_ left: String, _ right: String) async throws {
        let site = try await FixtureSite(
            """
            == sources/1.txt
            \(left) vs \(right)
            | Feature | \(left) | \(right) |
            |---|---|---|
            | Capabilities | 1 | 1 |
            Sits on the eggs.
            Brings voles.
            == sources/2.txt
            \(right) vs Owl
            | Feature | \(right) | Owl |
            |---|---|---|
            | Capabilities | 1 | 0 |
            Brings voles.
            """)
        #expect(Set(site.graph.artifacts.map(\.name)) == [left, right, "Owl"])
        #expect(site.graph.artifacts.map(\.statements.count).reduce(0, +) == 2)
        #expect(site.graphFaults.contains("[shared-slug]"))
    }

    @Test func `names without a letter of ours stay apart`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("東京", "大阪")), ("sources/2.txt", comparison("Привет 1", "Пока 1")),
        ])
        #expect(Set(site.graph.artifacts.map(\.slug)).count == 4)
    }

    @Test func `a text whose two names are one artifact is no pair, and is reported`() async throws {
        let site = try await FixtureSite(files: [
            ("artifacts/zig.md", "---\nname: Zig\naliases: [Ziglang]\n---\n"), ("sources/1.txt", comparison("Zig", "Ziglang")),
        ])
        #expect(slugs(site) == ["zig: Zig"])
        #expect(site.graph.sourcePairs.isEmpty)
        #expect(site.graphFaults.contains("'Zig' and 'Ziglang' are both 'zig'"))
    }

    @Test func `a further row is one fact on all artifacts, whatever its capitals`() async throws {
        let site = try await FixtureSite(files: [
            ("sources/1.txt", comparison("A", "B", rows: ["licence | MIT | GPL"])),
            ("sources/2.txt", comparison("C", "D", rows: ["Licence | MIT | GPL"])),
            ("sources/3.txt", comparison("A", "D", rows: ["Licence | MIT | BSD"])),
        ])
        #expect(site.graph.artifacts.map(\.furtherLabels) == [["Licence"], ["Licence"], ["Licence"], ["Licence"]])
        #expect(site.graph.artifacts[0].facts[.further("Licence")]?.observations.count == 2)
    }
}
