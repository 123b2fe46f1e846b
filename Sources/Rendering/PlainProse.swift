import Reading
import Templating

/// Turns prose into what templates show: HTML, and Markdown for the twins.
///
/// Scraped text is hostile: it is escaped whole. The one thing understood in it is a run between backticks,
/// which becomes `<code>`.
enum PlainProse {
    static func html(_ prose: Prose) -> Value { value(prose, prose.markup?.html, html) }
    static func markdown(_ prose: Prose) -> Value { value(prose, prose.markup?.source, markdown) }

    private static func value(_ prose: Prose, _ known: [UInt8]?, _ make: @escaping @Sendable (String) -> [UInt8]) -> Value {
        if let known { return .markup(known) }
        let plain = prose.plain
        return plain.isEmpty ? .markup(make(plain)) : .late { make(plain) }
    }

    @Sendable private static func html(_ text: String) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(text.utf8.count + 64)
        html += "<p>".utf8
        forEachRun(of: text) { run, isCode in
            if isCode { html += "<code>".utf8 }
            HTMLEscape.append(run, to: &html)
            if isCode { html += "</code>".utf8 }
        }
        html += "</p>".utf8
        return html
    }

    /// Plain text as Markdown that shows just that text.
    @Sendable private static func markdown(_ text: String) -> [UInt8] {
        var markdown: [UInt8] = []
        markdown.reserveCapacity(text.utf8.count + 64)
        forEachRun(of: text) { run, isCode in
            if isCode {
                markdown.append(UInt8(ascii: "`"))
                markdown.append(contentsOf: run)
                markdown.append(UInt8(ascii: "`"))
            } else {
                MarkdownEscape.append(run, to: &markdown)
            }
        }
        return markdown
    }

    /// The parts of a text at pairs of single backticks, in order; a lone one, and two with nothing between them, stay text.
    ///
    /// - Cost: one pass over the bytes; a letter of several bytes never holds that of a backtick.
    private static func forEachRun(of text: String, _ body: (_ run: UnsafeBufferPointer<UInt8>, _ isCode: Bool) -> Void) {
        let backtick = UInt8(ascii: "`")
        var text = text
        text.withUTF8 { bytes in
            var start = 0
            var next = bytes.firstIndex(of: backtick)
            while let open = next, let close = bytes[(open + 1)...].firstIndex(of: backtick) {
                if close > open + 1 {
                    body(UnsafeBufferPointer(rebasing: bytes[start..<open]), false)
                    body(UnsafeBufferPointer(rebasing: bytes[(open + 1)..<close]), true)
                    start = close + 1
                }
                next = bytes[(close + 1)...].firstIndex(of: backtick)
            }
            body(UnsafeBufferPointer(rebasing: bytes[start...]), false)
        }
    }
}
