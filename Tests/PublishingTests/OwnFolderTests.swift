import Publishing
import TestSupport
import Testing

/// The folder of a development server, brought up to date file by file.
@Suite struct OwnFolderTests {
    private func publish(_ files: [String: String], without gone: [String] = [], in folder: String) throws {
        let site = try OwnFolder(preparing: folder + "/site")
        for (path, text) in files { _ = try site.write(Array(text.utf8), to: path) }
        try site.publish(without: gone)
    }

    private func site(in folder: String) throws -> [String: String] {
        try FileTree(below: folder + "/site").files.mapValues { String(decoding: $0, as: UTF8.self) }
    }

    @Test func `files that are written take their place, the others stay, and nothing is left beside`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one", "a/index.html": "a", "b/c/index.html": "c"], in: folder)
            let untouched = try Disk.identity(of: folder + "/site/a/index.html")
            try publish(["index.html": "two", "d/index.html": "d"], in: folder)
            #expect(
                try site(in: folder)
                    == ["index.html": "two", "a/index.html": "a", "b/c/index.html": "c", "d/index.html": "d"])
            #expect(try Disk.identity(of: folder + "/site/a/index.html") == untouched)
            #expect(try Disk.names(in: folder) == ["site"])
        }
    }

    @Test func `what is gone goes with the folders that it leaves empty`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one", "a/b/index.html": "b", "c/index.html": "c", "c/d.txt": "d"], in: folder)
            try publish([:], without: ["a/b/index.html", "c/d.txt"], in: folder)
            #expect(try Disk.names(in: folder + "/site") == ["c", "index.html"])
            #expect(try Disk.names(in: folder + "/site/c") == ["index.html"])
        }
    }

    @Test func `a file takes the place of a folder, and a folder that of a file`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["a/b": "file in a folder", "c": "file"], in: folder)
            try publish(["a": "file", "c/d": "file in a folder"], without: ["a/b", "c"], in: folder)
            #expect(try site(in: folder) == ["a": "file", "c/d": "file in a folder"])
        }
    }

    @Test func `a file written again with the same bytes is left as it is`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one"], in: folder)
            let before = try Disk.identity(of: folder + "/site/index.html")
            try publish(["index.html": "one"], in: folder)
            #expect(try Disk.identity(of: folder + "/site/index.html") == before)
        }
    }

    @Test func `a build that gives up, or was torn off, leaves the site as it was`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one"], in: folder)
            let site = try OwnFolder(preparing: folder + "/site")
            _ = try site.write(Array("two".utf8), to: "index.html")
            try site.discard()
            #expect(try self.site(in: folder) == ["index.html": "one"])
            let torn = try OwnFolder(preparing: folder + "/site")
            _ = try torn.write(Array("three".utf8), to: "a.html")
            try publish(["b.html": "four"], in: folder)
            #expect(try self.site(in: folder) == ["index.html": "one", "b.html": "four"])
        }
    }

    @Test func `a file that takes its place before the others gives what it held, to be put back`() async throws {
        try await withTemporaryFolder { folder in
            try publish(["index.html": "one", "a.html": "a"], in: folder)
            let site = try OwnFolder(preparing: folder + "/site")
            #expect(try site.replace("a.html", with: Array("a".utf8)) == nil)
            #expect(try site.replace("new.html", with: Array("new".utf8)) == nil)
            let former = try #require(try site.replace("index.html", with: Array("two".utf8)))
            #expect(try self.site(in: folder) == ["index.html": "two", "a.html": "a"])
            #expect(former == Array("one".utf8))
            _ = try site.replace("index.html", with: former)
            try site.discard()
            #expect(try self.site(in: folder) == ["index.html": "one", "a.html": "a"])
        }
    }
}
