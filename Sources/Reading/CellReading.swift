import Diagnostics

/// Turns the cells of one side into facts.
struct CellReading {
    let labels: TableLabels
    let file: SourceFile

    /// One cell as a fact; nil when it gives nothing (empty, a dash, `n/a`, `unknown`).
    ///
    /// A value outside its scale is an error and gives no fact. Text where a number belongs is kept as a
    /// further fact, with a warning, so that nothing is lost.
    func fact(label: String, cell: TableCell, reporting diagnostics: inout DiagnosticList) -> ReadFact? {
        guard Self.isGiven(cell.text) else { return nil }
        let key = labels.key(of: label)
        let value: FactValue?
        switch key {
        case .type, .pricing, .further: value = .text(cell.text)
        case .startingPrice: value = .price(Price(reading: cell.text))
        case .rank: value = rank(cell, label: label, reporting: &diagnostics)
        case .score(let score): value = self.score(cell, label: label, key: score, reporting: &diagnostics)
        case .capabilitiesDeclared, .timesMatched: value = count(cell, label: label, reporting: &diagnostics)
        }
        guard let value else { return nil }
        if case .text = value { return ReadFact(key: furtherIfText(key, label), value: value, text: cell.text, line: cell.line) }
        return ReadFact(key: key, value: value, text: cell.text, line: cell.line)
    }

    static func isGiven(_ text: String) -> Bool {
        guard !isDashes(text) else { return false }
        // None of these words is longer, in whatever letters.
        return text.utf8.count > 16 || !["?", "n/a", "unknown", "not given"].contains(text.lowercased())
    }

    /// Whether a text is nothing, or dashes and nothing else: `--`, `—`, the minus sign.
    static func isDashes(_ text: String) -> Bool { text.unicodeScalars.allSatisfy { isDash($0) } }

    static func isDash(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar {
        case "-", "\u{2010}"..."\u{2015}", "\u{2212}": true
        default: false
        }
    }

    /// A number's key holds numbers only.
    private func furtherIfText(_ key: FactKey, _ label: String) -> FactKey {
        switch key {
        case .type, .pricing, .further: key
        default: .further(label)
        }
    }

    private func rank(_ cell: TableCell, label: String, reporting diagnostics: inout DiagnosticList) -> FactValue? {
        let parts = cell.text.split(separator: "/", omittingEmptySubsequences: false).map(\.trimmed)
        let max = parts.count == 2 ? decimal(parts[1]) : labels.rankMax
        guard parts.count <= 2, let value = decimal(parts[0]), let max, max > 0 else {
            return unreadable(cell, label: label, rule: "a rank such as 45/100", reporting: &diagnostics)
        }
        guard (0...max).contains(value) else {
            return outOfRange(cell, label: label, max: max, reporting: &diagnostics)
        }
        return .rank(Rank(value: value, max: max))
    }

    private func score(
        _ cell: TableCell, label: String, key: String, reporting diagnostics: inout DiagnosticList
    ) -> FactValue? {
        guard let value = decimal(cell.text) else {
            return unreadable(cell, label: label, rule: "a number", reporting: &diagnostics)
        }
        let max = labels.scores.first { $0.key == key }?.max ?? 100
        guard (0...max).contains(value) else {
            return outOfRange(cell, label: label, max: max, reporting: &diagnostics)
        }
        return .number(value)
    }

    /// The number that a text such as `12 decomposed`, `1,204` or `1.204` begins with: a whole number has no decimals.
    private func count(_ cell: TableCell, label: String, reporting diagnostics: inout DiagnosticList) -> FactValue? {
        var digits = cell.text.prefix { ($0.isASCII && $0.isNumber) || [",", ".", "-", "−"].contains($0) }
        if digits.last == "." { digits.removeLast() }
        let isMixed = digits.contains(",") && digits.contains(".")
        guard !isMixed, let plain = withoutThousandsCommas(digits.replacing("−", with: "-").replacing(".", with: ",")),
            let number = Int(plain)
        else {
            return unreadable(cell, label: label, rule: "a whole number", reporting: &diagnostics)
        }
        guard number >= 0 else { return outOfRange(cell, label: label, max: nil, reporting: &diagnostics) }
        return .count(number)
    }

    private func unreadable(
        _ cell: TableCell, label: String, rule: String, reporting diagnostics: inout DiagnosticList
    ) -> FactValue? {
        diagnostics.report(
            ReadingFault.unreadableValue(label: label, text: cell.text, rule: rule), at: cell.range(in: file))
        return .text(cell.text)
    }

    private func outOfRange(
        _ cell: TableCell, label: String, max: Double?, reporting diagnostics: inout DiagnosticList
    ) -> FactValue? {
        diagnostics.report(ReadingFault.outOfRange(label: label, text: cell.text, max: max), at: cell.range(in: file))
        return nil
    }
}
