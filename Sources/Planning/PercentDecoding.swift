extension Substring {
    /// An address as a file is named: `/a%20b` → `/a b`. A `%` without two digits behind it stands for itself.
    package var percentDecoded: String {
        guard utf8.contains(UInt8(ascii: "%")) else { return String(self) }
        var bytes: [UInt8] = []
        var rest = utf8[...]
        while let byte = rest.popFirst() {
            if byte == UInt8(ascii: "%"), rest.count >= 2, let value = Self.hexadecimal(rest.prefix(2)) {
                bytes.append(value)
                rest = rest.dropFirst(2)
            } else {
                bytes.append(byte)
            }
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// Nil for anything but digits: `UInt8(_:radix:)` takes a sign.
    private static func hexadecimal(_ digits: Substring.UTF8View) -> UInt8? {
        digits.allSatisfy { $0 < 0x80 && Character(Unicode.Scalar($0)).isHexDigit } ? UInt8(String(Substring(digits)), radix: 16) : nil
    }
}
