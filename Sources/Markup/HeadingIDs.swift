/// Gives every heading of a document an id that no other has.
///
/// - Shape: the pinned slug, else the words in lower case, letters and digits kept in every script, all between
///   them one hyphen. A repeated one gets `-2`, `-3` and so on in order of the text; `section` where no word is left.
///   No id holds a colon, which footnotes use, and none is one that the pages themselves use.
/// - Cost: two walks over the blocks.
struct HeadingIDs {
    private var taken: Set<String> = []
    /// The last number given to a repeated id, so that a thousand equal headings are not a million trials.
    private var lastNumber: [String: Int] = [:]

    private(set) var all: [String] = []

    init(naming blocks: inout [MarkdownNode], and footnotes: inout [MarkdownNode]) {
        // Pinned ids are links' targets that somebody chose: they come before all others.
        var pinned: Set<String> = []
        for node in blocks + footnotes { Self.collectPins(of: node, in: &pinned) }
        var unusedPins = pinned
        for index in blocks.indices { name(&blocks[index], pinned, &unusedPins) }
        for index in footnotes.indices { name(&footnotes[index], pinned, &unusedPins) }
    }

    private static func collectPins(of node: MarkdownNode, in pinned: inout Set<String>) {
        if case .heading(let heading) = node.kind {
            if let pin = heading.pinned { pinned.insert(pin.value) }
        } else if node.holdsBlocks {
            for child in node.children { collectPins(of: child, in: &pinned) }
        }
    }

    private mutating func name(_ node: inout MarkdownNode, _ pinned: Set<String>, _ unusedPins: inout Set<String>) {
        if case .heading(var heading) = node.kind {
            let wanted = heading.pinned?.value ?? Self.slug(of: node.plainText)
            let isFirstPin = heading.pinned != nil && !Self.isOfThePage(wanted) && unusedPins.remove(wanted) != nil
            heading.id = isFirstPin ? wanted : unique(wanted, besides: pinned)
            taken.insert(heading.id)
            all.append(heading.id)
            node.kind = .heading(heading)
        } else if node.holdsBlocks {
            for index in node.children.indices { name(&node.children[index], pinned, &unusedPins) }
        }
    }

    private mutating func unique(_ wanted: String, besides pinned: Set<String>) -> String {
        var candidate = wanted
        while taken.contains(candidate) || pinned.contains(candidate) || Self.isOfThePage(candidate) {
            let number = (lastNumber[wanted] ?? 1) + 1
            lastNumber[wanted] = number
            candidate = "\(wanted)-\(number)"
        }
        return candidate
    }

    /// The ids that the theme gives to parts of the pages that show Markdown: a heading 'Sources' is `sources-2`.
    private static let idsOfThePage: Set<String> = [
        "main", "sources", "both", "only-a", "only-b", "not-known", "search", "search-all", "search-results", "search-status",
        "q", "find-q", "hero-q",
    ]

    /// One of those; or the mark of a source, `source-1`; or of a part that bears its heading's id, `facts-h`.
    private static func isOfThePage(_ id: String) -> Bool {
        idsOfThePage.contains(id) || id.hasSuffix("-h") || id.hasPrefix("source-") && Int(id.dropFirst(7)) != nil
    }

    static func slug(of text: String) -> String {
        if let slug = slug(ofASCII: text) { return slug }
        var slug = ""
        var isGap = false
        for scalar in text.lowercased().unicodeScalars {
            switch scalar.properties.generalCategory {
            case .lowercaseLetter, .uppercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
                .spacingMark,
                .decimalNumber, .letterNumber, .otherNumber:
                if isGap, !slug.isEmpty { slug += "-" }
                isGap = false
                slug.unicodeScalars.append(scalar)
            default:
                // An apostrophe joins: "what's" is one word.
                if scalar != "'", scalar != "’" { isGap = true }
            }
        }
        return slug.isEmpty ? "section" : slug
    }

    /// The same for a text of ASCII alone, as most are, which needs no tables; nil for any other.
    private static func slug(ofASCII text: String) -> String? {
        var slug: [UInt8] = []
        var isGap = false
        for byte in text.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                if isGap, !slug.isEmpty { slug.append(UInt8(ascii: "-")) }
                isGap = false
                slug.append(byte < UInt8(ascii: "A") ? byte : byte | 0x20)
            case UInt8(ascii: "'"): break
            case 0x80...: return nil
            default: isGap = true
            }
        }
        return slug.isEmpty ? "section" : String(decoding: slug, as: UTF8.self)
    }
}

extension MarkdownNode {
    fileprivate var holdsBlocks: Bool {
        switch kind {
        case .document, .blockQuote, .list, .item, .footnote: true
        case .paragraph, .thematicBreak, .codeBlock, .rawBlock, .heading, .table, .row, .cell, .text, .code, .rawInline,
            .softBreak,
            .lineBreak, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
            false
        }
    }
}
