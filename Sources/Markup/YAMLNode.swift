/// One value of a YAML document, with its place.
///
/// - Shape: keys of a mapping are scalars and differ from each other; their order is the author's.
/// - Units: `range` is in bytes of the FILE. A value that is not there (`rank:`) has an empty range just after
///   its colon. A list or mapping in block style ends where its last value ends.
package struct YAMLNode: Sendable {
    package enum Content: Sendable {
        /// `isQuoted` is true for 'single', "double", `|` and `>` texts, which are never numbers, dates or null.
        case scalar(text: String, isQuoted: Bool)
        case sequence([YAMLNode])
        case mapping([(key: YAMLNode, value: YAMLNode)])
    }

    package let content: Content
    package let range: Range<Int>

    package init(_ content: Content, at range: Range<Int>) {
        self.content = content
        self.range = range
    }

    /// A mapping without keys, for a file that has no front matter.
    static func emptyMapping(at range: Range<Int>) -> YAMLNode { YAMLNode(.mapping([]), at: range) }

    /// The text of a scalar as its author wrote it, quoted or not; nil for a list or a mapping.
    package var text: String? {
        if case .scalar(let text, _) = content { text } else { nil }
    }

    package var isMapping: Bool {
        if case .mapping = content { true } else { false }
    }

    /// The value of a key of a mapping.
    package subscript(key: String) -> YAMLNode? {
        guard case .mapping(let pairs) = content else { return nil }
        return pairs.first { $0.key.text == key }?.value
    }

    /// What stands here, for a message: `'high'`, `a list`, `a mapping`, `the text "45"`.
    var words: String {
        switch content {
        case .scalar(let text, true): "the text \"\(text)\""
        case .scalar(let text, false): text.isEmpty ? "nothing" : "'\(text)'"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }
}
