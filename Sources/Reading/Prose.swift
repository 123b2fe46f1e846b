import Digests
import Markup
import Records

/// A piece of prose as its source wrote it: plain text, or Markdown that has been rendered.
package struct Prose: Sendable, Hashable {
    /// Words only, for comparing, searching and JSON.
    package let plain: String
    /// What it was, when the source is Markdown; nil for plain text, which is escaped where it is shown.
    fileprivate let written: Written?

    /// Markdown and its HTML, each where it does not follow from what is there already: most prose is a paragraph of words alone, and
    /// lies in memory once.
    fileprivate struct Written: Sendable, Hashable {
        /// Nil where it is the plain words.
        let source: String?
        /// Nil where it is that of a ``PlainParagraph``.
        let html: [UInt8]?
    }

    package init(plain: String) {
        self.plain = plain
        written = nil
    }

    /// Markdown that is a paragraph of words alone, without a backtick.
    package init(words: String) {
        plain = words
        written = Written(source: nil, html: nil)
    }

    package init(plain: String, source: String, html: [UInt8]) {
        self.plain = plain
        // Equal texts may be written in different bytes.
        let isPlain = source.hasBytes(of: plain)
        written = Written(source: isPlain ? nil : source, html: PlainParagraph.isHTML(html, of: source) ? nil : html)
    }

    /// The HTML of prose that was Markdown.
    package enum HTML {
        case kept([UInt8])
        /// That of a ``PlainParagraph``.
        case paragraph(source: String)
    }

    /// Nil for plain text.
    package var html: HTML? {
        guard let written else { return nil }
        return written.html.map(HTML.kept) ?? .paragraph(source: written.source ?? plain)
    }

    /// Nil for plain text.
    package var markdown: String? { written.map { $0.source ?? plain } }

    /// It gives no more than that nothing is known, and perhaps why: `Unknown`, `unknown — insufficient data to compare`.
    var saysUnknown: Bool {
        var rest = plain[...].utf8
        for letter in "unknown".utf8 where rest.popFirst().map({ $0 | 0x20 }) != letter { return false }
        let words = rest.drop { $0 == UInt8(ascii: " ") }
        if words.isEmpty || words.elementsEqual(".".utf8) { return true }
        // `Unknown-malware detection` and `unknown (0-day) threats` say something.
        if words.first == UInt8(ascii: "(") {
            return words.last { $0 != UInt8(ascii: ".") } == UInt8(ascii: ")") && words.count { $0 == UInt8(ascii: ")") } == 1
        }
        return words.starts(with: "- ".utf8) && rest.first == UInt8(ascii: " ")
            || ["—", "–", ":", ";", ","].contains { words.starts(with: $0.utf8) }
    }

    /// Everything that pages show of it.
    package func add(to builder: inout DigestBuilder) {
        builder.add(plain)
        builder.add(written != nil)
        builder.add(written?.source != nil)
        builder.add(written?.source ?? "")
        builder.add(written?.html != nil)
        builder.add(written?.html ?? [])
    }
}

extension RecordWriter {
    mutating func prose(_ prose: Prose) {
        text(prose.plain)
        optional(prose.written) { writer, written in
            writer.optional(written.source) { $0.text($1) }
            writer.optional(written.html) { $0.bytes($1) }
        }
    }
}

extension RecordReader {
    mutating func prose() -> Prose { Prose(from: &self) }
}

extension Prose {
    fileprivate init(from reader: inout RecordReader) {
        plain = reader.text()
        written = reader.optional { reader in
            Written(source: reader.optional { $0.text() }, html: reader.optional { $0.bytes() })
        }
    }
}
