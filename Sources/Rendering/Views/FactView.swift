import Capabilities
import Reading
import Templating

extension ShownFact {
    /// A fact on an artifact's page.
    func fact(_ sources: SourceNumbers, numbers: NumberText) -> [(String, Value)] {
        common(sources, numbers: numbers) + [("converted", .bool(isConverted))]
    }

    /// A fact in a cell of a pair's table.
    func cell(isBest: Bool, _ sources: SourceNumbers, numbers: NumberText) -> Value {
        Value([("known", true), ("best", .bool(isBest))] + common(sources, numbers: numbers))
    }

    /// The cell of a side that gives nothing.
    static let unknownCell: Value = [
        "known": false, "best": false, "text": .null, "raw": .null, "varies": false, "max": .null, "percent": .null,
        "source": .null, "conflict": .null, "edited": false,
    ]

    private func common(_ sources: SourceNumbers, numbers: NumberText) -> [(String, Value)] {
        [
            ("text", Value(text)), ("raw", Value(raw)), ("varies", .bool(varies)), ("max", Value(max)),
            ("percent", Value(percent)), ("source", sources.value(provenance)), ("conflict", conflictValue(numbers)),
            ("edited", .bool(provenance.isEdited)),
        ]
    }

    private func conflictValue(_ numbers: NumberText) -> Value {
        guard !conflict.isEmpty else { return .null }
        let total = conflict.reduce(0) { $0 + $1.files }
        return [
            "values": .joined(conflict.map { [("text", .text($0.text)), ("count", .text(numbers.text($0.files)))] }),
            "total": .text(numbers.text(total)),
        ]
    }
}
