/// A block at the top level of a Markdown text.
///
/// Link definitions and footnotes are no blocks: the one leaves nothing on the page, the others stand at its end.
package struct MarkdownBlock: Sendable {
    package enum Kind: Sendable, Equatable {
        /// `level` is 1 to 6 as written; `id` is unique in the document and is its `id` in HTML.
        case heading(level: Int, id: String)
        case paragraph, list, blockQuote, codeBlock, table, thematicBreak
        /// HTML, which is left out of the page.
        case html
    }

    package let kind: Kind
    /// The words alone, without marks: the line breaks of a paragraph are spaces, items and cells stand on lines of their own.
    package let text: String
    /// The slug in a heading's `{#slug}`, which is not part of its text. Its place is the slug, without the braces.
    package let pinnedID: Located<String>?
    /// Of the file, from 1.
    package let line: Int
    /// Bytes of the file: whole lines, without the end of the last.
    package let range: Range<Int>
    let node: MarkdownNode

    /// Whether it is a paragraph of words alone: its ``text`` is all there is to it.
    package var isWords: Bool {
        kind == .paragraph && node.children.allSatisfy { if case .text = $0.kind { true } else { false } }
    }

    init(_ node: MarkdownNode, line: Int, range: Range<Int>) {
        self.node = node
        self.line = line
        self.range = range
        text = node.plainText
        var pinned: Located<String>?
        switch node.kind {
        case .heading(let heading):
            kind = .heading(level: heading.level, id: heading.id)
            pinned = heading.pinned
        case .paragraph: kind = .paragraph
        case .list: kind = .list
        case .blockQuote: kind = .blockQuote
        case .codeBlock: kind = .codeBlock
        case .table: kind = .table
        case .thematicBreak: kind = .thematicBreak
        case .rawBlock: kind = .html
        case .document, .item, .footnote, .row, .cell, .text, .code, .rawInline, .softBreak, .lineBreak, .emphasis, .strong,
            .strikethrough, .link, .image, .footnoteReference:
            preconditionFailure("a document holds blocks, and its footnotes were taken out")
        }
        pinnedID = pinned
    }
}
