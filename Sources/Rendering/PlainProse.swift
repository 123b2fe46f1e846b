import Markup
import Reading
import Templating

/// Turns prose into what templates show: HTML, and Markdown for the twins.
///
/// Scraped text is hostile: it is escaped whole. The one thing understood in it is a run between backticks,
/// which becomes `<code>`.
package enum PlainProse {
    static func html(_ prose: Prose) -> Value {
        switch prose.html {
        case .kept(let bytes): .markup(bytes)
        case .paragraph(let source): .late { page in page.append(lending: source, paragraph) }
        case nil: html(prose.plain)
        }
    }

    static func markdown(_ prose: Prose) -> Value {
        guard let source = prose.markdown else { return markdown(prose.plain) }
        return source.isEmpty ? .markup([]) : .late { page in page.append(lending: source) { $1.append($0) } }
    }

    private static func paragraph(_ source: UnsafeBufferPointer<UInt8>, to page: inout PageBuffer) {
        PlainParagraph.forEachPiece(of: source) { page.append($0) }
    }

    private static func html(_ text: String) -> Value {
        .late { page in
            page.append("<p>")
            page.append(lending: text) { bytes, page in
                Backticks.forEachRun(of: bytes) { run, isCode in
                    if isCode { page.append("<code>") }
                    HTMLEscape.append(run, to: &page)
                    if isCode { page.append("</code>") }
                }
            }
            page.append("</p>")
        }
    }

    private static func markdown(_ text: String) -> Value {
        text.isEmpty ? .markup([]) : .late { page in page.append(lending: text, appendMarkdown) }
    }

    /// Plain text as Markdown that shows just that text, and what stands between backticks as code.
    package static func appendMarkdown(_ text: UnsafeBufferPointer<UInt8>, to page: inout PageBuffer) {
        Backticks.forEachRun(of: text) { run, isCode in
            // Over several lines it could end its paragraph, and with it the code.
            if isCode, run.contains(where: { $0 < 0x20 }) {
                page.append("\\`")
                MarkdownEscape.append(run, to: &page)
                page.append("\\`")
            } else if isCode {
                page.append("`")
                page.append(run)
                page.append("`")
            } else {
                MarkdownEscape.append(run, to: &page)
            }
        }
    }
}
