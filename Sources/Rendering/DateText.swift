import Capabilities
import Diagnostics
import Markup
import Templating

/// Dates as readers of the site write them: the template `date.txt` words them, each date once.
struct DateText: Sendable {
    private let texts: [CalendarDate: String]
    private let checkedByFile: [String: CalendarDate]

    init(of graph: CapabilityGraph, templates: TemplateLibrary) {
        var texts: [CalendarDate: String] = [:]
        var byFile: [String: CalendarDate] = [:]
        for artifact in graph.artifacts {
            for fact in artifact.facts.values {
                for provenance in fact.observations.map(\.provenance) {
                    guard let date = provenance.checked else { continue }
                    if texts[date] == nil { texts[date] = Self.text(of: date, templates: templates) }
                    byFile[provenance.file] = max(byFile[provenance.file] ?? date, date)
                }
            }
        }
        for provenance in graph.statements.flatMap(\.sources) {
            guard let date = provenance.checked else { continue }
            if texts[date] == nil { texts[date] = Self.text(of: date, templates: templates) }
            byFile[provenance.file] = max(byFile[provenance.file] ?? date, date)
        }
        self.texts = texts
        checkedByFile = byFile
    }

    /// A date of some fact, in words.
    func text(_ date: CalendarDate?) -> String? { date.map { texts[$0] ?? $0.description } }

    /// The day on which what a file says was last checked.
    func checked(file: String) -> String? { text(checkedByFile[file]) }

    /// One flag is true for the month: `january`… in the order of the calendar.
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func text(of date: CalendarDate, templates: TemplateLibrary) -> String {
        guard templates.contains("date.txt") else { return date.description }
        let months = months.enumerated().map { ($1, Value.bool($0 + 1 == date.month)) }
        var bytes: [UInt8] = []
        var faults = DiagnosticList()
        templates.render(
            "date.txt",
            Value([("iso", .text(date.description)), ("day", Value(date.day)), ("year", Value(date.year))] + months),
            into: &bytes, reporting: &faults)
        return String(decoding: bytes, as: UTF8.self).trimmed
    }
}
