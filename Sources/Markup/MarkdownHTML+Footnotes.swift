/// Footnotes: the marks in the text, the list at its end, and the ways back.
extension MarkdownHTML {
    /// Footnotes that the nodes referred to, as a list at the end.
    mutating func renderFootnotes(from definitions: [MarkdownNode]) {
        guard !footnotes.order.isEmpty else { return }
        beginLine()
        bytes.append(html: "<div class=\"footnotes\" role=\"doc-endnotes\">\n<ol>\n")
        for index in footnotes.order {
            let number = footnotes.numbers[index] ?? 0
            bytes.append(html: "<li id=\"")
            append(id: "fn:\(number)")
            bytes.append(html: "\">\n")
            renderAll(definitions[index].children)
            // The way back stands in the last paragraph, where there is one to stand in.
            let end = [UInt8]("</p>\n".utf8)
            let endsInParagraph = if case .paragraph = definitions[index].children.last?.kind { true } else { false }
            if endsInParagraph { bytes.removeLast(end.count) } else { bytes.append(html: "<p>") }
            for reference in 1...max(1, footnotes.referenceCounts[index] ?? 1) { backLink(number, reference) }
            bytes.append(contentsOf: end)
            bytes.append(html: "</li>\n")
        }
        bytes.append(html: "</ol>\n</div>\n")
    }

    mutating func footnoteReference(_ index: Int) {
        guard let number = footnotes.numbers[index] else { return }
        let reference = (written[index] ?? 0) + 1
        written[index] = reference
        bytes.append(html: "<sup class=\"footnote-ref\" id=\"")
        append(id: Self.referenceID(number, reference))
        bytes.append(html: "\">")
        if !isInLink {
            bytes.append(html: "<a href=\"#")
            append(id: "fn:\(number)")
            bytes.append(html: "\" role=\"doc-noteref\">")
        }
        bytes.append(contentsOf: String(number).utf8)
        if !isInLink { bytes.append(html: "</a>") }
        bytes.append(html: "</sup>")
    }

    private mutating func backLink(_ number: Int, _ reference: Int) {
        bytes.append(html: " <a href=\"#")
        append(id: Self.referenceID(number, reference))
        bytes.append(html: "\" class=\"footnote-backref\" role=\"doc-backlink\">↩")
        if reference > 1 { bytes.append(contentsOf: "<sup>\(reference)</sup>".utf8) }
        bytes.append(html: "</a>")
    }

    private static func referenceID(_ number: Int, _ reference: Int) -> String {
        reference == 1 ? "fnref:\(number)" : "fnref:\(number)-\(reference)"
    }
}
