import Diagnostics

/// Turns cmark's tree into values, and collects on the way what has a place in the file: links, pins and faults.
struct MarkdownTree {
    private(set) var blocks: [MarkdownNode] = []
    /// The file's lines of each block.
    private(set) var lines: [ClosedRange<Int>] = []
    /// In order of their first reference.
    private(set) var footnotes: [MarkdownNode] = []
    private(set) var links: [MarkdownLink] = []
    private(set) var diagnostics = DiagnosticList()

    private let file: SourceFile
    /// The file's line that is line 0 of the body.
    private let lineBefore: Int
    /// The line last seen: some nodes have none of their own.
    private var line: Int
    /// Where the search for the next destination starts, so that two equal ones on a line get two places.
    private var searched = 0
    // One fault of a kind a line: each holds the line's text, and a line can hold ten thousand tags.
    private var lineOfHTML = 0
    private var lineOfUnsafeLink = 0
    private var lineOfTag = 0
    private var isTooDeep = false
    /// False inside a paragraph whose words have no lines of their own: its line breaks are counted there.
    private var countsLines = true

    /// - Parameter firstLine: the file's line on which the body begins.
    init(of root: CMarkNode, in file: SourceFile, firstLine: Int) {
        self.file = file
        lineBefore = firstLine - 1
        line = firstLine
        var next = root.firstChild
        while let child = next {
            next = child.next
            let node = node(child, depth: 1)
            if child.isFootnoteDefinition {
                footnotes.append(node)
            } else {
                blocks.append(node)
                lines.append(fileLines(of: child))
            }
        }
        links.sort { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }

    private mutating func node(_ cNode: CMarkNode, depth: Int) -> MarkdownNode {
        let outside = countsLines
        if countsLines, cNode.lines != nil { line = fileLines(of: cNode).lowerBound }
        if cNode.lostItsLines { countsLines = false }
        defer { countsLines = outside }
        let start = line
        var kind = cNode.kind
        switch kind {
        case .softBreak, .lineBreak: line += 1
        case .link(let destination, _): note(destination, isImage: false, cNode)
        case .image(let destination, _): note(destination, isImage: true, cNode)
        case .rawBlock(let text), .rawInline(let text): note(rawHTML: text)
        case .text(let text): note(templateTagIn: text)
        case .document, .blockQuote, .paragraph, .thematicBreak, .footnote, .list, .item, .codeBlock, .heading, .table, .row,
            .cell, .code, .emphasis, .strong, .strikethrough, .footnoteReference:
            break
        }
        var children: [MarkdownNode] = []
        if depth < MarkdownNode.depthMax {
            var next = cNode.firstChild
            while let child = next {
                children.append(node(child, depth: depth + 1))
                next = child.next
            }
        } else if cNode.firstChild != nil, !isTooDeep {
            isTooDeep = true
            diagnostics.report(
                MarkupFault.markdownTooDeep(depthMax: MarkdownNode.depthMax), at: file.range(trimmed(file.line(line)).prefix(1)))
        }
        if case .heading(var heading) = kind {
            heading.pinned = takePin(from: &children, lines: start...max(start, fileLines(of: cNode).upperBound))
            kind = .heading(heading)
        }
        return MarkdownNode(kind: kind, children: children)
    }

    private func fileLines(of cNode: CMarkNode) -> ClosedRange<Int> {
        guard let lines = cNode.lines else { return line...line }
        let start = min(lineBefore + lines.lowerBound, file.lineCount)
        return start...max(start, min(lineBefore + lines.upperBound, file.lineCount))
    }

    private mutating func note(_ destination: String, isImage: Bool, _ cNode: CMarkNode) {
        let bytes = file.line(line)
        let hint = cNode.columns.map { bytes.lowerBound + $0.lowerBound..<bytes.lowerBound + $0.upperBound }
        let start = min(max(bytes.lowerBound, searched), bytes.upperBound)
        let found =
            hint.flatMap { place(of: destination, in: $0.clamped(to: bytes)) }
            ?? place(of: destination, in: start..<bytes.upperBound)
        if let found { searched = found.upperBound }
        let range = found ?? trimmed(bytes)
        links.append(MarkdownLink(destination: destination, isImage: isImage, line: line, range: range))
        guard MarkdownLink.isUnsafe(destination, asImage: isImage), lineOfUnsafeLink != line else { return }
        lineOfUnsafeLink = line
        diagnostics.report(MarkupFault.unsafeLink(destination), at: file.range(range))
    }

    /// What other site generators would run: `{{< figure … >}}`, `{% include … %}`, `{{ site.title }}`, `::: warning`.
    private mutating func note(templateTagIn text: String) {
        // Each text of each file is asked, and hardly one has either.
        let isFence = text.utf8.first == UInt8(ascii: ":") && text.utf8.starts(with: ":::".utf8)
        let mayHold = isFence || text.utf8.withContiguousStorageIfAvailable { $0.contains(UInt8(ascii: "{")) } ?? true
        guard mayHold, lineOfTag != line else { return }
        var tag = isFence ? text[...] : nil
        for (opening, closing) in [("{{", "}}"), ("{%", "%}")] where tag == nil {
            guard let start = text.firstRange(of: opening), text[start.upperBound...].first?.isNumber == false,
                let end = text[start.upperBound...].firstRange(of: closing)
            else { continue }
            tag = text[start.lowerBound..<end.upperBound]
        }
        guard let tag else { return }
        lineOfTag = line
        let words = String(tag.prefix(60))
        let bytes = file.line(line)
        diagnostics.report(MarkupFault.templateTag(words), at: file.range(place(of: words, in: bytes) ?? trimmed(bytes)))
    }

    /// A comment is meant to be left out, and a closing tag was reported with its opening one.
    private mutating func note(rawHTML text: String) {
        guard !text.hasPrefix("<!--"), !text.hasPrefix("</"), lineOfHTML != line else { return }
        lineOfHTML = line
        let firstLine = String(text.prefix { !$0.isNewline }.prefix(60))
        let bytes = file.line(line)
        let range = place(of: firstLine, in: bytes) ?? trimmed(bytes)
        diagnostics.report(MarkupFault.rawHTML(firstLine), at: file.range(range))
    }

    /// Takes `{#slug}` off the end of a heading, unless its brace stands behind a backslash.
    private mutating func takePin(from children: inout [MarkdownNode], lines: ClosedRange<Int>) -> Located<String>? {
        guard let last = children.indices.last, case .text(let text) = children[last].kind, let pin = HeadingPin(endOf: text)
        else {
            return nil
        }
        let heading = file.line(lines.lowerBound).lowerBound..<file.line(lines.upperBound).upperBound
        guard let written = lastPlace(of: "{#\(pin.slug)}", in: heading) else { return nil }
        if written.lowerBound > 0, file.bytes[written.lowerBound - 1] == UInt8(ascii: "\\") { return nil }
        children[last].kind = .text(pin.textBefore)
        if pin.textBefore.isEmpty { children.removeLast() }
        let range = written.lowerBound + 2..<written.upperBound - 1
        if pin.isSlug { return Located(pin.slug, at: range) }
        diagnostics.report(MarkupFault.pinNotSlug(pin.slug), at: file.range(range))
        return nil
    }

    /// The first place of a text, behind a bracket where there is one: `[/a](/a)`. Looks through 300 bytes at most.
    private func place(of text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        guard let first = wanted.first else { return nil }
        let starts = range.prefix(300).filter {
            file.bytes[$0] == first && file.bytes[$0..<range.upperBound].starts(with: wanted)
        }
        let opened = starts.first {
            $0 > 0 && (file.bytes[$0 - 1] == UInt8(ascii: "(") || file.bytes[$0 - 1] == UInt8(ascii: "<"))
        }
        return (opened ?? starts.first).map { $0..<$0 + wanted.count }
    }

    private func lastPlace(of text: String, in range: Range<Int>) -> Range<Int>? {
        let wanted = Array(text.utf8)
        let starts = stride(from: range.upperBound - wanted.count, through: range.lowerBound, by: -1)
        return starts.first { file.bytes[$0...].starts(with: wanted) }.map { $0..<$0 + wanted.count }
    }

    /// The line without the blanks around it.
    private func trimmed(_ line: Range<Int>) -> Range<Int> {
        let isBlank = { (byte: UInt8) in byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
        guard let first = file.bytes[line].firstIndex(where: { !isBlank($0) }) else { return line }
        let last = file.bytes[line].lastIndex { !isBlank($0) } ?? first
        return first..<last + 1
    }
}
