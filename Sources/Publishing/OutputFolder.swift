import CSystem
import Glibc

/// A site being written beside the published one, and put in its place whole.
///
/// A build that fails or is killed leaves the published folder as it was: nothing in it is touched before
/// the one call that swaps the two. Files whose bytes did not change are linked, not written, and so keep
/// their time stamps. Files that no build made are kept; one that stands in the way is an error.
package struct OutputFolder: Sendable {
    package let path: String
    private let staging: String
    /// What the last build made; nil where there was none.
    private let former: OutputManifest?
    private let exists: Bool

    /// - Parameters:
    ///   - path: the folder to publish to; it need not exist.
    ///   - project: the folder that holds `Content/`; the output must not hold it.
    package init(preparing path: String, project: String) throws(PublishingError) {
        let kind = FileSystem.kind(of: path)
        guard kind != .file else { throw .outputIsFile(path) }
        if kind == .nothing, let slash = path.lastIndex(of: "/"), slash != path.startIndex {
            try FileSystem.makeFolder(String(path[..<slash]))
        }
        // A link is kept: what it leads to is swapped.
        let target = kind == .folder ? FileSystem.resolved(path) : path
        if kind == .folder {
            for folder in [project, project + "/Content", project + "/Templates"] where FileSystem.kind(of: folder) == .folder {
                let real = FileSystem.resolved(folder)
                guard real != target, !real.hasPrefix(target + "/"), target != "/" else { throw .outputHoldsProject(path) }
            }
        }
        self.path = target
        exists = kind == .folder
        former = FileSystem.contents(of: target + "/" + OutputManifest.fileName).flatMap(OutputManifest.init(reading:))
        let (parent, name) = Self.split(target)
        staging = "\(parent)/.\(name).pairwise-\(getpid())"
        Self.removeLeftovers(of: name, in: parent)
        try FileSystem.remove(staging)
        guard mkdir(staging, 0o755) == 0 else { throw .system("cannot make folder", path: staging, code: errno) }
    }

    /// Whether the published site was built without errors.
    package var isClean: Bool { former?.errors == 0 }

    /// Writes one file of the new site; may be called from several tasks at once, once for each path.
    /// - Parameter relative: such as `compare/a-vs-b/index.html`.
    package func write(_ bytes: [UInt8], to relative: String) throws(PublishingError) {
        let old = path + "/" + relative
        let new = staging + "/" + relative
        if exists, FileSystem.holds(bytes, at: old), try FileSystem.link(old, as: new) { return }
        try FileSystem.write(bytes, to: new)
    }

    /// Puts the new site in the place of the old one, in one step, and removes the old one.
    package func publish(paths: Set<String>, errors: Int) throws(PublishingError) {
        let manifest = OutputManifest(paths: paths, errors: errors)
        try write(manifest.bytes, to: OutputManifest.fileName)
        guard exists else {
            guard rename(staging, path) == 0 else { throw .system("cannot rename to", path: path, code: errno) }
            return
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
            return
        }
        try FileSystem.remove(staging)
    }

    /// Gives up: removes what was written, the published site stays.
    package func discard() throws(PublishingError) {
        try FileSystem.remove(staging)
    }

    private func keepForeignFiles(beside paths: Set<String>) throws(PublishingError) {
        try keepForeignFiles(below: "", beside: paths)
    }

    private func keepForeignFiles(below prefix: String, beside paths: Set<String>) throws(PublishingError) {
        for name in FileSystem.names(in: path + "/" + prefix) {
            let relative = prefix + name
            if FileSystem.kind(of: path + "/" + relative) == .folder, !Self.isLink(path + "/" + relative) {
                try keepForeignFiles(below: relative + "/", beside: paths)
                continue
            }
            if relative == OutputManifest.fileName || former?.paths.contains(relative) == true { continue }
            let new = staging + "/" + relative
            if paths.contains(relative) {
                // Without a manifest nobody can say whose file it is; the same bytes do no harm.
                guard let bytes = FileSystem.contents(of: new), FileSystem.holds(bytes, at: path + "/" + relative) else {
                    throw .foreignFile(path + "/" + relative)
                }
                continue
            }
            if try !FileSystem.link(path + "/" + relative, as: new) {
                guard let bytes = FileSystem.contents(of: path + "/" + relative) else {
                    throw .system("cannot keep", path: path + "/" + relative, code: errno)
                }
                try FileSystem.write(bytes, to: new)
            }
        }
    }

    private static func isLink(_ path: String) -> Bool {
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// Removes the staging folders of builds that were killed. A folder whose process lives is left alone.
    private static func removeLeftovers(of name: String, in parent: String) {
        let prefix = ".\(name).pairwise-"
        for entry in FileSystem.names(in: parent) where entry.hasPrefix(prefix) {
            guard let process = pid_t(entry.dropFirst(prefix.count).prefix { $0.isNumber }) else { continue }
            if kill(process, 0) != 0, errno == ESRCH {
                // A leftover that cannot be removed hinders nobody.
                do throws(PublishingError) { try FileSystem.remove(parent + "/" + entry) } catch { continue }
            }
        }
    }

    private static func split(_ path: String) -> (parent: String, name: String) {
        var path = path[...]
        while path.count > 1, path.last == "/" { path.removeLast() }
        guard let slash = path.lastIndex(of: "/") else { return (".", String(path)) }
        let parent = path[..<slash]
        return (parent.isEmpty ? "/" : String(parent), String(path[path.index(after: slash)...]))
    }
}
