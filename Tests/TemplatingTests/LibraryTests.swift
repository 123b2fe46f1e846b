import Diagnostics
import Templating
import Testing

@Suite struct LibraryTests {
    private func library(_ files: KeyValuePairs<String, String>, reporting faults: inout DiagnosticList) -> TemplateLibrary {
        TemplateLibrary(
            files: files.map { SourceFile(path: $0.key, bytes: Array($0.value.utf8)) }, root: "Templates/", reporting: &faults)
    }

    @Test func `a template's name is its path inside the folder, without the suffix`() {
        var faults = DiagnosticList()
        let library = library(["Templates/page.mustache": "", "Templates/parts/a.md.mustache": ""], reporting: &faults)
        #expect(library.names == ["page", "parts/a.md"])
        #expect(library.contains("parts/a.md"))
        #expect(!library.contains("a.md"))
    }

    @Test func `of two templates with one name the later counts`() {
        var faults = DiagnosticList()
        let library = library(["page.mustache": "theme", "Templates/page.mustache": "own"], reporting: &faults)
        var output: [UInt8] = []
        library.render("page", .null, into: &output, reporting: &faults)
        #expect(output == Array("own".utf8))
        #expect(faults.all.isEmpty)
    }

    @Test func `a broken template leaves the others whole`() {
        var faults = DiagnosticList()
        let library = library(["Templates/bad.mustache": "{{#a}}", "Templates/good.mustache": "{{a}}"], reporting: &faults)
        #expect(faults.all.map(\.id) == ["unclosed-section"])
        #expect(faults.all.map(\.range.file) == ["Templates/bad.mustache"])
        var output = Array("before ".utf8)
        library.render("good", ["a": "1"], into: &output, reporting: &faults)
        #expect(output == Array("before 1".utf8))
    }

    @Test func `a page without template is a fault`() {
        var faults = DiagnosticList()
        let library = library(["Templates/page.mustache": ""], reporting: &faults)
        var output: [UInt8] = []
        library.render("pgae", .null, into: &output, reporting: &faults)
        #expect(
            faults.all.map(DiagnosticPrinter(colour: false).text(of:))
                == ["pgae.mustache:1:1: error: unknown template 'pgae'; did you mean 'page'? [unknown-template]\n"])
    }
}
