import ArgumentParser

/// The command line.
package struct Pairwise: AsyncParsableCommand {
    package static let configuration = CommandConfiguration(
        commandName: "pairwise",
        abstract: "Builds comparison sites from comparison texts and Markdown.",
        discussion: """
            A project is a folder with Content/ and, if the theme is changed, Templates/.

              pairwise init coffee          writes a small project to begin with
              pairwise build                builds the project of this folder
              pairwise check                reports all that a build would
              pairwise inspect a-vs-b.txt   prints what is understood of one text
              pairwise explain dead-link    what a message means, and what to do about it

            Completions: pairwise --generate-completion-script bash (or zsh, fish).
            """,
        version: "0.1.0",
        subcommands: [
            InitCommand.self, NewCommand.self, BuildCommand.self, CheckCommand.self, InspectCommand.self, ExplainCommand.self,
            RenderCommand.self,
            StatementsCommand.self, SchemaCommand.self,
        ])

    package init() {}

    /// Runs the command that the process was called with, and ends the process.
    package static func run() async { await main() }
}
