/// The labels that begin a paragraph inside a capability.
package enum CapabilityLabel: CaseIterable, Sendable {
    case unique, versusAlternatives, bestFor, limitations, requires

    package var words: String {
        switch self {
        case .unique: "Unique:"
        case .versusAlternatives: "vs alternatives:"
        case .bestFor: "Best for:"
        case .limitations: "Limitations:"
        case .requires: "Requires:"
        }
    }

    /// The label at the start of a paragraph (case ignored, `**Unique:**` and `**Unique**:` too), and the text behind it.
    /// - Cost: by bytes, since every paragraph of every text is asked.
    package static func split(_ paragraph: Substring) -> (label: CapabilityLabel, text: Substring)? {
        let bytes = paragraph.utf8
        let start = bytes[skippingSpace(bytes.startIndex, in: bytes)...].firstIndex { !isMark($0) } ?? bytes.endIndex
        let isEmphasised = start > bytes.startIndex && bytes[..<start].contains(where: isMark)
        guard let (label, end) = label(at: start, in: bytes) else { return nil }
        var rest = bytes[end...]
        if isEmphasised { rest = rest.drop(while: isMark) }
        rest = rest[skippingSpace(rest.startIndex, in: rest)...]
        guard let colon = colons.first(where: { rest.starts(with: $0) }) else { return nil }
        rest = rest.dropFirst(colon.count)
        if isEmphasised { rest = rest.drop(while: isMark) }
        return (label, paragraph[rest.startIndex...].drop { $0.isWhitespace })
    }

    /// `Unique`, `best for:`: a label that stands by itself, with or without its colon.
    init?(named text: String) {
        // No label is longer.
        guard text.utf8.count <= 40 else { return nil }
        guard let (label, rest) = Self.split((text + ":")[...]), rest.isEmpty || rest == ":" else { return nil }
        self = label
    }

    /// The label whose words begin at a place, and where they end. No label begins another.
    private static func label(
        at start: Substring.Index, in bytes: Substring.UTF8View
    ) -> (label: CapabilityLabel, end: Substring.Index)? {
        guard start < bytes.endIndex, "uvblr".utf8.contains(bytes[start] | 0x20) else { return nil }
        for label in allCases {
            if let end = end(of: label.words.dropLast().utf8, at: start, in: bytes) { return (label, end) }
        }
        return nil
    }

    /// Where words end that begin at a place, whatever the white space between them.
    private static func end(of words: Substring.UTF8View, at start: Substring.Index, in bytes: Substring.UTF8View) -> Substring.Index? {
        var place = start
        for wanted in words {
            if wanted == UInt8(ascii: " ") {
                let next = skippingSpace(place, in: bytes)
                guard next > place else { return nil }
                place = next
            } else {
                guard place < bytes.endIndex, isSame(bytes[place], wanted) else { return nil }
                place = bytes.index(after: place)
            }
        }
        return place
    }

    /// `:`, and the wide one of Chinese and Japanese.
    private static let colons: [[UInt8]] = [Array(":".utf8), Array("：".utf8)]

    /// Behind blanks, tabs, and the spaces that a page or a word processor puts in their place: none of them may make a label a title.
    private static func skippingSpace(_ start: Substring.Index, in bytes: Substring.UTF8View) -> Substring.Index {
        var place = start
        while place < bytes.endIndex {
            switch bytes[place] {
            case UInt8(ascii: " "), UInt8(ascii: "\t"): place = bytes.index(after: place)
            case 0xC2, 0xE2, 0xE3, 0xEF:
                let rest = bytes[place...]
                guard let space = wideSpaces.first(where: { rest.starts(with: $0) }) else { return place }
                place = bytes.index(place, offsetBy: space.count)
            default: return place
            }
        }
        return place
    }

    /// No-break, thin, zero-width and ideographic ones.
    private static let wideSpaces: [[UInt8]] = [
        "\u{A0}", "\u{2002}", "\u{2003}", "\u{2009}", "\u{200B}", "\u{202F}", "\u{3000}", "\u{FEFF}",
    ].map { Array($0.utf8) }

    /// A paragraph's Markdown without its label; emphasis that goes on behind the label stays open.
    static func dropped(fromMarkdown paragraph: String) -> String {
        guard let (_, text) = split(paragraph[...]) else { return paragraph }
        let marks = paragraph.utf8.prefix(while: isMark)
        let isClosed = paragraph.utf8[marks.endIndex..<text.startIndex].contains(where: isMark)
        return isClosed || marks.isEmpty ? String(text) : String(Substring(marks)) + text
    }

    /// A paragraph's HTML without its label: `<p><strong>Unique:</strong> text` → `<p>text`.
    static func dropped(_ label: CapabilityLabel, fromHTML html: [UInt8]) -> [UInt8] {
        var rest = html[...]
        func drop(_ text: String) -> Bool {
            guard rest.starts(with: text.utf8) else { return false }
            rest = rest.dropFirst(text.utf8.count)
            return true
        }
        guard drop("<p>") else { return html }
        var open: [String] = []
        while let tag = ["strong", "em"].first(where: { drop("<\($0)>") }) { open.append(tag) }
        func dropSpace() {
            while let first = rest.first {
                if first == 0x20 || first == 0x09 || first == 0x0A {
                    rest.removeFirst()
                } else if first >= 0xC2, let space = wideSpaces.first(where: { rest.starts(with: $0) }) {
                    rest.removeFirst(space.count)
                } else {
                    return
                }
            }
        }
        // As ``split`` reads a label: whatever spaces stand in it and before its colon.
        for word in label.words.dropLast().split(separator: " ") {
            dropSpace()
            guard startsIgnoringCase(rest, word.utf8) else { return html }
            rest = rest.dropFirst(word.utf8.count)
        }
        func close() { while let tag = open.last, drop("</\(tag)>") { open.removeLast() } }
        close()
        dropSpace()
        guard drop(":") || drop("：") else { return html }
        close()
        repeat { dropSpace() } while drop("<br />")
        return Array(("<p>" + open.map { "<\($0)>" }.joined()).utf8) + rest
    }

    private static func isMark(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "*") || byte == UInt8(ascii: "_") }

    /// Byte by byte, since every line of every text is asked.
    private static func startsIgnoringCase(_ text: some Sequence<UInt8>, _ words: some Sequence<UInt8>) -> Bool {
        var rest = text.makeIterator()
        return words.allSatisfy { wanted in
            guard let byte = rest.next() else { return false }
            return isSame(byte, wanted)
        }
    }

    private static func isSame(_ byte: UInt8, _ wanted: UInt8) -> Bool {
        byte == wanted || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte | 0x20 == wanted | 0x20
    }
}
