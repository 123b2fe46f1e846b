import Digests

/// Writes values as bytes that one build leaves for the next: numbers of eight bytes and texts with their length before them,
/// little-endian, and at the end a digest of all before it.
package struct RecordWriter: Sendable {
    private var bytes: [UInt8]

    /// - Parameter mark: says what the bytes are, and in which version.
    package init(mark: String) { bytes = Array(mark.utf8) }

    /// All that was written, with its digest. Nothing more may be written: it would have to be copied.
    package consuming func record() -> [UInt8] {
        number(Digest(of: bytes).value)
        return bytes
    }

    package mutating func number(_ number: UInt64) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    package mutating func integer(_ number: Int) { self.number(UInt64(bitPattern: Int64(number))) }

    package mutating func decimal(_ number: Double) { self.number(number.bitPattern) }

    package mutating func flag(_ flag: Bool) { number(flag ? 1 : 0) }

    package mutating func text(_ text: String) {
        number(UInt64(text.utf8.count))
        bytes.append(contentsOf: text.utf8)
    }

    package mutating func bytes(_ list: [UInt8]) {
        number(UInt64(list.count))
        bytes.append(contentsOf: list)
    }

    package mutating func optional<Value>(_ value: Value?, _ write: (inout RecordWriter, Value) -> Void) {
        flag(value != nil)
        if let value { write(&self, value) }
    }

    package mutating func list<Element>(_ elements: some Collection<Element>, _ write: (inout RecordWriter, Element) -> Void) {
        number(UInt64(elements.count))
        for element in elements { write(&self, element) }
    }
}
