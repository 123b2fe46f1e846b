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
    private let spare: String?
    /// What the last build knew of the published folder.
    private let known: FolderStamps
    /// Nanoseconds in which a folder that was changed may change again and look the same.
    private let doubt: Int
    /// What lies in the staging folder from the start.
    private let held: SpareTree

    /// - Parameters:
    ///   - path: the folder to publish to; it need not exist.
    ///   - project: the folder that holds `Content/`; the output must not hold it.
    ///   - spare: where the site that is replaced may wait, to become the next one: a build that changes little then links and removes
    ///     little. On another disk it is of no use, and does no harm; it may be removed at any time.
    ///   - trees: what is known of the published folder and of `spare`; what is not known is looked through.
    package init(
        preparing path: String, project: String, spare: String? = nil, trees: SiteTrees? = nil, doubt: Int = FolderStamps.doubtNanoseconds
    ) throws(PublishingError) {
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
        let former = FileSystem.contents(of: target + "/" + OutputManifest.fileName).flatMap(OutputManifest.init(reading:))
        self.former = former
        self.doubt = doubt
        known = trees?.published ?? former.map { FolderStamps.unseen(FolderStamps.folders(of: $0.paths)) } ?? .none
        let (parent, name) = Self.split(target)
        staging = "\(parent)/.\(name).pairwise-\(getpid())"
        Self.removeLeftovers(of: name, in: parent)
        try FileSystem.remove(staging)
        self.spare = spare
        if !exists, let spare { Self.drop(spare) }
        held = exists ? try Self.taken(spare, as: staging, known: trees) : .none
        guard held.isTaken || mkdir(staging, 0o755) == 0 else {
            throw .system("cannot make a folder beside", path: target, code: errno)
        }
        if exists, let mode = FileSystem.mode(of: target) { FileSystem.setMode(of: staging, to: mode) }
        opened = try OpenFolder(staging)
    }

    /// The spare tree as the folder to write to; none where there is none, or where it cannot be read.
    private static func taken(_ spare: String?, as staging: String, known: SiteTrees?) throws(PublishingError) -> SpareTree {
        guard let spare, FileSystem.kind(of: spare) == .folder, !FileSystem.isLink(spare), rename(spare, staging) == 0 else { return .none }
        do throws(PublishingError) {
            return try SpareTree(in: staging, known: known?.spare ?? .none, files: known?.spareOnly ?? [])
        } catch {
            try FileSystem.remove(staging)
            return .none
        }
    }

    /// Removes a spare tree: without a site to hold it against it only takes room.
    private static func drop(_ spare: String) {
        // One that cannot be removed hinders nobody.
        do throws(PublishingError) { try FileSystem.remove(spare) } catch { return }
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
            if let stamp = FileSystem.stamp(of: old, holding: bytes) {
                if isHeld((relative, stamp)) { return stamp }
                if try link(relative) { return stamp }
            }
        }
        try held.makeWay(for: relative, in: staging)
        return try FileSystem.write(bytes, to: relative, in: opened.descriptor, named: staging)
    }

    /// Takes files of the published site over into the new one as they are.
    /// - Parameter files: by path, with what the disk said when they were made.
    /// - Returns: false, and none is taken over, when the disk says otherwise of one of them.
    package func keep(_ files: [(path: String, stamp: FileStamp)]) throws(PublishingError) -> Bool {
        guard exists else { return false }
        for (index, file) in files.enumerated() {
            let isKept = try keep(file)
            guard !isKept else { continue }
            for kept in files[..<index] { try FileSystem.remove(staging + "/" + kept.path) }
            return false
        }
        return true
    }

    private func keep(_ file: (path: String, stamp: FileStamp)) throws(PublishingError) -> Bool {
        // The spare tree is looked at first: most of what lies there is what is published.
        if isHeld(file) { return true }
        guard FileStamp(of: path + "/" + file.path)?.isContentOf(file.stamp) == true else { return false }
        return try link(file.path)
    }

    /// Whether the new site has a file of the published one already.
    private func isHeld(_ file: (path: String, stamp: FileStamp)) -> Bool {
        held.isTaken && FileStamp(of: file.path, in: opened.descriptor)?.isContentOf(file.stamp) == true
    }

    /// Gives the new site a file of the published one.
    private func link(_ relative: String) throws(PublishingError) -> Bool {
        try held.makeWay(for: relative, in: staging)
        return try FileSystem.link(path + "/" + relative, as: staging + "/" + relative) == .done
    }

    /// Puts the new site in the place of the old one, in one step, and removes the old one or lets it wait where a spare may.
    /// - Parameter keepsSpare: whether the next site may begin with the old one; where little of it is left, that would take room for nothing.
    @discardableResult
    package func publish(paths: Set<String>, errors: Int, keepsSpare: Bool = false) throws(PublishingError) -> Published {
        let bytes = OutputManifest(paths: paths, errors: errors).bytes
        let manifest = try write(bytes, to: OutputManifest.fileName)
        try held.removeRest(without: paths, former: former?.paths ?? [], in: staging)
        let folders = FolderStamps.folders(of: paths)
        guard exists else {
            let stamps = FolderStamps(of: folders, in: staging, doubt: doubt)
            guard rename(staging, path) == 0 else { throw .system("cannot rename to", path: path, code: errno) }
            return Published(manifest: manifest, trees: SiteTrees(published: stamps, spare: nil, spareOnly: []))
        }
        // Before they are looked into, so that who adds something meanwhile is noticed by the next build.
        let old = FolderStamps(of: known.folders.map(\.path), in: path, doubt: doubt)
        let foreign = ForeignFiles(published: path, staging: staging, former: former, paths: paths)
        let holders = try foreign.keep(in: old.changed(since: known), of: old, isNew: !held.isTaken)
        let stamps = FolderStamps(of: folders, in: staging, doubt: doubt).doubting(holders)
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
        }
        let isSpare = try putAway(code == 0 ? staging : staging + "-old", keepsSpare)
        return Published(
            manifest: manifest,
            trees: SiteTrees(
                published: stamps, spare: isSpare ? old.doubting(holders) : nil,
                spareOnly: isSpare ? (former?.paths ?? []).subtracting(paths).sorted() : []))
    }

    /// What is to be kept of a site that was published.
    package struct Published: Sendable {
        /// What the disk says of the manifest.
        package let manifest: FileStamp
        package let trees: SiteTrees
    }

    /// Where the manifest of a site lies in its folder.
    package static let manifestPath = OutputManifest.fileName

    /// Lets a tree wait to become the next site, or removes it.
    /// - Returns: whether it waits.
    @discardableResult
    private func putAway(_ tree: String, _ isSpare: Bool) throws(PublishingError) -> Bool {
        if isSpare, let spare, rename(tree, spare) == 0 { return true }
        try FileSystem.remove(tree)
        return false
    }

    /// Gives up: removes what was written, the published site stays.
    package func discard() throws(PublishingError) {
        // A spare tree is one still, since nothing in it is believed.
        try putAway(staging, held.isTaken)
    }

    /// The output must not hold what the site is made from, nor lie in it.
    private static func checkPlace(of path: String, project: String) throws(PublishingError) {
        // Of a folder that is to be made, the part that is there.
        var nearest = path
        while FileSystem.kind(of: nearest) == .nothing { nearest = split(nearest).parent }
        let place = FileSystem.resolved(nearest)
        // `.pairwise/site`, of which nothing is there, begins with the name of the folder it lies in, `.`.
        let rest = (nearest == "." && !path.hasPrefix("./") ? path[...] : path.dropFirst(nearest.count)).drop { $0 == "/" }
        let target = rest.isEmpty ? place : place == "/" ? "/" + rest : place + "/" + rest
        let root = FileSystem.resolved(project)
        // Folders that are not there yet count as well: the next build would read its own output from them.
        for folder in [root, root + "/Content", root + "/Templates", root + "/.pairwise"] {
            let real = FileSystem.resolved(folder)
            let holds = nearest == path && (real == place || real.hasPrefix(place + "/") || place == "/")
            if holds, FileSystem.kind(of: folder) == .folder { throw .outputHoldsProject(path) }
            guard folder != root else { continue }
            if target == real || target.hasPrefix(real + "/") { throw .outputInProject(path, folder: real) }
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
