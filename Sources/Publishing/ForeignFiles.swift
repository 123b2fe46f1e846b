import Glibc
import Parallel

/// What somebody else put into the published folder: the next site has it as well, and nothing of it is overwritten.
struct ForeignFiles: Sendable {
    /// The folder with the site of before.
    let published: String
    /// The folder with the next site.
    let staging: String
    /// What the last build made; nil where there was none.
    let former: OutputManifest?
    /// The files of the next site.
    let paths: Set<String>

    /// Gives the next site what is foreign.
    /// - Parameters:
    ///   - folders: those of the builds' own.
    ///   - changed: those of them that must be looked into.
    ///   - isNew: whether the next site's folders have just been made, so that none has its mode yet.
    /// - Returns: the folders below which something foreign lies.
    /// - Throws: ``PublishingError/foreignFile(_:)`` for one that stands where a file of the next site belongs.
    func keep(in changed: [String], of folders: FolderStamps, isNew: Bool) throws(PublishingError) -> Set<String> {
        if isNew {
            for folder in folders.folders.map(\.path) where !folder.isEmpty {
                guard let mode = FileSystem.mode(of: published + "/" + folder) else { continue }
                FileSystem.setMode(of: staging + "/" + folder, to: mode)
            }
        }
        let results = sideBySide(changed.count, jobs: 2, chunk: 16) { range -> Result<[String], PublishingError> in
            do throws(PublishingError) {
                var holders: [String] = []
                for folder in changed[range] { holders += try look(into: folder, of: folders) }
                return .success(holders)
            } catch {
                return .failure(error)
            }
        }
        var holders: Set<String> = []
        for result in results { holders.formUnion(try result.get()) }
        // The next site may have a folder for it only, which then is one of those above.
        return Set(FolderStamps.folders(of: holders)).union(holders)
    }

    /// - Returns: of a folder of the builds' own, itself and those below it that no build made; none where nothing is foreign.
    private func look(into folder: String, of folders: FolderStamps) throws(PublishingError) -> [String] {
        let listing = try FileSystem.listing(of: folder.isEmpty ? published : published + "/" + folder)
        if paths.contains(folder) {
            // The folder of a former build becomes a file.
            guard try holdsForeignFiles(folder, listing.entries) else { return [] }
            throw .foreignFile(published + "/" + folder)
        }
        var holders: [String] = []
        for entry in listing.entries {
            let relative = folder.isEmpty ? entry.name : folder + "/" + entry.name
            if entry.isFolder {
                if !folders.holds(relative) { holders += try keepFolder(relative) }
            } else if try keepFile(relative) {
                holders.append(folder)
            }
        }
        if !folder.isEmpty { FileSystem.setMode(of: staging + "/" + folder, to: listing.mode) }
        return holders
    }

    /// - Returns: whether the file is foreign.
    private func keepFile(_ relative: String) throws(PublishingError) -> Bool {
        if relative == OutputManifest.fileName || former?.paths.contains(relative) == true { return false }
        let new = staging + "/" + relative
        if paths.contains(relative) {
            // Without a manifest nobody can say whose file it is; the same bytes do no harm.
            guard let bytes = FileSystem.contents(of: new),
                bytes.withUnsafeBytes({ FileSystem.stamp(of: published + "/" + relative, holding: $0) }) != nil
            else {
                throw .foreignFile(published + "/" + relative)
            }
            return true
        }
        switch try FileSystem.link(published + "/" + relative, as: new) {
        case .done: break
        case .inTheWay: throw .foreignFile(published + "/" + relative)
        case .impossible:
            guard let bytes = FileSystem.contents(of: published + "/" + relative) else {
                throw .system("cannot keep", path: published + "/" + relative, code: errno)
            }
            try FileSystem.write(bytes, to: new)
        }
        return true
    }

    /// A folder that no build filled is kept even when it is empty: a repository of Git is none without some of its own.
    /// - Returns: the folder and those below it.
    private func keepFolder(_ relative: String) throws(PublishingError) -> [String] {
        let old = published + "/" + relative
        let new = staging + "/" + relative
        let listing = try FileSystem.listing(of: old)
        if paths.contains(relative) {
            guard try holdsForeignFiles(relative, listing.entries) else { return [] }
            throw .foreignFile(old)
        }
        if listing.entries.isEmpty { try FileSystem.makeFolder(new) }
        var holders = [relative]
        for entry in listing.entries {
            if entry.isFolder {
                holders += try keepFolder(relative + "/" + entry.name)
            } else {
                _ = try keepFile(relative + "/" + entry.name)
            }
        }
        FileSystem.setMode(of: new, to: listing.mode)
        return holders
    }

    private func holdsForeignFiles(_ folder: String, _ entries: [FileSystem.Entry]) throws(PublishingError) -> Bool {
        if entries.isEmpty { return true }
        for entry in entries {
            let relative = folder + "/" + entry.name
            if entry.isFolder {
                if try holdsForeignFiles(relative, FileSystem.listing(of: published + "/" + relative).entries) { return true }
            } else if former?.paths.contains(relative) != true {
                return true
            }
        }
        return false
    }
}
