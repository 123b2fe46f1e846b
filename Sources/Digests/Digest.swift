/// A 64-bit fingerprint of bytes, the same in every run and on every machine. Against accidents, not against attackers.
package struct Digest: Sendable, Hashable {
    package let value: UInt64

    package init(value: UInt64) {
        self.value = value
    }

    /// - Cost: eight bytes a step.
    package init(of bytes: [UInt8]) { self.init(of: bytes[...]) }

    package init(of bytes: ArraySlice<UInt8>) {
        value = bytes.withUnsafeBytes { Self.value(of: $0) }
    }

    static func value(of bytes: UnsafeRawBufferPointer) -> UInt64 {
        var value = start ^ UInt64(bytes.count)
        var place = 0
        while place + 8 <= bytes.count {
            add(UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)), to: &value)
            place += 8
        }
        var rest: UInt64 = 0
        for byte in bytes[place...] { rest = rest << 8 | UInt64(byte) }
        add(rest, to: &value)
        return value ^ value >> 32
    }

    static let start: UInt64 = 0x9E37_79B9_7F4A_7C15

    @inline(__always)
    static func add(_ word: UInt64, to value: inout UInt64) {
        // Both halves of the product, so that each bit of a word reaches each bit of the value.
        let product = (value ^ word).multipliedFullWidth(by: 0x9FB2_1C65_1E98_DF25)
        value = (product.high ^ product.low) &+ 0xD6E8_FEB8_6659_FD93
    }
}
