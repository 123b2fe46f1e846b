import Diagnostics

/// Single values.
extension MappingReader {
    /// Any scalar, as its author wrote it: `name: 2048` is the text "2048".
    package mutating func text(_ key: String) -> Located<String>? {
        value(key, expected: "a text") { $0.text }
    }

    /// A text that must be there and not be empty; nil after that has been reported.
    package mutating func requiredText(_ key: String) -> Located<String>? {
        guard let node = node(key) else {
            require(key)
            return nil
        }
        guard node.text?.allSatisfy(\.isWhitespace) == true else { return text(key) }
        report(MarkupFault.missingKey(key, hasFences: true), at: node.range)
        return nil
    }

    package mutating func bool(_ key: String) -> Located<Bool>? {
        value(key, expected: "true or false") { $0.bool }
    }

    package mutating func integer(_ key: String) -> Located<Int>? {
        value(key, expected: "a whole number") { $0.integer }
    }

    package mutating func number(_ key: String) -> Located<Double>? {
        value(key, expected: "a number") { $0.number }
    }

    /// A day written `yyyy-mm-dd`, quoted or not.
    package mutating func date(_ key: String) -> Located<CalendarDate>? {
        guard let node = node(key) else { return nil }
        if let fault = node.text.flatMap({ MarkupFault.noSuchDay(writtenAs: $0) }) {
            report(fault, at: node.range)
            return nil
        }
        return converted(node, of: key, expected: "a date such as 2026-03-31") { $0.text.flatMap(CalendarDate.init) }
    }

    /// One of the raw values of `type`.
    package mutating func choice<Choice: RawRepresentable & CaseIterable & Sendable>(
        _ key: String, of type: Choice.Type
    ) -> Located<Choice>? where Choice.RawValue == String {
        guard let text = text(key) else { return nil }
        if let choice = text.map(Choice.init(rawValue:)) { return choice }
        let names = Choice.allCases.map(\.rawValue)
        let nearest = nearestName(to: text.value, among: names)
        report(MarkupFault.notAChoice(key: key, found: text.value, choices: names, nearest: nearest), at: text.range)
        return nil
    }
}
