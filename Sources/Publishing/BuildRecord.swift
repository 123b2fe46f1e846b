/// What a build was made from and what it made, kept so that the next one can tell that nothing changed.
///
/// - Shape of the file: `pairwise-record`, then numbers of eight bytes and texts with their length before them, little-endian,
///   and at the end a digest of all before it. A file that is torn, or of another version, is no record: the build is then
///   made anew, which is always right.
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

        package init(path: String, stamp: FileStamp) {
            self.path = path
            self.stamp = stamp
        }
    }

    /// Everything else that decides what is built: the executable, the options, the day.
    package let key: String
    /// By path.
    package var inputs: [Input]
    package let outputs: [Output]
    /// What the build reported, one text for each part of each diagnostic.
    package let report: [String]
    package let pages: Int
    package let bytes: Int

    package init(key: String, inputs: [Input], outputs: [Output], report: [String], pages: Int, bytes: Int) {
        self.key = key
        self.inputs = inputs
        self.outputs = outputs
        self.report = report
        self.pages = pages
        self.bytes = bytes
    }

    // MARK: The file

    private static let mark = Array("pairwise-record 1\n".utf8)

    /// Nil when there is no whole record.
    package init?(at path: String) {
        guard let file = FileSystem.contents(of: path), file.count >= Self.mark.count + 8, file.starts(with: Self.mark) else { return nil }
        var tail = RecordReader(file, from: file.count - 8)
        guard tail.number() == Digest(of: Array(file.dropLast(8))).value else { return nil }
        var reader = RecordReader(file, from: Self.mark.count)
        let key = reader.text()
        let (pages, bytes) = (reader.integer(), reader.integer())
        let inputs = reader.list { reader in
            Input(path: reader.text(), stamp: reader.number() == 1 ? reader.stamp() : nil, digest: Digest(value: reader.number()))
        }
        let outputs = reader.list { reader in Output(path: reader.text(), stamp: reader.stamp()) }
        let report = reader.list { $0.text() }
        guard !reader.isBroken else { return nil }
        self.init(key: key, inputs: inputs, outputs: outputs, report: report, pages: pages, bytes: bytes)
    }

    /// Writes the record beside its place and renames it, so that no reader meets half of it.
    package func write(to path: String) throws(PublishingError) {
        var writer = RecordWriter(Self.mark)
        writer.text(key)
        writer.number(UInt64(pages))
        writer.number(UInt64(bytes))
        writer.list(inputs) { writer, input in
            writer.text(input.path)
            writer.number(input.stamp == nil ? 0 : 1)
            if let stamp = input.stamp { writer.stamp(stamp) }
            writer.number(input.digest.value)
        }
        writer.list(outputs) { writer, output in
            writer.text(output.path)
            writer.stamp(output.stamp)
        }
        writer.list(report) { $0.text($1) }
        writer.number(Digest(of: writer.bytes).value)
        try FileSystem.replace(path, with: writer.bytes)
    }

    /// Removes the record at `path`, when there is one.
    package static func remove(_ path: String) throws(PublishingError) {
        try FileSystem.remove(path)
    }
}

/// Writes the parts of a record.
private struct RecordWriter {
    private(set) var bytes: [UInt8]

    init(_ mark: [UInt8]) { bytes = mark }

    mutating func number(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func stamp(_ stamp: FileStamp) {
        for part in [stamp.size, stamp.modified, stamp.changed] { number(UInt64(bitPattern: Int64(part))) }
        number(stamp.inode)
    }

    mutating func list<Element>(_ elements: [Element], _ write: (inout RecordWriter, Element) -> Void) {
        number(UInt64(elements.count))
        for element in elements { write(&self, element) }
    }
}

/// Reads the parts of a record; past the end, zeros.
private struct RecordReader {
    private let bytes: [UInt8]
    private var place: Int
    private(set) var isBroken = false

    init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    mutating func number() -> UInt64 {
        guard place + 8 <= bytes.count else {
            isBroken = true
            return 0
        }
        defer { place += 8 }
        return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    }

    mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

    mutating func text() -> String {
        let count = integer()
        guard count >= 0, count <= bytes.count - place else {
            isBroken = true
            return ""
        }
        defer { place += count }
        return bytes.withUnsafeBufferPointer { String(decoding: $0[place..<place + count], as: UTF8.self) }
    }

    mutating func stamp() -> FileStamp {
        FileStamp(size: integer(), modified: integer(), changed: integer(), inode: number())
    }

    mutating func list<Element>(_ read: (inout RecordReader) -> Element) -> [Element] {
        let count = integer()
        // Each element takes eight bytes at least.
        guard count >= 0, count <= (bytes.count - place) / 8 else {
            isBroken = true
            return []
        }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count where !isBroken { elements.append(read(&self)) }
        return elements
    }
}
