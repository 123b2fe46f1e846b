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
              pairwise explain openai-gpt-4-1 "Batch API"      who says that an artifact has a capability
              pairwise explain structured-output               who has a capability, and who says so
              pairwise explain dead-link                       what a code means, and what to do about it
            """)

    @Argument(
        help: ArgumentHelp(
            "An artifact, a capability or a pair, by slug or name, a page's address, or a code as it stands in [brackets].",
            valueName: "page-or-slug"))
    var subject: String
    @Argument(help: ArgumentHelp("One fact only, such as rank, scores.adoption or a row's label, or one capability.", valueName: "fact"))
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
        case .artifacts(let indices): try print(indices, fact, of: site)
        case .type(let indices): try print(indices, fact ?? "type", of: site)
        case .capability(let index):
            if let fact { throw Terminal.fail("a capability has no facts, such as '\(fact)'; name an artifact", .usage) }
            let explained = ExplainedCapability(index, in: site.graph, vectors: site.sources.vectors)
            switch format {
            case .text: Terminal.quoting(explained.text)
            case .json: Terminal.result(explained.json)
            }
        case .none:
            let slugs = site.graph.artifacts.map(\.slug) + site.graph.capabilities.map(\.slug) + site.plan.pairs.map(\.slug)
            let names = site.graph.artifacts.map(\.name) + site.graph.capabilities.map(\.name)
            let known = slugs.map(\.description) + DiagnosticCatalogue.all.map(\.code) + names
            let name = subject.split(separator: "/").last.map(String.init) ?? ""
            let nearest = nearestName(to: name, among: known).map { "; did you mean '\($0)'?" } ?? ""
            throw Terminal.fail("no artifact, capability, pair, type or code '\(subject)'\(nearest)", .usage)
        }
    }

    private func print(_ artifacts: [Int], _ fact: String?, of site: Site) throws {
        let explained = artifacts.map { ExplainedArtifact($0, fact, labels: site.sources.settings.labels, in: site.graph) }
        let editors = ExplainedEditorial(of: artifacts, fact, in: site)
        if let fact, editors == nil, explained.allSatisfy(\.isEmpty) {
            let known = ExplainedArtifact.names(of: artifacts, in: site.graph)
            let nearest = nearestName(to: fact, among: known).map { "; did you mean '\($0)'?" } ?? ""
            throw Terminal.fail("no source gives '\(fact)'\(nearest)", .usage)
        }
        switch format {
        case .text:
            let texts = (editors != nil && fact != nil ? [] : explained.map(\.text)) + (editors.map { [$0.text] } ?? [])
            Terminal.quoting(texts.joined(separator: "\n"))
        case .json:
            var json = JSONWriter(pretty: true)
            json.array { json in for item in explained { item.write(to: &json) } }
            Terminal.result(json.bytes + [UInt8(ascii: "\n")])
        }
    }
}
