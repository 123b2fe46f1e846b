/// What a name must not be made of. Such names are escaped wherever they go; the rules are there so that
/// somebody looks at the text they came from.
enum NameRules {
    static func fault(of name: String) -> ReadingFault? {
        if isMadeOfMarkup(name) { return .markupName(name) }
        return isMadeOfPath(name) ? .pathName(name) : nil
    }

    /// Whether a name holds an HTML tag, or nothing but tags (`<script>…`, `<b>X</b>`; not `List<T>`).
    static func isMadeOfMarkup(_ name: String) -> Bool {
        var rest = name[...]
        // Looked up once: a name of nothing but `<` is searched in one pass.
        let lastClose = name.lastIndex(of: ">") ?? name.startIndex
        while let open = rest.firstIndex(of: "<") {
            rest = rest[rest.index(after: open)...]
            let tag = rest.drop { $0 == "/" || $0 == "!" }
            let element = tag.prefix { $0.isASCII && ($0.isLetter || $0.isNumber) }.lowercased()
            if elements.contains(element), open < lastClose || element == "script" { return true }
            if rest.hasPrefix("!--") { return true }
        }
        return false
    }

    /// Whether a name holds a step up a folder tree.
    static func isMadeOfPath(_ name: String) -> Bool {
        name.contains("../") || name.contains("..\\") || name == ".." || name == "."
    }

    private static let elements: Set<String> = [
        "a", "b", "base", "body", "br", "button", "code", "details", "div", "em", "embed", "font", "form", "frame", "h1", "h2",
        "h3", "head", "hr", "html", "i", "iframe", "img", "input", "link", "marquee", "math", "meta", "object", "p", "pre", "s",
        "script", "select", "span", "strong", "style", "sub", "sup", "svg", "table", "td", "template", "textarea", "title", "tr",
        "u", "ul", "video", "audio",
    ]
}
