import Diagnostics
import JSONText

/// What there is to say of one code beyond its message: printed by `pairwise explain CODE`, and the text of
/// docs/DIAGNOSTICS.md.
struct DiagnosticEntry: Sendable {
    let code: String
    /// As a site's build or check reports it.
    let severity: Severity
    /// What is the case, and what becomes of the content.
    let meaning: String
    /// What to do about it.
    let remedy: String
    /// All that is printed in one case; a test prints it anew.
    let example: String

    init(_ code: String, _ severity: Severity, meaning: String, remedy: String, example: String) {
        self.code = code
        self.severity = severity
        self.meaning = meaning
        self.remedy = remedy
        self.example = example
    }

    /// For a terminal.
    var text: String {
        let shown = example.split(separator: "\n", omittingEmptySubsequences: false).map { "  " + $0 }.joined(separator: "\n")
        return "\(code) (\(severity.rawValue))\n\n\(meaning)\n\n\(shown)\n\nWhat to do: \(remedy)\n"
    }

    var json: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object {
            $0.member("code", code)
            $0.member("severity", severity.rawValue)
            $0.member("meaning", meaning)
            $0.member("remedy", remedy)
            $0.member("example", example)
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }
}
