import ArgumentParser

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

              pairwise schema site > site.schema.json
            """)

    @Argument(help: ArgumentHelp("site, artifact, capability, comparison, page, index, graph or search.", valueName: "format"))
    var kind: Kind

    func run() { Terminal.result(kind.schema) }
}
