import Digests
import Markup

/// A piece of prose as its source wrote it: plain text, or Markdown that has been rendered.
package struct Prose: Sendable, Hashable {
    /// Words only, for comparing, searching and JSON.
    package let plain: String
    /// What it was, when the source is Markdown; nil for plain text, which is escaped where it is shown.
    private let written: Written?

    /// Markdown and its HTML, each where it does not follow from what is there already: most prose is a paragraph of words alone, and
    /// lies in memory once.
    private struct Written: Sendable, Hashable {
        /// As UTF-8: it is copied to many pages and looked into by nobody. Nil where it is the plain words.
        let source: [UInt8]?
        /// Nil where it is that of a ``PlainParagraph``.
        let html: [UInt8]?
    }

    package init(plain: String) {
        self.plain = plain
        written = nil
    }

    package init(plain: String, source: String, html: [UInt8]) {
        self.plain = plain
        let isPlain = source.utf8.elementsEqual(plain.utf8)
        let follows = PlainParagraph.html(of: source.utf8) == html
        written = Written(source: isPlain ? nil : Array(source.utf8), html: follows ? nil : html)
    }

    /// One of the two formats of prose that was Markdown.
    package enum Rendered {
        case kept([UInt8])
        /// Made each time that it is asked for.
        case made(@Sendable () -> [UInt8])

        package var bytes: [UInt8] {
            switch self {
            case .kept(let bytes): bytes
            case .made(let make): make()
            }
        }
    }

    /// Nil for plain text.
    package var html: Rendered? {
        guard let written else { return nil }
        if let html = written.html { return .kept(html) }
        let (plain, source) = (plain, written.source)
        return .made { source.map { PlainParagraph.html(of: $0) } ?? PlainParagraph.html(of: plain.utf8) }
    }

    /// Nil for plain text.
    package var markdown: Rendered? {
        guard let written else { return nil }
        if let source = written.source { return .kept(source) }
        let plain = plain
        return .made { Array(plain.utf8) }
    }

    /// Everything that pages show of it.
    package func add(to builder: inout DigestBuilder) {
        builder.add(plain)
        builder.add(written != nil)
        for part in [written?.source, written?.html] {
            builder.add(part != nil)
            builder.add(part ?? [])
        }
    }
}
