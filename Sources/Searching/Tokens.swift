/// Cuts texts into folded words and gives each word its term: its stem, or nothing for a stop word.
///
/// - Shape: runs of letters, marks and digits make words, cut at 32 characters. A run of Han, Kana, Thai, Lao, Khmer or
///   Burmese letters, which are written without spaces, becomes its overlapping pairs of characters.
/// - Cost: one pass over the bytes; a distinct word is stemmed once.
/// - Source: `wordsOf` in `Templates/assets/search.js` cuts what a reader types in the same way.
package struct Tokens {
    package static let wordLengthMax = 32

    private let language: SearchLanguage
    private let stops: Set<[UInt8]>
    private(set) var words = WordTable()
    private(set) var terms = WordTable()
    /// By word; −1 for a stop word.
    private(set) var termOfWord: [Int32] = []

    package init(language: SearchLanguage) {
        self.language = language
        stops = Set(language.stopWords.map { Array($0.utf8) })
    }

    /// The number of a term, known or new.
    mutating func term(_ bytes: some Collection<UInt8>) -> Int { terms.number(of: bytes) }

    /// Appends the numbers of the words of `text`, in order.
    mutating func words(of text: String, into list: inout [Int32]) {
        var text = text
        text.withUTF8 { bytes in
            withUnsafeTemporaryAllocation(of: UInt64.self, capacity: Self.wordLengthMax / 8) { parts in
                words(of: bytes, in: parts, into: &list)
            }
        }
    }

    /// - Parameter parts: room for a word of ASCII letters.
    private mutating func words(
        of bytes: UnsafeBufferPointer<UInt8>, in parts: UnsafeMutableBufferPointer<UInt64>, into list: inout [Int32]
    ) {
        var word: [UInt8] = []
        var length = 0
        var run: [Unicode.Scalar] = []
        var position = 0
        while position < bytes.count {
            let byte = bytes[position]
            if byte < 0x80 {
                if !run.isEmpty { close(&run, into: &list) }
                let letter = Self.letter(byte)
                if letter == 0 {
                    position += 1
                    if length > 0 { close(&word, &length, into: &list) }
                } else if length == 0, let end = plainWord(bytes, at: position, in: parts, into: &list) {
                    position = end
                } else {
                    position += 1
                    if length < Self.wordLengthMax { word.append(letter) }
                    length += 1
                }
                continue
            }
            let scalar = Self.scalar(bytes, &position)
            if Self.isUnspaced(scalar.value) {
                close(&word, &length, into: &list)
                run.append(scalar)
            } else if Self.isWord(scalar) {
                close(&run, into: &list)
                if length < Self.wordLengthMax { length += Folding.append(scalar, to: &word) }
            } else {
                close(&word, &length, into: &list)
                close(&run, into: &list)
            }
        }
        close(&word, &length, into: &list)
        close(&run, into: &list)
    }

    /// Most words are of ASCII letters and digits alone: they are looked at eight bytes a step.
    /// - Returns: the place behind the word; nil, and nothing is appended, for one that goes on with other letters.
    @inline(__always)
    private mutating func plainWord(
        _ bytes: UnsafeBufferPointer<UInt8>, at start: Int, in parts: UnsafeMutableBufferPointer<UInt64>, into list: inout [Int32]
    ) -> Int? {
        var end = start
        var index = 0
        while true {
            let (part, count) = Self.letters(bytes, at: end)
            end += count
            if index < parts.count { parts[index] = part }
            index += 1
            if count < 8 { break }
        }
        if end < bytes.count, bytes[end] >= 0x80 { return nil }
        let length = min(end - start, Self.wordLengthMax)
        let number = words.number(of: UnsafeBufferPointer(parts), length: length)
        if number == termOfWord.count { addTerm(of: words.bytes(number)) }
        list.append(Int32(number))
        return end
    }

    /// ASCII letters, in lower case, and digits up to the first byte that is something else, at most eight.
    /// - Returns: the first lowest, filled up with zeros; and how many they are.
    @inline(__always)
    private static func letters(_ bytes: UnsafeBufferPointer<UInt8>, at start: Int) -> (part: UInt64, count: Int) {
        guard start + 8 <= bytes.count, let base = bytes.baseAddress else {
            var part: UInt64 = 0
            for index in start..<bytes.count {
                let letter = letter(bytes[index])
                if letter == 0 { return (part, index - start) }
                part |= UInt64(letter) << (UInt64(index - start) << 3)
            }
            return (part, bytes.count - start)
        }
        let word = UInt64(littleEndian: UnsafeRawPointer(base + start).loadUnaligned(as: UInt64.self))
        let ones: UInt64 = 0x0101_0101_0101_0101
        let tops = ones << 7
        // The top bit of each byte of a sum says whether the byte is so great at least.
        let low = word & ~tops
        let lower = low | ones << 5
        let isLetter = ((lower &+ ones &* 0x1F) ^ (lower &+ ones &* 0x05)) & tops
        let isDigit = ((low &+ ones &* 0x50) ^ (low &+ ones &* 0x46)) & tops
        let others = ~(isLetter | isDigit) & tops | word & tops
        let count = others.trailingZeroBitCount >> 3
        let lowered = word | isLetter >> 2
        return (count == 8 ? lowered : lowered & (1 << (UInt64(count) << 3) &- 1), count)
    }

    /// An ASCII letter in lower case or a digit as it is; 0 for anything else.
    @inline(__always)
    private static func letter(_ byte: UInt8) -> UInt8 {
        let lower = byte &- 0x41 < 26 ? byte | 0x20 : byte
        return lower &- 0x61 < 26 || lower &- 0x30 < 10 ? lower : 0
    }

    /// The folded words of a text as strings, for tests and names.
    package mutating func folded(_ text: String) -> [String] {
        var list: [Int32] = []
        words(of: text, into: &list)
        return list.map { String(decoding: words.bytes(Int($0)), as: UTF8.self) }
    }

    /// The terms of a text as strings, stop words left out.
    package mutating func termTexts(_ text: String) -> [String] {
        var list: [Int32] = []
        words(of: text, into: &list)
        return list.compactMap {
            let term = Int(termOfWord[Int($0)])
            return term < 0 ? nil : String(decoding: terms.bytes(term), as: UTF8.self)
        }
    }

    private mutating func close(_ word: inout [UInt8], _ length: inout Int, into list: inout [Int32]) {
        if !word.isEmpty { list.append(number(of: word)) }
        word.removeAll(keepingCapacity: true)
        length = 0
    }

    private mutating func close(_ run: inout [Unicode.Scalar], into list: inout [Int32]) {
        guard !run.isEmpty else { return }
        if run.count == 1 { list.append(number(of: Array(String(run[0]).utf8))) }
        for index in run.indices.dropLast() {
            list.append(number(of: Array((String(run[index]) + String(run[index + 1])).utf8)))
        }
        run.removeAll(keepingCapacity: true)
    }

    private mutating func number(of word: [UInt8]) -> Int32 {
        let number = words.number(of: word)
        if number == termOfWord.count { addTerm(of: word) }
        return Int32(number)
    }

    private mutating func addTerm(of word: [UInt8]) {
        termOfWord.append(stops.contains(word) ? -1 : Int32(terms.number(of: language.stem(word))))
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber:
            true
        default: false
        }
    }

    /// Letters of scripts that are written without spaces between words: Thai, Lao, Burmese, Khmer, Kana and Han.
    private static let unspaced: [ClosedRange<UInt32>] = [
        0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3, 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA,
        0x30FC...0x30FF, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF,
    ]

    /// The same as what stands between the brackets of a regular expression, for the reader's words.
    static let unspacedClass = unspaced.map { range in
        [range.lowerBound, range.upperBound].map { "\\u{\(String($0, radix: 16))}" }.joined(separator: "-")
    }.joined()

    private static func isUnspaced(_ scalar: UInt32) -> Bool {
        scalar >= unspaced[0].lowerBound && unspaced.contains { $0.contains(scalar) }
    }

    /// The scalar at `position`, which moves behind it; the bytes of a `String` are well formed.
    private static func scalar(_ bytes: UnsafeBufferPointer<UInt8>, _ position: inout Int) -> Unicode.Scalar {
        let first = UInt32(bytes[position])
        let length = first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4
        var value = first & (0xFF >> UInt32(length + 1))
        for offset in 1..<length { value = value << 6 | UInt32(bytes[position + offset] & 0x3F) }
        position += length
        return Unicode.Scalar(value) ?? "\u{FFFD}"
    }
}
