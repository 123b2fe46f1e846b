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

    /// Puts a page's address beside the faults that were reported since there were `count` of them.
    package mutating func locate(from count: Int, on page: String) {
        for index in count..<all.count where all[index].page == nil { all[index].page = page }
    }

    /// In order of file and place, each fault once: with the first of its pages, and the number of the others.
    package var sorted: [Diagnostic] {
        var pages: [Diagnostic: Set<String>] = [:]
        for diagnostic in all { pages[diagnostic, default: []].formUnion(diagnostic.page.map { [$0] } ?? []) }
        return pages.keys.sorted().map { diagnostic in
            var diagnostic = diagnostic
            let met = pages[diagnostic] ?? []
            diagnostic.page = met.min()
            diagnostic.morePages = max(0, met.count - 1)
            return diagnostic
        }
    }

    /// The same faults, each changed by `change`.
    package func map(_ change: (Diagnostic) -> Diagnostic) -> DiagnosticList {
        var list = DiagnosticList()
        list.all = all.map(change)
        return list
    }

    package func count(of severity: Severity) -> Int {
        Set(all.lazy.filter { $0.severity == severity }).count
    }

    package var hasErrors: Bool { all.contains { $0.severity == .error } }
}
