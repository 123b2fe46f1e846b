/// The faults met so far. Each unit of work fills its own; the caller joins them.
package struct DiagnosticList: Sendable {
    package private(set) var all: [Diagnostic] = []

    package init() {}

    package mutating func report(_ fault: some Fault, at range: SourceRange) {
        all.append(Diagnostic(fault, at: range))
    }

    package mutating func append(_ other: DiagnosticList) {
        all.append(contentsOf: other.all)
    }

    package mutating func append(_ diagnostic: Diagnostic) {
        all.append(diagnostic)
    }

    /// In order of file and place, each fault once.
    package var sorted: [Diagnostic] {
        var seen: Set<Diagnostic> = []
        return all.sorted().filter { seen.insert($0).inserted }
    }

    package func count(of severity: Severity) -> Int {
        Set(all.lazy.filter { $0.severity == severity }).count
    }

    package var hasErrors: Bool { all.contains { $0.severity == .error } }
}
