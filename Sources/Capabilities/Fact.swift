import Markup
import Reading

/// The value chosen for one fact of one artifact, with every observation it was chosen from.
///
/// - Source: the rule of docs/SOURCES.md: what is edited by hand wins; then the latest `checked` date;
///   then the value that most files give; then the first file by path.
///
/// A class, so that looking at one field copies none; nothing in it changes.
package final class Fact: Sendable {
    package enum Rule: String, Sendable {
        /// There is one value only.
        case agreed
        case edited
        case latestCheck = "latest-check"
        case mostSources = "most-sources"
        case firstFile = "first-file"

        /// For authors: why the chosen value was chosen.
        package var reason: String {
            switch self {
            case .agreed: "all agree"
            case .edited: "what is edited by hand wins"
            case .latestCheck: "the one checked last wins"
            case .mostSources: "the one that most files give wins"
            case .firstFile: "as many files give each, so the first file by path wins"
            }
        }
    }

    private static let contendersMax = 32

    package let key: FactKey
    package let chosen: Observation
    package let rule: Rule
    /// By file and line.
    package let observations: [Observation]

    package var value: FactValue { chosen.value }

    /// Distinct values as written, with the number of files that give each: the chosen one first, then by falling
    /// count and by text.
    package var values: [(text: String, files: Int)] { alternatives.map { ($0.observation.text, $0.files) } }

    /// One observation of each distinct value, with the number of files that give it, and of those that no editor wrote; ordered as ``values``.
    package var alternatives: [(observation: Observation, files: Int, sources: Int)] {
        let chosenValue = value.comparable
        return Self.grouped(Self.standing(observations))
            .map { group in
                let isChosen = group.value == chosenValue
                return (observation: isChosen ? chosen : group.first, files: group.files, sources: group.sources, isChosen: isChosen)
            }
            .sorted { ($0.isChosen ? 0 : 1, -$0.files, $0.observation.text) < ($1.isChosen ? 0 : 1, -$1.files, $1.observation.text) }
            .map { ($0.observation, $0.files, $0.sources) }
    }

    /// How many files that no editor wrote give it.
    package var sourceCount: Int { Set(observations.lazy.filter { !$0.provenance.isEdited }.map(\.provenance.file)).count }

    /// Whether files disagree. What one file says of an earlier day is its history.
    package let isInConflict: Bool

    /// The values that no rule but a count of files sets aside, the chosen one among them: several where sources of one day, or of none, disagree. Of a table
    /// with thousands the first few.
    package var contenders: [FactValue] {
        switch rule {
        case .agreed, .edited, .latestCheck: return [value]
        case .mostSources, .firstFile:
            let day = chosen.provenance.checked
            return [value]
                + Self.grouped(observations.filter { $0.provenance.checked == day }).prefix(Self.contendersMax).map(\.first.value)
        }
    }

    /// - Precondition: there is at least one observation, and all are of one fact.
    init(resolving observations: [Observation], of key: FactKey) {
        precondition(!observations.isEmpty, "a fact has an observation")
        self.key = key
        self.observations = observations.sorted {
            ($0.provenance.file, $0.provenance.line, $0.text) < ($1.provenance.file, $1.provenance.line, $1.text)
        }
        (chosen, rule) = Self.choose(from: self.observations)
        isInConflict = rule != .agreed && !Self.agree(Self.standing(self.observations))
    }

    private static func choose(from observations: [Observation]) -> (Observation, Rule) {
        // Where all agree, a source says more than the editor who copied it.
        if agree(observations) { return (observations.first { !$0.provenance.isEdited } ?? observations[0], .agreed) }
        if let edited = observations.first(where: { $0.provenance.isEdited }) { return (edited, .edited) }
        let dates = observations.compactMap(\.provenance.checked)
        if let latest = dates.max() {
            let candidates = observations.filter { $0.provenance.checked == latest }
            if agree(candidates) { return (candidates[0], .latestCheck) }
            return byCount(candidates)
        }
        return byCount(observations)
    }

    /// Without what the same file says of a later day.
    private static func standing(_ observations: [Observation]) -> [Observation] {
        var latest: [String: CalendarDate] = [:]
        for provenance in observations.lazy.map(\.provenance) {
            guard let day = provenance.checked else { continue }
            latest[provenance.file] = max(latest[provenance.file] ?? day, day)
        }
        if latest.isEmpty { return observations }
        return observations.filter { $0.provenance.checked == nil || $0.provenance.checked == latest[$0.provenance.file] }
    }

    /// Whether there is one distinct value. Most are the same to the letter, which is quickly seen.
    private static func agree(_ observations: [Observation]) -> Bool {
        observations.allSatisfy { $0.value == observations[0].value } || grouped(observations).count == 1
    }

    private static func byCount(_ observations: [Observation]) -> (Observation, Rule) {
        let groups = grouped(observations)
        let most = groups.map(\.files).max() ?? 0
        let winners = groups.filter { $0.files == most }
        return (winners[0].first, winners.count == 1 ? .mostSources : .firstFile)
    }

    /// One group a distinct value, in order of its first observation.
    private static func grouped(_ observations: [Observation]) -> [(value: FactValue, first: Observation, files: Int, sources: Int)] {
        var order: [FactValue] = []
        var groups: [FactValue: (first: Observation, files: Set<String>, edited: Set<String>)] = [:]
        for observation in observations {
            let value = observation.value.comparable
            if groups[value] == nil { order.append(value) }
            groups[value, default: (observation, [], [])].files.insert(observation.provenance.file)
            if observation.provenance.isEdited { groups[value]?.edited.insert(observation.provenance.file) }
        }
        return order.compactMap { value in groups[value].map { (value, $0.first, $0.files.count, $0.files.count - $0.edited.count) } }
    }
}
