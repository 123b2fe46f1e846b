import Digests
import Records

/// What a build was made from and what it made, kept so that the next one can tell that nothing changed.
///
/// - Shape of the file: see ``RecordWriter``. One that is torn, or of another version, is no record: the build is then made
///   anew, which is always right.
package struct BuildRecord: Sendable, Equatable {
    package struct Input: Sendable, Equatable {
        /// Relative to the project.
        package let path: String
        /// Nil where the file was changed so lately that a further change could have the same stamp.
        package let stamp: FileStamp?
        package let digest: Digest

        package init(path: String, stamp: FileStamp?, digest: Digest) {
            self.path = path
            self.stamp = stamp
            self.digest = digest
        }
    }

    package struct Output: Sendable, Equatable {
        /// Relative to the output folder.
        package let path: String
        package let stamp: FileStamp
        /// Of all that the file shows, where that is known: a file with the same digest would have the same bytes.
        package var digest: Digest?

        package init(path: String, stamp: FileStamp, digest: Digest? = nil) {
            self.path = path
            self.stamp = stamp
            self.digest = digest
        }
    }

    /// Everything else that decides what is built: the executable, the options, the day.
    package let key: String
    /// By path.
    package var inputs: [Input]
    package let outputs: [Output]
    /// Nil where nothing is known of them.
    package let trees: SiteTrees?
    /// What the build reported, one text for each part of each diagnostic.
    package let report: [String]
    package let pages: Int
    package let bytes: Int

    package init(key: String, inputs: [Input], outputs: [Output], trees: SiteTrees?, report: [String], pages: Int, bytes: Int) {
        self.key = key
        self.inputs = inputs
        self.outputs = outputs
        self.trees = trees
        self.report = report
        self.pages = pages
        self.bytes = bytes
    }

    // MARK: The file

    private static let mark = "pairwise-record 3\n"

    /// Nil when there is no whole record.
    package init?(at path: String) {
        guard var reader = RecordReader(at: path, mark: Self.mark) else { return nil }
        let key = reader.text()
        let (pages, bytes) = (reader.integer(), reader.integer())
        let inputs = reader.list { reader in
            Input(path: reader.text(), stamp: reader.optional { $0.stamp() }, digest: Digest(value: reader.number()))
        }
        let outputs = reader.list { reader in
            let (path, stamp, digest) = (reader.text(), reader.stamp(), reader.number())
            return Output(path: path, stamp: stamp, digest: digest == 0 ? nil : Digest(value: digest))
        }
        let trees = reader.optional { reader in
            SiteTrees(published: reader.folders(), spare: reader.optional { $0.folders() }, spareOnly: reader.list { $0.text() })
        }
        let report = reader.list { $0.text() }
        guard !reader.isBroken else { return nil }
        self.init(key: key, inputs: inputs, outputs: outputs, trees: trees, report: report, pages: pages, bytes: bytes)
    }

    package func write(to path: String) throws(PublishingError) {
        var writer = RecordWriter(mark: Self.mark)
        writer.text(key)
        writer.number(UInt64(pages))
        writer.number(UInt64(bytes))
        writer.list(inputs) { writer, input in
            writer.text(input.path)
            writer.optional(input.stamp) { $0.stamp($1) }
            writer.number(input.digest.value)
        }
        writer.list(outputs) { writer, output in
            writer.text(output.path)
            writer.stamp(output.stamp)
            writer.number(output.digest?.value ?? 0)
        }
        writer.optional(trees) { writer, trees in
            writer.folders(trees.published)
            writer.optional(trees.spare) { $0.folders($1) }
            writer.list(trees.spareOnly) { $0.text($1) }
        }
        writer.list(report) { $0.text($1) }
        try writer.write(to: path)
    }
}
