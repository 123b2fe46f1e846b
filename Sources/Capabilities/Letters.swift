/// Which characters make words, and which end phrases and sentences; all by scalar value.
enum Letters {
    static func isDigit(_ scalar: UInt32) -> Bool { scalar &- 0x30 < 10 }

    static func isWord(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return (scalar | 0x20) &- 0x61 < 26 || isDigit(scalar) }
        guard let letter = Unicode.Scalar(scalar) else { return false }
        switch letter.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark,
            .decimalNumber:
            return !isUnspaced(scalar)
        default: return false
        }
    }

    /// Letters of scripts that are written without spaces between words.
    static func isUnspaced(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x0E01...0x0E4E, 0x0E81...0x0ECD, 0x1000...0x103F, 0x1780...0x17D3: true
        case 0x3005...0x3007, 0x3041...0x3096, 0x309D...0x30FA, 0x30FC...0x30FF: true
        case 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x20000...0x3FFFF: true
        default: false
        }
    }

    static func isSpace(_ scalar: UInt32) -> Bool {
        if scalar < 0x80 { return scalar == 0x20 || (0x09...0x0D).contains(scalar) }
        return Unicode.Scalar(scalar)?.properties.isWhitespace ?? false
    }

    /// An apostrophe between letters; a point or comma between digits; the signs of `C++` and `F#`.
    static func joins(_ scalar: UInt32, after last: UInt32, before next: UInt32) -> Bool {
        switch scalar {
        case 0x27, 0x2019: isWord(next) && !isDigit(next) && !isDigit(last)
        case 0x2E, 0x2C: isDigit(last) && isDigit(next)
        case 0x2B, 0x23: !isWord(next) && (last == scalar || isWord(last) && !isDigit(last))
        default: false
        }
    }

    /// `.`, `!` and `?`.
    static func endsSentence(_ scalar: UInt32) -> Bool { scalar == 0x2E || scalar == 0x21 || scalar == 0x3F }

    /// The full stop, exclamation and question mark of Chinese and Japanese, which no space follows.
    static func endsWideSentence(_ scalar: UInt32) -> Bool { scalar == 0x3002 || scalar == 0xFF01 || scalar == 0xFF1F }

    /// Colons, semicolons, brackets and long dashes end a phrase wherever they stand.
    static func alwaysBreaks(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x3A, 0x3B, 0x28, 0x29, 0x5B, 0x5D, 0x7B, 0x7D, 0x2014, 0x3001, 0xFF0C: true
        default: endsWideSentence(scalar)
        }
    }

    /// Points, commas, quotation marks and the like end a phrase only before a space: not in `3.5` or `and/or`.
    static func breaksBeforeSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x2E, 0x2C, 0x21, 0x3F, 0x22, 0x201C, 0x201D, 0x2013, 0x7C, 0x2F: true
        default: false
        }
    }

    /// Lower case without accents, for Latin letters; lower case alone for others.
    static func folded(_ word: ArraySlice<UInt8>) -> [UInt8] {
        if word.allSatisfy({ $0 < 0x80 }) { return word.map { $0 &- 0x41 < 26 ? $0 | 0x20 : $0 } }
        var result = ""
        for scalar in String(decoding: word, as: UTF8.self).lowercased().unicodeScalars {
            switch scalar.value {
            case 0x300...0x36F: continue
            case 0x2019: result += "'"
            case 0xC0...0x17F: result += latin[Int(scalar.value) - 0xC0]
            default: result.unicodeScalars.append(scalar)
            }
        }
        return Array(result.utf8)
    }

    /// What U+00C0 to U+017F become; `.` stands for a letter that stays as it is.
    private static let latin: [String] = {
        let base =
            "a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th ss a a a a a a ae c e e e e i i i i d n o o o o o . o u u u u y th y "
            + "a a a a a a c c c c c c c c d d d d e e e e e e e e e e g g g g g g g g h h h h i i i i i i i i i i ij ij j j k k k l l l l l l l l l l "
            + "n n n n n n n n n o o o o o o oe oe r r r r r r s s s s s s s s t t t t t t u u u u u u u u u u u u w w y y y z z z z z z s"
        let letters = base.split(separator: " ").map(String.init)
        return letters.enumerated().map { index, letter in
            letter == "." ? String(Unicode.Scalar(UInt32(0xC0 + index)).map(Character.init) ?? "×") : letter
        }
    }()
}
