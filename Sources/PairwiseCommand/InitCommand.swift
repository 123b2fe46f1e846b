import ArgumentParser
import Publishing
import Reading
import Theme

/// `pairwise init DIR`
struct InitCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Writes a small project that builds at once.",
        discussion: """
            Nothing is fetched and nothing overwritten.

              pairwise init coffee && pairwise build --project coffee
              pairwise init . --with-theme      Templates/ for the project that is here
            """)

    @Argument(help: ArgumentHelp("The project's folder; it is made when it is missing.", valueName: "dir"))
    var dir: String
    @Flag(help: "Write the theme out too, as Templates/, to change it.")
    var withTheme = false
    @OptionGroup var project: ProjectOptions

    func validate() throws {
        // An empty folder is mostly a variable that was not set, and the project would come to stand in `/`.
        if dir.isEmpty { throw ValidationError("init takes a folder, not ''; '.' is the one you are in") }
    }

    /// As the user gave it, seen from `--project`.
    private var folder: String { project.path(to: dir) }

    func run() throws {
        guard !FileReading.exists(folder + "/Content") else {
            guard withTheme else { throw Terminal.fail("'\(folder)' has a Content/ already; it is left as it is", .usage) }
            return try writeTheme()
        }
        do {
            for file in StarterProject.files {
                // A folder may have a README and a .gitignore of its own.
                if !file.path.hasPrefix("Content/"), FileReading.exists(folder + "/" + file.path) { continue }
                try ProjectFiles.write(file.text, to: folder + "/" + file.path)
            }
            for file in SchemaFiles.all {
                try NewFile.replace(Array(file.text.utf8), at: "\(folder)/\(SchemaFiles.folder)\(file.path)")
            }
        } catch let error as PublishingError {
            throw Terminal.fail(error, .inputOutput)
        } catch let error as ProjectFiles.Taken {
            throw Terminal.fail(error, .usage)
        }
        if withTheme { try writeTheme() }
        Terminal.result(
            """
            A project with two brewers is in \(folder). Next:
              pairwise build --project \(folder)
              look at \(folder)/Content/artifacts/french-press.md, change a figure, and build again

            """)
    }

    /// Writes those files of the theme that are not there yet.
    private func writeTheme() throws {
        do throws(PublishingError) {
            for file in ThemeFile.all { _ = try NewFile.write(Array(file.text.utf8), to: "\(folder)/\(ThemeFiles.folder)\(file.path)") }
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.result(
            """
            The theme is in \(folder)/\(ThemeFiles.folder): the colours are at the top of assets/style.css. Files that you do not
            change are better deleted, so that a newer Pairwise can bring newer ones.

            """)
    }
}
