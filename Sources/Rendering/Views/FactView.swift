import Capabilities
import Reading
import Templating

extension ShownFact {
    /// A fact on an artifact's page.
    func fact(on frame: PageFrame) -> Value {
        frame.part(memo, use: 2) { [self] in common(frame.site) + [("converted", .bool(isConverted))] }
    }

    /// A fact in a cell of a pair's table.
    func cell(isBest: Bool, on frame: PageFrame) -> Value {
        frame.part(memo, use: isBest ? 1 : 0) { [self] in [("known", true), ("best", .bool(isBest))] + common(frame.site) }
    }

    /// The cell of a side that gives nothing.
    static let unknownCell: Value = [
        "known": false, "best": false, "text": .null, "raw": .null, "varies": false, "max": .null, "percent": .null,
        "source": .null, "conflict": .null, "edited": false,
    ]

    private func common(_ site: SiteContext) -> [(String, Value)] {
        [
            ("text", Value(text)), ("raw", Value(raw)), ("varies", .bool(varies)), ("max", Value(max)),
            ("percent", Value(percent)), ("source", site.sourceTable.value(provenance)), ("conflict", conflictValue(site.numbers)),
            ("edited", .bool(provenance.isEdited)),
        ]
    }

    private func conflictValue(_ numbers: NumberText) -> Value {
        guard !conflict.isEmpty else { return .null }
        let said = conflict.filter { $0.sources > 0 }
        return [
            "values": .joined(
                said.map { [("text", Value($0.text)), ("varies", .bool($0.text == nil)), ("count", .text(numbers.text($0.sources)))] }),
            "several": .bool(said.count > 1), "total": .text(numbers.text(sourceCount)), "latest": .bool(rule == .latestCheck),
            "most": .bool(rule == .mostSources), "firstFile": .bool(rule == .firstFile),
        ]
    }
}
