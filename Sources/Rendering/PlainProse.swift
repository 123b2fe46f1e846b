import Markup
import Reading
import Templating

/// Turns prose into what templates show: HTML, and Markdown for the twins.
///
/// Scraped text is hostile: it is escaped whole. The one thing understood in it is a run between backticks,
/// which becomes `<code>`.
enum PlainProse {
    static func html(_ prose: Prose) -> Value { value(prose, prose.html, html) }
    static func markdown(_ prose: Prose) -> Value { value(prose, prose.markdown, markdown) }

    private static func value(_ prose: Prose, _ rendered: Prose.Rendered?, _ make: @escaping @Sendable (String) -> [UInt8]) -> Value {
        let plain = prose.plain
        switch rendered {
        case .kept(let bytes): return .markup(bytes)
        case .made(let make): return plain.isEmpty ? .markup(make()) : .late(make)
        case nil: return plain.isEmpty ? .markup(make(plain)) : .late { make(plain) }
        }
    }

    @Sendable private static func html(_ text: String) -> [UInt8] {
        var html: [UInt8] = []
        html.reserveCapacity(text.utf8.count + 64)
        html += "<p>".utf8
        var text = text
        text.withUTF8 { bytes in
            Backticks.forEachRun(of: bytes) { run, isCode in
                if isCode { html += "<code>".utf8 }
                HTMLEscape.append(run, to: &html)
                if isCode { html += "</code>".utf8 }
            }
        }
        html += "</p>".utf8
        return html
    }

    /// Plain text as Markdown that shows just that text.
    @Sendable private static func markdown(_ text: String) -> [UInt8] {
        var markdown: [UInt8] = []
        markdown.reserveCapacity(text.utf8.count + 64)
        var text = text
        text.withUTF8 { bytes in
            Backticks.forEachRun(of: bytes) { run, isCode in
                if isCode {
                    markdown.append(UInt8(ascii: "`"))
                    markdown.append(contentsOf: run)
                    markdown.append(UInt8(ascii: "`"))
                } else {
                    MarkdownEscape.append(run, to: &markdown)
                }
            }
        }
        return markdown
    }
}
