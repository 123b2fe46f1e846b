import Glibc

/// What keeps a run from reading at all.
package enum ReadingError: Error, Sendable, Equatable, CustomStringConvertible {
    case noContentFolder(String)
    case unreadableFolder(String, reason: String)
    case unreadableFile(String, reason: String)

    /// What the system said.
    package var reason: String {
        switch self {
        case .noContentFolder: "no such folder"
        case .unreadableFolder(_, let reason), .unreadableFile(_, let reason): reason
        }
    }

    package var description: String {
        switch self {
        case .noContentFolder(let path): "no folder '\(path)': a project is a folder with Content/ in it (pairwise init DIR makes one)"
        case .unreadableFolder(let path, let reason): "folder '\(path)' cannot be read: \(reason)"
        case .unreadableFile(let path, let reason): "file '\(path)' cannot be read: \(reason)"
        }
    }
}

/// The files below a folder, and their bytes. The only place of this module that touches the disk.
package enum FileReading {
    /// Paths relative to `folder`, in order of their UTF-8 bytes; hidden files and editors' back-ups left out.
    ///
    /// Links are followed; a folder that leads back into itself is entered once.
    /// - Parameter whole: below this folder, given as `static/`, hidden files count: `.nojekyll`, `.well-known/`.
    package static func files(below folder: String, whole: String? = nil) throws(ReadingError) -> [String] {
        var paths: [String] = []
        try list(folder, prefix: "", whole: whole, trail: [], into: &paths)
        return paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    package static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// Whether a path names a file that holds bytes: no folder, and no pipe or device, which may never end.
    package static func isRegularFile(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFREG
    }

    package static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }

    /// - Parameter mayStream: a pipe will do, as somebody names it on the command line; in a project it would be waited for, perhaps for ever.
    package static func bytes(of path: String, mayStream: Bool = false) throws(ReadingError) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | (mayStream ? 0 : O_NONBLOCK))
        guard descriptor >= 0 else { throw .unreadableFile(path, reason: reason(errno)) }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .unreadableFile(path, reason: reason(errno)) }
        guard status.st_mode & S_IFMT != S_IFDIR else { throw .unreadableFile(path, reason: reason(EISDIR)) }
        guard mayStream || status.st_mode & S_IFMT == S_IFREG else {
            throw .unreadableFile(path, reason: "It is a pipe or a device, and no file")
        }
        var bytes: [UInt8] = []
        var room = max(Int(status.st_size), 4096) + 1
        while true {
            var failure: Int32 = 0
            let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                let got = read(descriptor, buffer.baseAddress, room)
                failure = got < 0 ? errno : 0
                count = max(0, got)
            }
            if failure == EINTR { continue }
            guard failure == 0 else { throw .unreadableFile(path, reason: reason(failure)) }
            if chunk.isEmpty { return bytes }
            if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
            room = 65536
        }
    }

    private static func list(
        _ folder: String, prefix: String, whole: String?, trail: [FileIdentity], into paths: inout [String]
    ) throws(ReadingError) {
        guard let directory = opendir(folder) else { throw .unreadableFolder(folder, reason: reason(errno)) }
        defer { closedir(directory) }
        var status = stat()
        guard fstat(dirfd(directory), &status) == 0 else { throw .unreadableFolder(folder, reason: reason(errno)) }
        let identity = FileIdentity(status)
        guard !trail.contains(identity) else { return }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." || isIgnored(name, isCopied: whole.map(prefix.hasPrefix) ?? false) { continue }
            // A link may lead to either, and some disks do not say.
            let type = Int(entry.pointee.d_type)
            if type == Int(DT_DIR) || type != Int(DT_REG) && isFolder(folder + "/" + name) {
                try list(
                    folder + "/" + name, prefix: prefix + name + "/", whole: whole, trail: trail + [identity], into: &paths)
            } else {
                paths.append(prefix + name)
            }
        }
    }

    /// Hidden files and editors' back-ups are no part of a project; of what is copied as it is, only what a Mac leaves in each folder.
    package static func isIgnored(_ name: some StringProtocol, isCopied: Bool) -> Bool {
        if isCopied { return name == ".DS_Store" }
        return name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#")
    }

    private static func reason(_ code: Int32) -> String {
        strerror(code).map { String(cString: $0) } ?? "error \(code)"
    }
}
