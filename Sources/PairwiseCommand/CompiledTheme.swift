import Diagnostics
import Digests
import Publishing
import Reading
import Rendering
import Templating

/// A project's theme, ready to render with.
struct CompiledTheme: Sendable {
    let templates: TemplateLibrary
    let assets: Assets
    /// Of all templates and assets.
    let digest: Digest
    let diagnostics: DiagnosticList
    let fileCount: Int
    let bytes: Int
    /// Of the project's own files, by path; nil for one that is too young to be trusted.
    private let stamps: [String: FileStamp?]

    var hasOwnFiles: Bool { !stamps.isEmpty }

    /// - Parameter former: is taken as it is when no file of the theme has changed since.
    /// - Throws: ``ReadingError`` when `Templates/` is there and cannot be read.
    init(of project: String, _ files: InputFiles, former: CompiledTheme?) throws(ReadingError) {
        let own = files.all.filter { $0.path.hasPrefix(ThemeFiles.folder) }
        let stamps = Dictionary(own.map { ($0.path, files.trusted($0)) }) { first, _ in first }
        if let former, !former.stamps.values.contains(nil), former.stamps == stamps {
            self = former
            return
        }
        self.stamps = stamps
        let theme = try ThemeFiles(of: project)
        var diagnostics = DiagnosticList()
        templates = TemplateLibrary(files: theme.templates, root: ThemeFiles.folder, reporting: &diagnostics)
        assets = Assets(of: theme.assets)
        assets.reportTakenNames(to: &diagnostics)
        digest = theme.digest
        self.diagnostics = diagnostics
        fileCount = theme.templates.count
        bytes = theme.templates.reduce(0) { $0 + $1.bytes.count }
    }
}
