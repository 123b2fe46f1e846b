import Capabilities
import Reading

/// What of one artifact or one capability can be searched, and how much each part counts.
struct SearchDocument {
    struct Field {
        let text: String
        /// In sixteenths of one word of running text.
        let weight: Int
        /// A short field: the fewer its words, the more each counts.
        let isName: Bool
    }

    /// How well a whole name that was typed names this document; a prefix of one counts less.
    enum NameLevel: Int {
        /// The tail of a name, `gpt-4.1` of `OpenAI: GPT-4.1`.
        case tail = 1
        case alias = 2
        case name = 3
    }

    let names: [(text: String, level: NameLevel)]
    let fields: [Field]
    let body: [String]
    /// How many texts that say the same `body` joins; a word in each of them counts twice, whatever their number.
    let repeats: Int

    /// How many statements of a capability are read; those of a hundred artifacts say the same.
    private static let statementsMax = 24

    init(names: [(text: String, level: NameLevel)], fields: [Field], body: [String]) {
        (self.names, self.fields, self.body, repeats) = (names, fields, body, 1)
    }

    init(artifact index: Int, in graph: CapabilityGraph) {
        let artifact = graph.artifacts[index]
        names = [(artifact.name, .name)] + artifact.aliases.map { ($0, .alias) }
        var fields = Self.nameFields(artifact.name, artifact.aliases, weight: 160)
        for (text, weight) in [(artifact.type, 48), (artifact.pricing, 32)] {
            if let text { fields.append(Field(text: text, weight: weight, isName: false)) }
        }
        fields += artifact.tags.map { Field(text: $0, weight: 32, isName: false) }
        var body = artifact.introduction.map { [$0.plain] } ?? []
        for statement in artifact.statements.map({ graph.statements[$0] }) {
            let capability = graph.capabilities[statement.capability]
            fields.append(Field(text: capability.name, weight: 48, isName: false))
            if let title = statement.text.title, title != capability.name {
                fields.append(Field(text: title, weight: 24, isName: false))
            }
            let text = statement.text
            body += [text.description, text.unique, text.versusAlternatives, text.bestFor, text.limitations, text.requires]
                .compactMap { $0?.plain }
        }
        self.fields = fields
        self.body = body
        repeats = 1
    }

    init(capability index: Int, in graph: CapabilityGraph) {
        let capability = graph.capabilities[index]
        names = [(capability.name, .name)] + capability.aliases.map { ($0, .alias) }
        var fields = Self.nameFields(capability.name, capability.aliases, weight: 320)
        if let parent = capability.parent {
            fields.append(Field(text: graph.capabilities[parent].name, weight: 16, isName: false))
        }
        let statements = capability.statements.prefix(Self.statementsMax).map { graph.statements[$0].text }
        for title in Set(statements.compactMap(\.title)).sorted() where title != capability.name {
            fields.append(Field(text: title, weight: 24, isName: false))
        }
        self.fields = fields
        repeats = max(1, statements.count)
        body = (capability.explanation.map { [$0.plain] } ?? []) + statements.map(\.description.plain)
    }

    private static func nameFields(_ name: String, _ aliases: [String], weight: Int) -> [Field] {
        [Field(text: name, weight: weight, isName: true)]
            + aliases.map { Field(text: $0, weight: weight * 7 / 8, isName: true) }
    }
}
