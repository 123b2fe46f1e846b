import Glibc
import Parallel

/// The few calls by which Publishing touches the disk, with errors in words.
enum FileSystem {
    enum Kind {
        case nothing, file, folder
    }

    static func kind(of path: String) -> Kind {
        var status = stat()
        guard stat(path, &status) == 0 else { return .nothing }
        return status.st_mode & S_IFMT == S_IFDIR ? .folder : .file
    }

    static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Gives a folder a mode: who serves it may still read it. Only its owner can, so a failure is none. Nothing is done where
    /// there is no folder.
    static func setMode(of folder: String, to mode: mode_t) {
        guard let own = self.mode(of: folder), own & 0o7777 != mode & 0o7777 else { return }
        chmod(folder, mode & 0o7777)
    }

    /// Nil where there is no folder.
    static func mode(of folder: String) -> mode_t? {
        var status = stat()
        return stat(folder, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR ? status.st_mode : nil
    }

    /// Nil for what is no folder itself, such as a link to one.
    static func folderStamp(of path: String) -> FolderStamp? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else { return nil }
        return FolderStamp(inode: UInt64(status.st_ino), changed: FileStamp.nanoseconds(status.st_ctim))
    }

    /// Makes a folder and those above it.
    /// - Parameter descriptor: the open folder that a relative path starts from.
    static func makeFolder(_ path: String, in descriptor: Int32 = AT_FDCWD) throws(PublishingError) {
        if mkdirat(descriptor, path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw .system("cannot make folder", path: path, code: errno)
        }
        try makeFolder(String(path[..<slash]), in: descriptor)
        guard mkdirat(descriptor, path, 0o755) == 0 || errno == EEXIST else {
            throw .system("cannot make folder", path: path, code: errno)
        }
    }

    /// Writes a new file; its folder is made when it is missing.
    static func write(_ bytes: [UInt8], to path: String) throws(PublishingError) {
        try bytes.lent { bytes throws(PublishingError) in _ = try write(bytes, to: path, in: AT_FDCWD, named: "") }
    }

    /// Writes a new file relative to an open folder; the folders between are made when they are missing.
    /// - Parameter folder: the open folder's path, for errors.
    /// - Returns: what the disk says of it.
    static func write(
        _ bytes: UnsafeRawBufferPointer, to path: String, in descriptor: Int32, named folder: String
    ) throws(PublishingError) -> FileStamp {
        func failure() -> PublishingError {
            .system("cannot write", path: folder.isEmpty ? path : folder + "/" + path, code: errno)
        }
        var file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        if file < 0, errno == ENOENT, let slash = path.lastIndex(of: "/") {
            try makeFolder(String(path[..<slash]), in: descriptor)
            file = openat(descriptor, path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        }
        guard file >= 0 else { throw failure() }
        defer { close(file) }
        var offset = 0
        while offset < bytes.count {
            let written = Glibc.write(file, bytes.baseAddress?.advanced(by: offset), bytes.count - offset)
            if written < 0, errno == EINTR { continue }
            guard written > 0 else { throw failure() }
            offset += written
        }
        var status = stat()
        guard fstat(file, &status) == 0 else { throw failure() }
        return FileStamp(status)
    }

    /// Puts a file in the place of another in one step.
    static func replace(_ path: String, with bytes: [UInt8]) throws(PublishingError) {
        let new = path + ".new"
        try remove(new)
        try write(bytes, to: new)
        guard rename(new, path) == 0 else { throw .system("cannot rename to", path: path, code: errno) }
    }

    enum Linking {
        case done
        /// The new name, or the folder for it, is something else already.
        case inTheWay
        /// The two lie on different disks, or the disk knows no links.
        case impossible
    }

    /// A second name for a file; its folder is made when it is missing.
    static func link(_ old: String, as new: String) throws(PublishingError) -> Linking {
        if Glibc.link(old, new) == 0 { return .done }
        if errno == ENOENT {
            try makeFolder(String(new[..<(new.lastIndex(of: "/") ?? new.startIndex)]))
            if Glibc.link(old, new) == 0 { return .done }
        }
        return errno == EEXIST || errno == ENOTDIR ? .inTheWay : .impossible
    }

    /// The whole of a file; nil when it cannot be read.
    static func contents(of path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        var isWhole = true
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(descriptor, buffer.baseAddress?.advanced(by: count), size - count)
                if got <= 0 {
                    isWhole = false
                    return
                }
                count += got
            }
        }
        return isWhole ? bytes : nil
    }

    /// What the disk says of a file that holds just these bytes; nil for any other.
    static func stamp(of path: String, holding bytes: UnsafeRawBufferPointer) -> FileStamp? {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG, Int(status.st_size) == bytes.count,
            let old = contents(of: path), old.count == bytes.count
        else { return nil }
        let isSame = old.withUnsafeBytes { old in
            guard let one = old.baseAddress, let other = bytes.baseAddress, old.count > 0 else { return true }
            return memcmp(one, other, old.count) == 0
        }
        return isSame ? FileStamp(status) : nil
    }

    struct Entry: Sendable {
        let name: String
        /// A folder itself, and no link to one.
        let isFolder: Bool
        /// A file with bytes, and no link to one.
        let isFile: Bool
    }

    /// What lies in a folder, by name, and the folder's mode.
    struct Listing {
        let entries: [Entry]
        let mode: mode_t
    }

    static func listing(of folder: String) throws(PublishingError) -> Listing {
        guard let directory = opendir(folder) else { throw .system("cannot read folder", path: folder, code: errno) }
        defer { closedir(directory) }
        var status = stat()
        guard fstat(dirfd(directory), &status) == 0 else { throw .system("cannot read folder", path: folder, code: errno) }
        return Listing(entries: entries(of: directory, at: folder), mode: status.st_mode)
    }

    /// What lies in a folder, by name; nothing when it cannot be read.
    static func entries(in folder: String) -> [Entry] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        return entries(of: directory, at: folder)
    }

    private static func entries(of directory: OpaquePointer, at folder: String) -> [Entry] {
        var entries: [Entry] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name == "." || name == ".." { continue }
            // Some disks do not tell in the list what an entry is.
            let type = entry.pointee.d_type == DT_UNKNOWN ? type(of: folder + "/" + name) : entry.pointee.d_type
            entries.append(Entry(name: name, isFolder: type == DT_DIR, isFile: type == DT_REG))
        }
        return entries.sorted { $0.name < $1.name }
    }

    /// `DT_DIR`, `DT_REG`, or something else.
    private static func type(of path: String) -> UInt8 {
        var status = stat()
        guard lstat(path, &status) == 0 else { return UInt8(DT_UNKNOWN) }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return UInt8(DT_DIR)
        case S_IFREG: return UInt8(DT_REG)
        default: return UInt8(DT_UNKNOWN)
        }
    }

    /// Does something with each entry of a folder; with those of a large one on two cores.
    private static func forEach(_ entries: [Entry], _ work: @Sendable (Entry) throws(PublishingError) -> Void) throws(PublishingError) {
        let faults = sideBySide(entries.count, jobs: 2, chunk: 256) { range -> PublishingError? in
            do throws(PublishingError) {
                for entry in entries[range] { try work(entry) }
                return nil
            } catch {
                return error
            }
        }
        for case let fault? in faults { throw fault }
    }

    /// Removes a file or a folder with all in it. Links are removed, never followed.
    static func remove(_ path: String) throws(PublishingError) {
        try remove(path, isFolder: type(of: path) == DT_DIR)
    }

    /// Removes folders that hold nothing, from this one upwards.
    /// - Parameter top: stays, and so does what is above it.
    static func removeEmptyFolders(_ path: String, below top: String) {
        var folder = path[...]
        while !folder.isEmpty, rmdir(top + "/" + folder) == 0 {
            folder = folder.lastIndex(of: "/").map { folder[..<$0] } ?? ""
        }
    }

    private static func remove(_ path: String, isFolder: Bool) throws(PublishingError) {
        if isFolder {
            try forEach(entries(in: path)) { entry throws(PublishingError) in
                try remove(path + "/" + entry.name, isFolder: entry.isFolder)
            }
        }
        guard (isFolder ? rmdir(path) : unlink(path)) == 0 || errno == ENOENT else {
            throw .system("cannot remove", path: path, code: errno)
        }
    }

    /// The path with every link on it resolved; the path itself when it does not exist.
    static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }
}
