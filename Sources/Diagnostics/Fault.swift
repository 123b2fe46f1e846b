/// How much a fault matters.
///
/// *error*: the output would be wrong. *warning*: right but doubtful. *note*: worth knowing.
package enum Severity: String, Sendable, CaseIterable {
    case error, warning, note
}

/// One kind of thing that can be wrong in an author's files. Each module lists its own in one enum.
package protocol Fault: Sendable {
    /// Stable: people type it and search for it.
    var id: String { get }
    var severity: Severity { get }
    /// One line, the specific word first, no full stop.
    var message: String { get }
    /// What to do, where the message does not say it.
    var help: String? { get }
}

extension Fault {
    package var help: String? { nil }
}
