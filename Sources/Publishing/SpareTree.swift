import Glibc
import Parallel

/// What lies in the tree of an earlier edition that becomes the next: files that the next edition has as well stay where they are.
///
/// Nothing in it is believed: a file stays when the disk says that it is the very file of the published site.
struct SpareTree: Sendable {
    private(set) var files: Set<String> = []
    /// Whether there is one.
    private(set) var isTaken = false
    private var folders: Set<String> = []
    /// Folders with nothing in them.
    private var emptyFolders: [String] = []

    static let none = SpareTree()

    private init() {}

    private struct Entries {
        var files: [String] = []
        var folders: [String] = []
        var emptyFolders: [String] = []

        mutating func append(_ other: Entries) {
            files += other.files
            folders += other.folders
            emptyFolders += other.emptyFolders
        }
    }

    /// Looks through the folder, and removes what is neither a file nor a folder: nothing is written behind a link.
    init(in folder: String) throws(PublishingError) {
        let found = try Self.entries(in: folder, below: "")
        isTaken = true
        files = Set(found.files)
        folders = Set(found.folders)
        emptyFolders = found.emptyFolders
    }

    private static func entries(in top: String, below prefix: String) throws(PublishingError) -> Entries {
        let entries = try FileSystem.listing(of: prefix.isEmpty ? top : top + "/" + prefix).entries
        let chunks = sideBySide(entries.count, jobs: 2, chunk: 256) { range -> Result<Entries, PublishingError> in
            var found = Entries()
            do throws(PublishingError) {
                for entry in entries[range] {
                    let relative = prefix.isEmpty ? entry.name : prefix + "/" + entry.name
                    if entry.isFolder {
                        found.folders.append(relative)
                        found.append(try Self.entries(in: top, below: relative))
                    } else if entry.isFile {
                        found.files.append(relative)
                    } else {
                        try FileSystem.remove(top + "/" + relative)
                    }
                }
                return .success(found)
            } catch {
                return .failure(error)
            }
        }
        var all = Entries()
        for chunk in chunks { all.append(try chunk.get()) }
        if all.files.isEmpty, all.folders.isEmpty, !prefix.isEmpty { all.emptyFolders.append(prefix) }
        return all
    }

    /// Makes room in `folder` for a new file.
    func makeWay(for relative: String, in folder: String) throws(PublishingError) {
        guard isTaken else { return }
        if files.contains(relative) || folders.contains(relative) { return try FileSystem.remove(folder + "/" + relative) }
        var parent = relative[...]
        while let slash = parent.lastIndex(of: "/") {
            parent = parent[..<slash]
            // A file where the next edition has a folder. Another task may have made that by now, which this leaves alone.
            if files.contains(String(parent)) { unlink(folder + "/" + parent) }
        }
    }

    /// Removes the files that are not of the next edition, and the folders that hold nothing.
    func removeRest(without paths: Set<String>, in folder: String) throws(PublishingError) {
        for file in files where !paths.contains(file) && file != OutputManifest.fileName {
            // Something new may stand above it by now, where a file has become a folder or a folder a file.
            guard unlink(folder + "/" + file) == 0 || errno == ENOENT || errno == ENOTDIR || errno == EISDIR else {
                throw .system("cannot remove", path: folder + "/" + file, code: errno)
            }
            if let slash = file.lastIndex(of: "/") { FileSystem.removeEmptyFolders(String(file[..<slash]), below: folder) }
        }
        for empty in emptyFolders { FileSystem.removeEmptyFolders(empty, below: folder) }
    }
}
