/// Text inside one block, white space made one space.
struct InlineText {
    private(set) var text = ""
    private var line: Int?
    private var space = false
    private var letters = 0
    private var strongLetters = 0
    private var linkLetters = 0
    /// All of the text so far is a label, whose colon may still follow.
    private var isLabel = false
    /// How many bytes at the beginning are strong, as far as that has ended.
    private var strongBytes: Int?

    mutating func append(_ more: String, line number: Int, isStrong: Bool = false, isLink: Bool = false) {
        var number = number
        for scalar in more.unicodeScalars {
            if Self.isUnseen(scalar) { continue }
            if scalar.properties.isWhitespace {
                if scalar == "\n" { number += 1 }
                space = true
                continue
            }
            if line == nil { line = number }
            if isLabel {
                isLabel = false
                text.append(":")
                space = true
                if scalar == ":" { continue }
            }
            if space, !text.isEmpty { text.append(" ") }
            space = false
            text.unicodeScalars.append(scalar)
            letters += 1
            if isStrong { strongLetters += 1 }
            if isLink { linkLetters += 1 }
        }
    }

    /// Where a word may be parted: it is no part of the word.
    private static func isUnseen(_ scalar: Unicode.Scalar) -> Bool { scalar == "\u{AD}" || scalar == "\u{200B}" }

    /// What stands on the other side of an element's edge is another word.
    mutating func part() { space = true }

    /// `<strong>Unique</strong> because`: the label gets the colon that its style stood for, or the one behind it.
    mutating func endStrong() {
        if strongBytes == nil { strongBytes = strongLetters == letters ? text.utf8.count : 0 }
        // No label is longer: a text of a thousand bold words is not looked at a thousand times.
        isLabel = strongLetters == letters && letters > 0 && letters <= 40 && CapabilityLabel(named: text) != nil && text.last != ":"
    }

    /// A title at the beginning of an item, and what follows it.
    func opening(kind: HTMLBlocks.Block.Kind) -> [HTMLBlocks.Block]? {
        guard kind == .item, let line, let strongBytes, strongBytes > 0, strongBytes < text.utf8.count else { return nil }
        let end = text.utf8.index(text.startIndex, offsetBy: strongBytes)
        guard let opening = BoldOpening(bold: text[..<end], rest: text[end...]) else { return nil }
        return [
            HTMLBlocks.Block(text: opening.title, line: line, kind: .title), HTMLBlocks.Block(text: opening.rest, line: line, kind: .item),
        ]
    }

    /// - Parameter kind: `.paragraph` and `.item` become a title or a link where all of the text is.
    func block(kind: HTMLBlocks.Block.Kind) -> HTMLBlocks.Block? {
        guard let line, letters > 0 else { return nil }
        var kind = kind
        if kind == .paragraph || kind == .item {
            if linkLetters == letters { kind = .link } else if strongLetters == letters { kind = .title }
        }
        return HTMLBlocks.Block(text: isLabel ? text + ":" : text, line: line, kind: kind)
    }
}
