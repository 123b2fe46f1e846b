import JSONText
import TestSupport
import Testing

/// What the commands print, where, and with which status they end.
@Suite struct CommandTests {
    private static let clean = FileTree.texts(tools: 2, reach: 1, edition: 1)
    private static let faulty = FileTree(clean.files.merging(["Content/sources/empty.txt": []]) { $1 })
    private static let fault = "Content/sources/empty.txt:1:1: error: empty file [empty-file]\n"
    private static let doubtful = FileTree(clean.files.merging(["Content/notes.txt": [0x78]]) { $1 })

    private func run(_ arguments: [String], on project: FileTree = clean, _ check: (Execution, String) throws -> Void) async throws {
        try await withTemporaryFolder { folder in
            try project.write(to: folder)
            try check(try RunningProcess(Repository.executable, arguments, in: folder).wait(), folder)
        }
    }

    @Test(arguments: [
        (["biuld"], "Unexpected argument 'biuld'"),
        (["build", "extra"], "Unexpected argument 'extra'"),
        (["build", "--jobs", "0"], "--jobs takes a number from 1 up, not 0"),
        (["build", "--base-url", "example.org"], "--base-url takes an address such as https://example.org/atlas/, not 'example.org'"),
        (["build", "--output", ""], "--output takes a folder, not ''"),
        (["build", "--project", ""], "--project takes a folder, not ''"),
        (["init", ""], "init takes a folder, not ''; '.' is the one you are in"),
        (["new", "page", " / "], "pairwise: a page takes a name, not ' / '"),
        (["new", "page", "Search"], "pairwise: '/search/' is a page that every site has; give yours another name"),
        (["check", "--format", "xml"], "The value 'xml' is invalid for '--format <format>'"),
        (["inspect"], "Missing expected argument '<file>'"),
        (["explain"], "Missing expected argument '<page-or-slug>'"),
        (["explain", "tol-0"], "pairwise: no artifact, capability, pair, type or code 'tol-0'; did you mean 'tool-0'?"),
        (["explain", "/types/nope/"], "pairwise: no artifact, capability, pair, type or code '/types/nope/'"),
        (["explain", "tool-0", "ranc"], "pairwise: no source gives 'ranc'; did you mean 'rank'?"),
        (["render"], "Missing expected argument '<template>'"),
    ])
    func `a slip on the command line is status 64, with the rule in words`(arguments: [String], message: String) async throws {
        try await run(arguments) { result, folder in
            #expect(result.status == 64)
            #expect(result.errors.contains(message), "\(result.errors)")
            #expect(result.output == "")
            let names = try Disk.names(in: folder)
            #expect(names == ["Content"])
        }
    }

    @Test(arguments: [
        (
            ["build", "--project", "nope"],
            "no folder 'nope/Content/': a project is a folder with Content/ in it (pairwise init DIR makes one)"
        ),
        (["inspect", "nope.txt"], "file 'nope.txt' cannot be read: No such file or directory"),
        (["inspect", "Content"], "file 'Content' cannot be read: Is a directory"),
        (["render", "nope", "--data", "x"], "file 'nope' cannot be read: No such file or directory"),
        (["build", "--output", "Content/site.yml"], "'Content/site.yml' is a file; name a folder as --output"),
        (["build", "--output", "."], "'.' holds the project itself; name a folder of its own as --output"),
        (
            ["build", "--output", ".pairwise/site"],
            "'.pairwise/site' lies in '.pairwise', which the site is made from; name a folder outside of it as --output"
        ),
        (["build", "--output", "/proc/site"], "cannot make a folder beside '/proc/site': No such file or directory"),
    ])
    func `what the machine refuses is status 74, in one line`(arguments: [String], message: String) async throws {
        try await run(arguments) { result, folder in
            #expect(result.status == 74)
            #expect(result.errors.replacing("'\(folder)/", with: "'") == "pairwise: \(message)\n")
            #expect(result.output == "")
            let names = try Disk.names(in: folder)
            #expect(names == ["Content"])
        }
    }

    @Test func `a disk that is full leaves the published site, and is status 74`() async throws {
        try await withTemporaryFolder { folder in
            try Self.clean.write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            let before = try FileTree(below: folder + "/public")
            try FileTree.texts(tools: 3, reach: 2, edition: 2).write(to: folder)
            // No file may grow beyond a few blocks.
            let result = try Execution.shell("ulimit -f 4; trap '' XFSZ; exec \"$PAIRWISE\" build", in: folder)
            #expect(result.status == 74)
            #expect(result.errors.hasPrefix("pairwise: cannot write '") && result.errors.hasSuffix("': File too large\n"))
            #expect(try FileTree(below: folder + "/public").differences(from: before) == [])
            #expect(try Disk.names(in: folder) == [".pairwise", "Content", "public"])
        }
    }

    @Test func `a result that cannot be written is status 74, a reader that went away is not`() async throws {
        try await withTemporaryFolder { folder in
            try Self.clean.write(to: folder)
            let full = try Execution.shell("\"$PAIRWISE\" explain tool-0 > /dev/full", in: folder)
            #expect(full.status == 74)
            #expect(full.errors == "pairwise: cannot write the result: No space left on device\n")
            let gone = try Execution.shell("\"$PAIRWISE\" explain tool-0 | head -n 1", in: folder)
            #expect(gone.output == "Tool 0 (tool-0)\n" && gone.errors == "")
        }
    }

    @Test func `build says what it built on the error stream, and nothing else when piped`() async throws {
        try await run(["build"]) { result, _ in
            #expect(result.status == 0)
            #expect(result.output == "")
            #expect(result.errors.split(separator: "\n").count == 1)
            #expect(result.errors.hasPrefix("Built ") && result.errors.hasSuffix(" ms: public\n"), "\(result.errors)")
        }
    }

    @Test(arguments: ["abc", "9223372036854775807", ""])
    func `a day that SOURCE_DATE_EPOCH does not tell is status 64`(seconds: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.clean.write(to: folder)
            let result = try Execution.shell("SOURCE_DATE_EPOCH='\(seconds)' \"$PAIRWISE\" build", in: folder)
            #expect(result.status == 64)
            #expect(
                result.errors == "pairwise: SOURCE_DATE_EPOCH takes seconds since 1970, such as 1767225600, not '\(seconds)'\n")
        }
    }

    @Test func `a million jobs are no more than there is work`() async throws {
        try await run(["build", "--jobs", "1000000000"]) { result, _ in #expect(result.status == 0) }
    }

    @Test func `a result that quotes a stranger's text holds nothing that a terminal obeys`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.write(
                "Kiln vs Loom\n| Feature | Kiln | Loom |\n|---|---|---|\n| Power | 1\u{1B}]0;mine\u{7}W | \u{1B}[31mred |\n| Capabilities | 0 | 0 |\n",
                to: folder + "/Content/sources/a.txt")
            for command in [["explain", "kiln"], ["inspect", "Content/sources/a.txt"]] {
                let result = try RunningProcess(Repository.executable, command, in: folder).wait()
                #expect(result.status == 0 && result.output.contains("mine") && !result.output.contains("\u{1B}"), "\(result.output)")
            }
        }
    }

    @Test(arguments: ["Content/site.yml", "Content/vectors.jsonl", "Content/static/x.css", "Templates/page.mustache"])
    func `a pipe in a project is said to be none of its files, and not waited for`(path: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.clean.write(to: folder)
            let result = try Execution.shell(
                "mkdir -p $(dirname \(path)); rm -f \(path); mkfifo \(path); timeout 60 \"$PAIRWISE\" build", in: folder)
            #expect(result.status != 124 && result.status != 0)
            #expect(result.errors.contains("It is a pipe or a device, and no file"), "\(result.errors)")
        }
    }

    @Test func `content errors are status 1, and the rest is built`() async throws {
        try await run(["build"], on: Self.faulty) { result, folder in
            #expect(result.status == 1)
            #expect(result.errors.hasPrefix(Self.fault))
            #expect(result.errors.contains("1 error. Built "))
            #expect(Disk.kind(of: folder + "/public/artifacts/tool-0/index.html") == .file)
        }
    }

    @Test func `a build with errors replaces a site with errors, and never a clean one`() async throws {
        try await withTemporaryFolder { folder in
            try Self.faulty.write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            try FileTree.texts(tools: 3, reach: 2, edition: 2).write(to: folder)
            #expect(try Execution.pairwise("build", in: folder).status == 1)
            #expect(Disk.kind(of: folder + "/public/artifacts/tool-2") == .folder)

            try Disk.remove(folder + "/Content/sources/empty.txt")
            #expect(try Execution.pairwise("build", in: folder).status == 0)
            let clean = try FileTree(below: folder + "/public")
            try FileTree.texts(tools: 4, reach: 2, edition: 3).write(to: folder)
            try Self.faulty.filtered { $0.hasSuffix("empty.txt") }.write(to: folder)
            let kept = try Execution.pairwise("build", in: folder)
            #expect(kept.status == 1)
            #expect(
                kept.errors == Self.fault + "  = help: delete it, or save the comparison text again\n"
                    + "1 error. Nothing was published: public keeps the site that was built without errors.\n")
            #expect(try FileTree(below: folder + "/public").differences(from: clean) == [])
        }
    }

    @Test func `warnings are status 0, and 1 when asked to be strict`() async throws {
        for command in ["build", "check"] {
            try await run([command], on: Self.doubtful) { result, _ in #expect(result.status == 0, "\(result.errors)") }
            try await run([command, "--strict"], on: Self.doubtful) { result, _ in #expect(result.status == 1) }
        }
    }

    @Test func `check counts what it found`() async throws {
        try await run(["check"]) { result, _ in
            #expect(result.status == 0 && result.output == "" && result.errors == "No errors, no warnings.\n", "\(result.errors)")
        }
        try await run(["check"], on: Self.faulty) { result, folder in
            #expect(result.status == 1 && result.output == "" && result.errors.hasSuffix("\n1 error.\n"))
            let names = try Disk.names(in: folder)
            #expect(names == ["Content"])
        }
    }

    @Test func `diagnostics as JSON or for GitHub are a result, on standard output`() async throws {
        for command in ["build", "check"] {
            try await run([command, "--format", "json"], on: Self.faulty) { result, _ in
                let json = try JSONReader.value(in: Array(result.output.utf8))
                #expect(result.status == 1 && json["errors"] != nil && json["diagnostics"] != nil)
                #expect(!result.errors.contains("empty-file"))
            }
            try await run([command, "--format", "github"], on: Self.faulty) { result, _ in
                #expect(result.status == 1)
                #expect(result.output.hasPrefix("::error file=Content/sources/empty.txt,line=1,col=1::empty file [empty-file]%0A"))
            }
        }
    }

    @Test func `nothing is coloured when piped`() async throws {
        try await run(["check"], on: Self.faulty) { result, _ in #expect(!result.errors.contains("\u{1B}")) }
    }

    @Test func `on a terminal diagnostics are coloured, and NO_COLOR is honoured`() async throws {
        try await withTemporaryFolder { folder in
            try Self.faulty.write(to: folder)
            let names = ["TERM": "xterm"]
            let command = "script -qec '\"$PAIRWISE\" check' /dev/null"
            let coloured = try Execution.shell(command, in: folder, environment: names)
            #expect(coloured.output.contains("\u{1B}[1;31merror:"))
            let plain = try Execution.shell(command, in: folder, environment: names.merging(["NO_COLOR": "1"]) { $1 })
            #expect(plain.output.contains("error: empty file") && !plain.output.contains("\u{1B}"))
        }
    }

    private static let disputed = FileTree([
        "Content/site.yml": Array("rank: {label: UnfragileRank}\n".utf8),
        "Content/sources/a.txt": Array(
            """
            Kiln vs Loom
            | Feature | Kiln | Loom |
            |---|---|---|
            | UnfragileRank | 40/100 | 50/100 |
            | Match Graph | 1 | 2 |
            | Starting Price | $5 | — |
            | Capabilities | 1 | 1 |
            | Times Matched | 7 | 0 |
            | Data use | none | some |
            Heats clay.
            Makes cloth.

            """.utf8),
        "Content/sources/b.json": Array(
            #"{"artifact": {"name": "Kiln", "aliases": ["Oven"], "url": "https://kiln.example/", "tags": ["clay", "fire: hot"]}}"#.utf8),
    ])

    @Test(arguments: [
        ("Capabilities", "capabilities.declared: 1"), ("UnfragileRank", "rank: 40/100"), ("Match Graph", "scores.matchGraph: 1"),
        ("times matched", "timesMatched: 7"), ("Starting Price", "startingPrice: $5"), ("Data use", "facts.Data use: none"),
        ("matchGraph", "scores.matchGraph: 1"), ("scores.matchGraph", "scores.matchGraph: 1"),
    ])
    func `explain knows a fact by its name and by its row's label`(fact: String, line: String) async throws {
        try await run(["explain", "kiln", fact], on: Self.disputed) { result, _ in
            #expect(result.status == 0 && result.output.hasPrefix("Kiln (kiln)\n  \(line)   ["), "\(result.output)\(result.errors)")
            // The count of capabilities is followed by the one that is listed.
            #expect(result.output.split(separator: "\n").count == (fact == "Capabilities" ? 5 : 3))
        }
    }

    @Test(arguments: [
        (["kiln"], "Kiln (kiln)"), (["/artifacts/kiln/"], "Kiln (kiln)"), (["artifacts/kiln/index.html"], "Kiln (kiln)"),
        (["Oven"], "Kiln (kiln)"),
        (["Kiln"], "Kiln (kiln)"), (["kiln-vs-loom", "rank"], "Kiln (kiln)"), (["/compare/loom-vs-kiln/", "rank"], "Kiln (kiln)"),
    ])
    func `explain takes a slug, a name, an alias, an address, and a pair in either order`(subject: [String], first: String) async throws {
        try await run(["explain"] + subject, on: Self.disputed) { result, _ in
            #expect(result.status == 0 && result.output.hasPrefix(first + "\n"), "\(result.output)\(result.errors)")
        }
    }

    @Test func `explain tells where the types of a type's page come from, and that a capability has no facts`() async throws {
        try await run(["explain", "/types/model/"], on: Self.clean) { result, folder in
            #expect(result.status == 0 && result.output.contains("  type: Model   ["), "\(result.output)\(result.errors)")
            let graph = try Execution.pairwise("build", in: folder)
            #expect(graph.status == 0)
            let capability = try #require(
                try Disk.names(in: folder + "/public/capabilities").first { $0 != "index.html" && $0 != "index.md" })
            let asked = try Execution.pairwise("explain", "/capabilities/\(capability)/", "rank", in: folder)
            #expect(asked.status == 64)
            #expect(asked.errors == "pairwise: a capability has no facts, such as 'rank'; name an artifact\n")
        }
    }

    @Test func `an artifact drawn from the sources has their address, aliases and tags`() async throws {
        try await run(["new", "artifact", "Kiln", "--from-sources"], on: Self.disputed) { result, folder in
            #expect(result.output == "Content/artifacts/kiln.md\n")
            let text = String(decoding: try Disk.bytes(of: folder + "/Content/artifacts/kiln.md"), as: UTF8.self)
            #expect(
                text.hasPrefix(
                    """
                    ---
                    name: "Kiln"
                    url: "https://kiln.example/"
                    aliases: ["Oven"]
                    rank: 40
                    scores: {matchGraph: 1}
                    startingPrice: "$5"
                    timesMatched: 7
                    facts:
                      "Data use": "none"
                    tags: ["clay", "fire: hot"]
                    ---

                    """))
            let check = try Execution.pairwise("check", in: folder)
            #expect(check.status == 0, "\(check.errors)")
        }
    }

    @Test(arguments: [
        (["new", "artifact", "Oven"], "pairwise: 'Oven' is an alias of 'Kiln' (kiln), so it is there already\n"),
        (["new", "comparison", "Loom vs Kiln"], "pairwise: 'Content/comparisons/loom-vs-kiln.md' is about the two already\n"),
    ])
    func `what a project has already is not begun again`(arguments: [String], message: String) async throws {
        let comparison = "---\nleft: loom\nright: kiln\n---\nBoth are slow.\n"
        let project = FileTree(Self.disputed.files.merging(["Content/comparisons/loom-vs-kiln.md": Array(comparison.utf8)]) { $1 })
        try await run(arguments, on: project) { result, _ in
            #expect(result.status == 64)
            #expect(result.errors == message)
        }
    }

    @Test func `a page may be begun in a folder`() async throws {
        try await run(["new", "page", "Guides/How we test"]) { result, folder in
            #expect(result.output == "Content/pages/guides/how-we-test.md\n")
            let text = String(decoding: try Disk.bytes(of: folder + "/Content/pages/guides/how-we-test.md"), as: UTF8.self)
            #expect(text.contains("title: \"How we test\"\n"), "\(text)")
        }
    }

    @Test func `init, render and schema take a project as well`() async throws {
        let files = ["at/a.mustache": Array("{{x}}{{>b}}\n".utf8), "at/b.mustache": Array("!".utf8), "at/a.json": Array("{\"x\": 1}".utf8)]
        try await run(["render", "a.mustache", "--data", "a.json", "--partials", ".", "--project", "at"], on: FileTree(files)) {
            result, folder in
            #expect(result.output == "1!\n", "\(result.errors)")
            let made = try Execution.pairwise("init", "shop", "--project", "at", in: folder)
            #expect(made.status == 0, "\(made.errors)")
            #expect(Disk.kind(of: folder + "/at/shop/Content") == .folder)
            let schema = try Execution.pairwise("schema", "site", "--project", "at", in: folder)
            #expect(schema.status == 0 && schema.output.hasPrefix("{"))
        }
    }

    @Test func `an artifact drawn from the sources says what they say, on the site's scale and without a mark of theirs`() async throws {
        let text = """
            Kiln vs Loom
            | Feature | Kiln | Loom |
            |---|---|---|
            | Rank | 45/50 | 20/100 |
            | Capabilities | 1 | 1 |
            Supports List<b>String</b> types {#x-y}
            Runs `code` blocks in <i>order</i>, one after the other.
            Weaves.
            """
        let project = FileTree(["Content/sources/a.txt": Array(text.utf8)])
        try await run(["new", "artifact", "Kiln", "--from-sources"], on: project) { _, folder in
            let text = String(decoding: try Disk.bytes(of: folder + "/Content/artifacts/kiln.md"), as: UTF8.self)
            #expect(text.contains("rank: 90\n"))
            #expect(text.contains("### Supports List\\<b>String\\</b> types { #x-y}\n"), "\(text)")
            #expect(text.contains("Runs `code` blocks in \\<i>order\\</i>, one after the other.\n"), "\(text)")
            let check = try Execution.pairwise("check", in: folder)
            #expect(check.status == 0, "\(check.errors)")
        }
    }

    @Test func `inspect says of a passport where to look`() async throws {
        try await run(["inspect", "Content/sources/kiln.json"]) { result, _ in
            #expect(result.status == 64)
            #expect(
                result.errors
                    == "pairwise: inspect reads comparison texts and saved pages; what a passport gives, `pairwise explain ARTIFACT` shows\n"
            )
        }
    }

    @Test func `schemas that are there are written anew`() async throws {
        try await withTemporaryFolder { folder in
            for _ in 0..<2 {
                let result = try Execution.pairwise("schema", "--all", "schemas", in: folder)
                #expect(result.status == 0)
            }
            let names = try Disk.names(in: folder + "/schemas")
            #expect(names.contains("artifact.schema.json"))
        }
    }

    @Test func `render writes the text to standard output and its faults to the other`() async throws {
        let project = FileTree(["t.mustache": Array("{{name}} {{nam}}".utf8), "d.json": Array(#"{"name": "<b>"}"#.utf8)])
        try await run(["render", "t.mustache", "--data", "d.json"], on: project) { result, _ in
            #expect(result.status == 0 && result.output == "&lt;b&gt; ")
            #expect(result.errors.hasPrefix("t.mustache:1:12: warning: unknown name 'nam'; did you mean 'name'? [unknown-name]\n"))
        }
    }

    @Test func `inspect of what is no comparison is status 1, and its JSON is whole all the same`() async throws {
        try await run(["inspect", "Content/sources/empty.txt", "--format", "json"], on: Self.faulty) { result, _ in
            let json = try JSONReader.value(in: Array(result.output.utf8))
            #expect(result.status == 1 && result.errors == "" && json["diagnostics"] != nil)
        }
    }
}
