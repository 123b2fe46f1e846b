/// The bytes of a page as they are written, at the end only.
///
/// An array asks at each step whether it is shared and grows through generic code; most of what a page is made of is short, and half
/// of its time went there.
struct PageBuffer: ~Copyable {
    private var base: UnsafeMutableRawPointer
    private var capacity: Int
    private(set) var count = 0

    /// - Parameter capacity: how many bytes are likely; more are taken as they come.
    init(capacity: Int) {
        self.capacity = max(capacity, 1024)
        base = .allocate(byteCount: self.capacity, alignment: 16)
    }

    deinit { base.deallocate() }

    var bytes: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: base, count: count) }

    @inline(__always)
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        let length = bytes.count
        guard length > 0, let source = bytes.baseAddress else { return }
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

    mutating func append(_ text: StaticString) {
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
