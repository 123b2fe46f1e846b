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
    package static func split(_ paragraph: Substring) -> (label: CapabilityLabel, text: Substring)? {
        let bare = paragraph.drop(while: isMark)
        let isEmphasised = bare.startIndex > paragraph.startIndex
        for label in allCases {
            let name = label.words.dropLast()
            guard startsIgnoringCase(bare.utf8, name.utf8) else { continue }
            var text = bare.dropFirst(name.count)
            if isEmphasised { text = text.drop(while: isMark) }
            guard text.first == ":" else { continue }
            text.removeFirst()
            if isEmphasised { text = text.drop(while: isMark) }
            return (label, text.drop { $0.isWhitespace })
        }
        return nil
    }

    /// A paragraph's Markdown without its label; emphasis that goes on behind the label stays open.
    static func dropped(fromMarkdown paragraph: String) -> String {
        guard let (_, text) = split(paragraph[...]) else { return paragraph }
        let marks = paragraph.prefix(while: isMark)
        let isClosed = paragraph[marks.endIndex..<text.startIndex].contains(where: isMark)
        return (isClosed ? "" : String(marks)) + text
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
        let name = label.words.dropLast()
        guard startsIgnoringCase(rest, name.utf8) else { return html }
        rest = rest.dropFirst(name.utf8.count)
        func close() { while let tag = open.last, drop("</\(tag)>") { open.removeLast() } }
        close()
        guard drop(":") else { return html }
        close()
        while drop(" ") || drop("\n") || drop("<br />") {}
        return Array(("<p>" + open.map { "<\($0)>" }.joined()).utf8) + rest
    }

    private static func isMark(_ character: Character) -> Bool { character == "*" || character == "_" }

    /// Byte by byte, since every line of every text is asked.
    private static func startsIgnoringCase(_ text: some Sequence<UInt8>, _ words: some Sequence<UInt8>) -> Bool {
        var rest = text.makeIterator()
        return words.allSatisfy { wanted in
            guard let byte = rest.next() else { return false }
            return byte == wanted || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) && byte | 0x20 == wanted | 0x20
        }
    }
}
