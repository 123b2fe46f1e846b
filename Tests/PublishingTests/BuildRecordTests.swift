import Digests
import Publishing
import TestSupport
import Testing

@Suite struct BuildRecordTests {
    private static let stamp = FileStamp(size: 3, modified: 1_700_000_000_000_000_000, changed: 1_700_000_000_000_000_001, inode: 42)
    private static let record = BuildRecord(
        key: "one\nkey",
        inputs: [
            BuildRecord.Input(path: "Content/a.md", stamp: stamp, digest: Digest(of: [1, 2, 3])),
            BuildRecord.Input(path: "Content/ü\n.md", stamp: nil, digest: Digest(of: [])),
        ],
        outputs: [
            BuildRecord.Output(path: "index.html", stamp: stamp), BuildRecord.Output(path: "a.html", stamp: stamp, digest: Digest(of: [7])),
        ],
        trees: SiteTrees(
            published: FolderStamps(folders: [
                FolderStamps.Folder(path: "", stamp: nil), FolderStamps.Folder(path: "a", stamp: FolderStamp(inode: 5, changed: 6)),
            ]),
            spare: FolderStamps(folders: [FolderStamps.Folder(path: "b", stamp: FolderStamp(inode: 7, changed: 8))]),
            spareOnly: ["b/index.html"]), report: ["error", "", "a message"], pages: 7, bytes: 8_000_000_000)

    @Test func `a record is read as it was written`() async throws {
        try await withTemporaryFolder { folder in
            try Self.record.write(to: folder + "/.pairwise/build")
            #expect(BuildRecord(at: folder + "/.pairwise/build") == Self.record)
        }
    }

    @Test func `a record with any one byte changed, or cut anywhere, is none`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/build"
            try Self.record.write(to: path)
            let whole = try Disk.bytes(of: path)
            for place in whole.indices {
                var torn = whole
                torn[place] ^= 0x20
                try Disk.write(torn, to: path)
                #expect(BuildRecord(at: path) == nil, "byte \(place)")
                try Disk.write(Array(whole[..<place]), to: path)
                #expect(BuildRecord(at: path) == nil, "cut at \(place)")
            }
        }
    }

    @Test func `what is no record is none`() async throws {
        try await withTemporaryFolder { folder in
            #expect(BuildRecord(at: folder + "/nothing") == nil)
            #expect(BuildRecord(at: folder) == nil)
            try Disk.write("pairwise-record 1\n" + String(repeating: "\u{7F}", count: 64), to: folder + "/build")
            #expect(BuildRecord(at: folder + "/build") == nil)
        }
    }

    @Test func `bytes that differ anywhere have another digest`() {
        let text = Array("A digest of thirty-one bytes: ok".utf8)
        var digests = Set([Digest(of: text)])
        for place in text.indices {
            for bit in 0..<8 {
                var other = text
                other[place] ^= 1 << UInt8(bit)
                digests.insert(Digest(of: other))
            }
            digests.insert(Digest(of: Array(text[..<place])))
            digests.insert(Digest(of: Array(text[..<place]) + [0]))
        }
        #expect(digests.count == 1 + text.count * 10)
    }

    @Test func `a file that was written again, or is another one, is not what it was`() async throws {
        try await withTemporaryFolder { folder in
            let path = folder + "/a"
            try Disk.write("one", to: path)
            let first = try #require(FileStamp(of: path))
            #expect(FileStamp(of: path)?.isContentOf(first) == true)
            let time = try Disk.identity(of: path)
            try Disk.write("two", to: folder + "/b")
            try Disk.setTime(of: folder + "/b", as: time)
            #expect(FileStamp(of: folder + "/b")?.isContentOf(first) == false)
            try Disk.setTime(of: path, as: time)
            #expect(FileStamp(of: path) != first, "its clock was set, even if to the same time")
            #expect(FileStamp(of: folder) == nil)
            #expect(FileStamp(of: folder + "/nothing") == nil)
        }
    }

    @Test func `other values, another order, or another division of them have another digest`() {
        func digest(_ texts: [String?], _ numbers: [Int]) -> Digest {
            var builder = DigestBuilder()
            for text in texts { builder.add(text) }
            builder.add(numbers) { $0.add($1) }
            return builder.digest
        }
        let rows: [([String?], [Int])] = [
            ([], []), ([""], []), ([nil], []), (["a", "b"], []), (["b", "a"], []), (["ab"], []), (["a", nil, "b"], []),
            (["a", "b"], [0]), (["a", "b"], [0, 0]), (["a", "b"], [1, 2]), (["a", "b"], [2, 1]), (["a"], [1, 2]),
        ]
        #expect(Set(rows.map { digest($0.0, $0.1) }).count == rows.count)
        #expect(digest(["a", nil], [1]) == digest(["a", nil], [1]))
    }

    @Test func `a file of the year 2300, or of 1600, has a stamp`() async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("x", to: folder + "/file")
            for seconds in [10_413_792_000, -11_676_096_000, 9_223_372_036] {
                try Disk.setTime(of: folder + "/file", seconds: seconds)
                let stamp = try #require(FileStamp(of: folder + "/file"))
                #expect(stamp.isContentOf(stamp))
            }
        }
    }
}
