import Publishing
import TestSupport
import Testing

/// The site that a build replaces waits to become the next one; whatever has become of it meanwhile, the next one is right.
@Suite struct SpareTreeTests {
    /// Shorter than that of builds, so that the tests need not wait as long; the clock of a disk steps by 4 ms.
    private static let doubt = 12_000_000

    /// Publishes `files` to `folder/public`, with a place for the spare tree beside it.
    private func publish(
        _ files: [String: String], keeping kept: [(path: String, stamp: FileStamp)] = [], in folder: String
    ) throws -> [(path: String, stamp: FileStamp)] {
        var trees: SiteTrees?
        return try publish(files, keeping: kept, in: folder, knowing: &trees)
    }

    /// - Parameter trees: what is known of both trees, before and after.
    private func publish(
        _ files: [String: String], keeping kept: [(path: String, stamp: FileStamp)] = [], in folder: String,
        knowing trees: inout SiteTrees?, doubt: Int = SpareTreeTests.doubt
    ) throws -> [(path: String, stamp: FileStamp)] {
        let site = try OutputFolder(
            preparing: folder + "/public", project: folder, spare: folder + "/spare", trees: trees, doubt: doubt)
        var stamps: [(path: String, stamp: FileStamp)] = []
        for (path, text) in files.sorted(by: { $0.key < $1.key }) {
            let known = kept.filter { $0.path == path }
            if !known.isEmpty, try site.keep(known) {
                stamps += known
            } else {
                stamps.append((path, try site.write(Array(text.utf8), to: path)))
            }
        }
        trees = try site.publish(paths: Set(files.keys), errors: 0, keepsSpare: true).trees
        return stamps
    }

    private func site(in folder: String) throws -> [String: String] {
        try FileTree(below: folder + "/public").filtered { $0 != ".pairwise-manifest" }.files.mapValues {
            String(decoding: $0, as: UTF8.self)
        }
    }

    @Test func `a file that stays is the same file in both trees, and one that changes is not`() async throws {
        try await withTemporaryFolder { folder in
            var stamps = try publish(["same/index.html": "same", "other/index.html": "one"], in: folder)
            let same = try Disk.identity(of: folder + "/public/same/index.html")
            for text in ["two", "three", "four"] {
                let before = try site(in: folder)["other/index.html"]
                stamps = try publish(
                    ["same/index.html": "same", "other/index.html": text], keeping: stamps.filter { $0.path.hasPrefix("same") }, in: folder)
                for tree in ["public", "spare"] { #expect(try Disk.identity(of: folder + "/\(tree)/same/index.html") == same) }
                #expect(try Disk.text(of: folder + "/public/other/index.html") == text)
                #expect(try Disk.text(of: folder + "/spare/other/index.html") == before)
            }
            #expect(try Disk.names(in: folder) == ["public", "spare"])
        }
    }

    @Test func `folders that nobody touched are not looked into, and those that somebody did are`() async throws {
        try await withTemporaryFolder { folder in
            var trees: SiteTrees?
            let files = ["a/index.html": "a", "b/index.html": "b", "index.html": "top"]
            for _ in 0..<3 {
                _ = try publish(files, in: folder, knowing: &trees)
                try await Task.sleep(for: .milliseconds(15))
            }
            // Its stamp is that of before only if nothing was written to it.
            let stamps = try #require(trees)
            #expect(stamps.published.folders.map(\.path) == ["", "a", "b"])
            #expect(stamps.published.folders.dropFirst().allSatisfy { $0.stamp != nil })
            #expect(stamps.spare?.folders.dropFirst().allSatisfy { $0.stamp != nil } == true)
            try Disk.write("mine", to: folder + "/public/a/mine")
            try Disk.write("spoilt", to: folder + "/spare/b/spoilt")
            _ = try publish(files, in: folder, knowing: &trees)
            #expect(try site(in: folder) == files.merging(["a/mine": "mine"]) { $1 })
            #expect(trees?.published.folders.map { $0.stamp == nil } == [true, true, true])
        }
    }

    @Test(arguments: 1...12)
    func `what is somebody else's stays until they remove it, also where the site has no folder for it`(removedAfter last: Int) async throws
    {
        try await withTemporaryFolder { folder in
            var trees: SiteTrees?
            for round in 0..<16 {
                // Stamps are trusted at once, so that what lies in a folder can be known by what was found in it alone.
                let files = round % 3 == 2 ? ["a/index.html": "a"] : ["a/index.html": "a", "a/b/index.html": "b"]
                _ = try publish(files, in: folder, knowing: &trees, doubt: 0)
                try await Task.sleep(for: .milliseconds(15))
                if round == 0 { try Disk.write("mine", to: folder + "/public/a/b/notes") }
                #expect(try site(in: folder) == files.merging(round <= last ? ["a/b/notes": "mine"] : [:]) { $1 }, "round \(round)")
                if round == last { try Disk.remove(folder + "/public/a/b/notes") }
            }
        }
    }

    @Test func `a mode stays where the spare tree has been removed meanwhile`() async throws {
        try await withTemporaryFolder { folder in
            var trees: SiteTrees?
            for round in 0..<6 {
                _ = try publish(["a/index.html": "a", "index.html": "\(round)"], in: folder, knowing: &trees)
                if round == 0 { try Disk.setMode(0o750, of: folder + "/public/a") }
                if round > 2 { try Disk.remove(folder + "/spare") }
                try await Task.sleep(for: .milliseconds(15))
                #expect(try Disk.mode(of: folder + "/public/a") == 0o750)
            }
        }
    }

    @Test func `a site that is given up leaves the spare tree to the next`() async throws {
        try await withTemporaryFolder { folder in
            for text in ["one", "two"] { _ = try publish(["a/index.html": text, "b/index.html": "b"], in: folder) }
            let site = try OutputFolder(preparing: folder + "/public", project: folder, spare: folder + "/spare")
            try site.write(Array("three".utf8), to: "a/index.html")
            try site.write(Array("new".utf8), to: "c/index.html")
            try site.discard()
            #expect(try self.site(in: folder) == ["a/index.html": "two", "b/index.html": "b"])
            #expect(try Disk.names(in: folder) == ["public", "spare"])
            _ = try publish(["a/index.html": "four", "b/index.html": "b"], in: folder)
            #expect(try self.site(in: folder) == ["a/index.html": "four", "b/index.html": "b"])
            #expect(try Disk.names(in: folder + "/public") == [".pairwise-manifest", "a", "b"])
        }
    }

    @Test func `a spare tree goes with the site that it is spare to`() async throws {
        try await withTemporaryFolder { folder in
            for text in ["one", "two"] { _ = try publish(["a/index.html": text], in: folder) }
            try Disk.remove(folder + "/public")
            _ = try publish(["a/index.html": "three"], in: folder)
            #expect(try site(in: folder) == ["a/index.html": "three"])
            #expect(try Disk.names(in: folder) == ["public"])
        }
    }

    @Test func `nothing is written behind a link in the spare tree, and a link in its place is none`() async throws {
        try await withTemporaryFolder { folder in
            for text in ["one", "two"] { _ = try publish(["a/index.html": text], in: folder) }
            try Disk.write("mine", to: folder + "/elsewhere/index.html")
            try Disk.remove(folder + "/spare/a")
            try Disk.link(folder + "/spare/a", to: "../elsewhere")
            _ = try publish(["a/index.html": "three"], in: folder)
            #expect(try site(in: folder) == ["a/index.html": "three"])
            try Disk.remove(folder + "/spare")
            try Disk.link(folder + "/spare", to: "elsewhere")
            _ = try publish(["a/index.html": "four"], in: folder)
            #expect(try site(in: folder) == ["a/index.html": "four"])
            #expect(try FileTree(below: folder + "/elsewhere").files == ["index.html": Array("mine".utf8)])
        }
    }

    /// Editions with files where others have folders, files of somebody else in the site, and a spare tree that anything was done to.
    ///
    /// What is known of the trees is of the edition before, of an older one, or nothing.
    @Test(arguments: 1...20)
    func `after any row of editions the site is the last one, with what is somebody else's`(seed: UInt64) async throws {
        let pool = ["a", "a/b", "a/b/c", "d/e", "d", "index.html", "f/g/h/i", "f/g"]
        let others = ["mine", "mine/x", "mine/x/y", "a/b/notes", "d/notes"]
        var random = RandomNumbers(seed: seed)
        func chosen(_ paths: [String], with taken: [String] = [], of share: Int) -> [String] {
            var all = taken
            for path in paths.shuffled(using: &random) where Int.random(in: 0..<share, using: &random) == 0 {
                let isFree = all.allSatisfy { $0 != path && !$0.hasPrefix(path + "/") && !path.hasPrefix($0 + "/") }
                if isFree { all.append(path) }
            }
            return Array(all[taken.count...])
        }
        try await withTemporaryFolder { folder in
            try Disk.write("mine", to: folder + "/elsewhere/x")
            var foreign: [String] = []
            var stamps: [(path: String, stamp: FileStamp)] = []
            var trees: SiteTrees?
            for round in 0..<12 {
                // What somebody put there stays where it is, and the site goes around it.
                let paths = chosen(pool, with: foreign, of: 2)
                let files = Dictionary(uniqueKeysWithValues: paths.map { ($0, "\($0) \(Int.random(in: 0..<2, using: &random))") })
                let known = stamps.filter { stamp in
                    files[stamp.path].map { $0 == (try? Disk.text(of: folder + "/public/" + stamp.path)) } == true
                }
                // Folders that have been left alone for a while are not looked into.
                if Bool.random(using: &random) { try await Task.sleep(for: .milliseconds(15)) }
                let older = Int.random(in: 0..<4, using: &random) == 0 ? trees : nil
                if Int.random(in: 0..<6, using: &random) == 0 { trees = nil }
                stamps = try publish(files, keeping: known.filter { _ in Bool.random(using: &random) }, in: folder, knowing: &trees)
                if let older { trees = older }
                let mine = Dictionary(uniqueKeysWithValues: foreign.map { ($0, "mine") })
                #expect(try site(in: folder) == files.merging(mine) { $1 }, "round \(round)")
                #expect(try emptyFolders(in: folder + "/public") == [])

                for path in foreign where Bool.random(using: &random) {
                    try Disk.remove(folder + "/public/" + path)
                    foreign.removeAll { $0 == path }
                }
                try removeEmptyFolders(in: folder + "/public")
                let new = chosen(others, with: paths + foreign, of: 4)
                for path in new { try Disk.write("mine", to: folder + "/public/" + path) }
                foreign += new
                try spoil(folder + "/spare", pool + others, &random)
            }
            #expect(try FileTree(below: folder + "/elsewhere").files == ["x": Array("mine".utf8)])
        }
    }

    /// Does anything to a tree: a file other than it was or gone, a folder gone, a link to a folder outside.
    private func spoil(_ tree: String, _ pool: [String], _ random: inout RandomNumbers) throws {
        guard Disk.kind(of: tree) == .folder else { return }
        for path in pool where Int.random(in: 0..<6, using: &random) == 0 {
            let place = tree + "/" + path
            let parent = String(place[..<(place.lastIndex(of: "/") ?? place.startIndex)])
            guard Disk.kind(of: parent) == .folder, isReal(parent, below: tree) else { continue }
            if Disk.kind(of: place) != .nothing { try Disk.remove(place) }
            switch Int.random(in: 0..<4, using: &random) {
            case 0: try Disk.write("spoilt", to: place)
            case 1: try Disk.link(place, to: tree + "/../elsewhere")
            case 2: try Disk.makeFolder(place + "/empty")
            default: break
            }
        }
    }

    /// Whether no folder on the way to this one is a link.
    private func isReal(_ path: String, below tree: String) -> Bool {
        guard path != tree, let slash = path.lastIndex(of: "/") else { return true }
        return Disk.kind(of: path) != .link && isReal(String(path[..<slash]), below: tree)
    }

    private func emptyFolders(in folder: String) throws -> [String] {
        let names = try Disk.names(in: folder)
        let inside = try names.filter { Disk.kind(of: folder + "/" + $0) == .folder }.flatMap { try emptyFolders(in: folder + "/" + $0) }
        return names.isEmpty ? [folder] : inside
    }

    private func removeEmptyFolders(in folder: String) throws {
        var empty = try emptyFolders(in: folder)
        while !empty.isEmpty {
            for path in empty { try Disk.remove(path) }
            empty = try emptyFolders(in: folder)
        }
    }
}
