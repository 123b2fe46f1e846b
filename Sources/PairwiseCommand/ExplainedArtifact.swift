import Capabilities
import JSONText
import Planning
import Reading

/// What `explain` says of an artifact: each fact with what it was chosen from, and each capability with the lines that say it.
struct ExplainedArtifact {
    private let artifact: Artifact
    private let graph: CapabilityGraph
    private let facts: [(name: String, fact: Fact)]
    /// Indices of the graph's statements.
    private let statements: [Int]
    /// A capability that was asked for and that nothing says it has.
    private let lacking: Capability?
    /// What its file, or a passport, says of it besides, as names and values.
    private let words: [(name: String, value: String)]
    /// Whether all was asked for, so that claims would be too much.
    private let isWhole: Bool

    /// - Parameter wanted: a fact by its name or its row's label, a capability by its name, slug, alias or heading, `capabilities`, or a key of front
    ///   matter; nil asks for all.
    init(_ index: Int, _ wanted: String?, labels: TableLabels, in graph: CapabilityGraph) {
        artifact = graph.artifacts[index]
        self.graph = graph
        let facts = artifact.facts.map { ($0.name, $1) }.sorted { $0.0 < $1.0 }
        let words = Self.words(of: artifact)
        isWhole = wanted == nil
        guard let wanted = wanted?.trimmed else {
            (self.facts, statements, self.words, lacking) = (facts, artifact.statements, [], nil)
            return
        }
        let names = [wanted, labels.key(of: wanted).name].map { $0.lowercased() }
        self.facts = facts.filter { name, _ in names.contains { name.lowercased() == $0 || name.lowercased().hasSuffix("." + $0) } }
        self.words = words.filter { $0.name.lowercased() == names[0] }
        if names[0] == "capabilities" {
            (statements, lacking) = (artifact.statements, nil)
            return
        }
        let capability = Slug(wanted).flatMap(graph.capability) ?? graph.capability(named: wanted)
        statements = artifact.statements.filter {
            graph.statements[$0].capability == capability || graph.statements[$0].text.title?.lowercased() == names[0]
        }
        lacking = statements.isEmpty && self.facts.isEmpty ? capability.map { graph.capabilities[$0] } : nil
    }

    /// Nothing of what was asked for is known.
    var isEmpty: Bool { facts.isEmpty && statements.isEmpty && words.isEmpty && lacking == nil && !isWhole }

    /// What can be asked for.
    static func names(of artifacts: [Int], in graph: CapabilityGraph) -> [String] {
        Set(
            artifacts.flatMap { index in
                graph.artifacts[index].facts.keys.map(\.name)
                    + graph.artifacts[index].statements.map { graph.capabilities[graph.statements[$0].capability].name }
            }
        ).sorted()
    }

    private static func words(of artifact: Artifact) -> [(name: String, value: String)] {
        let all = [
            ("name", artifact.name), ("aliases", artifact.aliases.joined(separator: ", ")), ("url", artifact.url ?? ""),
            ("tags", artifact.tags.joined(separator: ", ")), ("sources", artifact.externalSources.joined(separator: ", ")),
            ("introduction", artifact.introduction?.plain ?? ""),
        ]
        return all.filter { !$0.1.isEmpty }
    }

    // MARK: Text

    var text: String {
        var lines = ["\(artifact.name) (\(artifact.slug))"]
        if isWhole, facts.isEmpty { lines.append("  no facts: nothing in Content/ gives any") }
        for (name, fact) in facts {
            lines.append("  \(name): \(fact.chosen.text)   [\(fact.rule.reason)]")
            for observation in fact.observations {
                let mark = observation == fact.chosen ? "*" : " "
                let date = observation.provenance.checked.map { "   checked \($0)" } ?? ""
                let source = observation.provenance.source.map { "   from \($0)" } ?? ""
                lines.append("    \(mark) \(Self.place(observation.provenance))   \(observation.text)\(date)\(source)")
            }
        }
        for (name, value) in words {
            lines.append("  \(name): \(value)")
            for file in artifact.files { lines.append("      \(SourceTree.contentFolder)\(file)") }
        }
        for index in statements { lines += self.lines(of: graph.statements[index]) }
        if let lacking {
            let counts = artifact.facts[.capabilitiesDeclared]?.chosen.provenance
            lines.append("  capabilities.\(lacking.slug): \(lacking.name)   [no statement came to it]")
            if !artifact.isComplete {
                lines.append("      not known: no source lists all that it can do")
            } else if let counts {
                lines.append("    * \(Self.place(counts))   counts \(artifact.declared ?? 0), and as many are listed")
            } else {
                lines.append(
                    "      \(SourceTree.contentFolder)\(artifact.files.first { $0.hasPrefix("artifacts/") } ?? "")   has the editors' own list"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func lines(of statement: Statement) -> [String] {
        let capability = graph.capabilities[statement.capability]
        let sure = JSONWriter.text(of: statement.confidence)
        let opening = statement.text.title ?? String(statement.text.description.plain.prefix(100))
        var lines = ["  capabilities.\(capability.slug): \(capability.name)   [confidence \(sure)]"]
        for (place, source) in statement.sources.enumerated() {
            lines.append("    \(place == 0 ? "*" : " ") \(Self.place(source))   \(opening)")
        }
        guard !isWhole else { return lines }
        let claims = [
            (CapabilityLabel.unique, statement.text.unique), (.versusAlternatives, statement.text.versusAlternatives),
            (.bestFor, statement.text.bestFor), (.limitations, statement.text.limitations), (.requires, statement.text.requires),
        ]
        for (label, prose) in claims { if let prose { lines.append("      \(label.words) \(prose.plain)") } }
        return lines
    }

    private static func place(_ provenance: Provenance) -> String {
        "\(SourceTree.contentFolder)\(provenance.file):\(provenance.line)"
    }

    // MARK: JSON

    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("artifact", artifact.slug.description)
            json.key("facts")
            json.array { json in
                for (name, fact) in facts {
                    json.object { json in
                        json.member("fact", name)
                        json.member("value", fact.chosen.text)
                        json.member("rule", fact.rule.rawValue)
                        json.key("observations")
                        json.array { json in
                            for observation in fact.observations {
                                json.object {
                                    $0.member("file", observation.provenance.file)
                                    $0.member("line", observation.provenance.line)
                                    $0.member("checked", observation.provenance.checked?.description)
                                    if let source = observation.provenance.source { $0.member("source", source) }
                                    $0.member("value", observation.text)
                                    $0.member("chosen", observation == fact.chosen)
                                }
                            }
                        }
                    }
                }
            }
            json.key("capabilities")
            json.array { json in
                for statement in statements.map({ graph.statements[$0] }) {
                    let capability = graph.capabilities[statement.capability]
                    for source in statement.sources {
                        json.object {
                            $0.member("capability", capability.slug.description)
                            $0.member("name", capability.name)
                            $0.member("file", source.file)
                            $0.member("line", source.line)
                            $0.member("title", statement.text.title)
                            $0.member("confidence", statement.confidence)
                        }
                    }
                }
            }
        }
    }
}
