import ArgumentParser
import Diagnostics
import Glibc
import JSONText

/// Exit statuses, as the contract fixes them.
extension ExitCode {
    static let contentErrors = ExitCode(1)
    static let usage = ExitCode(64)
    static let inputOutput = ExitCode(74)
}

/// Writes to the terminal: results to standard output, everything else to standard error.
enum Terminal {
    static func result(_ text: String) { write(Array(text.utf8), to: STDOUT_FILENO) }
    /// A result that quotes texts of strangers, which a terminal must not obey.
    static func quoting(_ text: String) {
        result(
            text.split(separator: "\n", omittingEmptySubsequences: false).map { DiagnosticPrinter.printable(String($0)) }.joined(
                separator: "\n"))
    }
    static func result(_ bytes: [UInt8]) { write(bytes, to: STDOUT_FILENO) }
    static func message(_ text: String) { write(Array(text.utf8), to: STDERR_FILENO) }

    /// Prints all diagnostics in their format, in order of file and place.
    /// - Parameters:
    ///   - project: the folder that the files' names are relative to.
    ///   - notesMax: of the notes, a terminal gets so many; the rest is counted.
    static func print(_ diagnostics: DiagnosticList, as format: DiagnosticFormat, project: String, notesMax: Int = .max) {
        let sorted = diagnostics.withExcerpts(from: project).sorted
        let printer = DiagnosticPrinter(colour: Environment.wantsColour)
        switch format {
        case .text:
            var notes = 0
            for diagnostic in sorted {
                if diagnostic.severity == .note {
                    notes += 1
                    if notes > notesMax { continue }
                }
                message(printer.text(of: diagnostic))
            }
            if notes > notesMax { message("… and \(notes - notesMax) more notes; `pairwise check` prints them all.\n") }
        case .github: result(sorted.map { printer.annotation(of: $0, below: Environment.pathFromHere(to: project)) }.joined())
        case .json:
            var json = JSONWriter(pretty: true)
            json.object { json in
                json.member("errors", diagnostics.count(of: .error))
                json.member("warnings", diagnostics.count(of: .warning))
                json.key("diagnostics")
                json.array { json in for diagnostic in sorted { json.diagnostic(diagnostic) } }
            }
            result(json.bytes + [UInt8(ascii: "\n")])
        }
    }

    /// Prints why a command cannot go on, and ends it.
    static func fail(_ error: some CustomStringConvertible, _ code: ExitCode) -> ExitCode {
        message("pairwise: \(error.description)\n")
        return code
    }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        var offset = 0
        while offset < bytes.count {
            let written = bytes.withUnsafeBytes { Glibc.write(descriptor, $0.baseAddress?.advanced(by: offset), bytes.count - offset) }
            if written < 0, errno == EINTR { continue }
            // A reader that went away (`| head`) wants no more.
            if written < 0, errno == EPIPE { return }
            guard written > 0 else { fail(to: descriptor, errno) }
            offset += written
        }
    }

    /// Ends the process as it is. All output is written without a buffer of this program.
    static func end(_ code: ExitCode) -> Never { exit(code.rawValue) }

    /// Half a result is none: whoever asked must learn of it (a full disk behind `>`).
    private static func fail(to descriptor: Int32, _ code: Int32) -> Never {
        if descriptor == STDOUT_FILENO {
            message("pairwise: cannot write the result: \(strerror(code).map { String(cString: $0) } ?? "error \(code)")\n")
        }
        exit(ExitCode.inputOutput.rawValue)
    }
}

extension DiagnosticList {
    /// `2 errors and 1 warning`; nil when there are none.
    var faultCount: String? {
        func text(_ severity: Severity) -> String? {
            let number = count(of: severity)
            return number == 0 ? nil : "\(number) \(severity.rawValue)\(number == 1 ? "" : "s")"
        }
        let found = [text(.error), text(.warning)].compactMap { $0 }
        return found.isEmpty ? nil : found.joined(separator: " and ")
    }
}
