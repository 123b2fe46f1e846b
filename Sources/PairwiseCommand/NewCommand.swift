import ArgumentParser
import Capabilities
import Diagnostics
import Planning
import Publishing
import Reading

/// `pairwise new KIND NAME`
struct NewCommand: AsyncParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case artifact, capability, comparison, page

        var schema: SchemaCommand.Kind {
            switch self {
            case .artifact: .artifact
            case .capability: .capability
            case .comparison: .comparison
            case .page: .page
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Writes a Markdown file to fill in.",
        discussion: """
              pairwise new artifact "OpenAI: GPT-4.1" --from-sources    filled with what the sources say
              pairwise new capability "Structured output"               proposes the statements that speak of it
              pairwise new comparison "openai-gpt-4-1 vs openai-gpt-5-2"
              pairwise new page "How we test"
            """)

    @Argument(help: ArgumentHelp("artifact, capability, comparison or page.", valueName: "kind"))
    var kind: Kind
    @Argument(help: ArgumentHelp("Its name; for a comparison 'A vs B'.", valueName: "name"))
    var name: String
    @Flag(help: "Fill an artifact with the facts and capabilities that the sources give it.")
    var fromSources = false
    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if fromSources, kind != .artifact { throw ValidationError("--from-sources goes with 'artifact'") }
        if name.trimmed.isEmpty { throw ValidationError("\(kind == .artifact ? "an" : "a") \(kind.rawValue) takes a name") }
    }

    func run() async throws {
        // What is wrong in other files is for `build` to say.
        var ignored = DiagnosticList()
        let site = try await project.site(includesDrafts: true, reporting: &ignored)
        var draft = try draft(in: site)
        let schema = kind.schema
        if FileReading.exists("\(project.project)/\(SchemaFiles.folder)\(SchemaFiles.name(of: schema))") { draft = draft.naming(schema) }
        let path = (project.project == "." ? "" : project.project + "/") + SourceTree.contentFolder + draft.path
        do {
            try ProjectFiles.write(draft.text, to: path)
        } catch let error as ProjectFiles.Taken {
            throw Terminal.fail(error, .usage)
        } catch let error as PublishingError {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.result("\(path)\n")
    }

    private func draft(in site: Site) throws -> ContentDraft {
        switch kind {
        case .page:
            guard name.contains(where: { $0 != "/" && !$0.isWhitespace }) else {
                throw Terminal.fail("a page takes a name, not '\(name)'", .usage)
            }
            let draft = ContentDraft.page(name)
            let route = "/" + draft.path.dropFirst("pages/".count).dropLast(".md".count) + "/"
            if let taken = site.plan.pages.first(where: { $0.route.description == route }), !isPage(taken) {
                throw Terminal.fail("'\(route)' is a page that every site has; give yours another name", .usage)
            }
            return draft
        case .capability: return .capability(name, in: site.graph)
        case .artifact:
            let known = artifact(named: name, in: site.graph)
            if let artifact = known.map({ site.graph.artifacts[$0] }), artifact.slug != Slug(of: name), artifact.name != name.trimmed,
                !fromSources
            {
                throw Terminal.fail(
                    "'\(name.trimmed)' is an alias of '\(artifact.name)' (\(artifact.slug)), so it is there already", .usage)
            }
            if fromSources, known == nil { throw Terminal.fail(unknown(name, in: site.graph), .usage) }
            if fromSources, let known { return .artifact(filledFrom: known, in: site.graph, labels: site.sources.settings.labels) }
            // Sources may give it another slug than its name would.
            let artifact = known.map { site.graph.artifacts[$0] }
            return .artifact(artifact?.name ?? name, at: artifact?.slug ?? Slug(of: name), labels: site.sources.settings.labels)
        case .comparison:
            let sides = name.contains(" vs ") ? name.firstRange(of: " vs ") : name.firstRange(of: "-vs-")
            guard let cut = sides else { throw Terminal.fail("a comparison is named 'A vs B'", .usage) }
            let names = [String(name[..<cut.lowerBound]), String(name[cut.upperBound...])]
            let slugs = try names.map { side in
                guard let index = artifact(named: side, in: site.graph) else { throw Terminal.fail(unknown(side, in: site.graph), .usage) }
                return site.graph.artifacts[index].slug
            }
            guard slugs[0] != slugs[1] else { throw Terminal.fail("'\(slugs[0])' is compared with itself", .usage) }
            if let file = site.sources.comparisons.first(where: { Set([$0.left, $0.right]) == Set(slugs) })?.file {
                throw Terminal.fail("'\(SourceTree.contentFolder)\(file)' is about the two already", .usage)
            }
            return .comparison(min(slugs[0], slugs[1]), max(slugs[0], slugs[1]))
        }
    }

    private func isPage(_ page: PagePlan) -> Bool {
        if case .page = page.kind { true } else { false }
    }

    /// By slug, name or alias.
    private func artifact(named name: String, in graph: CapabilityGraph) -> Int? {
        let wanted = name.trimmed
        return graph.artifact(Slug(of: wanted)) ?? graph.artifact(named: wanted)
    }

    private func unknown(_ name: String, in graph: CapabilityGraph) -> String {
        let nearest = nearestName(to: Slug(of: name).description, among: graph.artifacts.map(\.slug.description))
        return (name.trimmed.isEmpty ? "a side without a name" : "no artifact '\(name.trimmed)' in Content/")
            + (nearest.map { "; did you mean '\($0)'?" } ?? "")
    }
}
