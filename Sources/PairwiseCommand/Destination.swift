import Publishing

/// Where the files of a build go.
enum Destination: Sendable {
    /// To a folder that others read: whole, or not at all.
    case published(OutputFolder)
    /// To the folder of a development server: only what changed.
    case own(OwnFolder)

    func write(_ bytes: UnsafeRawBufferPointer, to path: String) throws(PublishingError) -> FileStamp {
        switch self {
        case .published(let folder): try folder.write(bytes, to: path)
        case .own(let folder): try folder.write(bytes, to: path)
        }
    }

    /// Takes files of the site before over as they are; false, and none is, where they are not as they were.
    func keep(_ files: [BuildRecord.Output]) throws(PublishingError) -> Bool {
        switch self {
        case .published(let folder): try folder.keep(files.map { ($0.path, $0.stamp) })
        // Nobody else writes there.
        case .own: true
        }
    }

    /// - Parameters:
    ///   - gone: the paths of the site before that are in this one no more.
    ///   - keepsSpare: as ``OutputFolder/publish(paths:errors:keepsSpare:)``.
    /// - Returns: the files of the site, with those that tell whose they are, and what is known of its folders.
    func publish(
        _ files: [BuildRecord.Output], errors: Int, without gone: Set<String>, keepsSpare: Bool
    ) throws(PublishingError) -> (files: [BuildRecord.Output], trees: SiteTrees?) {
        switch self {
        case .published(let folder):
            let published = try folder.publish(paths: Set(files.map(\.path)), errors: errors, keepsSpare: keepsSpare)
            return (files + [BuildRecord.Output(path: OutputFolder.manifestPath, stamp: published.manifest)], published.trees)
        case .own(let folder):
            do throws(PublishingError) {
                try folder.publish(without: gone)
            } catch {
                try folder.removeAll()
                throw error
            }
            return (files, nil)
        }
    }

    /// Puts a file in its place before the rest of the site is there.
    /// - Returns: as ``OwnFolder/replace(_:with:)``. A folder that others read shows no part of a site.
    func replace(_ path: String, with bytes: [UInt8]) throws(PublishingError) -> [UInt8]? {
        switch self {
        case .published: nil
        case .own(let folder): try folder.replace(path, with: bytes)
        }
    }

    func discard() throws(PublishingError) {
        switch self {
        case .published(let folder): try folder.discard()
        case .own(let folder): try folder.discard()
        }
    }
}
