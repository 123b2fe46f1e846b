/// The commonest Markdown by far: one paragraph of words, some of them code between single backticks.
///
/// Its HTML follows from its source by one pass over the bytes, so that it need not be kept beside it.
package enum PlainParagraph {
    /// - Returns: a `<p>` element and a line end. For any other Markdown that is not the HTML of it, which
    ///   ``MarkdownDocument/html(of:headingLevelShift:idPrefix:rewriteLink:)`` makes.
    package static func html(of source: some Collection<UInt8>) -> [UInt8] {
        source.withContiguousStorageIfAvailable(html(of:)) ?? Array(source).withUnsafeBufferPointer(html(of:))
    }

    private static func html(of source: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(source.count + 64)
        html.append(html: "<p>")
        Backticks.forEachRun(of: source) { run, isCode in
            if isCode { html.append(html: "<code>") }
            html.append(escaped: run)
            if isCode { html.append(html: "</code>") }
        }
        html.append(html: "</p>\n")
        return html
    }
}
