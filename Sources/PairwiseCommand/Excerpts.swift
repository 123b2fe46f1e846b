import Diagnostics
import Reading

extension DiagnosticList {
    /// The same faults, each with the line that it is about.
    ///
    /// A fault that is found only when all files are known has the number of its line and not the text: the graph
    /// does not keep the files. Those few are read once more here. A fault of a whole file (line 1) shows none.
    func withExcerpts(from project: String) -> DiagnosticList {
        var files: [String: SourceFile?] = [:]
        return map { diagnostic in
            let range = diagnostic.range
            guard range.excerpt.isEmpty, range.line > 1 else { return diagnostic }
            let file = files[range.file] ?? Self.file(range.file, of: project)
            files[range.file] = .some(file)
            guard let file, range.line <= file.lineCount else { return diagnostic }
            return diagnostic.at(file.range(line: range.line))
        }
    }

    /// Nil when it is gone or has become unreadable since.
    private static func file(_ path: String, of project: String) -> SourceFile? {
        do throws(ReadingError) {
            let whole = project + "/" + path
            return FileReading.isRegularFile(whole) ? SourceFile(path: path, bytes: try FileReading.bytes(of: whole)) : nil
        } catch {
            return nil
        }
    }
}
