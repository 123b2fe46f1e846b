import Diagnostics
import Reading
import TestSupport
import Testing

@testable import PairwiseCommand

@Suite struct CompletenessTests {
    /// The planned routes as the files that they must become.
    private func planned(_ project: String) async throws -> Set<String> {
        var diagnostics = DiagnosticList()
        let site = try await site(
            from: Inputs(project: project, options: ReadingOptions(), baseURL: nil), reporting: &diagnostics)
        return Set(site.plan.pages.map { $0.kind == .notFound ? "404.html" : $0.route.file() })
    }

    @Test func `every planned route is written, and no other page`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.hostile.write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            let site = try FileTree(below: folder + "/public")
            #expect(Set(site.paths.filter { $0.hasSuffix(".html") }) == (try await planned(folder)))
        }
    }

    @Test func `the manifest names every file on the disk, and no other`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.hostile.write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            let site = try FileTree(below: folder + "/public")
            let manifest = try #require(site.text(".pairwise-manifest"))
            let named = manifest.split(separator: "\n").dropFirst(2).map(String.init)
            #expect(named == site.paths.filter { $0 != ".pairwise-manifest" })
        }
    }

    @Test func `a page that is planned no more is gone after the next build`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.texts(tools: 4, reach: 1, edition: 1).write(to: folder)
            _ = try Execution.pairwise("build", in: folder)
            #expect(Disk.kind(of: folder + "/public/artifacts/tool-3") == .folder)
            try Disk.remove(folder + "/Content/sources/2-3.txt")
            _ = try Execution.pairwise("build", in: folder)
            #expect(Disk.kind(of: folder + "/public/artifacts/tool-3") == .nothing)
            #expect(Disk.kind(of: folder + "/public/artifacts/tool-2") == .folder)
        }
    }

    @Test func `hostile names touch nothing outside the output folder`() async throws {
        try await withTemporaryFolder { folder in
            let project = folder + "/outer/project"
            try FileTree.hostile.write(to: project)
            let before = try FileTree(below: folder)
            _ = try Execution.pairwise("build", "--output", folder + "/www/site", in: project)
            let after = try FileTree(below: folder)
            let outside = after.filtered { !$0.hasPrefix("www/site/") }
            #expect(outside.differences(from: before) == [])
            #expect(after["www/site/artifacts/escaped/index.html"] != nil)
        }
    }

    @Test(arguments: [(".pairwise-manifest", "static-file-in-the-way"), ("a\nb.txt", "its name holds a line break")])
    func `a static file that would break publishing is reported, and the next build publishes`(name: String, said: String) async throws {
        try await withTemporaryFolder { folder in
            try Disk.write("name: Oak", to: folder + "/Content/static/" + name)
            for _ in 0..<2 {
                let build = try Execution.pairwise("build", in: folder)
                #expect(build.status == 1)
                #expect(build.errors.contains(said), "\(build.errors)")
            }
            try Disk.remove(folder + "/Content/static/" + name)
            let build = try Execution.pairwise("build", in: folder)
            #expect(build.status == 0, "\(build.errors)")
        }
    }

    @Test func `check reports what a build reports, and writes nothing`() async throws {
        try await withTemporaryFolder { folder in
            try FileTree.hostile.write(to: folder)
            try Disk.write("x", to: folder + "/Content/static/index.html")
            try Disk.write("x", to: folder + "/Content/static/artifacts")
            let before = try FileTree(below: folder)
            let check = try Execution.pairwise("check", "--format", "json", in: folder)
            #expect(try FileTree(below: folder).differences(from: before) == [])
            let build = try Execution.pairwise("build", "--format", "json", in: folder)
            #expect(check.output == build.output)
            #expect(check.status == 1)
            #expect(check.output.split(separator: "static-file-in-the-way").count == 3)
        }
    }
}
