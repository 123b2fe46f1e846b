/// Where a link or an image of a Markdown text leads.
package struct MarkdownLink: Sendable, Hashable {
    /// As written, entities and backslashes resolved: `/artifacts/x/`, `#setup`, `https://swift.org/`.
    package let destination: String
    package let isImage: Bool
    /// Of the file, from 1.
    package let line: Int
    /// Bytes of the file: the destination where it stands as such beside its text, else the line that uses it.
    package let range: Range<Int>
}

extension MarkdownLink {
    /// Whether a browser would run a destination, or open a file of the reader's machine, rather than go there.
    ///
    /// - Source: cmark-gfm's rule for its safe mode (`_scan_dangerous_url`), which lets pictures through that
    ///   carry their own bytes, the kinds that hold no script. They are let through here for images alone.
    package static func isUnsafe(_ destination: String, asImage isImage: Bool) -> Bool {
        // By bytes: a mark behind the colon would make one character of both.
        guard let colon = destination.utf8.firstIndex(of: UInt8(ascii: ":")) else { return false }
        // Browsers pass over blanks and controls in a scheme.
        let scheme = String(decoding: destination.utf8[..<colon].filter { $0 > 0x20 }, as: UTF8.self)
        switch scheme.lowercased() {
        case "javascript", "vbscript", "file": return true
        case "data":
            let kind = String(decoding: destination.utf8[colon...].dropFirst(), as: UTF8.self).lowercased()
            return !(isImage && ["image/png", "image/gif", "image/jpeg", "image/webp"].contains(where: kind.hasPrefix))
        default: return false
        }
    }
}
