import Capabilities
import Planning
import Reading
import Templating

extension PageFrame {
    /// A name as it looks: a reader cannot tell one hyphen or space from another.
    private static func looks(_ name: String) -> String {
        String(
            String.UnicodeScalarView(
                name.unicodeScalars.map { scalar in
                    switch scalar {
                    case "\u{2010}"..."\u{2015}", "\u{2212}": "-"
                    case "\u{A0}", "\u{202F}": " "
                    default: scalar
                    }
                }))
    }

    /// The values of `artifact.mustache`.
    func artifact(_ index: Int) -> PageView {
        let artifact = site.graph.artifacts[index]
        let facts = site.artifact(index).facts
        let table = site.sourceTable
        let cited = site.artifact(index).cited.merged(with: table.places(of: artifact.files + files(of: site.graph.mentions[index])))
        let numbers = site.numbers
        func value(_ key: FactKey) -> Value { facts[key]?.fact(on: self) ?? .null }

        let scores = site.scores.compactMap { score -> Value? in
            guard let shown = facts[.score(score.key)], let number = artifact.score(score.key) else { return nil }
            return [
                "label": .text(score.label), "value": Value(shown.text), "max": Value(score.max.map { numbers.text($0) }),
                "percent": Value(score.max.map { String(Int((number / $0 * 100).rounded())) }),
                "fact": shown.fact(on: self),
            ]
        }
        let further = artifact.furtherLabels.compactMap { label -> Value? in
            facts[.further(label)].map { ["label": .text(label), "fact": $0.fact(on: self)] }
        }
        let comparisons = site.pairs[index].map { pair($0) }
        let aliases = artifact.aliases.filter { Self.looks($0) != Self.looks(artifact.name) }
        let conflicts = artifact.facts.values.count { $0.isInConflict }
        let checked = site.artifact(index).checked
        var own: [(String, Value)] = []
        own +=
            card(index).filter { $0.0 != "rank" && $0.0 != "price" && $0.0 != "pricing" }
        own += [
            ("externalUrl", Value(artifact.url)),
            ("aliases", .joined(aliases.map { [("text", .text($0))] })),
            ("aliasesAny", .bool(!aliases.isEmpty)),
            ("intro", artifact.introduction.map(PlainProse.html) ?? .null),
            ("introSource", artifact.introduction.map(PlainProse.markdown) ?? .null),
            ("rank", value(.rank)), ("pricing", value(.pricing)), ("price", value(.startingPrice)),
            ("timesMatched", value(.timesMatched)), ("typeFact", value(.type)), ("declaredFact", value(.capabilitiesDeclared)),
            ("checked", Value(site.dates.text(checked))), ("checkedInPart", .bool(site.artifact(index).isCheckedInPart)),
            ("conflicts", Value(conflicts == 0 ? nil : numbers.text(conflicts))),
        ]
        own.append(("usual", site.usual.value))
        own += factCounts(of: [index])
        own += .list("tags", artifact.tags.map { ["text": .text($0)] })
        own += .list("scores", scores)
        own += .list("further", further)
        own += .list("statements", artifact.statements.map { statement($0) })
        own += .list("mentions", mentions(of: index))
        own += .list("alternatives", alternatives(to: index))
        own += .list("comparisons", comparisons)
        own += .list("sources", table.list(cited))
        own += .list("externalSources", artifact.externalSources.map { ["url": .text($0), "label": .text(Self.label(of: $0))] })
        return PageView(
            value: values(own, kind: "artifact", modified: site.dates.text(checked), json: "index.json"), cited: cited)
    }

    /// How many facts are shown, how many of them have a source, and how many the editors set without one.
    func factCounts(of artifacts: [Int]) -> [(String, Value)] {
        var (shown, edited) = (0, 0)
        for index in artifacts {
            shown += site.artifact(index).facts.count
            guard site.graph.artifacts[index].externalSources.isEmpty else { continue }
            edited += site.artifact(index).facts.values.count { $0.provenance.isEdited }
        }
        return [
            ("factsShown", .text(site.numbers.text(shown))), ("factsSourced", .text(site.numbers.text(shown - edited))),
            ("factsEdited", Value(edited == 0 ? nil : site.numbers.text(edited))),
        ]
    }

    /// What the sources of others claim in comparison with this one.
    func mentions(of index: Int, by speaker: Int? = nil) -> [Value] {
        let places = site.graph.mentions[index].filter { speaker == nil || site.graph.statements[$0].artifact == speaker }
        return places.map { place in
            let statement = site.graph.statements[place]
            return part(site.statementMemos[place], use: 1) { [self] in
                let claim = statement.text.versusAlternatives
                return reference(toArtifact: statement.artifact) + [
                    ("capability", Value(reference(toCapability: statement.capability))),
                    ("claim", claim.map(PlainProse.html) ?? .null), ("claimSource", claim.map(PlainProse.markdown) ?? .null),
                    ("sources", .list(statement.sources.map(site.sourceTable.value))),
                ]
            }
        }
    }

    /// The nearest others, with what they share: rare capabilities first.
    func alternatives(to index: Int, except other: Int? = nil) -> [Value] {
        site.alternatives(of: index).filter { $0.artifact != other }.map { alternative in
            part(alternative.memo) { [self] in
                reference(toArtifact: alternative.artifact) + [
                    ("shared", .text(site.numbers.text(alternative.shared))),
                    ("sharedNames", .joined(alternative.names.map { reference(toCapability: $0) })),
                    ("sharedNamesAny", .bool(!alternative.names.isEmpty)),
                    ("comparison", Value(alternative.pair.map { root + "compare/\(site.plan.pairs[$0].slug)/" })),
                ]
            }
        }
    }

    /// An address without its scheme, for reading.
    private static func label(of url: String) -> String {
        var label = url[...]
        for scheme in ["https://", "http://"] where label.hasPrefix(scheme) { label = label.dropFirst(scheme.count) }
        return label.hasSuffix("/") ? String(label.dropLast()) : String(label)
    }
}
