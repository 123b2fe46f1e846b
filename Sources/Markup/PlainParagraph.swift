/// The commonest Markdown by far: one paragraph of words, some of them code between single backticks.
///
/// Its HTML follows from its source by one pass over the bytes, so that it need not be kept beside it.
package enum PlainParagraph {
    /// A `<p>` element and a line end, piece by piece: runs of the source's own bytes, and what stands between them.
    ///
    /// For any other Markdown that is not the HTML of it, which
    /// ``MarkdownDocument/html(of:headingLevelShift:idPrefix:rewriteLink:)`` makes.
    package static func forEachPiece(of source: UnsafeBufferPointer<UInt8>, _ body: (UnsafeBufferPointer<UInt8>) -> Void) {
        func write(_ markup: StaticString) { markup.withUTF8Buffer(body) }
        write("<p>")
        Backticks.forEachRun(of: source) { run, isCode in
            if isCode { write("<code>") }
            HTMLText.forEachPiece(of: run, body)
            if isCode { write("</code>") }
        }
        write("</p>\n")
    }

    /// Whether `html` is what ``forEachPiece(of:_:)`` gives.
    package static func isHTML(_ html: [UInt8], of source: String) -> Bool {
        var source = source
        return html.withUnsafeBytes { html in
            source.withUTF8 { source in
                // What differs nearly always does at the start.
                var (place, isSame) = (0, true)
                forEachPiece(of: source) { piece in
                    guard isSame else { return }
                    guard let start = html.baseAddress, let bytes = piece.baseAddress, place + piece.count <= html.count else {
                        isSame = piece.isEmpty
                        return
                    }
                    isSame = Self.isSame(start + place, UnsafeRawPointer(bytes), piece.count)
                    place += piece.count
                }
                return isSame && place == html.count
            }
        }
    }

    /// Eight bytes at a time.
    private static func isSame(_ one: UnsafeRawPointer, _ other: UnsafeRawPointer, _ count: Int) -> Bool {
        var place = 0
        while place + 8 <= count {
            guard (one + place).loadUnaligned(as: UInt64.self) == (other + place).loadUnaligned(as: UInt64.self) else { return false }
            place += 8
        }
        while place < count {
            guard one.load(fromByteOffset: place, as: UInt8.self) == other.load(fromByteOffset: place, as: UInt8.self) else { return false }
            place += 1
        }
        return true
    }
}
