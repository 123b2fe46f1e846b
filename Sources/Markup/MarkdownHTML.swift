/// Writes nodes as HTML5 into one buffer.
///
/// - Source: the layout (which line ends where) is that of cmark's `html.c`, so that the examples of the
///   specification hold; what differs is listed at ``MarkdownDocument/html(of:headingLevelShift:idPrefix:rewriteLink:)``.
struct MarkdownHTML {
    let headingLevelShift: Int
    let idPrefix: String
    let headingIDs: Set<String>
    let footnotes: FootnoteNumbers
    let rewriteLink: (String) -> String

    var bytes: [UInt8] = []
    /// References written so far, by index of the footnote.
    var written: [Int: Int] = [:]
    /// HTML has no link inside a link.
    var isInLink = false
    /// A task's box waits for the paragraph that is its text.
    private var waitingTask: Bool?

    init(
        headingLevelShift: Int, idPrefix: String, headingIDs: Set<String>, footnotes: FootnoteNumbers,
        rewriteLink: @escaping (String) -> String
    ) {
        self.headingLevelShift = headingLevelShift
        self.idPrefix = idPrefix
        self.headingIDs = headingIDs
        self.footnotes = footnotes
        self.rewriteLink = rewriteLink
    }

    mutating func render(_ node: MarkdownNode, isTight: Bool = false) {
        switch node.kind {
        case .document, .footnote: renderAll(node.children)
        case .blockQuote:
            beginLine()
            bytes.append(html: "<blockquote>\n")
            renderAll(node.children)
            beginLine()
            bytes.append(html: "</blockquote>\n")
        case .paragraph: paragraph(node, isTight: isTight)
        case .thematicBreak:
            beginLine()
            bytes.append(html: "<hr>\n")
        case .list(let start, let isTight): list(node, start: start, isTight: isTight)
        case .item(let isDone): item(node, isDone: isDone, isTight: isTight)
        case .codeBlock(let info, let text): codeBlock(info: info, text)
        case .heading(let heading): self.heading(heading, node)
        case .table(let alignments): table(node, alignments)
        case .row, .cell: preconditionFailure("a table writes its rows and cells")
        case .rawBlock, .rawInline: break
        case .text(let text): bytes.append(escaped: text)
        case .code(let text):
            bytes.append(html: "<code>")
            bytes.append(escaped: text)
            bytes.append(html: "</code>")
        case .softBreak: bytes.append(html: "\n")
        case .lineBreak: bytes.append(html: "<br>\n")
        case .emphasis: wrapped(node, "<em>", "</em>")
        case .strong: wrapped(node, "<strong>", "</strong>")
        case .strikethrough: wrapped(node, "<del>", "</del>")
        case .link(let destination, let title): link(node, to: destination, title: title)
        case .image(let destination, let title): image(node, from: destination, title: title)
        case .footnoteReference(let index): footnoteReference(index)
        }
    }

    mutating func renderAll(_ nodes: [MarkdownNode], isTight: Bool = false) {
        for node in nodes { render(node, isTight: isTight) }
    }

    mutating func beginLine() {
        if let last = bytes.last, last != UInt8(ascii: "\n") { bytes.append(UInt8(ascii: "\n")) }
    }

    private mutating func paragraph(_ node: MarkdownNode, isTight: Bool) {
        let task = waitingTask
        waitingTask = nil
        if !isTight {
            beginLine()
            bytes.append(html: "<p>")
        }
        if let task {
            bytes.append(html: "<label>")
            box(isDone: task)
        }
        renderAll(node.children)
        if task != nil { bytes.append(html: "</label>") }
        if !isTight { bytes.append(html: "</p>\n") }
    }

    private mutating func list(_ node: MarkdownNode, start: Int?, isTight: Bool) {
        beginLine()
        switch start {
        case nil: bytes.append(html: "<ul>\n")
        case 1?: bytes.append(html: "<ol>\n")
        case let start?: bytes.append(contentsOf: "<ol start=\"\(start)\">\n".utf8)
        }
        renderAll(node.children, isTight: isTight)
        if start == nil { bytes.append(html: "</ul>\n") } else { bytes.append(html: "</ol>\n") }
    }

    private mutating func item(_ node: MarkdownNode, isDone: Bool?, isTight: Bool) {
        beginLine()
        if let isDone {
            bytes.append(html: "<li class=\"task\">")
            if case .paragraph = node.children.first?.kind { waitingTask = isDone } else { box(isDone: isDone) }
        } else {
            bytes.append(html: "<li>")
        }
        renderAll(node.children, isTight: isTight)
        bytes.append(html: "</li>\n")
    }

    private mutating func box(isDone: Bool) {
        if isDone { bytes.append(html: "<input type=\"checkbox\" checked disabled> ") }
        if !isDone { bytes.append(html: "<input type=\"checkbox\" disabled> ") }
    }

    private mutating func codeBlock(info: String, _ text: String) {
        beginLine()
        let language = info.prefix { !$0.isWhitespace }
        bytes.append(html: "<pre><code")
        if !language.isEmpty {
            bytes.append(html: " class=\"language-")
            bytes.append(escaped: String(language))
            bytes.append(html: "\"")
        }
        bytes.append(html: ">")
        bytes.append(escaped: text)
        bytes.append(html: "</code></pre>\n")
    }

    private mutating func heading(_ heading: MarkdownNode.Heading, _ node: MarkdownNode) {
        let level = min(max(heading.level + headingLevelShift, 1), 6)
        beginLine()
        bytes.append(contentsOf: "<h\(level) id=\"".utf8)
        append(id: heading.id)
        bytes.append(html: "\">")
        renderAll(node.children)
        bytes.append(contentsOf: "</h\(level)>\n".utf8)
    }

    private mutating func table(_ node: MarkdownNode, _ alignments: [MarkdownNode.Alignment]) {
        beginLine()
        bytes.append(html: "<table>\n")
        var isInBody = false
        for row in node.children {
            let isHeader = if case .row(isHeader: true) = row.kind { true } else { false }
            if isHeader { bytes.append(html: "<thead>\n") }
            if !isHeader, !isInBody {
                bytes.append(html: "<tbody>\n")
                isInBody = true
            }
            bytes.append(html: "<tr>\n")
            for (column, cell) in row.children.enumerated() {
                self.cell(cell, isHeader: isHeader, column < alignments.count ? alignments[column] : .none)
            }
            bytes.append(html: "</tr>\n")
            if isHeader { bytes.append(html: "</thead>\n") }
        }
        if isInBody { bytes.append(html: "</tbody>\n") }
        bytes.append(html: "</table>\n")
    }

    private mutating func cell(_ node: MarkdownNode, isHeader: Bool, _ alignment: MarkdownNode.Alignment) {
        if isHeader { bytes.append(html: "<th") } else { bytes.append(html: "<td") }
        switch alignment {
        case .none: bytes.append(html: ">")
        case .left: bytes.append(html: " style=\"text-align:left\">")
        case .centre: bytes.append(html: " style=\"text-align:center\">")
        case .right: bytes.append(html: " style=\"text-align:right\">")
        }
        renderAll(node.children)
        if isHeader { bytes.append(html: "</th>\n") } else { bytes.append(html: "</td>\n") }
    }

    /// What an attribute that names an id, or links to it, holds.
    mutating func append(id: String) {
        bytes.append(escaped: idPrefix)
        bytes.append(escaped: id)
    }
}
