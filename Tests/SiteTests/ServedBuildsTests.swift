import Diagnostics
import Publishing
import Reading
import Serving
import Synchronization
import TestSupport
import Testing

@testable import PairwiseCommand

/// The page that somebody looks at while a development server builds.
@Suite struct ServedBuildsTests {
    private static let page = "artifacts/tool-1/index.html"
    private static let pair = "compare/tool-0-vs-tool-1/index.html"

    private static func artifact(_ size: String) -> String { "---\nname: Tool 1\nfacts:\n  Size: \(size)\n---\nWords.\n" }

    private static let project = FileTree(
        FileTree.texts(tools: 3, reach: 1, edition: 1).files.merging(["Content/artifacts/tool-1.md": Array(artifact("7 MB").utf8)]) { $1 })

    /// What was in its place when a build first had something to show.
    private final class Seen: Sendable {
        let site = Mutex<FileTree?>(nil)
        let files = Mutex<[String]>([])
    }

    /// Lends a server's builds after the first one, and a way to build again with a page that is looked at.
    private func serving(
        _ body: (_ folder: String, _ rebuild: ([String]) async -> (result: Rebuilt, seen: Seen)) async throws -> Void
    ) async throws {
        try await withTemporaryFolder { folder in
            try Self.project.write(to: folder)
            let builds = ServedBuilds(output: folder + "/site", jobs: 2) {
                Inputs(project: folder, options: ReadingOptions(jobs: 2), baseURL: nil)
            }
            #expect(await builds.rebuild(RebuildRequest(changed: [])).isServed)
            try await body(folder) { changed in
                let seen = Seen()
                let request = RebuildRequest(changed: changed, watched: [Self.page]) { files in
                    seen.files.withLock { $0 = files }
                    seen.site.withLock { $0 = try? FileTree(below: folder + "/site") }
                }
                return (await builds.rebuild(request), seen)
            }
            await builds.stop()
        }
    }

    @Test func `it is in its place before the rest, which follows`() async throws {
        try await serving { folder, rebuild in
            try Disk.write(Self.artifact("8 MB"), to: folder + "/Content/artifacts/tool-1.md")
            let (result, seen) = await rebuild(["Content/artifacts/tool-1.md"])
            let early = try #require(seen.site.withLock { $0 })
            #expect(seen.files.withLock { $0 } == [Self.page])
            #expect(early.text(Self.page)?.contains("8 MB") == true)
            #expect(early.text(Self.pair)?.contains("7 MB") == true)
            #expect(result.isServed)
            let whole = try FileTree(below: folder + "/site")
            #expect(whole.text(Self.page) == early.text(Self.page))
            #expect(whole.text(Self.pair)?.contains("8 MB") == true)
        }
    }

    @Test func `nothing is shown first of a build with an error, nor where the page is as it was`() async throws {
        try await serving { folder, rebuild in
            try Disk.write("", to: folder + "/Content/sources/empty.txt")
            try Disk.write(Self.artifact("8 MB"), to: folder + "/Content/artifacts/tool-1.md")
            let broken = await rebuild(["Content/artifacts/tool-1.md", "Content/sources/empty.txt"])
            #expect(!broken.result.isServed && broken.seen.site.withLock { $0 } == nil)
            #expect(try FileTree(below: folder + "/site").text(Self.page)?.contains("7 MB") == true)

            try Disk.write(Self.artifact("7 MB"), to: folder + "/Content/artifacts/tool-1.md")
            try Disk.remove(folder + "/Content/sources/empty.txt")
            let same = await rebuild(["Content/artifacts/tool-1.md", "Content/sources/empty.txt"])
            #expect(same.result.isServed && same.seen.site.withLock { $0 } == nil)
        }
    }

    @Test func `what was shown is taken back when its build is given up`() async throws {
        try await serving { folder, _ in
            let before = try FileTree(below: folder + "/site")
            try Disk.write(Self.artifact("8 MB"), to: folder + "/Content/artifacts/tool-1.md")
            var diagnostics = DiagnosticList()
            let site = try await site(
                from: Inputs(project: folder, options: ReadingOptions(), baseURL: nil), reporting: &diagnostics)
            let destination = Destination.own(try OwnFolder(preparing: folder + "/site"))
            var first = PagesShownFirst([Self.page, "nowhere/index.html"]) { _ in }
            try first.render(from: site, to: destination)
            #expect(first.areShown)
            #expect(try FileTree(below: folder + "/site").text(Self.page)?.contains("8 MB") == true)
            try first.takeBack(in: destination)
            try destination.discard()
            #expect(try FileTree(below: folder + "/site").differences(from: before) == [])
        }
    }
}
