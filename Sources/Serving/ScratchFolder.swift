import Glibc

/// A folder for as long as the process lives, with a lock on it by which others see that it does.
package struct ScratchFolder: Sendable {
    package let path: String
    private let lock: Int32
    private static let prefix = "pairwise-serve-"

    /// Removes what killed processes left behind, and makes a folder of its own.
    /// - Parameter parent: where; such as `/tmp`.
    package init(in parent: String) throws(ServingError) {
        Self.removeLeftovers(in: parent)
        var template = Array("\(parent)/\(Self.prefix)XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw .system("cannot make a folder in '\(parent)'", code: errno) }
        path = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw .system("cannot lock '\(path)'", code: errno) }
    }

    /// Removes the folder. A build that still writes to it fails from here on, instead of making it again: in the
    /// folder's place lies a file, until ``leave()``.
    package func remove() {
        for _ in 0..<100 {
            // Moved first: a folder that is written to may not be empty for long enough to be removed.
            Self.remove(aside)
            rename(path, aside)
            let blocker = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
            if blocker >= 0 {
                close(blocker)
                break
            }
        }
        Self.remove(aside)
    }

    /// After ``remove()``, when nobody writes any more.
    package func leave() {
        Self.remove(aside)
        unlink(path)
        close(lock)
    }

    private var aside: String { path + "-gone" }

    /// A folder that is not locked is nobody's any more.
    private static func removeLeftovers(in parent: String) {
        for name in names(in: parent) where name.hasPrefix(prefix) {
            let path = parent + "/" + name
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
            guard descriptor >= 0 else { continue }
            var status = stat()
            if fstat(descriptor, &status) == 0, status.st_uid == getuid(), flock(descriptor, LOCK_EX | LOCK_NB) == 0 { remove(path) }
            close(descriptor)
        }
    }

    /// What cannot be removed stays; it is in nobody's way.
    private static func remove(_ path: String) {
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        if status.st_mode & S_IFMT == S_IFDIR {
            for name in names(in: path) { remove(path + "/" + name) }
            rmdir(path)
        } else {
            unlink(path)
        }
    }

    private static func names(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names
    }
}
