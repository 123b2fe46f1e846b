import Diagnostics

/// How much it matters that a template names what does not exist.
package enum Strictness: Sendable {
    /// A site: its data is known, so the name is misspelt and the page would lack something. An error.
    case site
    /// A plain Mustache run: the data may leave things out. A warning.
    case plain

    var severity: Severity {
        switch self {
        case .site: .error
        case .plain: .warning
        }
    }
}
