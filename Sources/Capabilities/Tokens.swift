/// A text cut into words, as they are written.
///
/// - Shape: ranges into ``bytes``, in order, none empty. Letters and digits of any script make words; an apostrophe
///   inside a word is kept, a possessive `'s` is not. A run of Han, Kana, Thai, Lao, Khmer or Burmese letters, which are
///   written without spaces, becomes its overlapping pairs of characters.
/// - Cost: one pass; nothing is allocated for a word.
struct Tokens {
    struct Token {
        var start: Int32
        var end: Int32
        /// A comma, bracket, full stop or the like stands between this word and the one before.
        var startsPhrase: Bool
        var startsSentence: Bool
        /// A hyphen, and nothing else, stands between this word and the one before.
        var followsHyphen: Bool
    }

    let bytes: [UInt8]
    private(set) var list: [Token] = []
    private var pendingPhrase = true
    private var pendingSentence = true

    init(_ text: String) {
        bytes = Array(text.utf8)
        list.reserveCapacity(bytes.count / 6)
        var wordStart = -1
        var runStarts: [Int] = []
        var sentenceMayEnd = false
        var last: UInt32 = 0x20
        var position = 0
        while position < bytes.count {
            let (scalar, length) = Self.scalar(in: bytes, at: position)
            let next = position + length < bytes.count ? Self.scalar(in: bytes, at: position + length).0 : 0x20
            let isWord = Letters.isWord(scalar)
            if !isWord, Letters.isUnspaced(scalar) {
                closeWord(&wordStart, at: position)
                runStarts.append(position)
            } else if isWord || (wordStart >= 0 && Letters.joins(scalar, after: last, before: next)) {
                closeRun(&runStarts, at: position)
                if wordStart < 0 { wordStart = position }
            } else {
                closeWord(&wordStart, at: position)
                closeRun(&runStarts, at: position)
                if Letters.isSpace(scalar) {
                    if sentenceMayEnd { pendingSentence = true }
                } else if Letters.alwaysBreaks(scalar) {
                    pendingPhrase = true
                    if Letters.endsWideSentence(scalar) { pendingSentence = true }
                } else if Letters.breaksBeforeSpace(scalar), Letters.isSpace(next) || Letters.endsSentence(next) {
                    pendingPhrase = true
                }
            }
            sentenceMayEnd = Letters.endsSentence(scalar) || (sentenceMayEnd && !Letters.isSpace(scalar) && !isWord)
            last = scalar
            position += length
        }
        closeWord(&wordStart, at: position)
        closeRun(&runStarts, at: position)
    }

    private mutating func append(_ start: Int, _ end: Int) {
        let hyphen = start > 0 && bytes[start - 1] == UInt8(ascii: "-") && list.last.map { Int($0.end) == start - 1 } ?? false
        list.append(
            Token(
                start: Int32(start), end: Int32(end), startsPhrase: pendingPhrase, startsSentence: pendingSentence,
                followsHyphen: hyphen))
        pendingPhrase = false
        pendingSentence = false
    }

    private mutating func closeWord(_ start: inout Int, at position: Int) {
        guard start >= 0 else { return }
        append(start, position - possessiveLength(start, position))
        start = -1
    }

    /// The length in bytes of `'s` or `’s` at the end of a word.
    private func possessiveLength(_ start: Int, _ end: Int) -> Int {
        guard end - start > 2, bytes[end - 1] | 0x20 == UInt8(ascii: "s") else { return 0 }
        if bytes[end - 2] == UInt8(ascii: "'") { return 2 }
        return end - start > 4 && bytes[end - 4] == 0xE2 && bytes[end - 3] == 0x80 && bytes[end - 2] == 0x99 ? 4 : 0
    }

    private mutating func closeRun(_ starts: inout [Int], at position: Int) {
        guard !starts.isEmpty else { return }
        if starts.count == 1 { append(starts[0], position) }
        for index in starts.indices.dropLast() {
            append(starts[index], index + 2 < starts.count ? starts[index + 2] : position)
        }
        starts.removeAll(keepingCapacity: true)
    }

    /// The scalar that begins at `position`, and its length; the bytes come from a `String`, so they are well formed.
    private static func scalar(in bytes: [UInt8], at position: Int) -> (UInt32, Int) {
        let first = UInt32(bytes[position])
        if first < 0x80 { return (first, 1) }
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        return (value, length)
    }
}
