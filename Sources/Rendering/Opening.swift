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
        let scalars = text.unicodeScalars
        var count = 0
        var index = scalars.startIndex
        while index < scalars.endIndex {
            let next = scalars.index(after: index)
            count += 1
            if count >= shortest, next < scalars.endIndex, isEnd(scalars[index], followedBy: scalars[next...]) { return text[..<next] }
            index = next
        }
        return text[...]
    }

    private static func isEnd(_ mark: Unicode.Scalar, followedBy rest: Substring.UnicodeScalarView) -> Bool {
        switch mark {
        case "。", "！", "？": return true
        case ".", "!", "?":
            guard let first = rest.first, first.properties.isWhitespace else { return false }
            guard let letter = rest.first(where: { !$0.properties.isWhitespace }) else { return false }
            return !letter.properties.isLowercase && letter.properties.generalCategory != .decimalNumber
        default: return false
        }
    }
}
