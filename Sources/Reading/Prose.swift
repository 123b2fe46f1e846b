/// A piece of prose as its source wrote it: plain text, or Markdown that has been rendered.
package struct Prose: Sendable, Hashable {
    /// Words only, for comparing, searching and JSON.
    package let plain: String
    /// Rendered, when the source is Markdown; nil for plain text, which is escaped where it is shown.
    package let markup: Markup?

    package struct Markup: Sendable, Hashable {
        package let source: String
        package let html: [UInt8]
    }

    package init(plain: String) {
        self.plain = plain
        markup = nil
    }

    package init(plain: String, source: String, html: [UInt8]) {
        self.plain = plain
        markup = Markup(source: source, html: html)
    }
}

/// One capability paragraph as one source says it.
package struct CapabilityText: Sendable, Hashable {
    package let title: String?
    package let description: Prose
    package let unique: Prose?
    package let versusAlternatives: Prose?
    package let bestFor: Prose?
    package let limitations: Prose?
    package let requires: Prose?
    /// The canonical capability that an editor pinned it to.
    package let pin: Slug?
    /// The line its description begins on, from 1.
    package let line: Int

    package init(
        title: String?, description: Prose, unique: Prose?, versusAlternatives: Prose?, bestFor: Prose?, limitations: Prose?,
        requires: Prose?, pin: Slug? = nil, line: Int
    ) {
        self.title = title
        self.description = description
        self.unique = unique
        self.versusAlternatives = versusAlternatives
        self.bestFor = bestFor
        self.limitations = limitations
        self.requires = requires
        self.pin = pin
        self.line = line
    }
}

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

    /// The label at the start of a paragraph (case ignored, `**Unique:**` too), and the text behind it.
    package static func split(_ paragraph: Substring) -> (label: CapabilityLabel, text: Substring)? {
        let bare = paragraph.drop { $0 == "*" || $0 == "_" }
        let emphasis = paragraph.count - bare.count
        for label in allCases {
            let head = bare.prefix(label.words.count)
            guard head.count == label.words.count, head.lowercased() == label.words.lowercased() else { continue }
            var text = bare.dropFirst(label.words.count)
            if emphasis > 0 { text = text.drop { $0 == "*" || $0 == "_" } }
            return (label, text.drop { $0.isWhitespace })
        }
        return nil
    }
}
