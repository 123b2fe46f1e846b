/// One tag of a template's text: `{{#items}}`.
///
/// - Units: ranges are byte offsets in the file.
struct TemplateTag: Sendable {
    enum Kind: Sendable {
        /// `{{! … }}` and `{{=<% %>=}}`: no output, but they can stand alone on a line.
        case comment, delimiters
        case escaped, unescaped
        case section, inverted, parent, block
        case partial
        case close
    }

    let kind: Kind
    /// From the first byte of the opening delimiter to behind the closing one.
    let range: Range<Int>
    /// The name without sigil, asterisk and surrounding space.
    let nameRange: Range<Int>
    /// Empty where the author gave none; that has been reported.
    let name: String
    /// Whether the name is preceded by `*` and so is looked up in the data.
    let isDynamic: Bool

    /// Whether a `{{/name}}` belongs to it.
    var opens: Bool {
        switch kind {
        case .section, .inverted, .parent, .block: true
        case .comment, .delimiters, .escaped, .unescaped, .partial, .close: false
        }
    }

    /// What the closing tag repeats.
    var label: String { isDynamic ? "*" + name : name }
}
