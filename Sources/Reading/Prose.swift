import Diagnostics

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
    /// The `{#slug}` of a heading.
    package struct Pin: Sendable, Hashable {
        package let slug: Slug
        package let range: SourceRange
    }

    package let title: String?
    package let description: Prose
    package let unique: Prose?
    package let versusAlternatives: Prose?
    package let bestFor: Prose?
    package let limitations: Prose?
    package let requires: Prose?
    /// The canonical capability that an editor pinned it to.
    package let pin: Pin?
    /// The line its description begins on, from 1.
    package let line: Int

    package init(
        title: String?, description: Prose, unique: Prose?, versusAlternatives: Prose?, bestFor: Prose?, limitations: Prose?,
        requires: Prose?, pin: Pin? = nil, line: Int
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
