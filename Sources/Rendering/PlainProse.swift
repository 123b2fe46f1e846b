import Reading
import Templating

/// Turns prose into what templates show: HTML, and Markdown for the twins.
///
/// Scraped text is hostile: it is escaped whole. The one thing understood in it is a run between backticks,
/// which becomes `<code>`.
enum PlainProse {
    static func html(_ prose: Prose) -> Value {
        .markup(prose.markup?.html ?? html(ofPlain: prose.plain))
    }

    static func markdown(_ prose: Prose) -> Value {
        .markup(prose.markup?.source ?? markdown(ofPlain: prose.plain))
    }

    private static func html(ofPlain text: String) -> [UInt8] {
        var html = Array("<p>".utf8)
        for (run, isCode) in runs(of: text) {
            if isCode { html += "<code>".utf8 }
            HTMLEscape.append(run, to: &html)
            if isCode { html += "</code>".utf8 }
        }
        html += "</p>".utf8
        return html
    }

    /// Plain text as Markdown that shows just that text.
    private static func markdown(ofPlain text: String) -> [UInt8] {
        var markdown: [UInt8] = []
        for (run, isCode) in runs(of: text) {
            if isCode {
                markdown.append(UInt8(ascii: "`"))
                markdown += run.utf8
                markdown.append(UInt8(ascii: "`"))
            } else {
                MarkdownEscape.append(run, to: &markdown)
            }
        }
        return markdown
    }

    /// Parts at pairs of single backticks; a lone one stays text.
    private static func runs(of text: String) -> [(String, isCode: Bool)] {
        guard text.utf8.contains(UInt8(ascii: "`")) else { return [(text, false)] }
        let parts = text.split(separator: "`", omittingEmptySubsequences: false)
        return parts.enumerated().map { index, part in
            guard index % 2 == 1 else { return (String(part), false) }
            let isClosed = index + 1 < parts.count
            if isClosed, !part.isEmpty { return (String(part), true) }
            return ("`" + part + (isClosed ? "`" : ""), false)
        }
    }
}
