/// The `{#slug}` at the end of a heading's text.
struct HeadingPin {
    /// What stands between `{#` and `}`; see ``isSlug``.
    let slug: String
    /// The text without it and the blanks before it.
    let textBefore: String

    /// nil when the text ends otherwise.
    init?(endOf text: String) {
        guard text.hasSuffix("}"), let brace = text.lastIndex(of: "{") else { return nil }
        let inside = text[brace...].dropFirst().dropLast()
        guard inside.first == "#", !inside.contains("}") else { return nil }
        slug = String(inside.dropFirst())
        var before = text[..<brace]
        while before.last?.isWhitespace == true { before.removeLast() }
        textBefore = String(before)
    }

    /// Lower-case ASCII letters and digits, in groups that a single hyphen joins.
    var isSlug: Bool {
        let groups = slug.utf8.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
        return groups.allSatisfy { group in
            !group.isEmpty
                && group.allSatisfy {
                    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
                }
        }
    }
}
