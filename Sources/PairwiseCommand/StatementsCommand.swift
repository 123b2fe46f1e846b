import ArgumentParser
import Capabilities
import Diagnostics
import JSONText
import Reading

/// `pairwise statements`
struct StatementsCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "statements", abstract: "Prints every capability statement as a line of JSON.",
        discussion: """
            Any embedding tool can turn the lines into Content/vectors.jsonl: {"id": …, "vector": [ … ]} a line.
            An id depends on the words of its statement alone, so vectors hold while other files change.

              pairwise statements --missing | embed >> Content/vectors.jsonl
            """)

    @OptionGroup var project: ProjectOptions
    @Flag(help: "Only those that have no vector yet.")
    var missing = false

    func run() async throws {
        var diagnostics = DiagnosticList()
        let site = try await project.site(reporting: &diagnostics)
        for statement in site.graph.statements {
            let slug = site.graph.artifacts[statement.artifact].slug
            let id = StatementID(statement.text, artifact: slug)
            if missing, site.sources.vectors.entries[id.description] != nil { continue }
            var json = JSONWriter()
            json.object {
                $0.member("id", id.description)
                $0.member("artifact", slug.description)
                $0.member("text", id.text)
            }
            Terminal.result(json.bytes + [UInt8(ascii: "\n")])
        }
        if diagnostics.hasErrors {
            Terminal.print(diagnostics, as: .text, project: project.project)
            throw ExitCode.contentErrors
        }
    }
}
