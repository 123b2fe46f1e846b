import ArgumentParser
import Diagnostics
import Publishing
import Reading

/// `pairwise build`
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Builds the site.",
        discussion: """
            The site is written beside the published one and put in its place whole: a build that fails or is
            killed leaves the published site as it was. Examples:

              pairwise build
              pairwise build --base-url https://example.org/atlas/ --strict
              pairwise build --project ../atlas --output /srv/www/atlas
            """)

    @OptionGroup var project: ProjectOptions
    @Option(help: ArgumentHelp("Where the site goes (default: public/ in the project).", valueName: "dir"))
    var output: String?
    @Option(name: .customLong("base-url"), help: ArgumentHelp("The site's address, instead of the one in site.yml.", valueName: "url"))
    var baseURL: String?
    @Flag(help: "Exit with 1 when there are warnings, too.")
    var strict = false
    @Option(help: ArgumentHelp("How many cores to use (default: all).", valueName: "n"))
    var jobs: Int?
    @Flag(help: "Ignore what is kept from the last build.")
    var fresh = false
    @Flag(help: "Include drafts, and what is not due yet or has expired.")
    var drafts = false
    @Flag(help: "Print how long each stage took.")
    var stats = false
    @Option(help: ArgumentHelp("How to print diagnostics: text, json or github.", valueName: "format"))
    var format: DiagnosticFormat = .text

    func validate() throws {
        if output?.isEmpty == true { throw ValidationError("--output takes a folder, not ''") }
        if let jobs, jobs < 1 { throw ValidationError("--jobs takes a number from 1 up, not \(jobs)") }
        if let baseURL, SiteSettings.baseURL(baseURL) == nil {
            throw ValidationError("--base-url takes an address such as https://example.org/atlas/, not '\(baseURL)'")
        }
    }

    func run() async throws {
        let cores = jobs ?? Environment.coreCount
        let options = ReadingOptions(today: Environment.today, includesDrafts: drafts, jobs: cores)
        let inputs = Inputs(
            project: project.project, options: options, baseURL: baseURL.flatMap(SiteSettings.baseURL))
        var build = Build(
            inputs: inputs, output: output ?? (project.project == "." ? "public" : project.project + "/public"), jobs: cores,
            isFresh: fresh)
        let outcome: Build.Outcome
        do {
            outcome = try await ProgressLine.during("Building") { try await build.run() }
        } catch let error as ReadingError {
            throw Terminal.fail(error, .inputOutput)
        } catch let error as PublishingError {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.print(build.diagnostics, as: format, project: project.project, notesMax: 10)
        Terminal.message(outcome.summary(build.diagnostics, project: project.project))
        if stats { Terminal.message(build.timings.table) }
        let isFaulty = build.diagnostics.hasErrors || strict && build.diagnostics.count(of: .warning) > 0
        // The system takes the memory of a process back at once.
        withExtendedLifetime(build) { Terminal.end(isFaulty ? .contentErrors : .success) }
    }
}
