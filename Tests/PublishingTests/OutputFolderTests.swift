import Publishing
import TestSupport
import Testing

@Suite struct OutputFolderTests {
    /// Publishes `files` to `folder/public`, as a build of the project in `folder` would.
    private func publish(_ files: [String: String], errors: Int = 0, in folder: String, output: String = "public") throws {
        try Disk.makeFolder(folder + "/Content")
        let site = try OutputFolder(preparing: folder + "/" + output, project: folder)
        do {
            for (path, text) in files { try site.write(Array(text.utf8), to: path) }
            try site.publish(paths: Set(files.keys), errors: errors)
        } catch {
            try site.discard()
            throw error
        }
    }

    private func site(in folder: String, output: String = "public") throws -> [String: String] {
        try FileTree(below: folder + "/" + output).files.mapValues { String(decoding: $0, as: UTF8.self) }
            .filter { $0.key != ".pairwise-manifest" }
    }

    /// What the call fails with, in words; nil when it does not.
    private func failure(_ body: () throws -> Void) throws -> String? {
        do {
            try body()
            return nil
        } catch let error as PublishingError {
            return error.description
        }
    }

    @Test func `the site that was there is replaced whole`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one", "a/index.html": "a"], in: folder)
            try publish(["index.html": "two", "b/index.html": "b"], in: folder)
            #expect(try site(in: folder) == ["index.html": "two", "b/index.html": "b"])
            #expect(try Disk.names(in: folder) == ["Content", "public"])
        }
    }

    @Test func `the manifest says what the build made and how many errors it had`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["b.html": "b", "a/index.html": "a"], errors: 3, in: folder)
            #expect(try Disk.text(of: folder + "/public/.pairwise-manifest") == "pairwise 1\nerrors 3\na/index.html\nb.html\n")
            #expect(try !OutputFolder(preparing: folder + "/public", project: folder).isClean)
        }
    }

    @Test func `unchanged files keep their inode and time, changed ones are new`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["same.html": "same", "other.html": "one"], in: folder)
            let same = try Disk.identity(of: folder + "/public/same.html")
            let other = try Disk.identity(of: folder + "/public/other.html")
            try publish(["same.html": "same", "other.html": "two"], in: folder)
            #expect(try Disk.identity(of: folder + "/public/same.html") == same)
            #expect(try Disk.identity(of: folder + "/public/other.html") != other)
        }
    }

    @Test(arguments: ["as it was", "written to", "gone"])
    func `a page is kept when all its files are as they were, and else not one of them`(twin: String) async throws {
        try await withTemporaryFolder { folder in
            try publish(["a/index.html": "page", "a/index.md": "twin"], in: folder)
            let files = try ["a/index.html", "a/index.md"].map { path in
                (path: path, stamp: try #require(FileStamp(of: folder + "/public/" + path)))
            }
            if twin == "written to" { try Disk.write("spoilt", to: folder + "/public/a/index.md") }
            if twin == "gone" { try Disk.remove(folder + "/public/a/index.md") }
            let site = try OutputFolder(preparing: folder + "/public", project: folder)
            let isKept = try site.keep(files)
            #expect(isKept == (twin == "as it was"))
            try site.publish(paths: isKept ? ["a/index.html", "a/index.md"] : [], errors: 0)
            #expect(try self.site(in: folder) == (isKept ? ["a/index.html": "page", "a/index.md": "twin"] : [:]))
        }
    }

    @Test func `foreign files, links and empty folders are kept`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one"], in: folder)
            try Disk.write("mine", to: folder + "/public/CNAME")
            try Disk.write("mine", to: folder + "/public/notes/deep/x.txt")
            try Disk.makeFolder(folder + "/public/.git/refs/tags")
            try Disk.setMode(0o700, of: folder + "/public/notes")
            try Disk.link(folder + "/public/latest", to: "elsewhere")
            let cname = try Disk.identity(of: folder + "/public/CNAME")
            try publish(["index.html": "two"], in: folder)
            #expect(
                try site(in: folder)
                    == ["index.html": "two", "CNAME": "mine", "notes/deep/x.txt": "mine", "latest": "-> elsewhere"])
            #expect(Disk.kind(of: folder + "/public/.git/refs/tags") == .folder)
            #expect(try Disk.mode(of: folder + "/public/notes") == 0o700)
            #expect(try Disk.identity(of: folder + "/public/CNAME") == cname)
        }
    }

    @Test func `folders of the site keep their modes, with a spare tree and without`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["a/b/index.html": "one", "c/index.html": "one"], in: folder)
            try Disk.setMode(0o750, of: folder + "/public/a/b")
            for text in ["two", "three", "four"] {
                try publish(["a/b/index.html": text, "c/index.html": "one"], in: folder)
                #expect(try Disk.mode(of: folder + "/public/a/b") == 0o750)
                #expect(try Disk.mode(of: folder + "/public/c") == 0o755)
            }
        }
    }

    @Test func `the output folder keeps its mode`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one"], in: folder)
            try Disk.setMode(0o2775, of: folder + "/public")
            try publish(["index.html": "two"], in: folder)
            #expect(try Disk.mode(of: folder + "/public") == 0o2775)
        }
    }

    /// A file where the site has another file, a folder, or a file where it has a folder.
    @Test(arguments: [("about/index.html", "about/index.html"), ("about", "about"), ("index.html/x/y", "index.html")])
    func `a foreign file in the way is an error, and nothing changes`(foreign: String, named: String) async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("mine", to: folder + "/public/" + foreign)
            let message = try failure { try publish(["index.html": "home", "about/index.html": "about"], in: folder) }
            #expect(
                message
                    == "'\(folder)/public/\(named)' was not made by pairwise and stands where the site has a file of its own; "
                    + "move it, or name another --output")
            #expect(try site(in: folder) == [foreign: "mine"])
            #expect(try Disk.names(in: folder) == ["Content", "public"])
        }
    }

    @Test func `a folder of the site becomes a file, and a file a folder`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["notes/one/a.txt": "a", "plan": "b"], in: folder)
            try publish(["notes": "c", "plan/two.txt": "d"], in: folder)
            #expect(try site(in: folder) == ["notes": "c", "plan/two.txt": "d"])
        }
    }

    @Test func `a foreign file with the same bytes is in nobody's way`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("home", to: folder + "/public/index.html")
            try publish(["index.html": "home"], in: folder)
            #expect(try site(in: folder) == ["index.html": "home"])
        }
    }

    @Test func `a link as output is kept, and what it leads to is replaced`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/releases/one")
            try Disk.link(folder + "/public", to: "releases/one")
            try publish(["index.html": "one"], in: folder)
            try publish(["index.html": "two"], in: folder)
            #expect(Disk.target(of: folder + "/public") == "releases/one")
            #expect(try site(in: folder, output: "releases/one") == ["index.html": "two"])
            #expect(try Disk.names(in: folder + "/releases") == ["one"])
        }
    }

    @Test func `the project itself is refused, and every folder above it`() async throws {
        try await withTemporaryFolder { folder in
            let project = folder + "/projects/atlas"
            try Disk.makeFolder(project + "/Content")
            for output in [project, project + "/", project + "/Content", folder, folder + "/projects/atlas/../", "/"] {
                let message = try failure { _ = try OutputFolder(preparing: output, project: project) }
                #expect(message?.hasSuffix("holds the project itself; name a folder of its own as --output") == true)
            }
            #expect(try FileTree(below: folder).files == [:])
            #expect(try Disk.names(in: folder + "/projects") == ["atlas"])
        }
    }

    @Test(arguments: ["Content/public", "Content/static/new/folder", "Templates/site"])
    func `a folder that the site is made from is refused`(place: String) async throws {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/Content/static")
            try Disk.makeFolder(folder + "/Templates")
            let source = place.prefix { $0 != "/" }
            let message = try failure { _ = try OutputFolder(preparing: folder + "/" + place, project: folder) }
            #expect(
                message == "'\(folder)/\(place)' lies in '\(folder)/\(source)', which the site is made from; "
                    + "name a folder outside of it as --output")
            #expect(Disk.kind(of: folder + "/" + place) == .nothing)
        }
    }

    @Test(arguments: ["Templates", "Templates/site", ".pairwise", ".pairwise/site"])
    func `a folder that the next build would read is refused before it is there`(place: String) async throws {
        try await withTemporaryFolder { folder in
            try Disk.makeFolder(folder + "/Content")
            let message = try failure { _ = try OutputFolder(preparing: folder + "/" + place, project: folder) }
            #expect(message?.contains("which the site is made from") == true)
            #expect(try Disk.names(in: folder) == ["Content"])
            _ = try OutputFolder(preparing: folder + "/Templates2", project: folder)
        }
    }

    @Test func `a file, or a link to nothing, is refused as output`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("mine", to: folder + "/file")
            try Disk.link(folder + "/link", to: "nothing")
            #expect(
                try failure { try publish([:], in: folder, output: "file") }
                    == "'\(folder)/file' is a file; name a folder as --output")
            #expect(
                try failure { try publish([:], in: folder, output: "link") }
                    == "'\(folder)/link' is a link that leads nowhere; make the folder that it names, or name another --output")
        }
    }

    @Test func `what a killed build left is removed, what a living one is writing is not`() async throws {
        try await withTemporaryFolder { folder in
            // No process has so high a number; number 1 always lives.
            try Disk.write("x", to: folder + "/.public.pairwise-99999999/index.html")
            try Disk.write("x", to: folder + "/.public.pairwise-99999999-old/index.html")
            try Disk.write("x", to: folder + "/.public.pairwise-1/index.html")
            try Disk.write("x", to: folder + "/.public.pairwise-notes/mine.txt")
            try publish(["index.html": "one"], in: folder)
            #expect(try Disk.names(in: folder) == [".public.pairwise-1", ".public.pairwise-notes", "Content", "public"])
        }
    }
}
