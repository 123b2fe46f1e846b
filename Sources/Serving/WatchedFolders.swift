import Glibc

/// Folders of a project under inotify: which of their files changed, by path.
///
/// The kernel says where to look, the disk says what is there: a path counts as changed when it was written, when it is
/// new, or when it is gone. After an overflow of the kernel's queue, and for folders that are new, everything is
/// compared with what was known.
///
/// Used from one thread.
struct WatchedFolders {
    let descriptor: Int32
    private let project: String
    private let roots: [String]
    /// Watch → the paths of its folder: more than one where links lead to it. The project's own is "".
    private var folders: [Int32: Set<String>] = [:]
    /// Watch → the paths of links to a file outside of all watched folders.
    private var linked: [Int32: Set<String>] = [:]
    private var files: [String: FileStamp] = [:]
    private(set) var pending = PendingChanges()
    /// The system watches no more folders: someone has to look from time to time.
    private(set) var isIncomplete = false

    /// - Parameter roots: folders in `project`; one may be missing, and come later.
    init(project: String, roots: [String]) throws(ServingError) {
        self.project = project
        self.roots = roots
        descriptor = inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC))
        guard descriptor >= 0 else { throw .system("cannot watch files", code: errno) }
        lookAtAll()
        _ = take()
    }

    func close() { Glibc.close(descriptor) }

    /// Hands out the changes so far that are still true.
    mutating func take() -> Set<String> {
        let candidates = pending.settled.union(pending.unsettled)
        pending = PendingChanges()
        return candidates.filter { path in
            let before = files[path]
            let now = stamp(of: path)
            files[path] = now
            // A file that came and went was an editor's.
            return before != nil || now != nil
        }
    }

    // MARK: Events

    /// Reads what the kernel has to tell, and looks where it says.
    mutating func drain() {
        let room = 64 * 1024
        while true {
            let bytes = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
                count = max(0, read(descriptor, buffer.baseAddress, room))
            }
            if bytes.isEmpty { return }
            var offset = 0
            while offset + Self.headBytes <= bytes.count {
                let event = bytes.withUnsafeBytes { $0.loadUnaligned(fromByteOffset: offset, as: inotify_event.self) }
                let start = offset + Self.headBytes
                let name = String(decoding: bytes[start..<min(start + Int(event.len), bytes.count)].prefix { $0 != 0 }, as: UTF8.self)
                note(watch: event.wd, mask: event.mask, name: name)
                offset = start + Int(event.len)
            }
        }
    }

    private static let headBytes = 16

    private mutating func note(watch: Int32, mask: UInt32, name: String) {
        func has(_ flags: Int32...) -> Bool { flags.contains { mask & UInt32(bitPattern: $0) != 0 } }
        if has(IN_Q_OVERFLOW) { return lookAtAll() }
        if has(IN_IGNORED) {
            folders[watch] = nil
            linked[watch] = nil
            return
        }
        if let paths = linked[watch] {
            // What a link leads to was replaced: watch what it leads to now.
            if has(IN_DELETE_SELF, IN_MOVE_SELF, IN_ATTRIB) { for path in paths { watchLinked(path) } }
            for path in paths { pending.settle(path) }
            return
        }
        if has(IN_DELETE_SELF, IN_MOVE_SELF) {
            if folders[watch]?.contains("") == true { isLost = true }
            return
        }
        for folder in folders[watch] ?? [] {
            let path = folder.isEmpty ? name : folder + "/" + name
            if folder.isEmpty, !roots.contains(name) { continue }
            if Self.isIgnored(path) { continue }
            if has(IN_ISDIR) || folder.isEmpty {
                if has(IN_DELETE, IN_MOVED_FROM) { forget(path) } else { look(at: path) }
            } else if has(IN_CLOSE_WRITE, IN_MOVED_TO) {
                settle(path)
            } else if has(IN_ATTRIB) {
                if stamp(of: path) != files[path] { pending.unsettle(path) }
            } else if has(IN_CREATE), Self.isLink(project + "/" + path) {
                // It may lead to a folder.
                look(at: path)
            } else if has(IN_DELETE, IN_MOVED_FROM), folders.values.contains(where: { $0.contains(path) }) {
                forget(path)
            } else if has(IN_DELETE, IN_MOVED_FROM), files[path] == nil {
                // A file of an editor's own, on the way to another name or to nothing.
                pending.drop(path)
            } else {
                pending.unsettle(path)
            }
        }
    }

    /// The project's folder itself was moved or removed.
    private(set) var isLost = false

    private mutating func settle(_ path: String) {
        // A file that was opened for writing and closed as it was did not change.
        let isSame = !pending.unsettled.contains(path) && stamp(of: path) == files[path]
        if !isSame { pending.settle(path) }
        if Self.isLink(project + "/" + path) { watchLinked(path) }
    }

    // MARK: The disk

    /// Compares everything with what was known, and watches what is not watched yet.
    mutating func lookAtAll() {
        isIncomplete = false
        isLost = !watch(project, as: "")
        for root in roots { look(at: root) }
    }

    /// Compares a folder and all in it, or a file, with what was known.
    private mutating func look(at path: String) {
        var found: [String: FileStamp] = [:]
        list(path, trail: foldersAbove(path), into: &found)
        let known = files.filter { $0.key == path || $0.key.hasPrefix(path + "/") }
        for (file, stamp) in found where known[file] != stamp { pending.settle(file) }
        for file in known.keys where found[file] == nil { pending.unsettle(file) }
    }

    private func foldersAbove(_ path: String) -> [FolderIdentity] {
        path.indices.filter { path[$0] == "/" }.compactMap { end in
            var status = stat()
            return stat(project + "/" + path[..<end], &status) == 0 ? FolderIdentity(status) : nil
        }
    }

    /// A folder went: it may live on elsewhere, where what happens to it is no concern.
    private mutating func forget(_ path: String) {
        for (watch, paths) in folders {
            let left = paths.filter { $0 != path && !$0.hasPrefix(path + "/") }
            if left.count == paths.count { continue }
            folders[watch] = left.isEmpty ? nil : left
            if left.isEmpty { inotify_rm_watch(descriptor, watch) }
        }
        for file in files.keys where file == path || file.hasPrefix(path + "/") { pending.unsettle(file) }
    }

    /// Watches first and lists then, so that a file that is written in between is seen by one or the other.
    private mutating func list(_ path: String, trail: [FolderIdentity], into found: inout [String: FileStamp]) {
        let full = project + "/" + path
        var status = stat()
        guard stat(full, &status) == 0 || lstat(full, &status) == 0 else { return }
        guard status.st_mode & S_IFMT == S_IFDIR else {
            if Self.isLink(full) { watchLinked(path) }
            found[path] = FileStamp(status)
            return
        }
        // A link that leads back into a folder above it.
        guard !trail.contains(FolderIdentity(status)) else { return }
        watch(full, as: path)
        guard let directory = opendir(full) else { return }
        defer { closedir(directory) }
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) {
                $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            let inner = path + "/" + name
            if name == "." || name == ".." || Self.isIgnored(inner) { continue }
            list(inner, trail: trail + [FolderIdentity(status)], into: &found)
        }
    }

    /// False when there is no such folder.
    @discardableResult
    private mutating func watch(_ full: String, as path: String) -> Bool {
        let watch = inotify_add_watch(descriptor, full, Self.events)
        if watch >= 0 {
            folders[watch, default: []].insert(path)
        } else if errno == ENOSPC {
            isIncomplete = true
        } else {
            return false
        }
        return true
    }

    /// The folder of a linked file may be anywhere, and is not watched for it: the file itself is.
    private mutating func watchLinked(_ path: String) {
        let watch = inotify_add_watch(descriptor, project + "/" + path, Self.fileEvents)
        if watch >= 0 {
            linked[watch, default: []].insert(path)
        } else if errno == ENOSPC {
            isIncomplete = true
        }
    }

    private static let events = mask(
        IN_CREATE, IN_MODIFY, IN_ATTRIB, IN_CLOSE_WRITE, IN_MOVED_FROM, IN_MOVED_TO, IN_DELETE, IN_DELETE_SELF, IN_MOVE_SELF)
    private static let fileEvents = mask(IN_CLOSE_WRITE, IN_ATTRIB, IN_DELETE_SELF, IN_MOVE_SELF)

    private static func mask(_ flags: Int32...) -> UInt32 {
        flags.reduce(0) { $0 | UInt32(bitPattern: $1) }
    }

    private func stamp(of path: String) -> FileStamp? { FileStamp(of: project + "/" + path) }

    private static func isLink(_ full: String) -> Bool {
        var status = stat()
        return lstat(full, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// What a build does not read either: hidden files and editors' back-ups, except below `Content/static/`.
    ///
    /// - Source: `FileReading.isIgnored` of Reading, which this module does not know.
    private static func isIgnored(_ path: String) -> Bool {
        if path.hasPrefix("Content/static/") { return path.hasSuffix("/.DS_Store") }
        let name = path.split(separator: "/").last ?? ""
        return name.hasPrefix(".") || name.hasSuffix("~") || name.hasPrefix("#") && name.hasSuffix("#")
    }
}

/// A folder by its disk and its number there.
private struct FolderIdentity: Equatable {
    let device: UInt64
    let number: UInt64

    init(_ status: stat) {
        device = UInt64(status.st_dev)
        number = UInt64(status.st_ino)
    }
}
