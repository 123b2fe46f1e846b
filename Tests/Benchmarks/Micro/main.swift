import Diagnostics
import Glibc
import JSONText
import Markup
import Reading
import Templating

/// Small measurements of what a build does most. Prints the best of many short rounds: the machine's noise only adds.
func measure(_ name: String, bytes: Int = 0, rounds: Int = 400, times: Int = 1, _ work: () -> Int) {
    var best = Double.infinity
    var sum = 0
    for _ in 0..<rounds {
        var start = timespec()
        var end = timespec()
        clock_gettime(CLOCK_MONOTONIC, &start)
        for _ in 0..<times { sum &+= work() }
        clock_gettime(CLOCK_MONOTONIC, &end)
        let seconds = Double(end.tv_sec - start.tv_sec) + Double(end.tv_nsec - start.tv_nsec) / 1e9
        best = min(best, seconds / Double(times))
    }
    let micros = (best * 1e8).rounded() / 100
    let rate = bytes == 0 ? "" : "   \(Int(Double(bytes) / best / 1e6)) MB/s"
    print("  " + name + String(repeating: " ", count: max(1, 44 - name.count)) + "\(micros) µs\(rate)\(sum == .min ? "!" : "")")
}

/// A page with a table of twelve rows and sixteen capabilities: about 4 kB.
let template = """
    <!doctype html>
    <html lang="en"><head><title>{{left.name}} vs {{right.name}}</title></head>
    <body><h1>{{left.name}} vs {{right.name}}</h1>
    <table>
    {{#rows}}
    <tr><th>{{label}}</th><td>{{left}}</td><td>{{#right}}{{right}}{{/right}}{{^right}}not given{{/right}}</td></tr>
    {{/rows}}
    </table>
    {{#capabilities}}
    <section><h3>{{title}}</h3><p>{{{text}}}</p>{{#unique}}<p>Unique: {{unique}}</p>{{/unique}}</section>
    {{/capabilities}}
    </body></html>
    """
let page: Value = [
    "left": ["name": "Alder & Sons"], "right": ["name": "Birch Notes"],
    "rows": .list((0..<12).map { ["label": .text("Row \($0)"), "left": Value($0 * 7), "right": $0 % 3 == 0 ? .null : Value($0)] }),
    "capabilities": .list(
        (0..<16).map {
            [
                "title": .text("Capability \($0) of <many>"), "text": .markup(Array(repeating: UInt8(ascii: "x"), count: 120)),
                "unique": $0 % 2 == 0 ? .null : "keeps two drafts beside one another",
            ]
        }),
]
var faults = DiagnosticList()
let library = TemplateLibrary(
    files: [SourceFile(path: "page.mustache", bytes: Array(template.utf8))], reporting: &faults)
var output: [UInt8] = []
library.render("page", page, into: &output, reporting: &faults)
measure("one page through the template engine", bytes: output.count, times: 20) {
    output.removeAll(keepingCapacity: true)
    library.render("page", page, into: &output, reporting: &faults)
    return output.count
}

let prose = String(repeating: "Inputs are split at ledger bounds, scored & joined in order; ", count: 1000)
measure("HTML escaping", bytes: prose.utf8.count) {
    output.removeAll(keepingCapacity: true)
    HTMLEscape.append(prose, to: &output)
    return output.count
}
measure("Markdown escaping", bytes: prose.utf8.count) {
    output.removeAll(keepingCapacity: true)
    MarkdownEscape.append(prose, to: &output)
    return output.count
}
measure("JSON text", bytes: prose.utf8.count) {
    var json = JSONWriter()
    json.string(prose)
    return json.bytes.count
}

/// A comparison text of about 15 kB.
let statement = String(repeating: "Splits inputs at ledger bounds and joins them in order, so that large batches finish. ", count: 8)
let comparison =
    """
    Alder vs Birch Notes
    Side-by-side comparison to help you choose.
    | Feature | Alder | Birch Notes |
    |---|---|---|
    | Type | Repository | Model |
    | UnfragileRank | 40/100 | 50/100 |
    | Pricing | Free | Paid |
    | Starting Price | — | $2.50e-6 per prompt token |
    | Capabilities | 8 decomposed | 8 decomposed |
    | Times Matched | 0 | 3 |

    """
    + (0..<16).map { "Method \($0) \(statement)\nUnique: Keeps \($0) drafts.\nvs alternatives: Slower than hand work, and steadier.\n" }
    .joined()
let bytes = Array(comparison.utf8)
measure("one comparison text, read", bytes: bytes.count) {
    var found = DiagnosticList()
    let file = SourceFile(path: "Content/sources/a.txt", bytes: bytes)
    let text = ComparisonReader(labels: SiteSettings().labels).text(in: file, contentPath: "sources/a.txt", reporting: &found)
    return text?.left.capabilities.count ?? 0
}

let markdown = Array(
    ("# One\n\n" + String(repeating: "Words with **weight**, `code` and [a link](https://example.org/).\n\n", count: 150)).utf8)
measure("one Markdown file of 10 kB, to HTML", bytes: markdown.count) {
    var found = DiagnosticList()
    let document = MarkdownDocument(of: SourceFile(path: "a.md", bytes: markdown), reporting: &found)
    return document.html(of: document.blocks).count
}
