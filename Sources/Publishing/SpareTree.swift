import Glibc
import Parallel

/// The tree of an earlier edition that becomes the next: files that the next edition has as well stay where they are.
///
/// Nothing in it is believed: a file stays when the disk says that it is the very file of the published site, and a folder that is not
/// known to hold what a build left in it is looked through.
struct SpareTree: Sendable {
    /// Whether there is one.
    private(set) var isTaken = false
    /// The files that were met in folders that had to be looked through.
    private var found: [String] = []
    /// What the builds' own folders hold that the published site has not.
    private var known: [String] = []
    /// Folders with nothing in them.
    private var emptyFolders: [String] = []

    static let none = SpareTree()

    private init() {}

    private struct Entries {
        var files: [String] = []
        var emptyFolders: [String] = []

        mutating func append(_ other: Entries) {
            files += other.files
            emptyFolders += other.emptyFolders
        }
    }

    /// Looks through what may have changed in the folder, and removes what is neither a file nor a folder: nothing is written behind a link.
    /// - Parameters:
    ///   - known: the stamps of its folders, from when a build had looked at all in them.
    ///   - files: those of its files that the published site has not, as far as they lie in such folders.
    init(in tree: String, known: FolderStamps, files: [String]) throws(PublishingError) {
        // Nobody knows what is changed from now on; what is there is looked at below.
        let folders = FolderStamps(of: known.folders.map(\.path), in: tree, doubt: 0)
        let changed = folders.changed(since: known)
        let results = sideBySide(changed.count, jobs: 2, chunk: 16) { range -> Result<Entries, PublishingError> in
            do throws(PublishingError) {
                var found = Entries()
                for folder in changed[range] { found.append(try Self.entries(in: tree, below: folder, beside: folders)) }
                return .success(found)
            } catch {
                return .failure(error)
            }
        }
        for result in results {
            let entries = try result.get()
            found += entries.files
            emptyFolders += entries.emptyFolders
        }
        self.known = files
        isTaken = true
    }

    /// - Parameter known: folders that are looked through by themselves.
    private static func entries(in top: String, below prefix: String, beside known: FolderStamps) throws(PublishingError) -> Entries {
        let entries = try FileSystem.listing(of: prefix.isEmpty ? top : top + "/" + prefix).entries
        var found = Entries()
        var isEmpty = true
        for entry in entries {
            let relative = prefix.isEmpty ? entry.name : prefix + "/" + entry.name
            isEmpty = isEmpty && !entry.isFolder && !entry.isFile
            if entry.isFolder {
                if !known.holds(relative) { found.append(try Self.entries(in: top, below: relative, beside: known)) }
            } else if entry.isFile {
                found.files.append(relative)
            } else {
                try FileSystem.remove(top + "/" + relative)
            }
        }
        if isEmpty, !prefix.isEmpty { found.emptyFolders.append(prefix) }
        return found
    }

    /// Makes room in `folder` for a new file.
    func makeWay(for relative: String, in folder: String) throws(PublishingError) {
        guard isTaken else { return }
        var status = stat()
        if lstat(folder + "/" + relative, &status) == 0 { return try FileSystem.remove(folder + "/" + relative) }
        guard errno == ENOTDIR else { return }
        // A file where the next edition has a folder. Another task may have made that by now, which this leaves alone.
        var parent = relative[...]
        while let slash = parent.lastIndex(of: "/") {
            parent = parent[..<slash]
            if unlink(folder + "/" + parent) == 0 { return }
        }
    }

    /// Removes the files that are not of the next edition, and the folders that hold nothing.
    /// - Parameter former: the files of the published site.
    func removeRest(without paths: Set<String>, former: Set<String>, in folder: String) throws(PublishingError) {
        guard isTaken else { return }
        // What lay in the folders that nobody touched is of the site before it, or of the published one, whose manifest anybody may
        // have written.
        let rest = Set(found + known + former.filter { !paths.contains($0) && !$0.split(separator: "/").contains("..") }).subtracting(paths)
        for file in rest where file != OutputManifest.fileName {
            // Something new may stand above it by now, where a file has become a folder or a folder a file.
            guard unlink(folder + "/" + file) == 0 || errno == ENOENT || errno == ENOTDIR || errno == EISDIR else {
                throw .system("cannot remove", path: folder + "/" + file, code: errno)
            }
            if let slash = file.lastIndex(of: "/") { FileSystem.removeEmptyFolders(String(file[..<slash]), below: folder) }
        }
        for empty in emptyFolders { FileSystem.removeEmptyFolders(empty, below: folder) }
    }
}
