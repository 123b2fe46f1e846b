/// The words of a text in which names are looked for, in lower case.
///
/// - Shape: a word holds letters, digits and what joins them inside a name (`GPT-4.1`, `C++`, `@scope/pkg`).
/// - Cost: one pass over the bytes of plain ASCII; other texts are cut by their characters first.
struct MentionWords: Sendable {
    private var bytes: [UInt8] = []
    private var ranges: [Range<Int>] = []
    /// FNV-1a of each word.
    private(set) var hashes: [UInt64] = []

    var count: Int { ranges.count }

    /// The words with one space between them.
    var joined: [UInt8] { Array(ranges.map { bytes[$0] }.joined(separator: [UInt8(ascii: " ")])) }

    init(_ text: String) {
        var text = text
        let isPlain = text.withUTF8 { $0.allSatisfy { $0 < 0x80 } }
        bytes = isPlain ? Array(text.utf8) : Self.separated(text)
        var start = 0
        while start < bytes.count {
            guard Self.isWord(bytes[start]) else {
                start += 1
                continue
            }
            var end = start
            while end < bytes.count, Self.isWord(bytes[end]) {
                if (0x41...0x5A).contains(bytes[end]) { bytes[end] |= 0x20 }
                end += 1
            }
            append(start..<end)
            start = end
        }
    }

    /// `GPT-4.1's` → `gpt-4.1`: the apostrophe has parted the s already.
    private mutating func append(_ range: Range<Int>) {
        let word = bytes[range]
        guard let first = word.firstIndex(where: { !Self.isTrimmed($0) }), let last = word.lastIndex(where: { !Self.isTrimmed($0) })
        else { return }
        ranges.append(first..<last + 1)
        hashes.append(bytes[first...last].reduce(0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 })
    }

    /// One number for several words in a row.
    func hash(of words: Range<Int>) -> UInt64 {
        words.reduce(0x9E37_79B9_7F4A_7C15) { ($0 ^ hashes[$1]) &* 0xBF58_476D_1CE4_E5B9 &+ 1 }
    }

    /// Whether all words of another text stand here, from the word at `index` on.
    func hold(_ other: MentionWords, at index: Int) -> Bool {
        zip(ranges[index...], other.ranges).allSatisfy { bytes[$0].elementsEqual(other.bytes[$1]) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: "-.+#@/_".utf8.contains(byte)
        }
    }

    private static func isTrimmed(_ byte: UInt8) -> Bool { ".-/_".utf8.contains(byte) }

    /// In lower case, with a space for each character that is not part of a word.
    private static func separated(_ text: String) -> [UInt8] {
        var bytes: [UInt8] = []
        for character in text.lowercased() {
            if character.isLetter || character.isNumber || "-.+#@/_".contains(character) {
                bytes += Array(String(character).utf8)
            } else {
                bytes.append(UInt8(ascii: " "))
            }
        }
        return bytes
    }
}
