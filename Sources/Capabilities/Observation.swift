import Markup
import Reading

/// Where a value comes from.
package struct Provenance: Sendable, Hashable {
    /// Relative to `Content/`.
    package let file: String
    /// From 1.
    package let line: Int
    /// When somebody last held the value against the thing itself; nil when the source does not say.
    package let checked: CalendarDate?
    /// Set by hand in `Content/artifacts/`.
    package let isEdited: Bool
    /// Where a table of facts says that it has the value from: an address or words.
    package let source: String?

    init(file: String, line: Int, checked: CalendarDate?, isEdited: Bool, source: String? = nil) {
        self.file = file
        self.line = line
        self.checked = checked
        self.isEdited = isEdited
        self.source = source
    }
}

/// One value of one fact in one source at one line.
package struct Observation: Sendable, Hashable {
    package let value: FactValue
    /// As written.
    package let text: String
    package let provenance: Provenance
}
