extension MarkdownDocument {
    /// The whole text as HTML.
    package func html(
        headingLevelShift: Int = 0, idPrefix: String = "", rewriteLink: @escaping (String) -> String = { $0 }
    ) -> [UInt8] {
        html(of: blocks, headingLevelShift: headingLevelShift, idPrefix: idPrefix, rewriteLink: rewriteLink)
    }

    /// A run of this document's blocks as HTML5, in UTF-8.
    ///
    /// - Shape: as cmark-gfm writes it, except: headings have ids; `<br>`, `<hr>`, `<img>` and `<input>` have no
    ///   slash; cells are aligned by `style`; a task's box is inside a `<label>` with its text; raw HTML is not there
    ///   at all; a link that could run a script is its text alone. A footnote that the run refers to stands at its
    ///   end, numbered from 1 by first reference; its ids are `fn:1` and `fnref:1`, which no heading can have.
    /// - Parameters:
    ///   - headingLevelShift: 1 makes `#` an `h2`; no heading goes beyond `h1` and `h6`.
    ///   - idPrefix: stands before every id, and before the links to them, where a page shows several texts.
    ///   - rewriteLink: gets each destination of a link or image but those that begin with `#`, and gives the one
    ///     to write. What it gives is escaped, and checked for scripts again.
    /// - Cost: one walk into one buffer.
    package func html(
        of blocks: some Sequence<MarkdownBlock>, headingLevelShift: Int = 0, idPrefix: String = "",
        rewriteLink: @escaping (String) -> String = { $0 }
    ) -> [UInt8] {
        let nodes = blocks.map(\.node)
        var renderer = MarkdownHTML(
            headingLevelShift: headingLevelShift, idPrefix: idPrefix, headingIDs: headingIDs,
            footnotes: FootnoteNumbers(of: nodes, among: footnotes), rewriteLink: rewriteLink)
        for node in nodes { renderer.render(node) }
        renderer.renderFootnotes(from: footnotes)
        return renderer.bytes
    }
}
