import Capabilities
import Diagnostics
import Reading

/// Names: those that statements speak of and nothing is about, aliases that nothing says, capabilities that look alike.
struct NameChecks {
    let site: Site
    private var graph: CapabilityGraph { site.graph }

    /// A note at the first statement that mentions the name; the `namesMax` most mentioned.
    func reportUnknownNames(to diagnostics: inout DiagnosticList) {
        for name in UnknownNames(in: graph).names.prefix(Self.namesMax) {
            guard let source = graph.statements[name.statements[0]].sources.first else { continue }
            let artifacts = Set(name.statements.map { graph.statements[$0].artifact }).count
            diagnostics.report(
                CheckFault.mentionedNoPage(name.name, statements: name.statements.count, artifacts: artifacts), at: Self.place(of: source))
        }
    }

    private static let namesMax = 10

    private static let aliasesShown = 5

    /// Aliases in `Content/` that neither a source's names nor any statement holds: one note, since they may still serve
    /// readers who search.
    func reportUnusedAliases(to diagnostics: inout DiagnosticList) {
        let named = Set(
            site.sources.texts.flatMap { [$0.left.name, $0.right.name] } + site.sources.records.flatMap { [$0.name] + $0.aliases }
        )
        .reduce(into: Set<String>()) { $0.insert($1.lowercased()) }
        let files = site.sources.artifacts.map { (name: $0.name, aliases: $0.aliases, range: $0.nameRange) }
        let capabilities = site.sources.capabilities.map { (name: $0.name, aliases: $0.aliases, range: $0.nameRange) }
        let aliases = (files + capabilities).flatMap { file in file.aliases.map { (alias: $0, name: file.name, range: file.range) } }
            .filter { !named.contains($0.alias.lowercased()) }
        let said = SaidWords(of: graph, looking: aliases.map(\.alias))
        let unused = aliases.filter { !said.contains($0.alias) }
        guard let first = unused.first else { return }
        diagnostics.report(
            CheckFault.unusedAliases(unused.prefix(Self.aliasesShown).map { ($0.alias, $0.name) }, count: unused.count), at: first.range)
    }

    /// A site of several artifacts that compares none of them.
    func reportNoPairs(to diagnostics: inout DiagnosticList) {
        guard graph.artifacts.count > 1, site.plan.pairs.isEmpty else { return }
        let (one, other) = (graph.artifacts[0], graph.artifacts[1])
        diagnostics.report(
            CheckFault.noPairs(
                artifacts: graph.artifacts.count, one.slug.description, other.slug.description,
                areLeftOut: !site.sources.settings.pairs.areUsual),
            at: SourceRange(file: SourceTree.contentFolder + (one.files.first ?? "artifacts")))
    }

    /// Two capabilities with one statement each that may be one.
    func reportLookAlikes(to diagnostics: inout DiagnosticList) {
        // What an editor has parted already is no question any more.
        let parted = Set(site.sources.capabilities.flatMap { file in file.excludes.map { [file.slug, $0.artifact] } })
        for pair in LookAlikes(in: graph, vectors: site.sources.vectors).pairs {
            let (one, other) = (graph.capabilities[pair.one], graph.capabilities[pair.other])
            let owners = [one, other].map { graph.artifacts[$0.artifacts[0]].slug }
            if parted.contains([one.slug, owners[1]]) || parted.contains([other.slug, owners[0]]) { continue }
            guard let source = graph.statements[one.statements[0]].sources.first else { continue }
            diagnostics.report(CheckFault.lookAlikes(one.name, other.name), at: Self.place(of: source))
        }
    }

    private static func place(of source: Provenance) -> SourceRange {
        SourceRange(file: SourceTree.contentFolder + source.file, line: source.line)
    }
}

/// Which of some phrases occur in the texts of the statements, in any case of letters.
private struct SaidWords {
    private var found: Set<String> = []

    /// - Cost: one pass over the texts; a look-up for each word that begins a phrase.
    init(of graph: CapabilityGraph, looking phrases: [String]) {
        let wanted = phrases.map { (phrase: $0.lowercased(), words: Self.words($0)) }.filter { !$0.words.isEmpty }
        guard !wanted.isEmpty else { return }
        let byFirst = Dictionary(grouping: wanted) { $0.words[0] }
        for statement in graph.statements {
            let text = statement.text
            for prose in [text.title, text.description.plain, text.unique?.plain, text.versusAlternatives?.plain].compactMap({ $0 }) {
                let words = Self.words(prose)
                for (index, word) in words.enumerated() {
                    for candidate in byFirst[word] ?? [] where words[index...].starts(with: candidate.words) {
                        found.insert(candidate.phrase)
                    }
                }
            }
        }
    }

    func contains(_ phrase: String) -> Bool { found.contains(phrase.lowercased()) }

    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }
    }
}
