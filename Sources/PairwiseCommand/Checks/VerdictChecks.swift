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
            for contradiction in text.contradictions {
                if let fault = fault(contradiction, in: text) { diagnostics.report(fault, at: place) }
            }
        }
    }

    private func fault(_ contradiction: VerdictContradiction, in text: ComparisonText) -> CheckFault? {
        let (ours, theirs) = (text.side(contradiction.side), text.side(contradiction.side.other))
        switch contradiction {
        case .rank: return nil
        case .lead(_, let key, let isTie):
            let label = scores.first { $0.key == key }?.label ?? key
            let numbers = [ours, theirs].compactMap { side in side.facts.first { $0.key == .score(key) }?.text }
            return .verdictContradictsTable(
                "'\(ours.name)' does not lead on \(label), \(numbers.joined(separator: " against "))", isTie: isTie)
        case .free(_, let pricing):
            return .verdictContradictsTable("it calls '\(ours.name)' free, and the table says \(pricing)", isTie: false)
        }
    }
}
