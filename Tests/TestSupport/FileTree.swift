import Glibc

/// The files below a folder by their relative paths, hidden ones too. A link is `-> ` and where it leads.
package struct FileTree: Sendable, Equatable {
    package private(set) var files: [String: [UInt8]]

    package init(_ files: [String: [UInt8]] = [:]) { self.files = files }

    package init(below folder: String) throws {
        files = [:]
        try read(folder, prefix: "")
    }

    /// A small site on one screen: a line `== Content/a.md` begins each file.
    package init(_ text: String) {
        files = [:]
        var path: Substring?
        var lines: [Substring] = []
        func body() -> [UInt8] { Array((lines + [""]).joined(separator: "\n").utf8) }
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            if line.hasPrefix("== ") {
                if let path { files[String(path)] = body() }
                path = line.dropFirst(3)
                lines = []
            } else {
                lines.append(line)
            }
        }
        if let path { files[String(path)] = body() }
    }

    package var paths: [String] { files.keys.sorted() }

    package subscript(_ path: String) -> [UInt8]? { files[path] }

    package func text(_ path: String) -> String? { files[path].map { String(decoding: $0, as: UTF8.self) } }

    /// The files whose path satisfies `isWanted`.
    package func filtered(_ isWanted: (String) -> Bool) -> FileTree {
        FileTree(files.filter { isWanted($0.key) })
    }

    /// Writes every file, and the folders that it needs.
    /// - Parameter order: the order in which the folder gets its entries.
    package func write(to folder: String, order: ([String]) -> [String] = { $0 }) throws {
        for path in order(paths) { try Disk.write(files[path] ?? [], to: folder + "/" + path) }
    }

    /// What is new, gone or other than in `expected`, a file a line, with its first differing line.
    package func differences(from expected: FileTree) -> [String] {
        Set(files.keys).union(expected.files.keys).sorted().compactMap { path in
            guard let own = files[path] else { return "\(path): gone" }
            guard let other = expected.files[path] else { return "\(path): new" }
            return own == other ? nil : "\(path):\(Self.firstDifference(of: own, from: other))"
        }
    }

    private static func firstDifference(of own: [UInt8], from other: [UInt8]) -> String {
        let ours = String(decoding: own, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let theirs = String(decoding: other, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        let index = zip(ours, theirs).enumerated().first { $1.0 != $1.1 }?.offset ?? min(ours.count, theirs.count)
        let mine = index < ours.count ? "'\(ours[index])'" : "the end"
        let expected = index < theirs.count ? "'\(theirs[index])'" : "the end"
        return "\(index + 1): \(mine), not \(expected)"
    }

    private mutating func read(_ folder: String, prefix: String) throws {
        for name in try Disk.names(in: folder) {
            let path = folder + "/" + name
            switch Disk.kind(of: path) {
            case .folder: try read(path, prefix: prefix + name + "/")
            case .link: files[prefix + name] = Array("-> \(Disk.target(of: path) ?? "?")".utf8)
            case .file: files[prefix + name] = try Disk.bytes(of: path)
            case .nothing: throw Disk.Failure(call: "read", path: path, code: ENOENT)
            }
        }
    }
}
