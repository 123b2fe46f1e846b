import Glibc
import Parallel
import Publishing
import Reading

/// Every file that a build reads, as the disk has it at one moment.
struct InputFiles: Sendable {
    /// One file that the site is made from.
    struct File: Sendable {
        /// Relative to the project.
        let path: String
        /// Nil for what is no regular file.
        let stamp: FileStamp?
    }

    /// By path.
    let all: [File]
    /// Nanoseconds since 1970, before the first file was looked at.
    private let moment: Int

    /// A file that changed so short a time before the moment may change again and look the same.
    private static let doubtNanoseconds = 100_000_000

    /// - Throws: ``ReadingError`` when a folder cannot be read.
    init(of project: String, jobs: Int) throws(ReadingError) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        moment = Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec)
        var paths = try SourceTree.paths(of: project).map { SourceTree.contentFolder + $0 }
        let own = project + "/" + ThemeFiles.folder
        if FileReading.isFolder(own) { paths += try FileReading.files(below: own).map { ThemeFiles.folder + $0 } }
        let found = paths
        all = sideBySide(found.count, jobs: jobs, chunk: 128) { range in
            found[range].map { File(path: $0, stamp: FileStamp(of: project + "/" + $0)) }
        }.flatMap(\.self)
    }

    /// Relative to `Content/`.
    var contentPaths: [String] { all.compactMap { Self.contentPath(of: $0.path) } }

    /// Of `Content/`, the files that are certainly what they were when they had these stamps; relative to it.
    func contentPaths(unchangedSince stamps: [String: FileStamp]) -> Set<String> {
        if stamps.isEmpty { return [] }
        return Set(all.lazy.filter { $0.stamp != nil && stamps[$0.path] == $0.stamp }.compactMap { Self.contentPath(of: $0.path) })
    }

    /// By path: what tells a changed file. One that is too young to be told by it is missing.
    var stamps: [String: FileStamp] {
        Dictionary(all.compactMap { file in trusted(file).map { (file.path, $0) } }) { first, _ in first }
    }

    /// Nil where the file could change again and look the same.
    func trusted(_ file: File) -> FileStamp? {
        file.stamp.flatMap { max($0.changed, $0.modified) < moment - Self.doubtNanoseconds ? $0 : nil }
    }

    /// A path in the project as one in `Content/`; nil for one that lies elsewhere.
    static func contentPath(of path: String) -> String? {
        path.hasPrefix(SourceTree.contentFolder) ? String(path.dropFirst(SourceTree.contentFolder.count)) : nil
    }
}
