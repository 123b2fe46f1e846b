import TestSupport
import Testing

/// A build after a build: what did not change is not made again, and the result is that of a fresh build, to the byte.
@Suite struct WarmBuildTests {
    static let project = FileTree(
        FileTree.texts(tools: 5, reach: 2, edition: 1).files.merging([
            "Content/artifacts/tool-1.md": Array("---\nname: Tool 1\nfacts:\n  Licence: MIT\n---\nWords.\n".utf8),
            "Content/capabilities/maps.md": Array("---\nname: Maps\nkeywords: [maps]\n---\nDraws maps.\n".utf8),
            "Content/comparisons/tool-0-vs-tool-1.md": Array("---\nleft: tool-0\nright: tool-1\n---\nOurs.\n".utf8),
            "Content/capabilities/drafts.md": Array(
                "---\nname: Drafts\nparent: maps\nincludes: [{tool-2: Indexes}]\n---\nKeeps drafts.\n".utf8),
            "Content/sources/figures.csv": Array(
                "slug,fact,value\ntool-0,Licence,MIT\ntool-3,Licence,GPL\ntool-2,licence,MIT\ntool-2,Seats,5\n".utf8),
            "Content/sources/tool-2.yml": Array(
                """
                artifact:
                  name: Tool 2
                  slug: tool-2
                  aliases: [Great Tool 2]
                capabilities:
                  - name: Maps
                    description: Draws maps for walkers, in as many colours as there are kinds of paths, keeps them, and tells them apart.
                    vs_alternatives: Faster than Tool 4.

                """.utf8),
            "Content/pages/about.md": Array("---\ntitle: About\n---\nA [page](/artifacts/).\n".utf8),
            "Content/static/.nojekyll": [], "Content/static/a.txt": Array("a\n".utf8),
        ]) { $1 })

    private func build(_ arguments: String..., in folder: String) throws -> Execution {
        try RunningProcess(Repository.executable, ["build"] + arguments, in: folder).wait()
    }

    @Test func `nothing changed: nothing is written, and the same is reported`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let first = try build("--format", "json", in: folder)
            let page = try Disk.identity(of: folder + "/public/index.html")
            let site = try FileTree(below: folder + "/public")
            let again = try build("--format", "json", in: folder)
            #expect(again.errors.contains(", unchanged: public"), "\(again.errors)")
            #expect(again.output == first.output)
            #expect(try Disk.identity(of: folder + "/public/index.html") == page)
            #expect(try FileTree(below: folder + "/public") == site)
            #expect(try !build("--fresh", in: folder).errors.contains("unchanged"))
        }
    }

    @Test func `another option, another output: another build`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            for arguments in [[], ["--drafts"], ["--base-url", "https://example.org/"], ["--output", "other"]] {
                let run = try RunningProcess(Repository.executable, ["build"] + arguments, in: folder).wait()
                #expect(!run.errors.contains("unchanged"), "\(arguments)")
            }
        }
    }

    @Test(arguments: ["taken away", "written to", "gone with all the rest"])
    func `what is missing or changed in the output is made again`(damage: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            let site = try FileTree(below: folder + "/public")
            let path = folder + "/public/compare/tool-0-vs-tool-1/index.html"
            switch damage {
            case "taken away": try Disk.remove(path)
            case "written to": try Disk.write("spoilt", to: path)
            default: try Disk.remove(folder + "/public")
            }
            #expect(try !build(in: folder).errors.contains("unchanged"))
            #expect(try FileTree(below: folder + "/public").differences(from: site) == [])
        }
    }

    @Test func `an edit that keeps size and time is noticed`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let path = folder + "/Content/pages/about.md"
            _ = try build(in: folder)
            let before = try Disk.identity(of: path)
            try Disk.write("---\ntitle: Abuot\n---\nA [page](/artifacts/).\n", to: path)
            try Disk.setTime(of: path, as: before)
            _ = try build(in: folder)
            #expect(try Disk.text(of: folder + "/public/about/index.html").contains("Abuot"))
        }
    }

    @Test func `a file written again with the same bytes changes nothing`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            try Self.project.write(to: folder)
            #expect(try build(in: folder).errors.contains("unchanged"))
        }
    }

    @Test func `a record that is torn, or gone, costs nothing but time`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            let site = try FileTree(below: folder + "/public")
            let name = try #require(try Disk.names(in: folder + "/.pairwise").first { $0.hasPrefix("build-") })
            let whole = try Disk.bytes(of: folder + "/.pairwise/" + name)
            try Disk.write(Array(whole.dropLast(100)), to: folder + "/.pairwise/" + name)
            #expect(try !build(in: folder).errors.contains("unchanged"))
            try Disk.remove(folder + "/.pairwise")
            #expect(try !build(in: folder).errors.contains("unchanged"))
            #expect(try FileTree(below: folder + "/public").differences(from: site) == [])
        }
    }

    @Test func `one edit: pages that show nothing of it are kept, and said to be`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            try Disk.write("---\nname: Tool 1\nfacts:\n  Licence: MIT\n---\nOther words.\n", to: folder + "/Content/artifacts/tool-1.md")
            let stages = try build("--stats", in: folder).errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            let (rendered, kept) = (try Self.files("render pages", stages), try Self.files("keep", stages))
            #expect(rendered > 0 && kept > 10, "\(rendered) pages rendered, \(kept) files kept")
            #expect(try Disk.text(of: folder + "/public/artifacts/tool-1/index.html").contains("Other words."))
        }
    }

    @Test func `one edited statement, by which all are grouped anew: what it is not about is kept`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.texts(tools: 24, reach: 1, edition: 1).write(to: folder)
            _ = try build(in: folder)
            for file in ["2-3.txt", "3-4.txt"] {
                let text = try Disk.text(of: folder + "/Content/sources/" + file)
                let edited = text.replacing("with method 9 of its own making", with: "with method 9 of a careful making")
                #expect(edited != text)
                try Disk.write(edited, to: folder + "/Content/sources/" + file)
            }
            let stages = try build("--stats", in: folder).errors.split(separator: "\n").map { $0.split(separator: " ").map(String.init) }
            let (rendered, all) = (try Self.files("render pages", stages), try Self.files("plan", stages))
            #expect(rendered > 0 && rendered < all / 2, "\(rendered) of \(all) pages rendered")
        }
    }

    @Test func `the file that was edited is read again, and no other`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            let folders = folder + "/.pairwise/readings"
            let before = try Disk.names(in: folders).map { ($0, try Disk.identity(of: folders + "/" + $0)) }
            try Disk.write("---\nname: Tool 1\n---\nOther words.\n", to: folder + "/Content/artifacts/tool-1.md")
            _ = try build(in: folder)
            let changed = try before.filter { try Disk.identity(of: folders + "/" + $0.0) != $0.1 }
            #expect(before.count > 3 && changed.count == 1, "\(changed.count) of \(before.count) parts")
        }
    }

    /// What a stage of `--stats` counted.
    private static func files(_ stage: String, _ stages: [[String]]) throws -> Int {
        try #require(stages.first { $0.joined(separator: " ").hasPrefix(stage) }?.dropLast().compactMap { Int($0) }.first)
    }

    /// A third one takes the words by which one of two spoke of the other: neither of their files changed.
    @Test func `a pair's page forgets a mention that is somebody else's now`() async throws {
        func tool(_ name: String, _ claim: String) -> [UInt8] {
            Array(
                """
                ---
                name: \(name)
                ---

                ## Capabilities

                ### Draws maps

                Draws maps of everything that there is.

                **vs alternatives:** \(claim)

                """.utf8)
        }
        try await withTemporaryFolder { folder in
            try FileTree([
                "Content/artifacts/ant.md": tool("Ant", "Faster than Bumble Bee Max by far."),
                "Content/artifacts/bee.md": tool("Bumble Bee", "Slower than most."),
            ]).write(to: folder)
            _ = try build(in: folder)
            let page = folder + "/public/compare/ant-vs-bee/index.html"
            let claim = "Faster than Bumble Bee Max by far."
            let before = try Disk.text(of: page).occurrences(of: claim)
            try Disk.write("---\nname: Bumble Bee Max\n---\n", to: folder + "/Content/artifacts/max.md")
            _ = try build(in: folder)
            #expect(try Disk.text(of: page).occurrences(of: claim) == before - 1)
            let site = try FileTree(below: folder + "/public")
            _ = try build("--fresh", in: folder)
            #expect(site.differences(from: try FileTree(below: folder + "/public")) == [])
        }
    }

    @Test(arguments: ["graph", "build", "readings"])
    func `what is kept, with any one byte changed, is not trusted`(file: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            var name = try #require(try Disk.names(in: folder + "/.pairwise").first { $0.hasPrefix(file) })
            if file == "readings" { name += "/" + (try #require(try Disk.names(in: folder + "/.pairwise/readings").first)) }
            var bytes = try Disk.bytes(of: folder + "/.pairwise/" + name)
            bytes[bytes.count / 2] ^= 0x10
            try Disk.write(bytes, to: folder + "/.pairwise/" + name)
            try Disk.write("---\ntitle: Other\n---\nBody.\n", to: folder + "/Content/pages/about.md")
            _ = try build(in: folder)
            let site = try FileTree(below: folder + "/public")
            _ = try build("--fresh", in: folder)
            #expect(site.differences(from: try FileTree(below: folder + "/public")) == [])
        }
    }

    @Test func `errors are reported again, and never taken for a clean build`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            try Disk.write("---\nnmae: A\n---\n", to: folder + "/Content/artifacts/a.md")
            let first = try build(in: folder)
            let again = try build(in: folder)
            #expect(first.status == 1 && again.status == 1)
            #expect(!again.errors.contains("unchanged"))
        }
    }

    /// Two projects go through the same edits: one is built on what it kept, the other one afresh.
    @Test func `after any row of edits the site is that of a fresh build`() async throws {
        try await withTemporaryFolder { folder in
            let warm = folder + "/warm"
            let fresh = folder + "/fresh"
            try Self.project.write(to: warm)
            try Self.project.write(to: fresh)
            var edits = Edits(seed: 20_261_121, files: Self.project.files)
            var (unchanged, good) = (0, 0)
            // 201 edits: one at a time, and several between two builds. What gives errors is taken back, and built again.
            for round in 1...48 {
                let edit = (0..<[1, 8, 1, 4, 1, 10][round % 6]).map { _ in edits.next() }
                for place in [warm, fresh] { for one in edit { try one.apply(to: place) } }
                let one = try build("--format", "json", in: warm)
                let other = try build("--fresh", "--format", "json", in: fresh)
                if one.errors.contains("unchanged") { unchanged += 1 }
                #expect(one.output == other.output, "round \(round): \(edit)")
                #expect(one.status == other.status, "round \(round): \(edit)")
                let site = try FileTree(below: warm + "/public")
                let expected = try FileTree(below: fresh + "/public")
                let differences = site.differences(from: expected)
                #expect(differences == [], "round \(round): \(edit)")
                if !differences.isEmpty { return }
                if other.status == 0 {
                    good += 1
                    edits.accept()
                } else {
                    for back in edits.takeBack() { for place in [warm, fresh] { try back.apply(to: place) } }
                }
            }
            #expect(unchanged > 1 && good > 24, "\(unchanged) unchanged, \(good) good")
        }
    }
}

extension String {
    /// How often a text occurs in this one.
    fileprivate func occurrences(of text: String) -> Int { ranges(of: text).count }
}
