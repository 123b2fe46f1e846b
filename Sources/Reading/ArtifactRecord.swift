import Diagnostics
import Markup

/// What a passport or a manifest says of one artifact.
///
/// A class, so that the same reading is known again as such; nothing in it changes.
package final class ArtifactRecord: Sendable {
    /// Relative to `Content/`: `sources/a.json`.
    package let file: String
    package let name: String
    package let nameRange: SourceRange
    /// The slug that the record gives, where it is one by our rules.
    package let slug: Slug?
    package let aliases: [String]
    package let url: String?
    package let tags: [String]
    package let facts: [ReadFact]
    /// The day that all of its facts were held to be true; nil when it does not say.
    package let checked: CalendarDate?
    package let capabilities: [CapabilityText]

    init(
        file: String, name: String, nameRange: SourceRange, slug: Slug?, aliases: [String], url: String?, tags: [String], facts: [ReadFact],
        checked: CalendarDate?, capabilities: [CapabilityText]
    ) {
        self.file = file
        self.name = name
        self.nameRange = nameRange
        self.slug = slug
        self.aliases = aliases
        self.url = url
        self.tags = tags
        self.facts = facts
        self.checked = checked
        self.capabilities = capabilities
    }
}

/// What one table of facts says of one artifact.
///
/// A class, so that the same reading is known again as such; nothing in it changes.
package final class SourceFacts: Sendable {
    package struct Row: Sendable {
        package let fact: ReadFact
        package let checked: CalendarDate?
        /// Where the author has it from: an address or words.
        package let source: String?
    }

    /// Relative to `Content/`: `sources/facts.csv`.
    package let file: String
    package let slug: Slug
    /// Where the slug first stands.
    package let slugRange: SourceRange
    package let rows: [Row]

    init(file: String, slug: Slug, slugRange: SourceRange, rows: [Row]) {
        self.file = file
        self.slug = slug
        self.slugRange = slugRange
        self.rows = rows
    }
}

/// One value of a passport or manifest, whichever of JSON and YAML it is written in.
///
/// - Shape: numbers are texts as written; null is not there at all.
struct RecordValue {
    enum Content {
        case text(String)
        case bool(Bool)
        case list([RecordValue])
        case object([(key: String, keyRange: Range<Int>, value: RecordValue)])
    }

    let content: Content
    /// Bytes of the file.
    let range: Range<Int>

    /// The value of a key; `best_for`, `bestFor` and `best-for` are one key. The first of several names that is there.
    subscript(_ names: String...) -> RecordValue? { member(names)?.value }

    /// The same with the key as its author spelt it.
    func member(_ names: [String]) -> RecordMember? {
        guard case .object(let members) = content else { return nil }
        for name in names {
            // To the letter first: a passport has both `version` and `@version`.
            let wanted = Self.folded(name)
            // Of a repeated key the last counts, as everywhere in JSON.
            if let found = members.last(where: { $0.key == name }) ?? members.last(where: { Self.folded($0.key) == wanted }) {
                return RecordMember(key: found.key, value: found.value)
            }
        }
        return nil
    }

    /// A text or a number, as written.
    var text: String? {
        if case .text(let text) = content { text.trimmed } else { nil }
    }

    /// A text, a number or a truth value, in words.
    var scalar: String? {
        if case .bool(let isTrue) = content { isTrue ? "yes" : "no" } else { text }
    }

    var isObject: Bool {
        if case .object = content { true } else { false }
    }

    /// A list of nothing, or of nothing but null.
    var isEmptyList: Bool {
        if case .list(let items) = content { items.isEmpty } else { false }
    }

    /// What stands here, for a message.
    var words: String {
        switch content {
        case .text(let text): "'\(text.prefix(80))'"
        case .bool(let isTrue): isTrue ? "true" : "false"
        case .list: "a list"
        case .object: "an object"
        }
    }

    static func folded(_ key: String) -> String { key.lowercased().filter { $0 != "_" && $0 != "-" && $0 != "@" } }
}

/// A value with the key that it stands behind.
struct RecordMember {
    /// As written.
    let key: String
    let value: RecordValue
}
