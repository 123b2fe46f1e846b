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
        modified = Self.nanoseconds(status.st_mtim)
        changed = Self.nanoseconds(status.st_ctim)
        inode = UInt64(status.st_ino)
    }

    /// Since 1970; the least or greatest number for what lies beyond the years 1677 to 2262, which any file may claim.
    static func nanoseconds(_ time: timespec) -> Int {
        let (product, overflows) = Int(time.tv_sec).multipliedReportingOverflow(by: 1_000_000_000)
        let (sum, overflowsToo) = product.addingReportingOverflow(Int(time.tv_nsec))
        return overflows || overflowsToo ? (time.tv_sec < 0 ? .min : .max) : sum
    }

    /// Whether two files hold the same bytes as far as the disk knows. A second name, or a new mode, is no new content.
    package func isContentOf(_ other: FileStamp) -> Bool {
        size == other.size && modified == other.modified && inode == other.inode
    }
}
