/// How text is kept from becoming markup in a page.
enum Escaping: Sendable {
    case html, markdown, none

    /// By the name of the outermost template: `page.md` is Markdown, `robots.txt` plain text, all else HTML or XML.
    init(templateName name: String) {
        if name.hasSuffix(".md") {
            self = .markdown
        } else if name.hasSuffix(".txt") {
            self = .none
        } else {
            self = .html
        }
    }

    /// Appends `text`, escaped.
    func append(_ text: String, to output: inout PageBuffer) {
        // As long as its bytes lie in a row, which they do in all that Swift made, the text is not copied.
        if text.utf8.withContiguousStorageIfAvailable({ append($0, to: &output) }) == nil {
            var text = text
            text.withUTF8 { append($0, to: &output) }
        }
    }

    private func append(_ utf8: UnsafeBufferPointer<UInt8>, to output: inout PageBuffer) {
        switch self {
        case .html: HTMLEscape.append(utf8, to: &output)
        case .markdown: MarkdownEscape.append(utf8, to: &output)
        case .none: output.append(utf8)
        }
    }
}
