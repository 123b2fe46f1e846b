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
            let files = seen.files.withLock { $0 }
            #expect(files.first == Self.page && !files.contains(Self.pair) && files.contains { $0.hasPrefix("assets/style.") })
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

    /// What follows when nobody has saved for a second is left out.
    private static func isShownAtOnce(_ path: String) -> Bool {
        path.hasSuffix(".html") || path.hasSuffix(".md") || path.hasPrefix("artifacts/") || path.hasPrefix("assets/")
    }

    @Test func `after any row of edits the pages are those of a fresh build`() async throws {
        try await withTemporaryFolder { folder in
            let project = folder + "/project"
            try WarmBuildTests.project.write(to: project)
            let inputs = Inputs(project: project, options: ReadingOptions(jobs: 2), baseURL: nil)
            let builds = ServedBuilds(output: folder + "/site", jobs: 2) { inputs }
            #expect(await builds.rebuild(RebuildRequest(changed: [])).isServed)
            var edits = Edits(seed: 2_027, files: WarmBuildTests.project.files)
            var dice = Numbers(state: 7)
            var (good, early) = (0, 0)
            for round in 1...70 {
                let edit = (0..<[1, 1, 3, 1, 6][round % 5]).map { _ in edits.next() }
                for one in edit { try one.apply(to: project) }
                let pages = try FileTree(below: folder + "/site").paths.filter { $0.hasSuffix("/index.html") }
                let shown = Mutex(0)
                let request = RebuildRequest(
                    changed: Set(edit.map(\.path)).sorted(), watched: (0..<2).map { _ in pages[dice.below(pages.count)] },
                    show: { files in shown.withLock { $0 = files.count } })
                let before = try FileTree(below: folder + "/site").filtered(Self.isShownAtOnce)
                let result = await builds.rebuild(request)
                let site = try FileTree(below: folder + "/site").filtered(Self.isShownAtOnce)
                var fresh = Build(inputs: inputs, output: folder + "/fresh", jobs: 2, isFresh: true)
                _ = try await fresh.run()
                let isClean = fresh.diagnostics.count(of: .error) == 0
                let expected = isClean ? try FileTree(below: folder + "/fresh").filtered(Self.isShownAtOnce) : before
                let differences = site.differences(from: expected)
                #expect(result.isServed == isClean && differences == [], "round \(round): \(edit)")
                if !differences.isEmpty { return }
                if shown.withLock({ $0 }) > 0 { early += 1 }
                if isClean {
                    good += 1
                    edits.accept()
                } else {
                    let back = edits.takeBack()
                    for one in back { try one.apply(to: project) }
                    #expect(await builds.rebuild(RebuildRequest(changed: back.map(\.path))).isServed)
                }
            }
            #expect(good > 35 && early > 10, "\(good) good, \(early) with a page shown first")
            await builds.stop()
        }
    }
}
