import CSystemCalls
import Glibc

/// A site being written beside the published one, and put in its place whole.
///
/// A build that fails or is killed leaves the published folder as it was: nothing in it is touched before
/// the one call that swaps the two. Files whose bytes did not change are linked, not written, and so keep
/// their time stamps. Files that no build made are kept; one that stands in the way is an error.
package struct OutputFolder: Sendable {
    package let path: String
    private let staging: String
    private let opened: OpenFolder
    /// What the last build made; nil where there was none.
    private let former: OutputManifest?
    private let exists: Bool

    /// - Parameters:
    ///   - path: the folder to publish to; it need not exist.
    ///   - project: the folder that holds `Content/`; the output must not hold it.
    package init(preparing path: String, project: String) throws(PublishingError) {
        let path = Self.withoutTrailingSlashes(path)
        let kind = FileSystem.kind(of: path)
        guard kind != .file else { throw .outputIsFile(path) }
        guard kind == .folder || !FileSystem.isLink(path) else { throw .outputLeadsNowhere(path) }
        try Self.checkPlace(of: path, project: project)
        if kind == .nothing, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try FileSystem.makeFolder(String(path[..<slash]))
        }
        // A link is kept: what it leads to is swapped.
        let target = kind == .folder ? FileSystem.resolved(path) : path
        self.path = target
        exists = kind == .folder
        former = FileSystem.contents(of: target + "/" + OutputManifest.fileName).flatMap(OutputManifest.init(reading:))
        let (parent, name) = Self.split(target)
        staging = "\(parent)/.\(name).pairwise-\(getpid())"
        Self.removeLeftovers(of: name, in: parent)
        try FileSystem.remove(staging)
        guard mkdir(staging, 0o755) == 0 else { throw .system("cannot make a folder beside", path: target, code: errno) }
        if exists { FileSystem.copyMode(of: target, to: staging) }
        opened = try OpenFolder(staging)
    }

    /// Whether the published site was built without errors.
    package var isClean: Bool { former?.errors == 0 }

    /// Writes one file of the new site; may be called from several tasks at once, once for each path.
    /// - Parameter relative: such as `compare/a-vs-b/index.html`.
    /// - Returns: what the disk says of the file.
    @discardableResult
    package func write(_ bytes: [UInt8], to relative: String) throws(PublishingError) -> FileStamp {
        try bytes.lent { bytes throws(PublishingError) in try write(bytes, to: relative) }
    }

    package func write(_ bytes: UnsafeRawBufferPointer, to relative: String) throws(PublishingError) -> FileStamp {
        if exists {
            let old = path + "/" + relative
            if let stamp = FileSystem.stamp(of: old, holding: bytes),
                try FileSystem.link(old, as: staging + "/" + relative) == .done
            {
                return stamp
            }
        }
        return try FileSystem.write(bytes, to: relative, in: opened.descriptor, named: staging)
    }

    /// Takes files of the published site over into the new one as they are.
    /// - Parameter files: by path, with what the disk said when they were made.
    /// - Returns: false, and none is taken over, when the disk says otherwise of one of them.
    package func keep(_ files: [(path: String, stamp: FileStamp)]) throws(PublishingError) -> Bool {
        guard exists, files.allSatisfy({ FileStamp(of: path + "/" + $0.path)?.isContentOf($0.stamp) == true }) else { return false }
        for (index, file) in files.enumerated() {
            let isLinked = try FileSystem.link(path + "/" + file.path, as: staging + "/" + file.path) == .done
            guard !isLinked else { continue }
            for linked in files[..<index] { try FileSystem.remove(staging + "/" + linked.path) }
            return false
        }
        return true
    }

    /// Puts the new site in the place of the old one, in one step, and removes the old one.
    /// - Returns: the manifest's path and what the disk says of it.
    @discardableResult
    package func publish(paths: Set<String>, errors: Int) throws(PublishingError) -> (path: String, stamp: FileStamp) {
        let manifest = OutputManifest(paths: paths, errors: errors)
        let stamp = (path: OutputManifest.fileName, stamp: try write(manifest.bytes, to: OutputManifest.fileName))
        guard exists else {
            guard rename(staging, path) == 0 else { throw .system("cannot rename to", path: path, code: errno) }
            return stamp
        }
        try keepForeignFiles(beside: paths)
        let code = pairwise_exchange(staging, path)
        if code != 0 {
            // No exchange on this disk: two renames, with a moment in between when there is no site.
            let aside = staging + "-old"
            guard rename(path, aside) == 0 else { throw .system("cannot rename", path: path, code: errno) }
            guard rename(staging, path) == 0 else {
                let code = errno
                rename(aside, path)
                throw .system("cannot rename to", path: path, code: code)
            }
            try FileSystem.remove(aside)
            return stamp
        }
        try FileSystem.remove(staging)
        return stamp
    }

    /// Gives up: removes what was written, the published site stays.
    package func discard() throws(PublishingError) {
        try FileSystem.remove(staging)
    }

    private func keepForeignFiles(beside paths: Set<String>) throws(PublishingError) {
        try keepForeignFiles(FileSystem.readableEntries(in: path), below: "", beside: paths)
    }

    private func keepForeignFiles(
        _ entries: [FileSystem.Entry], below prefix: String, beside paths: Set<String>
    ) throws(PublishingError) {
        try FileSystem.forEach(entries) { entry throws(PublishingError) in
            let relative = prefix + entry.name
            if entry.isFolder { try keepFolder(relative, beside: paths) } else { try keepFile(relative, beside: paths) }
        }
    }

    private func keepFile(_ relative: String, beside paths: Set<String>) throws(PublishingError) {
        if relative == OutputManifest.fileName || former?.paths.contains(relative) == true { return }
        let new = staging + "/" + relative
        if paths.contains(relative) {
            // Without a manifest nobody can say whose file it is; the same bytes do no harm.
            guard let bytes = FileSystem.contents(of: new),
                bytes.withUnsafeBytes({ FileSystem.stamp(of: path + "/" + relative, holding: $0) }) != nil
            else {
                throw .foreignFile(path + "/" + relative)
            }
            return
        }
        switch try FileSystem.link(path + "/" + relative, as: new) {
        case .done: break
        case .inTheWay: throw .foreignFile(path + "/" + relative)
        case .impossible:
            guard let bytes = FileSystem.contents(of: path + "/" + relative) else {
                throw .system("cannot keep", path: path + "/" + relative, code: errno)
            }
            try FileSystem.write(bytes, to: new)
        }
    }

    /// A folder that no build filled is kept even when it is empty: a repository of Git is none without some of its own.
    private func keepFolder(_ relative: String, beside paths: Set<String>) throws(PublishingError) {
        let old = path + "/" + relative
        let new = staging + "/" + relative
        if paths.contains(relative) { throw .foreignFile(old) }
        let entries = try FileSystem.readableEntries(in: old)
        if entries.isEmpty { try FileSystem.makeFolder(new) }
        try keepForeignFiles(entries, below: relative + "/", beside: paths)
        FileSystem.copyMode(of: old, to: new)
    }

    /// The output must not hold what the site is made from, nor lie in it.
    private static func checkPlace(of path: String, project: String) throws(PublishingError) {
        // Of a folder that is to be made, the part that is there.
        var nearest = path
        while FileSystem.kind(of: nearest) == .nothing { nearest = split(nearest).parent }
        let place = FileSystem.resolved(nearest)
        for folder in [project, project + "/Content", project + "/Templates"] where FileSystem.kind(of: folder) == .folder {
            let real = FileSystem.resolved(folder)
            let holds = nearest == path && (real == place || real.hasPrefix(place + "/") || place == "/")
            if holds { throw .outputHoldsProject(path) }
            guard folder != project else { continue }
            if place == real || place.hasPrefix(real + "/") { throw .outputInProject(path, folder: real) }
        }
    }

    /// Removes what killed builds left beside the folder at `path`; a build that has nothing to publish tidies up as well.
    package static func removeLeftovers(beside path: String) {
        let (parent, name) = split(FileSystem.resolved(withoutTrailingSlashes(path)))
        removeLeftovers(of: name, in: parent)
    }

    /// Removes the staging folders of builds that were killed. A folder whose process lives is left alone.
    private static func removeLeftovers(of name: String, in parent: String) {
        let prefix = ".\(name).pairwise-"
        for entry in FileSystem.entries(in: parent).map(\.name) where entry.hasPrefix(prefix) {
            guard let process = pid_t(entry.dropFirst(prefix.count).prefix { $0.isNumber }) else { continue }
            if kill(process, 0) != 0, errno == ESRCH {
                // A leftover that cannot be removed hinders nobody.
                do throws(PublishingError) { try FileSystem.remove(parent + "/" + entry) } catch { continue }
            }
        }
    }

    private static func withoutTrailingSlashes(_ path: String) -> String {
        var path = path[...]
        while path.utf8.count > 1, path.last == "/" { path.removeLast() }
        return String(path)
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
        let parent = path[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
    }
}
