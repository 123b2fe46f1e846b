import Capabilities
import Markup
import Reading

@testable import Capabilities

/// A value of one fact in one file.
func seen(_ value: FactValue, _ text: String, in file: String, line: Int = 1, checked: String? = nil, edited: Bool = false) -> Observation {
    Observation(
        value: value, text: text,
        provenance: Provenance(file: file, line: line, checked: checked.flatMap { CalendarDate($0) }, isEdited: edited))
}

func rank(_ value: Double, in file: String, line: Int = 1, checked: String? = nil, edited: Bool = false) -> Observation {
    seen(.rank(Rank(value: value, max: 100)), "\(Int(value))/100", in: file, line: line, checked: checked, edited: edited)
}

func price(_ text: String, in file: String) -> Observation { seen(.price(Price(reading: text)), text, in: file) }

/// An artifact that has only what a test names.
func artifact(_ name: String, aliases: [String] = [], facts: [FactKey: FactValue] = [:]) -> Artifact {
    let resolved = facts.map { key, value in (key, Fact(resolving: [seen(value, "", in: "a.txt")], of: key)) }
    return artifact(name, aliases: aliases, resolved: Dictionary(uniqueKeysWithValues: resolved))
}

func artifact(_ name: String, aliases: [String] = [], resolved: [FactKey: Fact]) -> Artifact {
    Artifact(
        slug: Slug(of: name), name: name, aliases: aliases, url: nil, tags: [], introduction: nil, externalSources: [],
        facts: resolved, furtherLabels: [], files: [], statements: [], hasEditedList: false, listedByOne: 0)
}

extension CapabilityGraph {
    /// What each artifact has, as `slug: capability, …` lines.
    var provided: String {
        artifacts.indices.map { index in
            let names = capabilities(of: index).map { capabilities[$0].slug.description }
            return "\(artifacts[index].slug): \(names.joined(separator: ", "))\n"
        }.joined()
    }

    /// Everything but which files say it, so that the same said in other files is the same.
    var content: String {
        artifacts.map { artifact in
            let facts = artifact.facts.map { "  \($0.name) = \($1.chosen.text) of \($1.values.map { "\($0.text) × \($0.files)" })\n" }
            let said = artifact.statements.map { statement in
                let text = statements[statement].text
                return "  \(capabilities[statements[statement].capability].slug): \(text.description.plain)"
                    + " [\(text.versusAlternatives?.plain ?? "")] × \(statements[statement].sources.count)\n"
            }
            return "\(artifact.slug) \(artifact.name) \(artifact.aliases)\n" + facts.sorted().joined() + said.sorted().joined()
        }.joined()
    }
}
