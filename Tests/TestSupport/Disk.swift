import Glibc

/// The disk as tests need it: any failure is thrown with its path.
package enum Disk {
    package struct Failure: Error, CustomStringConvertible {
        let call: String
        let path: String
        let code: Int32

        package var description: String { "\(call) '\(path)': \(strerror(code).map { String(cString: $0) } ?? "\(code)")" }
    }

    package enum Kind {
        case nothing, file, folder, link
    }

    /// What a file is to a reader who looks twice: another inode or time means that it was written again.
    package struct Identity: Equatable, Sendable {
        let inode: UInt
        let seconds: Int
        let nanoseconds: Int
    }

    package static func kind(of path: String) -> Kind {
        var status = stat()
        guard lstat(path, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFLNK: return .link
        default: return .file
        }
    }

    package static func identity(of path: String) throws -> Identity {
        var status = stat()
        try check(lstat(path, &status), "stat", path)
        return Identity(inode: UInt(status.st_ino), seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    }

    package static func mode(of path: String) throws -> mode_t {
        var status = stat()
        try check(stat(path, &status), "stat", path)
        return status.st_mode & 0o7777
    }

    package static func setMode(_ mode: mode_t, of path: String) throws { try check(chmod(path, mode), "chmod", path) }

    /// Sets the time of a file's last change as another one's: a copy that looks as old as what it replaces.
    package static func setTime(of path: String, as old: Identity) throws {
        let time = timespec(tv_sec: old.seconds, tv_nsec: old.nanoseconds)
        try check(utimensat(AT_FDCWD, path, [time, time], 0), "utimensat", path)
    }

    /// - Parameter seconds: since 1970.
    package static func setTime(of path: String, seconds: Int) throws {
        let time = timespec(tv_sec: seconds, tv_nsec: 0)
        try check(utimensat(AT_FDCWD, path, [time, time], 0), "utimensat", path)
    }

    package static func makeFolder(_ path: String) throws {
        if mkdir(path, 0o755) == 0 || errno == EEXIST { return }
        guard errno == ENOENT, let slash = path.lastIndex(of: "/"), slash != path.startIndex else {
            throw Failure(call: "mkdir", path: path, code: errno)
        }
        try makeFolder(String(path[..<slash]))
        try check(mkdir(path, 0o755), "mkdir", path)
    }

    package static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    package static func write(_ bytes: [UInt8], to path: String) throws {
        if let slash = path.lastIndex(of: "/") { try makeFolder(String(path[..<slash])) }
        guard let file = fopen(path, "w") else { throw Failure(call: "open", path: path, code: errno) }
        defer { fclose(file) }
        guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw Failure(call: "write", path: path, code: errno) }
    }

    package static func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Failure(call: "open", path: path, code: errno) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 65536)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }

    package static func text(of path: String) throws -> String { String(decoding: try bytes(of: path), as: UTF8.self) }

    /// Sorted.
    package static func names(in folder: String) throws -> [String] {
        guard let directory = opendir(folder) else { throw Failure(call: "open", path: folder, code: errno) }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted()
    }

    package static func link(_ path: String, to target: String) throws { try check(symlink(target, path), "symlink", path) }

    package static func target(of link: String) -> String? {
        var buffer = [CChar](repeating: 0, count: 4096)
        let count = readlink(link, &buffer, buffer.count - 1)
        return count < 0 ? nil : String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
    }

    /// Removes a file, or a folder with all in it.
    package static func remove(_ path: String) throws {
        guard kind(of: path) == .folder else {
            try check(unlink(path), "remove", path)
            return
        }
        for name in try names(in: path) { try remove(path + "/" + name) }
        try check(rmdir(path), "remove", path)
    }

    private static func check(_ result: Int32, _ call: String, _ path: String) throws {
        guard result == 0 else { throw Failure(call: call, path: path, code: errno) }
    }
}

/// Lends a folder of its own to `body` and removes it afterwards.
package func withTemporaryFolder<Result>(_ body: (String) async throws -> Result) async throws -> Result {
    var template = Array("/tmp/pairwise-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw Disk.Failure(call: "mkdtemp", path: "/tmp", code: errno) }
    let folder = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    defer { do { try Disk.remove(folder) } catch { print("left behind: \(error)") } }
    return try await body(folder)
}
