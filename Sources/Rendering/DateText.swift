import Capabilities
import Diagnostics
import Markup
import Parallel
import Templating

/// Dates as readers of the site write them: the template `date.txt` words them, each date once.
struct DateText: Sendable {
    private let texts: [CalendarDate: String]
    /// Of files that say one day for all; nil where a table says another for each row, or none for some.
    private let checkedByFile: [String: CalendarDate?]

    init(of graph: CapabilityGraph, templates: TemplateLibrary, jobs: Int) {
        let parts = sideBySide(graph.artifacts.count, jobs: jobs, chunk: 64) { range in
            var found = (dates: Set<CalendarDate>(), byFile: [String: CalendarDate?]())
            func add(_ provenance: Provenance) {
                guard let date = provenance.checked else { return }
                found.dates.insert(date)
                found.byFile.merge(CollectionOfOne((provenance.file, Optional(date))), uniquingKeysWith: Self.common)
            }
            for artifact in graph.artifacts[range] {
                for fact in artifact.facts.values {
                    for observation in fact.observations {
                        add(observation.provenance)
                        if observation.provenance.checked == nil { found.byFile[observation.provenance.file] = .some(nil) }
                    }
                }
                for statement in artifact.statements { for source in graph.statements[statement].sources { add(source) } }
            }
            return found
        }
        let dates = parts.reduce(into: Set<CalendarDate>()) { $0.formUnion($1.dates) }
        texts = Dictionary(uniqueKeysWithValues: dates.map { ($0, Self.text(of: $0, templates: templates)) })
        checkedByFile = parts.reduce(into: [:]) { $0.merge($1.byFile, uniquingKeysWith: Self.common) }
    }

    private static func common(_ one: CalendarDate?, _ other: CalendarDate?) -> CalendarDate? { one == other ? one : nil }

    /// A date of some fact, in words.
    func text(_ date: CalendarDate?) -> String? { date.map { texts[$0] ?? $0.description } }

    /// The day on which all that a file says was checked.
    func checked(file: String) -> String? { text(checkedByFile[file] ?? nil) }

    /// One flag is true for the month: `january`… in the order of the calendar.
    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december",
    ]

    private static func text(of date: CalendarDate, templates: TemplateLibrary) -> String {
        // Its faults are the same for every date: they are reported once, by `check`.
        var faults = DiagnosticList()
        return text(of: date, templates: templates, reporting: &faults)
    }

    /// Reports what is wrong in the theme's wording of dates.
    static func check(_ templates: TemplateLibrary, reporting diagnostics: inout DiagnosticList) {
        guard let date = CalendarDate(year: 2026, month: 1, day: 31) else { return }
        _ = text(of: date, templates: templates, reporting: &diagnostics)
    }

    private static func text(of date: CalendarDate, templates: TemplateLibrary, reporting faults: inout DiagnosticList) -> String {
        guard templates.contains("date.txt") else { return date.description }
        let months = months.enumerated().map { ($1, Value.bool($0 + 1 == date.month)) }
        var bytes: [UInt8] = []
        templates.render(
            "date.txt",
            Value([("iso", .text(date.description)), ("day", Value(date.day)), ("year", Value(date.year))] + months),
            into: &bytes, reporting: &faults)
        return String(decoding: bytes, as: UTF8.self).trimmed
    }
}
