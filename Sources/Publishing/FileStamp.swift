import Glibc

/// What the disk says of a file without its bytes: when any of it differs, the file may have changed.
package struct FileStamp: Sendable, Hashable {
    package let size: Int
    /// Nanoseconds since 1970, by the clock of the disk: of the last change of the bytes.
    package let modified: Int
    /// Of the last change of the bytes, the name or the mode; no program can set it back.
    package let changed: Int
    package let inode: UInt64

    package init(size: Int, modified: Int, changed: Int, inode: UInt64) {
        self.size = size
        self.modified = modified
        self.changed = changed
        self.inode = inode
    }

    /// Nil when there is no regular file. Links are followed.
    package init?(of path: String) { self.init(of: path, in: AT_FDCWD) }

    /// - Parameter folder: open; a relative path starts there.
    init?(of path: String, in folder: Int32) {
        var status = stat()
        guard fstatat(folder, path, &status, 0) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        self.init(status)
    }

    init(_ status: stat) {
        size = Int(status.st_size)
        modified = Int(status.st_mtim.tv_sec) * 1_000_000_000 + Int(status.st_mtim.tv_nsec)
        changed = Int(status.st_ctim.tv_sec) * 1_000_000_000 + Int(status.st_ctim.tv_nsec)
        inode = UInt64(status.st_ino)
    }

    /// Whether two files hold the same bytes as far as the disk knows. A second name, or a new mode, is no new content.
    package func isContentOf(_ other: FileStamp) -> Bool {
        size == other.size && modified == other.modified && inode == other.inode
    }
}
