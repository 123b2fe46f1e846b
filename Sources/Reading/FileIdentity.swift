import Glibc

/// Tells a file or folder from all others. A number alone is that of one disk: the first folder of each mounted one often has the same.
struct FileIdentity: Equatable {
    private let device: UInt64
    private let number: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
