/// Every code that a run can print, in the order of docs/DIAGNOSTICS.md.
enum DiagnosticCatalogue {
    static let groups: [(title: String, entries: [DiagnosticEntry])] = [
        (title: "Any file", entries: DiagnosticEntry.file),
        (title: "Front matter and site.yml", entries: DiagnosticEntry.frontMatter),
        (title: "Markdown", entries: DiagnosticEntry.markdown),
        (title: "Comparison texts: names and tables", entries: DiagnosticEntry.textFrame),
        (title: "Comparison texts: values, lists and verdicts", entries: DiagnosticEntry.textList),
        (title: "Saved pages", entries: DiagnosticEntry.savedPage),
        (title: "Passports, manifests and tables of facts", entries: DiagnosticEntry.record),
        (title: "Artifacts and capabilities", entries: DiagnosticEntry.graph),
        (title: "Vectors", entries: DiagnosticEntry.vector),
        (title: "Pages, pairs and links", entries: DiagnosticEntry.page),
        (title: "Templates", entries: DiagnosticEntry.template),
        (title: "Found by `pairwise check` alone", entries: DiagnosticEntry.check),
    ]

    static let all = groups.flatMap(\.entries)

    static func entry(_ code: String) -> DiagnosticEntry? { all.first { $0.code == code } }
}
