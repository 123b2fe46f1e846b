import Diagnostics
import Publishing
import Rendering

/// The files that no page shows: the search index, the site's JSON, sitemap, feed and the like. A development server makes
/// them when the pages are there and nobody saves anything, so that nobody waits for them who looks at a page.
struct LateFiles: Sendable {
    let renderer: PageRenderer
    let output: String

    /// Whether they can wait: no file of the author's may want the place of one, which is found when all are there.
    static func canWait(beside staticFiles: [String]) -> Bool {
        let wanted = ["search", "compare", "index.json", "graph.json", "sitemap", "feed.xml", "llms.txt", "robots.txt"]
        return staticFiles.allSatisfy { path in !wanted.contains { path.hasPrefix($0) } }
    }

    /// The files, on one core, since an editor works at the others. Nil when the task was cancelled meanwhile.
    func made() -> [RenderedFile]? {
        var files: [RenderedFile] = []
        // The build has said what is wrong in their templates.
        var said = DiagnosticList()
        for make in [{ renderer.documents(reporting: &said) }, { renderer.searchFiles }, { renderer.dataFiles.map { $0() } }] {
            if Task.isCancelled { return nil }
            files += make()
        }
        return Task.isCancelled ? nil : files
    }

    /// Puts the files where they are served.
    /// - Parameter former: the paths of those that are there; what is not among the files goes.
    func write(_ files: [RenderedFile], former: Set<String>) throws(PublishingError) {
        let folder = try OwnFolder(preparing: output)
        for file in files { _ = try folder.write(file.bytes, to: file.path) }
        try folder.publish(without: former.subtracting(files.map(\.path)))
    }
}
