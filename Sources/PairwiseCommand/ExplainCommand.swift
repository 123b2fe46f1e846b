import ArgumentParser
import Capabilities
import Diagnostics
import JSONText
import Reading
import Rendering

/// `pairwise explain PAGE-OR-SLUG [FACT]`, and `pairwise explain CODE`
struct ExplainCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Tells where the facts of a page come from, or what a diagnostic's code means.",
        discussion: """
              pairwise explain openai-gpt-4-1                  every fact of an artifact
              pairwise explain openai-gpt-4-1 rank             one fact
              pairwise explain /compare/a-vs-b/                both sides of a pair
              pairwise explain structured-output               who has a capability, and who says so
              pairwise explain dead-link                       what a code means, and what to do about it
            """)

    @Argument(
        help: ArgumentHelp(
            "The slug of an artifact, a capability or a pair, a page's address, or a code as it stands in [brackets].",
            valueName: "page-or-slug"))
    var subject: String
    @Argument(help: ArgumentHelp("One fact only, such as rank, scores.adoption or a row's label.", valueName: "fact"))
    var fact: String?
    @OptionGroup var project: ProjectOptions
    @Option(help: ArgumentHelp("How to print the result: text or json.", valueName: "format"))
    var format: ResultFormat = .text

    func run() async throws {
        // A code needs no project. An artifact of that name is still found by its address, /artifacts/SLUG/.
        let code = subject.trimmingPrefix("[").prefix { $0 != "]" }
        if fact == nil, let entry = DiagnosticCatalogue.entry(String(code)) {
            switch format {
            case .text: return Terminal.result(entry.text)
            case .json: return Terminal.result(entry.json)
            }
        }
        var diagnostics = DiagnosticList()
        let site = try await project.site(reporting: &diagnostics)
        switch ExplainedSubject(subject, in: site) {
        case .artifacts(let indices): try print(facts(of: indices, fact, in: site), known: factNames(of: indices, in: site))
        case .type(let indices): try print(facts(of: indices, fact ?? "type", in: site), known: factNames(of: indices, in: site))
        case .capability(let index):
            if let fact { throw Terminal.fail("a capability has no facts, such as '\(fact)'; name an artifact", .usage) }
            print(index, of: site)
        case .none:
            let known =
                site.graph.artifacts.map(\.slug.description) + site.graph.capabilities.map(\.slug.description)
                + site.plan.pairs.map(\.slug.description) + DiagnosticCatalogue.all.map(\.code)
            let name = subject.split(separator: "/").last.map(String.init) ?? ""
            let nearest = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
            throw Terminal.fail("no artifact, capability, pair, type or code '\(subject)'\(nearest)", .usage)
        }
    }

    private struct Explained {
        let artifact: Artifact
        let facts: [(name: String, fact: Fact)]
    }

    private func facts(of artifacts: [Int], _ fact: String?, in site: Site) -> [Explained] {
        artifacts.map { index in
            let artifact = site.graph.artifacts[index]
            let facts = artifact.facts.map { ($0.name, $1) }.sorted { $0.0 < $1.0 }
            guard let fact = fact?.trimmed else { return Explained(artifact: artifact, facts: facts) }
            let wanted = [fact, site.sources.settings.labels.key(of: fact).name].map { $0.lowercased() }
            return Explained(
                artifact: artifact,
                facts: facts.filter { name, _ in
                    wanted.contains { name.lowercased() == $0 || name.lowercased().hasSuffix("." + $0) }
                })
        }
    }

    private func factNames(of artifacts: [Int], in site: Site) -> [String] {
        Set(artifacts.flatMap { site.graph.artifacts[$0].facts.keys.map(\.name) }).sorted()
    }

    private func print(_ explained: [Explained], known: [String]) throws {
        if let fact, explained.allSatisfy({ $0.facts.isEmpty }) {
            let nearest = nearestName(to: fact, among: known).map { "; did you mean '\($0)'?" } ?? ""
            throw Terminal.fail("no source gives '\(fact)'\(nearest)", .usage)
        }
        switch format {
        case .text: Terminal.result(explained.map(text(of:)).joined(separator: "\n"))
        case .json:
            var json = JSONWriter(pretty: true)
            json.array { json in for item in explained { write(item, to: &json) } }
            Terminal.result(json.bytes + [UInt8(ascii: "\n")])
        }
    }

    private func text(of explained: Explained) -> String {
        var lines = ["\(explained.artifact.name) (\(explained.artifact.slug))"]
        if explained.facts.isEmpty { lines.append("  no facts: nothing in Content/ gives any") }
        for (name, fact) in explained.facts {
            lines.append("  \(name): \(fact.chosen.text)   [\(fact.rule.reason)]")
            for observation in fact.observations {
                let mark = observation == fact.chosen ? "*" : " "
                let date = observation.provenance.checked.map { "   checked \($0)" } ?? ""
                let source = observation.provenance.source.map { "   from \($0)" } ?? ""
                lines.append(
                    "    \(mark) \(SourceTree.contentFolder)\(observation.provenance.file):\(observation.provenance.line)   \(observation.text)\(date)\(source)"
                )
            }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private func write(_ explained: Explained, to json: inout JSONWriter) {
        json.object { json in
            json.member("artifact", explained.artifact.slug.description)
            json.key("facts")
            json.array { json in
                for (name, fact) in explained.facts {
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
        }
    }

    private func print(_ index: Int, of site: Site) {
        let explained = ExplainedCapability(index, in: site.graph, vectors: site.sources.vectors)
        switch format {
        case .text: Terminal.result(explained.text)
        case .json: Terminal.result(explained.json)
        }
    }
}
