/// Makes one digest of several values, in the order in which they are added.
///
/// Lists and texts are added with their lengths, and what may be missing with a mark, so that two rows of values have one
/// digest only when they are the same row.
package struct DigestBuilder: Sendable {
    private var value = Digest.start

    package init() {}

    package var digest: Digest { Digest(value: value ^ value >> 32) }

    package mutating func add(_ number: UInt64) { Digest.add(number, to: &value) }
    package mutating func add(_ number: Int) { add(UInt64(bitPattern: Int64(number))) }
    package mutating func add(_ flag: Bool) { add(flag ? 1 : 0 as UInt64) }
    package mutating func add(_ digest: Digest) { add(digest.value) }

    /// By its UTF-8 bytes.
    package mutating func add(_ text: String) {
        var text = text
        add(text.withUTF8 { Digest.value(of: UnsafeRawBufferPointer($0)) })
    }

    package mutating func add(_ text: String?) {
        add(text != nil)
        if let text { add(text) }
    }

    package mutating func add(_ bytes: [UInt8]) { add(Digest(of: bytes)) }

    package mutating func add<Element>(
        _ list: some Collection<Element>, _ addElement: (inout DigestBuilder, Element) -> Void
    ) {
        add(list.count)
        for element in list { addElement(&self, element) }
    }
}
