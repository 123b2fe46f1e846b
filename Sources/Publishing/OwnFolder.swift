import Glibc

/// A site in a folder that is this process's own: brought up to date file by file, so that a build costs what changed.
///
/// A build's files wait beside the folder until all are written; then each takes its place in one step. A reader meets every
/// file whole, and for a moment files of two builds. Where readers must not, ``OutputFolder`` is the one to take.
package struct OwnFolder: Sendable {
    private let path: String
    private let staging: String
    private let opened: OpenFolder

    /// Makes the folder when it is missing, and the one above it must be there.
    package init(preparing path: String) throws(PublishingError) {
        self.path = path
        staging = path + ".new"
        try FileSystem.remove(staging)
        for folder in [path, staging] {
            guard mkdir(folder, 0o755) == 0 || errno == EEXIST else { throw .system("cannot make folder", path: folder, code: errno) }
        }
        opened = try OpenFolder(staging)
    }

    /// Writes one file of the new site; may be called from several tasks at once, once for each path.
    package func write(_ bytes: [UInt8], to relative: String) throws(PublishingError) -> FileStamp {
        try bytes.lent { bytes throws(PublishingError) in try write(bytes, to: relative) }
    }

    package func write(_ bytes: UnsafeRawBufferPointer, to relative: String) throws(PublishingError) -> FileStamp {
        if let stamp = FileSystem.stamp(of: path + "/" + relative, holding: bytes) { return stamp }
        return try FileSystem.write(bytes, to: relative, in: opened.descriptor, named: staging)
    }

    /// Puts one file of the new site in its place before the others are there.
    /// - Returns: what it held, to be put back should the site not be published; nil, and nothing is done, where no such file is
    ///   or where it holds the same.
    package func replace(_ relative: String, with bytes: [UInt8]) throws(PublishingError) -> [UInt8]? {
        let file = path + "/" + relative
        guard let former = FileSystem.contents(of: file), former != bytes else { return nil }
        try FileSystem.replace(file, with: bytes)
        return former
    }

    /// Takes files out, and puts in those that were written.
    /// - Parameter gone: files of the site before that are in this one no more.
    package func publish(without gone: some Sequence<String>) throws(PublishingError) {
        for file in gone {
            try FileSystem.remove(path + "/" + file)
            var folder = file[...]
            // A folder that is empty goes, too.
            while let slash = folder.lastIndex(of: "/") {
                folder = folder[..<slash]
                guard rmdir(path + "/" + folder) == 0 else { break }
            }
        }
        try move(below: "")
        try FileSystem.remove(staging)
    }

    private func move(below prefix: String) throws(PublishingError) {
        for entry in try FileSystem.listing(of: staging + "/" + prefix).entries {
            let new = path + "/" + prefix + entry.name
            if entry.isFolder {
                try FileSystem.makeFolder(new)
                try move(below: prefix + entry.name + "/")
            } else {
                guard rename(staging + "/" + prefix + entry.name, new) == 0 else {
                    throw .system("cannot rename to", path: new, code: errno)
                }
            }
        }
    }

    /// Gives up: removes what was written, the site stays as it was.
    package func discard() throws(PublishingError) {
        try FileSystem.remove(staging)
    }

    /// Removes the site: what a failure left half done is not to be built on.
    package func removeAll() throws(PublishingError) {
        try FileSystem.remove(path)
        try FileSystem.remove(staging)
    }
}
