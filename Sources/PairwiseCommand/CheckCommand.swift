import ArgumentParser
import Diagnostics
import Reading

/// `pairwise check`
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Reports everything that a build would, and writes nothing.")

    @OptionGroup var project: ProjectOptions
    @Flag(help: "Exit with 1 when there are warnings, too.")
    var strict = false
    @Option(help: ArgumentHelp("How to print diagnostics: text, json or github.", valueName: "format"))
    var format: DiagnosticFormat = .text

    func run() async throws {
        let options = ReadingOptions(today: Environment.today, jobs: Environment.coreCount)
        var diagnostics = DiagnosticList()
        do throws(ReadingError) {
            let site = try await site(
                from: Inputs(project: project.project, options: options, baseURL: nil), reporting: &diagnostics)
            var made = Set(site.assets.map(\.path))
            for page in site.plan.pages { made.formUnion(site.renderer.files(of: page, reporting: &diagnostics).map(\.path)) }
            made.formUnion(site.renderer.siteFiles(reporting: &diagnostics).map(\.path))
            StaticFiles(beside: made).read(of: site.sources, in: project.project, reporting: &diagnostics) { _ in }
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.print(diagnostics, as: format)
        let errors = diagnostics.count(of: .error)
        let warnings = diagnostics.count(of: .warning)
        if format == .text { Terminal.message("\(diagnostics.faultCount ?? "No errors, no warnings").\n") }
        if errors > 0 || strict && warnings > 0 { throw ExitCode.contentErrors }
    }
}
