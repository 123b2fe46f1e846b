import TestSupport
import Testing

/// A build after a build: what did not change is not made again, and the result is that of a fresh build, to the byte.
@Suite struct WarmBuildTests {
    private static let project = FileTree(
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
            func files(_ stage: String) throws -> Int {
                try #require(stages.first { $0.joined(separator: " ").hasPrefix(stage) }?.dropLast().compactMap { Int($0) }.first)
            }
            let (rendered, kept) = (try files("render pages"), try files("keep"))
            #expect(rendered > 0 && kept > 10, "\(rendered) pages rendered, \(kept) files kept")
            #expect(try Disk.text(of: folder + "/public/artifacts/tool-1/index.html").contains("Other words."))
        }
    }

    @Test(arguments: ["graph", "build"])
    func `what is kept, with any one byte changed, is not trusted`(file: String) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            _ = try build(in: folder)
            let name = try #require(try Disk.names(in: folder + "/.pairwise").first { $0.hasPrefix(file) })
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

/// A row of edits as authors make them: new, changed, renamed and deleted files of all kinds, some with their clock set back.
private struct Edits {
    struct Edit: CustomStringConvertible {
        let path: String
        /// Nil where the file is deleted.
        let text: [UInt8]?
        let keepsTime: Bool

        var description: String { "\(text == nil ? "delete" : "write") \(path)\(keepsTime ? ", its clock set back" : "")" }

        func apply(to folder: String) throws {
            let path = folder + "/" + path
            guard let text else { return try Disk.remove(path) }
            let old = Disk.kind(of: path) == .file ? try Disk.identity(of: path) : nil
            try Disk.write(text, to: path)
            if keepsTime, let old { try Disk.setTime(of: path, as: old) }
        }
    }

    private var random: Numbers
    private var files: [String: [UInt8]]
    private var accepted: [String: [UInt8]]

    init(seed: UInt64, files: [String: [UInt8]]) {
        random = Numbers(state: seed)
        self.files = files
        accepted = files
    }

    mutating func accept() { accepted = files }

    /// The edits that lead back to what was accepted last.
    mutating func takeBack() -> [Edit] {
        let paths = Set(files.keys).union(accepted.keys).filter { files[$0] != accepted[$0] }
        files = accepted
        return paths.sorted().map { Edit(path: $0, text: accepted[$0], keepsTime: false) }
    }

    mutating func next() -> Edit {
        let known = files.keys.sorted()
        let number = random.below(100)
        let edit: Edit =
            switch random.below(17) {
            case 0: Edit(path: "Content/artifacts/tool-\(random.below(6)).md", text: artifact(number), keepsTime: false)
            case 1:
                Edit(
                    path: "Content/capabilities/maps.md", text: bytes("---\nname: Maps \(number % 3)\n---\nText \(number).\n"),
                    keepsTime: false)
            case 2:
                Edit(
                    path: "Content/pages/p\(number % 4).md", text: bytes("---\ntitle: P\(number)\n---\nBody.\n"), keepsTime: number % 2 == 0
                )
            case 3:
                Edit(
                    path: "Content/site.yml", text: bytes("title: Title \(number % 5)\npairs: {nearest: \(number % 4)}\n"), keepsTime: false
                )
            case 4: Edit(path: "Templates/partials/together.mustache", text: bytes("<p>\(number)</p>\n"), keepsTime: number % 2 == 0)
            case 5: Edit(path: "Templates/assets/style.css", text: bytes("p { margin: \(number)px }\n"), keepsTime: false)
            case 6: Edit(path: "Content/static/s\(number % 3).txt", text: bytes("\(number)\n"), keepsTime: number % 2 == 0)
            case 7: Edit(path: "Content/comparisons/tool-0-vs-tool-1.md", text: comparison(number), keepsTime: number % 2 == 0)
            case 8: copied(known.filter { $0.hasPrefix("Content/sources/") }, number)
            case 13, 14, 15, 16: scratched(known.filter { $0.hasPrefix("Content/") && !$0.contains("/static/") })
            // The same bytes again, and nothing that a reader would see.
            case 9, 10: same(known)
            default: deleted(known)
            }
        files[edit.path] = edit.text
        return edit
    }

    private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

    private func artifact(_ number: Int) -> [UInt8] {
        bytes(
            "---\nname: Tool \(number % 7)\nrank: \(number)\n---\nWords \(number).\n\n## Capabilities\n\n### One\n\nDoes \(number) things.\n"
        )
    }

    private func comparison(_ number: Int) -> [UInt8] {
        bytes("---\nleft: tool-0\nright: tool-\(number % 3)\nverdict: \(number)\n---\nOurs, \(number) times.\n")
    }

    private mutating func copied(_ texts: [String], _ number: Int) -> Edit {
        guard !texts.isEmpty else { return Edit(path: "Content/sources/empty.txt", text: [], keepsTime: false) }
        let text = String(decoding: files[texts[random.below(texts.count)]] ?? [], as: UTF8.self)
        return Edit(
            path: "Content/sources/\(number % 6).txt",
            text: bytes(text.replacing("Paid", with: "Free").replacing("drafts", with: "copies")),
            keepsTime: false)
    }

    /// A line with another figure, another word, twice, gone, or in another place.
    private mutating func scratched(_ known: [String]) -> Edit {
        let path = known[random.below(known.count)]
        var lines = String(decoding: files[path] ?? [], as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false).map(
            String.init)
        let place = random.below(lines.count)
        switch random.below(5) {
        case 0:
            lines[place] = String(lines[place].map { $0.isASCII ? $0.wholeNumberValue.map { Character("\(($0 + 1) % 10)") } ?? $0 : $0 })
        case 1: lines[place] += " Tool \(random.below(5))"
        case 2: lines.insert(lines[place], at: place)
        case 3: lines.remove(at: place)
        default: lines.swapAt(place, random.below(lines.count))
        }
        return Edit(path: path, text: bytes(lines.joined(separator: "\n")), keepsTime: false)
    }

    private mutating func same(_ known: [String]) -> Edit {
        let path = known[random.below(known.count)]
        return Edit(path: path, text: files[path], keepsTime: false)
    }

    private mutating func deleted(_ known: [String]) -> Edit {
        let spare = known.filter { $0 != "Content/site.yml" }
        guard spare.count > 6 else { return same(known) }
        return Edit(path: spare[random.below(spare.count)], text: nil, keepsTime: false)
    }
}

/// The same numbers on every machine, so that a failure comes back.
private struct Numbers {
    var state: UInt64

    mutating func below(_ limit: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(limit))
    }
}
