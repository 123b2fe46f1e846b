/// The names of the two things in a text that has neither a title nor a table's header: a piece of a page.
///
/// - Source: two headings `NAME Capabilities` in the body; else the file's own name, `oak-vs-ash.txt` or `Oak vs Ash.txt`, which is
///   what most who save such pages call them.
struct UntitledNames {
    let left: String
    let right: String
    /// The file's name gave them, and nothing in the text did.
    let areOfFile: Bool

    /// Nil where neither tells two names.
    init?(of body: [TextLines.Line], contentPath: String) {
        let headings = body.compactMap { Self.heading($0.text) }
        // A capability may have such a title as well; then nobody can tell.
        if headings.count == 2, body.first.flatMap({ Self.heading($0.text) }) != nil {
            (left, right, areOfFile) = (headings[0], headings[1], false)
            return
        }
        let file = contentPath.split(separator: "/").last ?? ""
        let base = String(file[..<(file.lastIndex(of: ".") ?? file.endIndex)])
        for separator in ["-vs-", " vs "] {
            let cuts = base.ranges(of: separator)
            guard cuts.count == 1, let cut = cuts.first, cut.lowerBound > base.startIndex, cut.upperBound < base.endIndex else { continue }
            (left, right, areOfFile) = (String(base[..<cut.lowerBound]), String(base[cut.upperBound...]), true)
            return
        }
        return nil
    }

    /// `Oak Capabilities` → `Oak`, also as a Markdown heading.
    private static func heading(_ text: String) -> String? {
        let bare = text.drop { $0 == "#" }.trimmed
        guard bare.hasSuffix(" Capabilities") else { return nil }
        let name = bare.dropLast(" Capabilities".count).trimmed
        return name.isEmpty ? nil : name
    }
}
