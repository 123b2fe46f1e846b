import ArgumentParser
import Diagnostics
import Reading

/// `pairwise check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reports everything that a build would, and what is doubtful; writes nothing.",
        discussion: """
            Looks for dead links and anchors in all pages as built, stale and unsourced facts, sources that contradict
            each other or themselves, names that are mentioned and have no page, pages that say the same, and templates,
            pictures and aliases that nothing uses. `pairwise explain CODE` tells more of any one.

              pairwise check
              pairwise check --strict --max-age 180       fails on warnings; facts are stale after half a year
              pairwise check --project site --format github
            """)

    @OptionGroup var project: ProjectOptions
    @Flag(help: "Exit with 1 when there are warnings, too.")
    var strict = false
    @Option(help: ArgumentHelp("Report facts that were checked longer ago than this.", valueName: "days"))
    var maxAge: Int?
    @Option(help: ArgumentHelp("How to print diagnostics: text, json or github.", valueName: "format"))
    var format: DiagnosticFormat = .text

    func validate() throws {
        if let maxAge, maxAge < 0 { throw ValidationError("--max-age takes a number of days from 0 up, not \(maxAge)") }
    }

    func run() async throws {
        let options = ReadingOptions(today: Environment.today, jobs: Environment.coreCount)
        let check = Check(inputs: Inputs(project: project.project, options: options, baseURL: nil), factDaysMax: maxAge)
        let diagnostics: DiagnosticList
        do throws(ReadingError) {
            diagnostics = try await ProgressLine.during("Checking") { () throws(ReadingError) in try await check.run() }
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.print(diagnostics, as: format, project: project.project)
        if format == .text { Terminal.message("\(diagnostics.faultCount ?? "No errors, no warnings").\n") }
        if diagnostics.hasErrors || strict && diagnostics.count(of: .warning) > 0 { throw ExitCode.contentErrors }
    }
}
