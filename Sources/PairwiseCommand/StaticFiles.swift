import Diagnostics
import Publishing
import Reading
import Rendering

/// The files of `Content/static/`, beside those that the build makes itself.
struct StaticFiles {
    private let made: Set<String>
    /// The folders that the build makes.
    private let folders: Set<String>

    /// - Parameter made: the paths of all files that the build makes.
    init(beside made: Set<String>) {
        self.made = made
        folders = made.reduce(into: []) { $0.formUnion(Self.folders(above: $1)) }
    }

    /// Reads each file and hands it to `use`; what cannot be read, or has no place in the site, is reported.
    func read<Failure: Error>(
        of sources: SourceTree, in project: String, reporting diagnostics: inout DiagnosticList,
        _ use: (RenderedFile) throws(Failure) -> Void
    ) throws(Failure) {
        for file in sources.staticFiles {
            let place = SourceRange(file: file.source)
            if made.contains(file.path) || folders.contains(file.path) || !made.isDisjoint(with: Self.folders(above: file.path)) {
                diagnostics.report(BuildFault.staticFileInTheWay(file.path), at: place)
                continue
            }
            guard file.path != OutputFolder.manifestPath else {
                diagnostics.report(BuildFault.staticFileInTheWay(file.path), at: place)
                continue
            }
            guard !file.path.contains("\n") else {
                diagnostics.report(BuildFault.unreadableStaticFile("its name holds a line break"), at: place)
                continue
            }
            let bytes: [UInt8]
            do throws(ReadingError) {
                bytes = try FileReading.bytes(of: project + "/" + file.source)
            } catch {
                diagnostics.report(BuildFault.unreadableStaticFile(error.reason), at: place)
                continue
            }
            try use(RenderedFile(path: file.path, bytes: bytes))
        }
    }

    /// `a/b/c.txt` → `a`, `a/b`
    private static func folders(above path: String) -> [String] {
        path.indices.filter { path[$0] == "/" }.map { String(path[..<$0]) }
    }
}
