import Diagnostics
import Glibc
import Markup
import Reading

/// A project in a folder of its own, which is gone when the test ends.
///
/// ```
/// == site.yml
/// title: Trees
/// == artifacts/oak.md
/// …
/// ```
struct TemporaryProject: ~Copyable {
    let path: String
    private var paths: [String] = []

    /// - Parameter content: files of `Content/`, each below a line `== PATH`.
    init(_ content: String) {
        var template = Array("/tmp/reading-tests-XXXXXX".utf8CString)
        let made = template.withUnsafeMutableBufferPointer { buffer in
            buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
        }
        precondition(made != nil, "no temporary folder can be made")
        path = made ?? ""
        makeFolder("Content")
        for part in ("\n" + content).split(separator: "\n== ") {
            let (name, text) = part.firstIndex(of: "\n").map { (part[..<$0], part[$0...].dropFirst()) } ?? (part, "")
            write(String(text), to: String(name))
        }
    }

    private mutating func makeFolder(_ name: String) {
        if mkdir(path + "/" + name, 0o755) == 0 { paths.append(name) }
    }

    private mutating func write(_ text: String, to name: String) {
        var folder = "Content"
        for part in name.split(separator: "/").dropLast() {
            folder += "/" + part
            makeFolder(folder)
        }
        let file = "Content/" + name
        let descriptor = open(path + "/" + file, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        let bytes = Array(text.utf8)
        let written = Glibc.write(descriptor, bytes, bytes.count)
        precondition(written == bytes.count && close(descriptor) == 0, "\(file) cannot be written")
        paths.append(file)
    }

    /// A pipe, which nobody writes to.
    mutating func makePipe(_ name: String) {
        if mkfifo(path + "/Content/" + name, 0o644) == 0 { paths.append("Content/" + name) }
    }

    deinit {
        for name in paths.reversed() { remove(path + "/" + name) }
        rmdir(path)
    }
}

/// What is read of a project, and the faults as printed.
func read(_ content: String, today: String? = "2026-06-15", drafts: Bool = false, jobs: Int = 1) async throws
    -> (tree: SourceTree, faults: String)
{
    let project = TemporaryProject(content)
    var diagnostics = DiagnosticList()
    let options = ReadingOptions(today: today.flatMap { CalendarDate($0) }, includesDrafts: drafts, jobs: jobs)
    let tree = try await SourceTree(reading: project.path, options: options, reporting: &diagnostics)
    return (tree, diagnostics.sorted.map(DiagnosticPrinter(colour: false).text(of:)).joined())
}
