/// Letters as they are compared: lower case, without accents, wide Latin made narrow.
///
/// - Source: `fold` in `Templates/assets/search.js` does the same to what a reader types;
///   `Tests/Search/languages.py` holds the two together.
enum Folding {
    /// Letters that no decomposition takes apart, and the final sigma; the manifest gives them to the browser, which leaves
    /// accents to Unicode.
    static let letters: [Unicode.Scalar: String] = [
        "ß": "ss", "æ": "ae", "œ": "oe", "þ": "th", "ð": "d", "đ": "d", "ı": "i", "ø": "o", "ł": "l", "ħ": "h", "ŧ": "t", "ŉ": "n",
        "ŀ": "l", "ς": "σ",
    ]

    /// Appends the folded form of a scalar that is not ASCII, as UTF-8; nothing for a combining accent.
    /// - Returns: how many scalars were appended.
    static func append(_ scalar: Unicode.Scalar, to bytes: inout [UInt8]) -> Int {
        var count = 0
        for lower in scalar.properties.lowercaseMapping.unicodeScalars {
            switch lower.value {
            case 0x300...0x36F: continue
            case 0xC0...0x17F, 0x1E00...0x1E99, 0x1EA0...0x1EF9:
                let letters = latinLetters(of: lower)
                bytes += letters.utf8
                count += letters.unicodeScalars.count
            case 0xFF10...0xFF5A:
                bytes.append(UInt8(truncatingIfNeeded: lower.value &- 0xFEE0))
                count += 1
            case 0x3C2:
                bytes += "σ".utf8
                count += 1
            default:
                bytes += String(lower).utf8
                count += 1
            }
        }
        return count
    }

    /// `é` → `e`, `ß` → `ss`: read off the Unicode name, so that no table can be wrong.
    private static func latinLetters(of scalar: Unicode.Scalar) -> String {
        if let letters = letters[scalar] { return letters }
        guard let name = scalar.properties.name else { return String(scalar) }
        for prefix in ["LATIN SMALL LETTER ", "LATIN SMALL LIGATURE "] where name.hasPrefix(prefix) {
            let letters = name.dropFirst(prefix.count).prefix { $0 != " " }
            if letters.utf8.count == 1 || prefix.hasSuffix("LIGATURE ") { return letters.lowercased() }
        }
        return String(scalar)
    }
}
