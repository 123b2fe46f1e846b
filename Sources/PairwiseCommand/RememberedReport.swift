import Diagnostics

/// Diagnostics of a former build, as texts and back.
extension DiagnosticList {
    private static let partsCount = 11

    /// Eleven texts a diagnostic.
    var texts: [String] {
        all.flatMap { diagnostic in
            let range = diagnostic.range
            return [
                diagnostic.severity.rawValue, diagnostic.id, diagnostic.message, diagnostic.help.map { "+" + $0 } ?? "", range.file,
                "\(range.line)", "\(range.column)", "\(range.lengthBytes)", range.excerpt, "\(range.mark.lowerBound)",
                "\(range.mark.upperBound)",
            ]
        }
    }

    /// Nil when the texts are no list of diagnostics.
    init?(texts: [String]) {
        guard texts.count.isMultiple(of: Self.partsCount) else { return nil }
        self.init()
        for start in stride(from: 0, to: texts.count, by: Self.partsCount) {
            let part = texts[start..<start + Self.partsCount].map { $0 }
            guard let severity = Severity(rawValue: part[0]), let line = Int(part[5]), let column = Int(part[6]),
                let length = Int(part[7]), let low = Int(part[9]), let high = Int(part[10]), low <= high
            else { return nil }
            let fault = RememberedFault(
                id: part[1], severity: severity, message: part[2], help: part[3].isEmpty ? nil : String(part[3].dropFirst()))
            report(
                fault,
                at: SourceRange(
                    file: part[4], line: line, column: column, lengthBytes: length, excerpt: part[8], mark: low..<high))
        }
    }
}

/// A fault that a former build reported.
private struct RememberedFault: Fault {
    let id: String
    let severity: Severity
    let message: String
    let help: String?
}
