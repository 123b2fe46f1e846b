import Digests

/// Reads the parts of what a ``RecordWriter`` wrote; past the end, zeros.
package struct RecordReader: Sendable {
    private let record: [UInt8]
    private var place: Int
    package private(set) var isBroken = false

    /// Nil for what is no whole record with this mark.
    package init?(_ record: [UInt8], mark: String) {
        let mark = Array(mark.utf8)
        guard record.count >= mark.count + 8, record.starts(with: mark) else { return nil }
        var tail = RecordReader(record, from: record.count - 8)
        guard tail.number() == Digest(of: record.dropLast(8)).value else { return nil }
        self.init(record, from: mark.count)
    }

    private init(_ record: [UInt8], from place: Int) {
        self.record = record
        self.place = place
    }

    /// To be said of a value that no ``RecordWriter`` was given.
    package mutating func refuse() { isBroken = true }

    package mutating func number() -> UInt64 {
        guard place + 8 <= record.count else {
            isBroken = true
            return 0
        }
        defer { place += 8 }
        return record.withUnsafeBytes { UInt64(littleEndian: $0.loadUnaligned(fromByteOffset: place, as: UInt64.self)) }
    }

    package mutating func integer() -> Int { Int(truncatingIfNeeded: number()) }

    package mutating func decimal() -> Double { Double(bitPattern: number()) }

    package mutating func flag() -> Bool { number() != 0 }

    package mutating func text() -> String {
        guard let range = range() else { return "" }
        return record.withUnsafeBufferPointer { String(decoding: UnsafeBufferPointer(rebasing: $0[range]), as: UTF8.self) }
    }

    package mutating func bytes() -> [UInt8] { range().map { Array(record[$0]) } ?? [] }

    /// Of bytes with their count before them, behind which it goes on.
    private mutating func range() -> Range<Int>? {
        let count = integer()
        guard count >= 0, count <= record.count - place else {
            isBroken = true
            return nil
        }
        defer { place += count }
        return place..<place + count
    }

    package mutating func optional<Value>(_ read: (inout RecordReader) -> Value) -> Value? { flag() ? read(&self) : nil }

    package mutating func list<Element>(_ read: (inout RecordReader) -> Element) -> [Element] {
        let count = integer()
        // Each element takes eight bytes at least.
        guard count >= 0, count <= (record.count - place) / 8 else {
            isBroken = true
            return []
        }
        var elements: [Element] = []
        elements.reserveCapacity(count)
        for _ in 0..<count where !isBroken { elements.append(read(&self)) }
        return elements
    }
}
