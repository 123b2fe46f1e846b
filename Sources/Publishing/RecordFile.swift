import Digests

/// Writes a file that one build leaves for the next: numbers of eight bytes and texts with their length before them,
/// little-endian, and at the end a digest of all before it.
package struct RecordWriter {
    private var bytes: [UInt8]

    /// - Parameter mark: says what the file is, and in which version.
    package init(mark: String) { bytes = Array(mark.utf8) }

    /// Writes the file beside its place and renames it, so that no reader meets half of it.
    package func write(to path: String) throws(PublishingError) {
        var whole = self
        whole.number(Digest(of: bytes).value)
        try FileSystem.replace(path, with: whole.bytes)
    }

    package mutating func number(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    mutating func stamp(_ stamp: FileStamp) {
        for part in [stamp.size, stamp.modified, stamp.changed] { number(UInt64(bitPattern: Int64(part))) }
        number(stamp.inode)
    }

    package mutating func list<Element>(_ elements: [Element], _ write: (inout RecordWriter, Element) -> Void) {
        number(UInt64(elements.count))
        for element in elements { write(&self, element) }
    }
}

/// Reads the parts of what a ``RecordWriter`` wrote; past the end, zeros.
package struct RecordReader {
    private let bytes: [UInt8]
    private var place: Int
    package private(set) var isBroken = false

    /// Nil when there is no whole file with this mark.
    package init?(at path: String, mark: String) {
        let mark = Array(mark.utf8)
        guard let file = FileSystem.contents(of: path), file.count >= mark.count + 8, file.starts(with: mark) else { return nil }
        var tail = RecordReader(file, from: file.count - 8)
        guard tail.number() == Digest(of: Array(file.dropLast(8))).value else { return nil }
        self.init(file, from: mark.count)
    }

    private init(_ bytes: [UInt8], from place: Int) {
        self.bytes = bytes
        self.place = place
    }

    package mutating func number() -> UInt64 {
        guard place + 8 <= bytes.count else {
            isBroken = true
            return 0
        }
        defer { place += 8 }
        return bytes.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    }

    package mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

    package mutating func text() -> String {
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

    package mutating func list<Element>(_ read: (inout RecordReader) -> Element) -> [Element] {
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
