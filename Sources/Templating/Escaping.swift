import JSONText

/// How text is kept from becoming markup in a page.
enum Escaping: Sendable {
    case html, markdown, none
    /// Inside the quotes of a JSON text that stands in a script element of a page.
    case json

    /// By the name of the outermost template: `page.md` is Markdown, `robots.txt` plain text, `card.json` JSON, all else HTML or XML.
    init(templateName name: String) {
        if name.hasSuffix(".md") {
            self = .markdown
        } else if name.hasSuffix(".txt") {
            self = .none
        } else {
            self = Escaping(whereverCalled: name) ?? .html
        }
    }

    /// What a template is for wherever it is called: the text inside of `partials/pair.json` is JSON, whatever stands around it.
    init?(whereverCalled name: String) {
        guard name.hasSuffix(".json") else { return nil }
        self = .json
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
        case .json:
            var json = JSONWriter(capacity: utf8.count + 2)
            json.string(String(decoding: utf8, as: UTF8.self))
            json.bytes.dropFirst().dropLast().withUnsafeBufferPointer { output.append($0) }
        }
    }
}
