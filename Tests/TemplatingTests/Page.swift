import Diagnostics
import Templating

/// One page, rendered for a test: the template `page` over a value, with other templates beside it.
struct Page: Equatable {
    let output: String
    /// As `pairwise` prints them, in order.
    let faults: String

    init(
        _ template: String, _ value: Value = [:], _ others: KeyValuePairs<String, String> = [:], name: String = "page",
        strictness: Strictness = .site
    ) {
        var diagnostics = DiagnosticList()
        let files = [(name, template)] + others.map { ($0.key, $0.value) }
        let library = TemplateLibrary(
            files: files.map { SourceFile(path: $0.0 + ".mustache", bytes: Array($0.1.utf8)) }, strictness: strictness,
            reporting: &diagnostics)
        var bytes: [UInt8] = []
        library.render(name, value, into: &bytes, reporting: &diagnostics)
        output = String(decoding: bytes, as: UTF8.self)
        faults = diagnostics.sorted.map(DiagnosticPrinter(colour: false).text(of:)).joined()
    }
}

/// What a template gives when nothing is wrong with it.
func rendered(_ template: String, _ value: Value = [:], _ others: KeyValuePairs<String, String> = [:], name: String = "page")
    -> String
{
    let page = Page(template, value, others, name: name)
    return page.faults.isEmpty ? page.output : page.output + "\n" + page.faults
}
