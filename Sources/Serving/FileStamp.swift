import Glibc

/// What a file was when it was looked at: another one means that it was written, replaced or made readable since.
struct FileStamp: Equatable {
    private let device: UInt64
    private let inode: UInt64
    private let size: Int64
    private let seconds: Int
    private let nanoseconds: Int
    private let mode: UInt32

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        inode = UInt64(status.st_ino)
        size = Int64(status.st_size)
        seconds = status.st_mtim.tv_sec
        nanoseconds = status.st_mtim.tv_nsec
        mode = UInt32(status.st_mode)
    }

    /// Nil when there is no file. Links are followed; one that leads nowhere is what it is, since a build stumbles over it.
    init?(of path: String) {
        var status = stat()
        guard stat(path, &status) == 0 || lstat(path, &status) == 0, status.st_mode & S_IFMT != S_IFDIR else { return nil }
        self.init(status)
    }
}
