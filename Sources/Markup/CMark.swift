import CCMarkGFM
import Synchronization

/// The extensions of GitHub-flavoured Markdown, by cmark-gfm's names for them.
enum MarkdownExtension: String, CaseIterable {
    case table, strikethrough, autolink, tasklist
}

private let registered: Void = cmark_gfm_core_extensions_ensure_registered()

/// cmark-gfm 0.29 keeps the characters that begin an inline construct in tables of the process, which each parse
/// changes for its extensions and changes back; two at once would lose each other's strikethroughs and links.
private let inlineTables = Mutex(())

/// Parses `markdown` and lends the tree to `body`.
///
/// Bytes that are not UTF-8, and NUL, are read as U+FFFD. The tree is freed when `body` returns, so `body` must
/// not keep a node.
/// - Cost: linear for what ``MarkdownCost`` lets through, and for little else.
func withMarkdownTree<Result>(
    of markdown: ArraySlice<UInt8>, extensions: [MarkdownExtension] = MarkdownExtension.allCases, footnotes: Bool = true,
    _ body: (CMarkNode) -> Result
) -> Result {
    _ = registered
    let options = CMARK_OPT_VALIDATE_UTF8 | (footnotes ? CMARK_OPT_FOOTNOTES : 0)
    guard let parser = cmark_parser_new(options) else { preconditionFailure("cmark aborts by itself when memory runs out") }
    defer { cmark_parser_free(parser) }
    for name in extensions {
        precondition(pairwise_cmark_attach(parser, name.rawValue), "this cmark-gfm was built without its extension '\(name)'")
    }
    markdown.withUnsafeBytes { bytes in
        cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    let root = inlineTables.withLock { _ in UInt(bitPattern: cmark_parser_finish(parser)) }
    guard let root = OpaquePointer(bitPattern: root) else { preconditionFailure("cmark gives a document for every text") }
    defer { cmark_node_free(root) }
    return body(CMarkNode(root))
}

/// A node of cmark's tree, as long as the tree is lent.
struct CMarkNode {
    private let node: OpaquePointer

    fileprivate init(_ node: OpaquePointer) {
        self.node = node
    }

    /// Lines of the text, from 1. nil where cmark keeps none: line breaks, addresses that it linked by itself.
    var lines: ClosedRange<Int>? {
        if let header = headerLine { return header...max(header, endLine) }
        if let next = cmark_node_next(node).map(CMarkNode.init), let header = next.headerLine {
            return next.startLine...max(next.startLine, header - 1)
        }
        return startLine > 0 ? startLine...max(startLine, endLine) : nil
    }

    /// A paragraph that turned out to end in a table's header row. cmark leaves it no lines and gives the table its
    /// first; what is inside it counts from 0.
    var lostItsLines: Bool { startLine == 0 && cmark_node_get_type(node) == CMARK_NODE_PARAGRAPH }

    /// The line of a table's header row, for a table that took the lines of the paragraph above it. The row of hyphens
    /// follows, and then the first row; without any, the row of hyphens is the last line.
    private var headerLine: Int? {
        guard let previous = cmark_node_previous(node).map(CMarkNode.init), previous.lostItsLines, name == "table" else {
            return nil
        }
        guard let first = cmark_node_first_child(node).flatMap({ cmark_node_next($0) }).map(CMarkNode.init) else {
            return endLine - 1
        }
        return first.startLine - 2
    }

    private var startLine: Int { Int(cmark_node_get_start_line(node)) }
    private var endLine: Int { Int(cmark_node_get_end_line(node)) }

    /// Offsets in bytes from the start of the line, for an inline that ends on the line it begins on.
    ///
    /// Only a hint: cmark counts wrongly behind a link over two lines, and behind letters that it put in another form.
    var columns: Range<Int>? {
        let (start, end) = (Int(cmark_node_get_start_column(node)), Int(cmark_node_get_end_column(node)))
        return start > 0 && start <= end ? start - 1..<end : nil
    }

    var isFootnoteDefinition: Bool { cmark_node_get_type(node) == CMARK_NODE_FOOTNOTE_DEFINITION }

    var firstChild: CMarkNode? { cmark_node_first_child(node).map(CMarkNode.init) }
    var next: CMarkNode? { cmark_node_next(node).map(CMarkNode.init) }

    /// The kind with what belongs to it. A heading's id is not known yet.
    var kind: MarkdownNode.Kind {
        switch cmark_node_get_type(node) {
        case CMARK_NODE_DOCUMENT: .document
        case CMARK_NODE_BLOCK_QUOTE: .blockQuote
        case CMARK_NODE_LIST: .list(start: listStart, isTight: cmark_node_get_list_tight(node) == 1)
        case CMARK_NODE_ITEM: .item(isDone: name == "tasklist" ? cmark_gfm_extensions_get_tasklist_item_checked(node) : nil)
        case CMARK_NODE_CODE_BLOCK: .codeBlock(info: string(cmark_node_get_fence_info(node)), text: literal)
        case CMARK_NODE_HTML_BLOCK: .rawBlock(literal)
        case CMARK_NODE_PARAGRAPH: .paragraph
        case CMARK_NODE_HEADING: .heading(.init(level: Int(cmark_node_get_heading_level(node))))
        case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
        case CMARK_NODE_FOOTNOTE_DEFINITION: .footnote
        case CMARK_NODE_TEXT: .text(literal)
        case CMARK_NODE_SOFTBREAK: .softBreak
        case CMARK_NODE_LINEBREAK: .lineBreak
        case CMARK_NODE_CODE: .code(literal)
        case CMARK_NODE_HTML_INLINE: .rawInline(literal)
        case CMARK_NODE_EMPH: .emphasis
        case CMARK_NODE_STRONG: .strong
        case CMARK_NODE_LINK: .link(to: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        case CMARK_NODE_IMAGE: .image(from: string(cmark_node_get_url(node)), title: string(cmark_node_get_title(node)))
        // Once parsed, a reference holds the number of its definition among those that are referred to.
        case CMARK_NODE_FOOTNOTE_REFERENCE: .footnoteReference(index: (Int(literal) ?? 1) - 1)
        default: extensionKind
        }
    }

    /// The types that extensions add have numbers only at run time, so that their names tell them apart.
    private var extensionKind: MarkdownNode.Kind {
        switch name {
        case "table": .table(alignments)
        case "table_header": .row(isHeader: true)
        case "table_row": .row(isHeader: false)
        case "table_cell": .cell
        case "strikethrough": .strikethrough
        case let name: preconditionFailure("cmark node '\(name)', which no extension in use makes")
        }
    }

    private var listStart: Int? {
        cmark_node_get_list_type(node) == CMARK_ORDERED_LIST ? Int(cmark_node_get_list_start(node)) : nil
    }

    private var alignments: [MarkdownNode.Alignment] {
        let count = Int(cmark_gfm_extensions_get_table_columns(node))
        guard let letters = cmark_gfm_extensions_get_table_alignments(node) else { return [] }
        return UnsafeBufferPointer(start: letters, count: count).map { letter in
            switch letter {
            case UInt8(ascii: "l"): .left
            case UInt8(ascii: "c"): .centre
            case UInt8(ascii: "r"): .right
            default: .none
            }
        }
    }

    private var name: String { string(cmark_node_get_type_string(node)) }
    private var literal: String { string(cmark_node_get_literal(node)) }

    private func string(_ text: UnsafePointer<CChar>?) -> String {
        text.map { String(cString: $0) } ?? ""
    }
}
