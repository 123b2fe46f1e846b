/// A node of a Markdown text, free of cmark.
///
/// - Shape: blocks hold blocks or inlines, as CommonMark says; at most ``depthMax`` nodes inside each other.
struct MarkdownNode: Sendable {
    enum Alignment: Sendable { case none, left, centre, right }

    struct Heading: Sendable {
        /// 1 to 6, as written.
        let level: Int
        /// What `{#slug}` at its end said.
        var pinned: Located<String>?
        /// Unique in the document.
        var id = ""
    }

    enum Kind: Sendable {
        // Blocks.
        case document, blockQuote, paragraph, thematicBreak, footnote
        /// `start` is nil for bullets.
        case list(start: Int?, isTight: Bool)
        /// `isDone` is nil for an item that is no task.
        case item(isDone: Bool?)
        case codeBlock(info: String, text: String)
        case rawBlock(String)
        case heading(Heading)
        /// One alignment a column.
        case table([Alignment])
        case row(isHeader: Bool)
        case cell
        // Inlines.
        case text(String), code(String), rawInline(String)
        case softBreak, lineBreak, emphasis, strong, strikethrough
        case link(to: String, title: String)
        case image(from: String, title: String)
        /// Of the document's footnotes.
        case footnoteReference(index: Int)
    }

    static let depthMax = 256

    var kind: Kind
    var children: [MarkdownNode] = []

    /// The words alone: line breaks of a paragraph as spaces, blocks and cells on lines of their own.
    var plainText: String {
        var text = ""
        // A text that grows piece by piece holds room that nothing will fill, for as long as the site is built.
        text.reserveCapacity(plainSize)
        appendPlainText(to: &text)
        if text.last == "\n" { text.removeLast() }
        return text
    }

    /// At most so many bytes has ``plainText``.
    private var plainSize: Int {
        let own =
            switch kind {
            case .text(let words), .code(let words), .codeBlock(_, let words): words.utf8.count
            default: 1
            }
        return children.reduce(own) { $0 + $1.plainSize }
    }

    private func appendPlainText(to text: inout String) {
        switch kind {
        case .text(let words), .code(let words): text += words
        case .softBreak, .lineBreak: text += " "
        case .codeBlock(_, let code): text += code
        case .rawBlock, .rawInline, .footnoteReference, .thematicBreak: break
        case .emphasis, .strong, .strikethrough, .link, .image: appendChildren(to: &text)
        case .document, .blockQuote, .list, .item, .table, .row, .footnote: appendChildren(to: &text)
        case .paragraph, .heading, .cell:
            appendChildren(to: &text)
            text += "\n"
        }
    }

    private func appendChildren(to text: inout String) {
        for child in children { child.appendPlainText(to: &text) }
    }
}
