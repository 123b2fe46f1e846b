/// The name of a thing in addresses and files: lower-case ASCII letters, digits, single hyphens.
///
/// A value of this type has been checked: it is not empty and holds nothing else. The slug of a name is at most
/// 96 bytes long, so that `A-vs-B` with a hash behind it fits a file name.
package struct Slug: Sendable, Hashable, Comparable, CustomStringConvertible {
    package let description: String

    private static let bytesMax = 96

    /// The slug of a name: accents are folded, anything else than a letter or digit becomes a hyphen.
    ///
    /// A name with no letter or digit left, and the tail of a name too long, become a short hash of the
    /// whole name: stable, and the same on every machine.
    package init(of name: String) {
        let folded = Self.fold(name)
        if folded.isEmpty {
            description = "x-" + Self.hash(of: name)
        } else if folded.utf8.count > Self.bytesMax {
            let head = folded.prefix(Self.bytesMax - 9)
            description = (head.last == "-" ? head.dropLast() : head) + "-" + Self.hash(of: name)
        } else {
            description = folded
        }
    }

    /// Text that is a slug already; nil when it is not.
    package init?(_ text: String) {
        guard !text.isEmpty, Self.fold(text) == text, text.utf8.count <= Self.bytesMax else { return nil }
        description = text
    }

    /// `A-vs-B` of two slugs: both whole, so up to twice as long as one.
    package init(pairing one: Slug, with other: Slug) {
        description = "\(one)-vs-\(other)"
    }

    /// This slug with a short hash of `name` behind it, for a name whose own slug is taken.
    package func distinguished(by name: String) -> Slug {
        let head = description.prefix(Self.bytesMax - 9)
        return Slug(unchecked: (head.last == "-" ? head.dropLast() : head) + "-" + Self.hash(of: name))
    }

    private init(unchecked text: Substring) { description = String(text) }

    package static func < (left: Slug, right: Slug) -> Bool { left.description < right.description }

    private static func fold(_ text: String) -> String {
        var slug: [UInt8] = []
        var pendingHyphen = false
        func append(_ letters: some Sequence<UInt8>) {
            if pendingHyphen, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
            pendingHyphen = false
            slug.append(contentsOf: letters)
        }
        for scalar in text.unicodeScalars {
            switch scalar {
            case "a"..."z", "0"..."9": append(CollectionOfOne(UInt8(scalar.value)))
            case "A"..."Z": append(CollectionOfOne(UInt8(scalar.value) + 32))
            case "\u{0}"..."\u{7F}": pendingHyphen = true
            default:
                if scalar.properties.generalCategory == .nonspacingMark { continue }
                if let letters = latinLetters(of: scalar) {
                    append(letters.utf8)
                } else {
                    pendingHyphen = true
                }
            }
        }
        return String(decoding: slug, as: UTF8.self)
    }

    /// The ASCII letters of an accented, ligated or wide Latin letter or digit, read off its Unicode name
    /// (`LATIN SMALL LETTER E WITH ACUTE`): that covers the whole of Latin without a table of our own.
    private static func latinLetters(of scalar: Unicode.Scalar) -> String? {
        switch scalar {
        case "ß", "ẞ": return "ss"
        case "þ", "Þ": return "th"
        case "ð", "Ð": return "d"
        default: break
        }
        guard var name = scalar.properties.name?[...] else { return nil }
        if name.hasPrefix("FULLWIDTH DIGIT") { return scalar.properties.numericType == nil ? nil : String(scalar.value - 0xFF10) }
        if name.hasPrefix("FULLWIDTH ") { name = name.dropFirst("FULLWIDTH ".count) }
        for prefix in ["LATIN SMALL LETTER ", "LATIN CAPITAL LETTER ", "LATIN SMALL LIGATURE ", "LATIN CAPITAL LIGATURE "]
        where name.hasPrefix(prefix) {
            let letters = name.dropFirst(prefix.count).prefix { $0 != " " }
            let isPlain = letters.count <= 3 && letters.utf8.allSatisfy { (0x41...0x5A).contains($0) }
            if isPlain { return letters.lowercased() }
            // `DOTLESS J WITH STROKE`
            if letters == "DOTLESS" { return name.dropFirst(prefix.count + letters.count + 1).prefix { $0 != " " }.lowercased() }
            return nil
        }
        return nil
    }

    /// Eight hexadecimal digits of FNV-1a over the name's UTF-8.
    private static func hash(of name: String) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in name.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String(hash ^ (hash >> 32), radix: 16)
        return String(repeating: "0", count: max(0, 8 - digits.count)) + digits.suffix(8)
    }
}
