import ArgumentParser
import Diagnostics
import JSONText
import Reading
import Rendering

/// `pairwise inspect FILE`
struct InspectCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "inspect", abstract: "Prints what is understood of one comparison text or saved page.",
        discussion: """
            Names, facts and capabilities with their lines, the verdict, and what could not be placed.

              pairwise inspect Content/sources/a-vs-b.txt
              pairwise inspect saved.html --format json
            """)

    @Argument(help: ArgumentHelp("A comparison text, or a saved comparison page (.html).", valueName: "file"))
    var file: String
    @OptionGroup var project: ProjectOptions
    @Option(help: ArgumentHelp("How to print the result: text or json.", valueName: "format"))
    var format: ResultFormat = .text

    func run() throws {
        var diagnostics = DiagnosticList()
        if let kind = ["json": "passport", "yml": "manifest", "yaml": "manifest", "csv": "table of facts", "tsv": "table of facts"][
            String(file.lowercased().split(separator: ".").last ?? "")]
        {
            throw Terminal.fail(
                "inspect reads comparison texts and saved pages; what a \(kind) gives, `pairwise explain ARTIFACT` shows", .usage)
        }
        let source: SourceFile
        do throws(ReadingError) {
            source = SourceFile(path: file, bytes: try FileReading.bytes(of: file, mayStream: true))
        } catch {
            throw Terminal.fail(error, .inputOutput)
        }
        // The project's own rank and scores, when there is a project around.
        let settings = SiteSettings(of: project.project)
        let text = ComparisonReader(labels: settings.labels).text(in: source, contentPath: file, reporting: &diagnostics)
        switch format {
        case .json:
            Terminal.result(InspectionJSON(file: file, text: text, scores: settings.labels.scores, diagnostics: diagnostics).bytes)
        case .text:
            if let text { Terminal.quoting(InspectionText(text).description) }
            Terminal.print(diagnostics, as: .text, project: ".")
        }
        if diagnostics.hasErrors { throw ExitCode.contentErrors }
    }
}

/// The result of `inspect` as the contract's JSON.
struct InspectionJSON {
    let file: String
    let text: ComparisonText?
    let scores: [TableLabels.Score]
    let diagnostics: DiagnosticList

    var bytes: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("file", file)
            write(text?.left, as: "left", to: &json)
            write(text?.right, as: "right", to: &json)
            write(text?.verdict, to: &json)
            json.key("diagnostics")
            json.array { json in for diagnostic in diagnostics.sorted { json.diagnostic(diagnostic, withFile: false) } }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private func write(_ side: ComparisonSide?, as key: String, to json: inout JSONWriter) {
        json.key(key)
        guard let side else { return json.null() }
        json.object { json in
            json.member("name", side.name)
            json.member("type", side.text(.type))
            json.key("rank")
            if case .rank(let rank)? = side.value(.rank) {
                json.object {
                    $0.member("value", rank.value)
                    $0.member("max", rank.max)
                }
            } else {
                json.null()
            }
            json.key("scores")
            json.object { json in
                for score in scores {
                    if case .number(let number)? = side.value(.score(score.key)) {
                        json.member(score.key, number)
                    } else {
                        json.member(score.key, nil as Double?)
                    }
                }
            }
            json.member("pricing", side.text(.pricing))
            if case .price(let price)? = side.value(.startingPrice) {
                json.price("startingPrice", price)
            } else {
                json.price("startingPrice", nil)
            }
            if case .count(let count)? = side.value(.timesMatched) {
                json.member("timesMatched", count)
            } else {
                json.member("timesMatched", nil as Int?)
            }
            json.key("facts")
            json.object { json in
                for fact in side.facts {
                    if case .further(let label) = fact.key { json.member(label, fact.text) }
                }
            }
            json.key("capabilities")
            json.object { json in
                json.member("declared", side.declared)
                json.key("statements")
                json.array { json in for capability in side.capabilities { write(capability, to: &json) } }
            }
        }
    }

    private func write(_ capability: CapabilityText, to json: inout JSONWriter) {
        json.object { json in
            json.member("line", capability.line)
            json.member("title", capability.title)
            json.member("description", capability.description.plain)
            json.member("unique", capability.unique?.plain)
            json.member("versusAlternatives", capability.versusAlternatives?.plain)
            if let text = capability.bestFor { json.member("bestFor", text.plain) }
            if let text = capability.limitations { json.member("limitations", text.plain) }
            if let text = capability.requires { json.member("requires", text.plain) }
        }
    }

    private func write(_ verdict: SourceVerdict?, to json: inout JSONWriter) {
        json.key("verdict")
        guard let verdict else { return json.null() }
        json.object { json in
            json.member("text", verdict.text)
            json.member("winner", verdict.winner?.rawValue)
            json.key("leads")
            json.object {
                $0.member("left", verdict.leftLeads)
                $0.member("right", verdict.rightLeads)
            }
            json.member("freeTier", verdict.freeTier?.rawValue)
        }
    }
}

/// The result of `inspect` for reading.
struct InspectionText: CustomStringConvertible {
    private let text: ComparisonText

    init(_ text: ComparisonText) { self.text = text }

    var description: String {
        var lines = ["\(text.left.name)  vs  \(text.right.name)", ""]
        for side in [text.left, text.right] {
            lines.append(side.name)
            for fact in side.facts { lines.append("  \(Self.label(fact.key)): \(fact.text)  (line \(fact.line))") }
            let known = side.capabilities.count
            let listed = side.declared.map { "\(known) of \($0) capabilities" } ?? (known == 1 ? "1 capability" : "\(known) capabilities")
            lines.append("  \(listed) listed")
            for capability in side.capabilities {
                lines.append("    line \(capability.line): \(capability.title ?? String(capability.description.plain.prefix(90)))")
            }
            lines.append("")
        }
        if let verdict = text.verdict {
            lines.append("Verdict (line \(verdict.line)): \(verdict.text)")
            let winner = verdict.winner.map { $0 == .left ? text.left.name : text.right.name }
            lines.append("  winner: \(winner ?? "none")")
        } else {
            lines.append("No verdict.")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func label(_ key: FactKey) -> String {
        switch key {
        case .further(let label): label
        default: key.name
        }
    }
}
