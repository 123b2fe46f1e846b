import Diagnostics
import Reading

/// Where a text's own verdict says of scores or prices what its own table denies. (Of the ranks, the reader says so.)
struct VerdictChecks {
    let texts: [ComparisonText]
    let scores: [TableLabels.Score]

    func report(to diagnostics: inout DiagnosticList) {
        for text in texts {
            guard let verdict = text.verdict else { continue }
            let place = SourceRange(file: SourceTree.contentFolder + text.file, line: verdict.line)
            for (side, leads) in [(Side.left, verdict.leftLeads), (Side.right, verdict.rightLeads)] {
                for key in leads {
                    if let fault = fault(in: text, side, leadingOn: key) { diagnostics.report(fault, at: place) }
                }
            }
            if let side = verdict.freeTier, let pricing = self.side(side, of: text).text(.pricing), Self.costs(pricing) {
                let contradiction = "it calls '\(self.side(side, of: text).name)' free, and the table says \(pricing)"
                diagnostics.report(CheckFault.verdictContradictsTable(contradiction, isTie: false), at: place)
            }
        }
    }

    private func fault(in text: ComparisonText, _ side: Side, leadingOn key: String) -> CheckFault? {
        let (ours, theirs) = (self.side(side, of: text), self.side(side.other, of: text))
        guard case .number(let one)? = ours.value(.score(key)), case .number(let other)? = theirs.value(.score(key)), one <= other
        else { return nil }
        let label = scores.first { $0.key == key }?.label ?? key
        let numbers = [ours, theirs].compactMap { side in side.facts.first { $0.key == .score(key) }?.text }
        return .verdictContradictsTable(
            "'\(ours.name)' does not lead on \(label), \(numbers.joined(separator: " against "))", isTie: one == other)
    }

    private func side(_ side: Side, of text: ComparisonText) -> ComparisonSide { side == .left ? text.left : text.right }

    private static func costs(_ pricing: String) -> Bool {
        ["paid", "subscription", "commercial"].contains(pricing.lowercased())
    }
}
