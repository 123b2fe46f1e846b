import Reading

/// The beginning of a text that stands for it where the whole would be too much: its first sentence.
///
/// A sentence ends with a full stop, a question mark or an exclamation mark before a blank, unless a small letter or a digit follows
/// (`e.g. this`, `approx. 5`), or with one of those of Chinese and Japanese. What ends sooner than ``shortest`` says too little by
/// itself: the next sentence belongs to it.
/// - Shape: a prefix of the text; all of it when there is no such end. Never part of a sentence.
/// - Cost: one pass over what is taken.
enum Opening {
    /// In characters as Unicode counts scalars, as `Templates/assets/compare.js` does.
    static let shortest = 60

    /// Nil where the first sentence is all.
    static func of(_ prose: Prose) -> Prose? {
        let opening = of(prose.plain)
        return opening.endIndex == prose.plain.endIndex ? nil : Prose(plain: String(opening))
    }

    static func of(_ text: String) -> Substring {
        var text = text
        let end = text.withUTF8(end)
        return text[..<text.utf8.index(text.startIndex, offsetBy: end)]
    }

    /// How many bytes are taken.
    private static func end(of text: UnsafeBufferPointer<UInt8>) -> Int {
        var count = 0
        var index = 0
        while index < text.count {
            let next = index + length(text[index])
            count += 1
            if count >= shortest, next < text.count, isEnd(text[index..<next], followedBy: text[next...]) { return next }
            index = next
        }
        return text.count
    }

    private static func isEnd(_ mark: Slice<UnsafeBufferPointer<UInt8>>, followedBy rest: Slice<UnsafeBufferPointer<UInt8>>) -> Bool {
        switch mark.first {
        case UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"):
            let scalars = String(decoding: rest.prefix(64), as: UTF8.self).unicodeScalars
            guard let first = scalars.first, first.properties.isWhitespace else { return false }
            guard let letter = scalars.first(where: { !$0.properties.isWhitespace }) else { return false }
            return !letter.properties.isLowercase && letter.properties.generalCategory != .decimalNumber
        // 。 is E3 80 82; ！ and ？ are EF BC 81 and EF BC 9F.
        case 0xE3: return mark.elementsEqual([0xE3, 0x80, 0x82])
        case 0xEF: return mark.elementsEqual([0xEF, 0xBC, 0x81]) || mark.elementsEqual([0xEF, 0xBC, 0x9F])
        default: return false
        }
    }

    /// Of the scalar that begins with this byte; text is whole UTF-8.
    private static func length(_ lead: UInt8) -> Int {
        switch lead {
        case ..<0x80: 1
        case ..<0xE0: 2
        case ..<0xF0: 3
        default: 4
        }
    }
}
