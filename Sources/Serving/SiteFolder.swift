import Glibc

/// The folder of the built site, opened name by name, so that no request leaves it by a link.
package struct SiteFolder: Sendable {
    package let path: String

    package init(path: String) { self.path = path }

    /// A file that is open for reading. Who gets one closes it.
    struct OpenFile {
        let descriptor: Int32
        let size: Int

        /// The next bytes, at most `limit`; empty at the end, and when the disk fails.
        func next(_ limit: Int) -> [UInt8] {
            [UInt8](unsafeUninitializedCapacity: limit) { buffer, count in
                count = max(0, read(descriptor, buffer.baseAddress, limit))
            }
        }

        func close() { Glibc.close(descriptor) }
    }

    enum Found {
        case file(OpenFile)
        case folder
        case nothing
    }

    /// Opens what the names lead to.
    ///
    /// A build may take the folder's place while the names are followed: what is then missing is looked for again.
    func open(_ names: [String]) -> Found {
        for _ in 0..<triesMax {
            let root = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
            // Where the disk cannot exchange two folders, there is a moment with none.
            guard root >= 0 else {
                usleep(1000)
                continue
            }
            defer { Glibc.close(root) }
            let found = follow(names, from: root)
            guard case .nothing = found, !isCurrent(root) else { return found }
        }
        return .nothing
    }

    private let triesMax = 5

    private func isCurrent(_ root: Int32) -> Bool {
        var opened = stat()
        var now = stat()
        return fstat(root, &opened) == 0 && stat(path, &now) == 0 && opened.st_ino == now.st_ino && opened.st_dev == now.st_dev
    }

    private func follow(_ names: [String], from root: Int32) -> Found {
        guard let last = names.last else { return .folder }
        var folder = root
        defer { if folder != root { Glibc.close(folder) } }
        for name in names.dropLast() {
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { return .nothing }
            if folder != root { Glibc.close(folder) }
            folder = next
        }
        // Not to wait for a writer, should the name be that of a pipe.
        let descriptor = openat(folder, last, O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { return .nothing }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            Glibc.close(descriptor)
            return status.st_mode & S_IFMT == S_IFDIR ? .folder : .nothing
        }
        return .file(OpenFile(descriptor: descriptor, size: Int(status.st_size)))
    }
}
