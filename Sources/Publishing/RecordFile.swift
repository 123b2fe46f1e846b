import Records

extension RecordWriter {
    /// Writes the record beside its place and renames it, so that no reader meets half of it.
    package consuming func write(to path: String) throws(PublishingError) {
        try FileSystem.replace(path, with: record())
    }

    /// Removes a record, when there is one.
    package static func remove(_ path: String) throws(PublishingError) {
        try FileSystem.remove(path)
    }

    mutating func stamp(_ stamp: FileStamp) {
        for part in [stamp.size, stamp.modified, stamp.changed] { integer(part) }
        number(stamp.inode)
    }

    mutating func folders(_ stamps: FolderStamps) {
        list(stamps.folders) { writer, folder in
            writer.text(folder.path)
            writer.optional(folder.stamp) { writer, stamp in
                writer.integer(stamp.changed)
                writer.number(stamp.inode)
            }
        }
    }
}

extension RecordReader {
    /// Nil when there is no whole record with this mark.
    package init?(at path: String, mark: String) {
        guard let file = FileSystem.contents(of: path) else { return nil }
        self.init(file, mark: mark)
    }

    mutating func stamp() -> FileStamp {
        FileStamp(size: integer(), modified: integer(), changed: integer(), inode: number())
    }

    mutating func folders() -> FolderStamps {
        FolderStamps(
            folders: list { reader in
                FolderStamps.Folder(
                    path: reader.text(),
                    stamp: reader.optional { reader in
                        let changed = reader.integer()
                        return FolderStamp(inode: reader.number(), changed: changed)
                    })
            })
    }
}
