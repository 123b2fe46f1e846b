import Glibc
import Parallel

/// What tells that a folder holds the names that it held: whoever adds, removes or renames an entry changes it.
package struct FolderStamp: Sendable, Equatable {
    package let inode: UInt64
    /// As ``FileStamp/changed``.
    package let changed: Int

    package init(inode: UInt64, changed: Int) {
        self.inode = inode
        self.changed = changed
    }
}

/// The folders of a tree, each with its stamp at a time when all that lay in it was known.
///
/// - Order: by path.
package struct FolderStamps: Sendable, Equatable {
    package struct Folder: Sendable, Equatable {
        /// Relative to the tree; the tree itself is "".
        package let path: String
        /// Nil where it has to be looked into: something lay there that no build had made, or it was changed so lately that a further
        /// change could have the same stamp.
        package let stamp: FolderStamp?

        package init(path: String, stamp: FolderStamp?) {
            self.path = path
            self.stamp = stamp
        }
    }

    package let folders: [Folder]

    package init(folders: [Folder]) { self.folders = folders }

    /// Of a tree of which nothing is known.
    static let none = unseen([""])

    /// Folders that have to be looked into.
    static func unseen(_ paths: [String]) -> FolderStamps {
        FolderStamps(folders: paths.map { Folder(path: $0, stamp: nil) })
    }

    /// As long as a disk's clock may stand still, and more.
    package static let doubtNanoseconds = 100_000_000

    /// What the disk says of the folders now; those that are none any more are missing.
    /// - Parameter doubt: nanoseconds; a folder that was changed so short a time ago has no stamp.
    init(of paths: [String], in tree: String, doubt: Int) {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let trusted = Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec) - doubt
        folders = sideBySide(paths.count, jobs: 2, chunk: 256) { range in
            paths[range].compactMap { path in
                FileSystem.folderStamp(of: path.isEmpty ? tree : tree + "/" + path).map {
                    Folder(path: path, stamp: $0.changed < trusted ? $0 : nil)
                }
            }
        }.flatMap(\.self)
    }

    /// The folders that hold these files, and those above them.
    static func folders(of files: some Sequence<String>) -> [String] {
        var folders: Set<String> = [""]
        var last: Substring = ""
        for file in files {
            var path = file[...]
            while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
                path = path[..<slash]
                // Files of one folder mostly stand together.
                if path == last || !folders.insert(String(path)).inserted { break }
            }
            last = file[..<(file.utf8.lastIndex(of: UInt8(ascii: "/")) ?? file.startIndex)]
        }
        return folders.sorted()
    }

    /// Of the folders of `self`, what must be looked into: those whose stamp is not known to be that of before.
    /// - Parameter former: of the same tree.
    func changed(since former: FolderStamps) -> [String] {
        var changed: [String] = []
        var place = 0
        for folder in folders {
            while place < former.folders.count, former.folders[place].path < folder.path { place += 1 }
            let isKnown = place < former.folders.count && former.folders[place].path == folder.path
            if folder.stamp == nil || !isKnown || former.folders[place].stamp != folder.stamp { changed.append(folder.path) }
        }
        return changed
    }

    /// The same without the stamps of these folders.
    func doubting(_ paths: Set<String>) -> FolderStamps {
        if paths.isEmpty { return self }
        return FolderStamps(folders: folders.map { paths.contains($0.path) ? Folder(path: $0.path, stamp: nil) : $0 })
    }

    func holds(_ path: String) -> Bool {
        var (low, high) = (0, folders.count)
        while low < high {
            let middle = (low + high) / 2
            if folders[middle].path < path { low = middle + 1 } else { high = middle }
        }
        return low < folders.count && folders[low].path == path
    }
}
