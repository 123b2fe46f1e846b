import Parallel
import Publishing
import Rendering

/// The files that no page shows: the search index and the site's JSON. A development server makes them when the pages are
/// there, so that nobody waits for them who looks at a page.
struct LateFiles: Sendable {
    let renderer: PageRenderer
    let output: String
    let jobs: Int
    /// The paths of those that are there.
    let former: Set<String>

    /// Whether they can wait: no file of the author's may want the place of one, which is found when all are there.
    static func canWait(beside staticFiles: [String]) -> Bool {
        staticFiles.allSatisfy { path in !["search", "compare", "index.json", "graph.json"].contains { path.hasPrefix($0) } }
    }

    /// - Returns: the paths of those that are there now.
    func write() async throws(PublishingError) -> Set<String> {
        let folder = try OwnFolder(preparing: output)
        let renderer = renderer
        let paths = try await inOrder([true, false], jobs: jobs, chunk: 1) { isSearch throws(PublishingError) in
            var paths: [String] = []
            for file in isSearch.first == true ? renderer.searchFiles : renderer.dataFiles {
                _ = try folder.write(file.bytes, to: file.path)
                paths.append(file.path)
            }
            return paths
        }
        let made = Set(paths.joined())
        try folder.publish(without: former.subtracting(made))
        return made
    }
}
