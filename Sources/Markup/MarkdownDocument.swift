import Diagnostics

/// A Markdown text, parsed once: GitHub's flavour with tables, strikethrough, task lists, bare addresses and footnotes.
///
/// - Faults: raw HTML is left out of the page, which is a warning; a link that could run a script is left out,
///   which is an error. A text whose reading would take seconds (see ``MarkdownCost``) is reported and read as empty.
/// - Bytes that are not UTF-8, and NUL, are read as U+FFFD.
/// - Cost: one parse. cmark's second half runs for one text at a time in a process.
package struct MarkdownDocument: Sendable {
    /// Top level, in order.
    package let blocks: [MarkdownBlock]
    /// Of links and images, in order of place; those of footnotes that nothing refers to are not among them.
    package let links: [MarkdownLink]
    let footnotes: [MarkdownNode]
    let headingIDs: Set<String>
    private let file: SourceFile

    static let bytesMax = 8 << 20

    /// Parses `file` from the byte `bodyOffset` (``FrontMatter/bodyOffset``) to its end.
    package init(of file: SourceFile, from bodyOffset: Int = 0, reporting diagnostics: inout DiagnosticList) {
        self.init(of: file, from: bodyOffset, extensions: MarkdownExtension.allCases, footnotes: true, reporting: &diagnostics)
    }

    /// With a choice of extensions, to be held against the examples of the specification.
    init(
        of file: SourceFile, from bodyOffset: Int = 0, extensions: [MarkdownExtension], footnotes: Bool,
        reporting diagnostics: inout DiagnosticList
    ) {
        self.file = file
        var body = file.bytes[bodyOffset...]
        if let (fault, place) = Self.refusal(of: body, in: file) {
            diagnostics.report(fault, at: place)
            body = []
        }
        let firstLine = file.lineNumber(at: bodyOffset)
        let tree = withMarkdownTree(of: body, extensions: extensions, footnotes: footnotes) { root in
            MarkdownTree(of: root, in: file, firstLine: firstLine)
        }
        diagnostics.append(tree.diagnostics)
        var (nodes, notes) = (tree.blocks, tree.footnotes)
        headingIDs = Set(HeadingIDs(naming: &nodes, and: &notes).all)
        self.footnotes = notes
        links = tree.links
        blocks = nodes.indices.map { index in
            let next = index + 1 < nodes.count ? tree.lines[index + 1].lowerBound : file.lineCount + 1
            let lines = Self.written(tree.lines[index], before: next, in: file)
            let start = max(bodyOffset, file.line(lines.lowerBound).lowerBound)
            return MarkdownBlock(
                nodes[index], line: lines.lowerBound, range: start..<max(start, file.line(lines.upperBound).upperBound))
        }
    }

    /// The Markdown of a block as it was written, all its lines.
    package func source(of block: MarkdownBlock) -> String {
        String(decoding: file.bytes[block.range], as: UTF8.self)
    }

    private static func refusal(of body: ArraySlice<UInt8>, in file: SourceFile) -> (MarkupFault, SourceRange)? {
        if body.count > bytesMax {
            return (.markdownTooLong(bytesMax: bytesMax), file.range(body.startIndex..<body.startIndex))
        }
        guard let (cost, offset) = MarkdownCost.excess(in: body) else { return nil }
        return (.markdownTooCostly(cost), file.range(offset..<offset + 1))
    }

    /// cmark lets some blocks end a line late: never on the next block's line, and no empty line at the end.
    private static func written(_ lines: ClosedRange<Int>, before next: Int, in file: SourceFile) -> ClosedRange<Int> {
        var last = max(lines.lowerBound, min(lines.upperBound, next - 1))
        while last > lines.lowerBound,
            file.bytes[file.line(last)].allSatisfy({ $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") })
        { last -= 1 }
        return lines.lowerBound...last
    }
}
