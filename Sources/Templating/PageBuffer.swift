/// The bytes of a page as they are written, at the end only.
///
/// An array asks at each step whether it is shared and grows through generic code; most of what a page is made of is short, and half
/// of its time went there.
package struct PageBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    package private(set) var count = 0
    /// Whether what is written may be kept for other pages: how many parts are being kept around it.
    var keeping = 0
    /// What was written since the outermost part that is about to be kept, and is no part of it: where, and what.
    var written: [(range: Range<Int>, content: Fragment.Content)] = []
    /// The parts that were looked into for what was rendered last.
    var opened = OpenedParts()
    /// A text that is being written, and where its bytes lie.
    private var lent: (text: String, bytes: UnsafeBufferPointer<UInt8>)?

    /// So many bytes that lie elsewhere as well are referred to by what is kept, which is shorter by them; less is copied.
    private static let referredMin = 128

    /// - Parameter capacity: how many bytes are likely; more are taken as they come.
    package init(capacity: Int = 0) {
        self.capacity = max(capacity, 1024)
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    /// As long as nothing is appended.
    package var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    /// Empties it for the next page.
    package mutating func removeAll() {
        count = 0
        opened = OpenedParts()
    }

    /// Empties it for another rendering of the same values.
    package mutating func removeBytes() { count = 0 }

    mutating func takeOpened() -> OpenedParts {
        defer { opened = OpenedParts() }
        return opened
    }

    @inline(__always)
    package mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let length = bytes.count
        guard length > 0, let source = bytes.baseAddress else { return }
        if length >= Self.referredMin, keeping > 0 { refer(toBytes: bytes) }
        if count + length > capacity { grow(by: length) }
        Self.copy(UnsafeRawPointer(source), to: base + count, length)
        count += length
    }

    /// - Cost: what is short, as most is between two values, is copied in two steps that may overlap, without a call.
    @inline(__always)
    private static func copy(_ source: UnsafeRawPointer, to target: UnsafeMutableRawPointer, _ length: Int) {
        if length > 16 {
            target.copyMemory(from: source, byteCount: length)
        } else if length >= 8 {
            let (head, tail) = (source.loadUnaligned(as: UInt64.self), (source + length - 8).loadUnaligned(as: UInt64.self))
            target.storeBytes(of: head, as: UInt64.self)
            (target + length - 8).storeBytes(of: tail, as: UInt64.self)
        } else if length >= 4 {
            let (head, tail) = (source.loadUnaligned(as: UInt32.self), (source + length - 4).loadUnaligned(as: UInt32.self))
            target.storeBytes(of: head, as: UInt32.self)
            (target + length - 4).storeBytes(of: tail, as: UInt32.self)
        } else {
            for index in 0..<length { (target + index).storeBytes(of: source.load(fromByteOffset: index, as: UInt8.self), as: UInt8.self) }
        }
    }

    /// Lets what is kept of a page refer to a text, and not copy what is written of it.
    /// - Parameter write: gets the bytes of the text, and appends runs of them and what stands between.
    package mutating func append(lending text: String, _ write: (UnsafeBufferPointer<UInt8>, inout PageBuffer) -> Void) {
        var bytes = text
        bytes.withUTF8 { bytes in
            lent = (text, bytes)
            write(bytes, &self)
            lent = nil
        }
    }

    package mutating func append(_ bytes: [UInt8]) {
        append(bytes, bytes.indices)
    }

    /// Markup as it is.
    mutating func append(markup: [UInt8]) {
        if keeping > 0, markup.count >= Self.referredMin { written.append((count..<(count + markup.count), .markup(markup))) }
        append(markup, markup.indices)
    }

    /// Some bytes of a text.
    mutating func append(_ text: String, _ range: Range<Int32>) {
        var text = text
        text.withUTF8 { append(UnsafeBufferPointer(rebasing: $0[Int(range.lowerBound)..<Int(range.upperBound)])) }
    }

    /// - Parameter bytes: about to be appended.
    private mutating func refer(toBytes bytes: UnsafeBufferPointer<UInt8>) {
        guard let lent, let start = lent.bytes.baseAddress, let first = bytes.baseAddress, first >= start,
            first + bytes.count <= start + lent.bytes.count
        else { return }
        let offset = Int32(first - start)
        written.append((count..<(count + bytes.count), .text(lent.text, offset..<offset + Int32(bytes.count))))
    }

    /// Some of an array, without a slice, which would count references.
    @inline(__always)
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>) {
        bytes.withUnsafeBufferPointer { append(UnsafeBufferPointer(rebasing: $0[range])) }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        (base + count).storeBytes(of: byte, as: UInt8.self)
        count += 1
    }

    package mutating func append(_ text: StaticString) {
        append(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
    }

    @inline(never)
    private mutating func grow(by length: Int) {
        capacity = max(2 * capacity, count + length)
        let larger = UnsafeMutableRawPointer.allocate(byteCount: capacity, alignment: 16)
        larger.copyMemory(from: base, byteCount: count)
        base.deallocate()
        base = larger
    }
}
