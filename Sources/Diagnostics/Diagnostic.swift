/// A fault at its place.
package struct Diagnostic: Sendable {
    package let severity: Severity
    package let id: String
    package let message: String
    package let help: String?
    package private(set) var range: SourceRange
    /// The page that a template's fault was met on: `/artifacts/zig/`; nil for a fault in the content itself. The same
    /// fault on another page is the same fault.
    package var page: String?
    /// On how many pages beside that one it was met.
    package var morePages = 0

    package init(_ fault: some Fault, at range: SourceRange) {
        severity = fault.severity
        id = fault.id
        message = fault.message
        help = fault.help
        self.range = range
    }

    /// The same fault shown at another place.
    package func at(_ range: SourceRange) -> Diagnostic {
        var moved = self
        moved.range = range
        return moved
    }
}

extension Diagnostic: Hashable {
    package static func == (left: Diagnostic, right: Diagnostic) -> Bool {
        left.severity == right.severity && left.id == right.id && left.message == right.message && left.help == right.help
            && left.range == right.range
    }

    package func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(message)
        hasher.combine(range)
    }
}

extension Diagnostic: Comparable {
    /// By file, line, column, then id and message, so that every run prints the same order.
    package static func < (left: Diagnostic, right: Diagnostic) -> Bool {
        if left.range.file != right.range.file { return left.range.file < right.range.file }
        return (left.range.line, left.range.column, left.id, left.message)
            < (right.range.line, right.range.column, right.id, right.message)
    }
}
