/// Diagnostics as text for a terminal, as annotations for GitHub, or as JSON members.
package struct DiagnosticPrinter: Sendable {
    private let colour: Bool

    package init(colour: Bool) {
        self.colour = colour
    }

    /// ```
    /// Content/a.md:14:20: error: unknown capability 'hot-relaod'; did you mean 'hot-reload'? [unknown-capability]
    /// 14 | uses: [wasm, hot-relaod]
    ///    |              ^~~~~~~~~~
    ///    = page: /artifacts/a/ and 3 more
    ///    = help: …
    /// ```
    package func text(of diagnostic: Diagnostic) -> String {
        let range = diagnostic.range
        var text = styled("\(Self.printable(range.file)):\(range.line):\(range.column):", "1")
        text += " " + styled("\(diagnostic.severity.rawValue):", code(of: diagnostic.severity))
        text += " " + Self.printable(diagnostic.message) + " [\(diagnostic.id)]\n"
        let number = String(range.line)
        let margin = String(repeating: " ", count: number.count)
        if !range.excerpt.isEmpty {
            let (line, caret) = Self.window(range)
            text += "\(number) | \(line)\n\(margin) | \(styled(caret, "32"))\n"
        }
        if let page = diagnostic.page {
            let more = diagnostic.morePages
            text += "\(margin) = page: \(Self.printable(page))" + (more > 0 ? " and \(more) more\n" : "\n")
        }
        if let help = diagnostic.help { text += "\(margin) = help: \(Self.printable(help))\n" }
        return text
    }

    /// A workflow command that GitHub shows beside the line.
    /// - Parameter folder: where the files' names begin, from the repository's root; `.` for the root itself.
    package func annotation(of diagnostic: Diagnostic, below folder: String = ".") -> String {
        let kind = diagnostic.severity == .note ? "notice" : diagnostic.severity.rawValue
        let range = diagnostic.range
        var message = "\(Self.printable(diagnostic.message)) [\(diagnostic.id)]"
        if let help = diagnostic.help { message += "\n\(Self.printable(help))" }
        let file = folder == "." ? range.file : folder + "/" + range.file
        return "::\(kind) file=\(Self.property(file)),line=\(range.line),col=\(range.column)::\(Self.data(message))\n"
    }

    private func code(of severity: Severity) -> String {
        switch severity {
        case .error: "1;31"
        case .warning: "1;33"
        case .note: "1;36"
        }
    }

    private func styled(_ text: String, _ code: String) -> String {
        colour ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
    }

    /// The part of the line around the place, at most 160 characters, and the caret under it.
    private static func window(_ range: SourceRange) -> (line: String, caret: String) {
        let utf8 = range.excerpt.utf8
        let start = utf8.index(utf8.startIndex, offsetBy: range.mark.lowerBound)
        let end = utf8.index(start, offsetBy: range.mark.count)
        let before = Array(printable(String(Substring(utf8[..<start]))))
        let place = Array(printable(String(Substring(utf8[start..<end]))))
        let marked = place.prefix(100)
        let after = Array(printable(String(Substring(utf8[end...]))))
        let left = before.suffix(max(20, 120 - marked.count))
        let isCut = marked.count < place.count
        let right = isCut ? [] : after.prefix(max(0, 160 - left.count - marked.count))
        let cutLeft = left.count < before.count ? "…" : ""
        let cutRight = isCut || right.count < after.count ? "…" : ""
        let line = cutLeft + String(left) + String(marked) + String(right) + cutRight
        let caret =
            String(repeating: " ", count: cutLeft.count + left.count) + "^" + String(repeating: "~", count: max(0, marked.count - 1))
        return (line, caret)
    }

    /// A terminal must not obey a scraped text: control characters, line separators and direction marks are shown as U+FFFD, tabs as a space.
    package static func printable(_ text: String) -> String {
        String(
            String.UnicodeScalarView(
                text.unicodeScalars.map { scalar in
                    switch scalar {
                    case "\t": " "
                    case "\u{0}"..<"\u{20}", "\u{7F}"..<"\u{A0}", "\u{61C}", "\u{200E}", "\u{200F}", "\u{2028}"..."\u{202E}",
                        "\u{2066}"..."\u{2069}":
                        "\u{FFFD}"
                    default: scalar
                    }
                }))
    }

    private static func data(_ text: String) -> String {
        text.replacing("%", with: "%25").replacing("\r", with: "%0D").replacing("\n", with: "%0A")
    }

    private static func property(_ text: String) -> String {
        data(text).replacing(":", with: "%3A").replacing(",", with: "%2C")
    }
}
