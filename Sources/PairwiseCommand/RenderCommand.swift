import ArgumentParser
import Diagnostics
import JSONText
import Reading
import Templating

/// `pairwise render TEMPLATE`
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Renders one Mustache template to standard output.",
        discussion: """
            A name that the data does not hold shows nothing and is a warning, as Mustache has it.

              pairwise render card.mustache --data card.json --partials Templates
            """)

    @Argument(help: ArgumentHelp("A Mustache template.", valueName: "template"))
    var template: String
    @Option(help: ArgumentHelp("The values, as JSON.", valueName: "file.json"))
    var data: String
    @Option(help: ArgumentHelp("A folder of *.mustache files that the template may name.", valueName: "dir"))
    var partials: String?
    @OptionGroup var project: ProjectOptions

    func run() throws {
        var diagnostics = DiagnosticList()
        let output: [UInt8]
        do throws(ReadingError) {
            output = try render(reporting: &diagnostics)
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
        Terminal.result(output)
        Terminal.print(diagnostics, as: .text, project: ".")
        if diagnostics.hasErrors { throw ExitCode.contentErrors }
    }

    private func render(reporting diagnostics: inout DiagnosticList) throws(ReadingError) -> [UInt8] {
        let (template, data) = (project.path(to: template), project.path(to: data))
        var files: [SourceFile] = []
        if let partials = partials.map(project.path(to:)) {
            for path in try FileReading.files(below: partials) where path.hasSuffix(".mustache") {
                // Under their own names, whatever folder they lie in.
                files.append(SourceFile(path: path, bytes: try FileReading.bytes(of: partials + "/" + path)))
            }
        }
        files.append(SourceFile(path: template, bytes: try FileReading.bytes(of: template, mayStream: true)))
        let library = TemplateLibrary(files: files, strictness: .plain, reporting: &diagnostics)
        let json = SourceFile(path: data, bytes: try FileReading.bytes(of: data, mayStream: true))
        let value: Value
        do throws(JSONFault) {
            value = Value(json: try JSONReader.value(in: json.bytes))
        } catch {
            diagnostics.report(DataFault(message: "not JSON: \(error.message)"), at: json.range(error.offset..<error.offset + 1))
            return []
        }
        let name = template.hasSuffix(".mustache") ? String(template.dropLast(".mustache".count)) : template
        var output: [UInt8] = []
        library.render(name, value, into: &output, reporting: &diagnostics)
        return output
    }

    private struct DataFault: Fault {
        let id = "not-json"
        let severity = Severity.error
        let message: String
    }
}
