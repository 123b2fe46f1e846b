import TestSupport
import Testing

/// The same input gives the same bytes, whatever else is different.
@Suite struct DeterminismTests {
    /// Texts, edited files and hostile names together.
    private static let project = FileTree(
        FileTree.texts(tools: 12, reach: 3, edition: 1).files.merging(FileTree.hostile.files) { $1 })

    private func built(
        _ name: String, in folder: String, arguments: [String] = [], environment: [String: String] = [:],
        order: ([String]) -> [String] = { $0 }
    ) throws -> FileTree {
        let project = folder + "/" + name
        try Self.project.write(to: project, order: order)
        let run = try RunningProcess(Repository.executable, ["build"] + arguments, in: project, environment: environment).wait()
        #expect(run.status != nil && run.errors.contains("Built "), "\(run.errors)")
        return try FileTree(below: project + "/public")
    }

    @Test func `built twice, the same bytes`() async throws {
        try await withTemporaryFolder { folder in
            let first = try built("one", in: folder)
            let again = try built("one", in: folder, arguments: ["--fresh"])
            let elsewhere = try built("another name", in: folder)
            #expect(first.paths.count > 100)
            #expect(again.differences(from: first) == [])
            #expect(elsewhere.differences(from: first) == [])
        }
    }

    @Test func `files created in another order, the same bytes`() async throws {
        try await withTemporaryFolder { folder in
            let forward = try built("one", in: folder)
            let backward = try built("two", in: folder, order: { $0.reversed() })
            let mixed = try built("three", in: folder, order: { $0.sorted { ($0.count, $0) < ($1.count, $1) } })
            #expect(backward.differences(from: forward) == [])
            #expect(mixed.differences(from: forward) == [])
        }
    }

    @Test func `on one, two or eight cores, the same bytes`() async throws {
        try await withTemporaryFolder { folder in
            let one = try built("one", in: folder, arguments: ["--jobs", "1"])
            let two = try built("two", in: folder, arguments: ["--jobs", "2"])
            let eight = try built("eight", in: folder, arguments: ["--jobs", "8"])
            #expect(two.differences(from: one) == [])
            #expect(eight.differences(from: one) == [])
        }
    }

    @Test func `under another locale and time zone, the same bytes`() async throws {
        try await withTemporaryFolder { folder in
            let plain = try built("one", in: folder, environment: ["LANG": "C", "TZ": "UTC"])
            let turkish = try built(
                "two", in: folder,
                environment: ["LANG": "tr_TR.UTF-8", "LC_ALL": "tr_TR.UTF-8", "TZ": "Pacific/Kiritimati", "LANGUAGE": "tr"])
            #expect(turkish.differences(from: plain) == [])
        }
    }

    @Test func `on another day, the same bytes`() async throws {
        try await withTemporaryFolder { folder in
            let today = try built("one", in: folder)
            let later = try built("two", in: folder, environment: ["SOURCE_DATE_EPOCH": "4102444800"])
            #expect(later.differences(from: today) == [])
        }
    }

    @Test func `the diagnostics, too, are the same on any number of cores`() async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let one = try Execution.pairwise("build", "--jobs", "1", "--format", "json", in: folder)
            let eight = try Execution.pairwise("build", "--jobs", "8", "--format", "json", in: folder)
            #expect(one.output == eight.output)
            #expect(one.output.contains("markup-in-name"))
        }
    }
}
