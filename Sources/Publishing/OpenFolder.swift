import Glibc

/// A folder held open, so that the files in it are reached without walking its path; closed with the last reference.
final class OpenFolder: Sendable {
    let descriptor: Int32

    init(_ path: String) throws(PublishingError) {
        descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system("cannot open folder", path: path, code: errno) }
    }

    deinit { close(descriptor) }
}
