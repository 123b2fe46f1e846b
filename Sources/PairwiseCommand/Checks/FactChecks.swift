import Capabilities
import Diagnostics
import Markup
import Reading

/// Facts that have not been looked at for long, that an editor gives without saying where from, or whose label may be a slip.
struct FactChecks {
    let graph: CapabilityGraph

    /// Facts that are shown and whose day lies more than `daysMax` days back; one report for each file and day.
    func reportStale(olderThan daysMax: Int, today: CalendarDate, to diagnostics: inout DiagnosticList) {
        for artifact in graph.artifacts {
            let chosen = artifact.facts.values.map(\.chosen.provenance).filter { place in
                place.checked.map { today.daysSince1970 - $0.daysSince1970 > daysMax } ?? false
            }
            for (_, places) in Dictionary(grouping: chosen, by: { Group(file: $0.file, checked: $0.checked) }) {
                guard let checked = places[0].checked, let first = places.map(\.line).min() else { continue }
                diagnostics.report(
                    CheckFault.staleFacts(
                        artifact: artifact.slug.description, count: places.count, checked: checked.description,
                        days: today.daysSince1970 - checked.daysSince1970, daysMax: daysMax),
                    at: SourceRange(file: SourceTree.contentFolder + places[0].file, line: first))
            }
        }
    }

    /// Facts of an edited file that gives neither `sources` nor a `url` where one could look them up.
    func reportUnsourced(to diagnostics: inout DiagnosticList) {
        for artifact in graph.artifacts where artifact.externalSources.isEmpty && artifact.url == nil {
            let places = artifact.facts.values.map(\.chosen.provenance).filter { $0.isEdited && $0.source == nil }
            guard let first = places.min(by: { ($0.file, $0.line) < ($1.file, $1.line) }) else { continue }
            diagnostics.report(
                CheckFault.unsourcedFacts(artifact: artifact.slug.description, count: places.count),
                at: SourceRange(file: SourceTree.contentFolder + first.file, line: first.line))
        }
    }

    /// Artifacts that are called free, and have a price.
    func reportFreeAtAPrice(to diagnostics: inout DiagnosticList) {
        for artifact in graph.artifacts where artifact.isFreeAtAPrice {
            guard let price = artifact.facts[.startingPrice]?.chosen else { continue }
            diagnostics.report(
                CheckFault.freeAtAPrice(artifact: artifact.slug.description, price: price.text),
                at: SourceRange(file: SourceTree.contentFolder + price.provenance.file, line: price.provenance.line))
        }
    }

    /// Labels that one artifact has, and that are a slip away from one that several have and it has not: two rows of a table
    /// would stand where one was meant.
    ///
    /// - Cost: the labels of one artifact times those of several.
    func reportLoneLabels(to diagnostics: inout DiagnosticList) {
        let owners = graph.artifacts.reduce(into: [String: Int]()) { owners, artifact in
            for label in artifact.furtherLabels { owners[label, default: 0] += 1 }
        }
        let common = owners.filter { $0.value > 1 }.keys.sorted()
        for artifact in graph.artifacts {
            for label in artifact.furtherLabels where owners[label] == 1 {
                let edits = label.unicodeScalars.count < 8 ? 1 : 2
                guard let nearest = nearestName(to: label, among: common, editsMax: edits), !artifact.furtherLabels.contains(nearest),
                    let count = owners[nearest], let place = artifact.facts[.further(label)]?.chosen.provenance
                else { continue }
                diagnostics.report(
                    CheckFault.loneLabel(label, artifact: artifact.slug.description, nearest: nearest, count: count),
                    at: SourceRange(file: SourceTree.contentFolder + place.file, line: place.line))
            }
        }
    }

    private struct Group: Hashable {
        let file: String
        let checked: CalendarDate?
    }
}
