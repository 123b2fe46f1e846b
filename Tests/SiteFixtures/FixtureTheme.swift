import Diagnostics
import Templating
import Theme

/// The theme of this repository, compiled; or templates written out in a test.
package enum FixtureTheme {
    package static func library(_ own: [(path: String, text: String)] = []) -> TemplateLibrary {
        var ignored = DiagnosticList()
        let files = ThemeFile.all.filter { $0.path.hasSuffix(".mustache") }.map { ($0.path, $0.text) } + own
        return TemplateLibrary(
            files: files.map { SourceFile(path: "Templates/" + $0.0, bytes: Array($0.1.utf8)) }, root: "Templates/",
            reporting: &ignored)
    }
}
