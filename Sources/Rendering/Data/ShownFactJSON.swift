import Capabilities
import JSONText
import Planning
import Reading

/// The facts of an artifact as its pages word them, for `/compare/`, which draws them in the browser.
///
/// - Order: as in the table of a pair.
extension JSONWriter {
    mutating func shownFacts(of index: Int, in site: SiteContext) {
        let artifact = site.graph.artifacts[index]
        var rows: [(key: FactKey, label: String?)] = [(.type, nil), (.rank, nil)]
        rows += site.scores.map { (.score($0.key), $0.label) }
        rows += [(.pricing, nil), (.startingPrice, nil), (.capabilitiesDeclared, nil), (.timesMatched, nil)]
        rows += artifact.furtherLabels.map { (.further($0), $0) }
        key("shown")
        array { json in
            for row in rows {
                guard let fact = artifact.facts[row.key], let shown = site.artifact(index).facts[row.key] else { continue }
                json.object { json in
                    json.member("key", row.key.name)
                    json.member("label", row.label)
                    json.shown(shown, fact.value)
                }
            }
        }
    }

    private mutating func shown(_ shown: ShownFact, _ value: FactValue) {
        member("text", shown.text)
        member("raw", shown.raw)
        member("folded", Self.folded(shown))
        member("varies", shown.varies)
        member("max", shown.max)
        member("percent", shown.percent)
        let measure = Self.measure(of: value)
        member("value", measure?.value)
        member("unit", measure?.unit)
        member("file", shown.provenance.file)
        member("line", shown.provenance.line)
        member("checked", shown.provenance.checked?.description)
        member("source", shown.provenance.source)
        member("edited", shown.provenance.isEdited)
        member("rule", shown.rule.rawValue)
        member("sources", shown.sourceCount)
        key("conflict")
        array { json in
            for other in shown.conflict {
                json.object {
                    $0.member("text", other.text)
                    $0.member("varies", other.text == nil)
                    $0.member("sources", other.sources)
                }
            }
        }
    }

    /// A text as far as it counts for agreement; nil where small letters are all that it takes.
    private static func folded(_ shown: ShownFact) -> String? {
        guard case .text(let folded) = shown.comparable, folded != shown.text?.lowercased() else { return nil }
        return folded
    }

    /// The number behind a value; two may be compared when their units are the same. A rank is a share of its scale.
    private static func measure(of value: FactValue) -> (value: Double, unit: String?)? {
        switch value {
        case .text: nil
        case .number(let number): (number, nil)
        case .count(let count): (Double(count), nil)
        case .rank(let rank): (rank.value / rank.max, nil)
        case .price(let price):
            price.amount.map { ($0, [price.currency, price.unit].compactMap { $0 }.joined(separator: " per ")) }
        }
    }
}
