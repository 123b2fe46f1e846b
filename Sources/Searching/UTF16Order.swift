/// The order in which JavaScript compares texts: by UTF-16 code units.
enum UTF16Order {
    /// - Cost: eight bytes of each text decide most comparisons.
    static func sorted<Element>(_ elements: [Element], by text: (Element) -> String) -> [Element] {
        let keys = elements.indices.map { index -> (start: UInt64, text: String, index: Int) in
            let text = text(elements[index])
            return (start(of: text), text, index)
        }
        return keys.sorted { $0.start != $1.start ? $0.start < $1.start : precedes($0.text, $1.text) }.map { elements[$0.index] }
    }

    static func precedes(_ one: String, _ other: String) -> Bool { one.utf16.lexicographicallyPrecedes(other.utf16) }

    /// The first eight bytes of the text in UTF-8, the first one highest, and so changed that numbers compare as UTF-16 does.
    private static func start(of text: String) -> UInt64 {
        var value: UInt64 = 0
        var count: UInt64 = 0
        for byte in text.utf8.prefix(8) {
            value = value << 8 | UInt64(rank(of: byte))
            count += 1
        }
        return count == 8 ? value : value << (8 * (8 - count))
    }

    /// The two orders differ in one thing: what takes four bytes in UTF-8 (0xF0 and above) takes two surrogates in UTF-16, which stand
    /// before U+E000 (0xEE).
    private static func rank(of byte: UInt8) -> UInt8 {
        switch byte {
        case 0xEE, 0xEF: byte + 5
        case 0xF0...0xF4: byte - 2
        default: byte
        }
    }
}
