/// A fault at its place.
package struct Diagnostic: Sendable, Hashable {
    package let severity: Severity
    package let id: String
    package let message: String
    package let help: String?
    package let range: SourceRange

    package init(_ fault: some Fault, at range: SourceRange) {
        severity = fault.severity
        id = fault.id
        message = fault.message
        help = fault.help
        self.range = range
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
