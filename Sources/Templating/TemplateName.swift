/// A name that a template looks up in its data: `title`, `artifact.name` or `.`.
struct TemplateName: Sendable {
    /// As written.
    let text: String
    /// Its parts; none for `.`, the value at the top.
    let path: [String]
    /// Byte offsets in the template's file.
    let range: Range<Int>
    /// Whether it cannot be a name. The parser has said so; rendering takes it for null and adds nothing.
    let isBroken: Bool

    init(_ text: String, at range: Range<Int>) {
        self.text = text
        self.range = range
        path = text == "." ? [] : text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        isBroken = text.isEmpty || text.utf8.contains { $0 == 0x20 || (0x09...0x0D).contains($0) }
    }
}
