import ArgumentParser
import Publishing

/// `pairwise schema KIND`
struct SchemaCommand: ParsableCommand {
    enum Kind: String, ExpressibleByArgument, CaseIterable {
        case site, artifact, capability, comparison, page, index, graph, search

        var schema: String {
            switch self {
            case .site: ContentSchemas.site
            case .artifact: ContentSchemas.artifact
            case .capability: ContentSchemas.capability
            case .comparison: ContentSchemas.comparison
            case .page: ContentSchemas.page
            case .index: OutputSchemas.index
            case .graph: OutputSchemas.graph
            case .search: SearchSchema.search
            }
        }
    }

    static let configuration = CommandConfiguration(
        commandName: "schema", abstract: "Prints the JSON Schema of a format, for editors and CI.",
        discussion: """
            site is Content/site.yml; artifact, capability, comparison and page are the front matter of the Markdown
            files; index, graph and search are the JSON files that a build emits.

            An editor with YAML support completes and checks the keys of a file whose front matter names its schema:
            # yaml-language-server: $schema=../../schemas/artifact.schema.json

              pairwise schema site > site.schema.json
              pairwise schema --all schemas           all of them, as files; those of an older version are replaced
            """)

    @Argument(help: ArgumentHelp("site, artifact, capability, comparison, page, index, graph or search.", valueName: "format"))
    var kind: Kind?
    @Option(help: ArgumentHelp("Write all schemas into this folder.", valueName: "dir"))
    var all: String?
    @OptionGroup var project: ProjectOptions

    func validate() throws {
        if (kind == nil) == (all == nil) { throw ValidationError("schema takes a format, such as 'artifact', or --all and a folder") }
        if all?.isEmpty == true { throw ValidationError("--all takes a folder, not ''") }
    }

    func run() throws {
        if let kind { Terminal.result(kind.schema) }
        guard let all = all.map(project.path(to:)) else { return }
        do throws(PublishingError) {
            for file in SchemaFiles.all { try NewFile.replace(Array(file.text.utf8), at: all + "/" + file.path) }
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
    }
}
