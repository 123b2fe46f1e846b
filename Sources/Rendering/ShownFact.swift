import Capabilities
import Diagnostics
import Reading
import Templating

/// One chosen fact as readers see it: made once for each artifact, shown on each of its pages.
///
/// A class, so that each cell of a table keeps one reference; nothing in it changes.
final class ShownFact: Sendable {
    let value: FactValue
    /// As far as it counts for agreement.
    let comparable: FactValue
    /// Readable; nil when the source says that the value varies.
    let text: String?
    /// As the source wrote it, when that differs.
    let raw: String?
    let varies: Bool
    let isConverted: Bool
    let max: String?
    /// Length of a bar, 0…100.
    let percent: String?
    let provenance: Provenance
    /// Each value with the number of sources that give it, the editors' own files aside, the chosen one first; empty when all agree. As ``text``:
    /// nil for a value that varies.
    let conflict: [(text: String?, sources: Int)]
    let rule: Fact.Rule
    /// How many sources give it.
    let sourceCount: Int
    let memo = PartMemo()

    init(_ fact: Fact, wording: FactWording) {
        value = fact.value
        comparable = fact.value.comparable
        var shown = wording.text(of: fact.value, written: fact.chosen.text)
        if case .score(let key) = fact.key, case .number(let number) = fact.value, let max = wording.scoreMax(key), max > 0 {
            shown.max = max
            shown.percent = number / max
        }
        text = shown.text
        varies = shown.text == nil
        isConverted = shown.isConverted
        raw = shown.text == fact.chosen.text || wording.isSameNumber(fact) ? nil : fact.chosen.text
        max = shown.max.map { wording.numbers.text($0) }
        percent = shown.percent.map { String(Int((Swift.min(Swift.max($0, 0), 1) * 100).rounded())) }
        provenance = fact.chosen.provenance
        rule = fact.rule
        sourceCount = fact.isInConflict ? fact.sourceCount : 0
        if fact.isInConflict {
            let chosenMax = shown.max
            conflict = fact.alternatives.map { observation, _, sources in
                let other = wording.text(of: observation.value, written: observation.text)
                // A rank on another scale says which.
                guard case .rank = observation.value, let text = other.text, let max = other.max, max != chosenMax else {
                    return (other.text, sources)
                }
                return (text + "/" + wording.numbers.text(max), sources)
            }
        } else {
            conflict = []
        }
    }
}

/// How values are worded: numbers by the site's language, prices by the theme's template.
struct FactWording: Sendable {
    let numbers: NumberText
    let labels: TableLabels
    let templates: TemplateLibrary

    struct Shown {
        let text: String?
        var isConverted = false
        var max: Double?
        /// 0…1
        var percent: Double?
    }

    func text(of value: FactValue, written: String) -> Shown {
        switch value {
        case .text(let text): return Shown(text: text)
        case .count(let count): return Shown(text: numbers.text(count))
        case .number(let number): return Shown(text: numbers.text(number))
        case .rank(let rank):
            return Shown(text: numbers.text(rank.value), max: rank.max, percent: rank.value / rank.max)
        case .price(let price):
            if price.varies { return Shown(text: nil) }
            guard let parts = PriceParts(price, numbers: numbers) else { return Shown(text: written) }
            return Shown(text: text(of: parts, isFree: price.amount == 0 && price.currency == nil), isConverted: parts.isConverted)
        }
    }

    /// The upper end of a score's scale.
    func scoreMax(_ key: String) -> Double? { labels.scores.first { $0.key == key }?.max }

    /// The template `price.txt` joins the parts, so that its words can be changed there.
    private func text(of parts: PriceParts, isFree: Bool) -> String {
        // Its faults are the same for every price: they are reported once, by `checkPriceTemplate`.
        var faults = DiagnosticList()
        return text(of: parts, isFree: isFree, reporting: &faults)
    }

    private func text(of parts: PriceParts, isFree: Bool, reporting diagnostics: inout DiagnosticList) -> String {
        var bytes: [UInt8] = []
        templates.render(
            "price.txt",
            ["amount": .text(parts.amount), "count": Value(parts.count), "unit": Value(parts.unit), "free": .bool(isFree)],
            into: &bytes, reporting: &diagnostics)
        return String(decoding: bytes, as: UTF8.self).trimmed
    }

    /// Reports what is wrong in the theme's wording of prices: a price in all its parts, and one that is free.
    func checkPriceTemplate(reporting diagnostics: inout DiagnosticList) {
        for price in [
            Price(amount: 1e-6, currency: "USD", unit: "token", text: ""), Price(amount: 0, currency: nil, unit: nil, text: ""),
        ] {
            guard let parts = PriceParts(price, numbers: numbers) else { continue }
            _ = text(of: parts, isFree: price.currency == nil, reporting: &diagnostics)
        }
    }

    /// Whether the text says no more than the number: `45/100`, `12 decomposed`.
    func isSameNumber(_ fact: Fact) -> Bool {
        switch fact.value {
        case .rank, .number, .count: true
        case .text, .price: false
        }
    }
}
