import Diagnostics

/// The templates of a site, each compiled once.
///
/// - Shape: a template's name is its path without the root and without `.mustache`; a later file of the same name
///   replaces an earlier one.
/// - Faults: a broken template is reported, and renders as far as it could be read.
/// - Cost: rendering parses nothing; a library may be shared by any number of tasks.
package struct TemplateLibrary: Sendable {
    let templates: [Template]
    let strictness: Strictness
    private let indices: [String: Int]

    /// - Parameters:
    ///   - files: the templates; the order decides only which of two with one name counts.
    ///   - root: what the paths of the files begin with and the names leave out: `Templates/`.
    ///   - strictness: whether an unknown name is an error or a warning.
    package init(
        files: [SourceFile], root: String = "", strictness: Strictness = .site, reporting diagnostics: inout DiagnosticList
    ) {
        var chosen: [SourceFile] = []
        var indices: [String: Int] = [:]
        for file in files {
            let name = Self.name(of: file.path, root: root)
            if let index = indices[name] {
                chosen[index] = file
            } else {
                indices[name] = chosen.count
                chosen.append(file)
            }
        }
        var templates: [Template] = []
        for (index, file) in chosen.enumerated() {
            let program = TemplateParser.program(of: file, reporting: &diagnostics)
            let targets = program.links.map { indices[$0.name] }
            for link in program.links where indices[link.name] == nil && !link.name.isEmpty {
                let fault = TemplateFault.unknownTemplate(
                    link.name, nearest: nearestName(to: link.name, among: indices.keys), strictness)
                diagnostics.report(fault, at: file.range(link.range))
            }
            let name = Self.name(of: file.path, root: root)
            templates.append(Template(name: name, index: index, file: file, program: program, targets: targets))
        }
        self.templates = templates
        self.indices = indices
        self.strictness = strictness
    }

    /// The names of all templates, by UTF-8 order.
    package var names: [String] { indices.keys.sorted() }

    package func contains(_ name: String) -> Bool { indices[name] != nil }

    /// The templates that the given ones name, directly or through others, and the given ones themselves. What a
    /// template names by a value of the page is not among them.
    package func reached(from names: some Sequence<String>) -> Set<String> {
        var reached = Set(names.compactMap { indices[$0] })
        var open = Array(reached)
        while let index = open.popLast() {
            for case let target? in templates[index].targets where reached.insert(target).inserted { open.append(target) }
        }
        return Set(reached.map { templates[$0].name })
    }

    /// Appends a page: the template `name` over `value`.
    ///
    /// Text is escaped for what the page is, by the name of this outermost template: `*.md` for Markdown, `*.txt` not
    /// at all, all else for HTML and XML.
    /// - Faults: what a template names and the data lacks is reported at its place, and shows nothing; each place
    ///   once. A template that calls itself without end is reported and ends the page.
    /// - Parameter keepsParts: whether what comes out of parts is kept for other pages. A page whose parts hardly any other page
    ///   shows takes what others kept, and adds nothing to it.
    package func render(
        _ name: String, _ value: Value, numbers: PageNumbers = PageNumbers(), keepsParts: Bool = true, into output: inout PageBuffer,
        reporting diagnostics: inout DiagnosticList
    ) {
        guard let index = indices[name] else {
            let fault = TemplateFault.unknownTemplate(name, nearest: nearestName(to: name, among: indices.keys), .site)
            return diagnostics.report(fault, at: SourceRange(file: name + Self.suffix))
        }
        withUnsafePointer(to: value) { value in
            var renderer = TemplateRenderer(
                library: self, outermost: templates[index], value: value, numbers: numbers, keepsParts: keepsParts,
                opened: output.takeOpened())
            renderer.render(templates[index], into: &output)
            output.opened = renderer.opened
            diagnostics.append(renderer.diagnostics)
        }
    }

    /// The same, of what is short or rendered once.
    package func render(_ name: String, _ value: Value, into output: inout [UInt8], reporting diagnostics: inout DiagnosticList) {
        var page = PageBuffer()
        render(name, value, into: &page, reporting: &diagnostics)
        output.append(contentsOf: page.bytes)
    }

    func index(of name: String) -> Int? { indices[name] }

    private static let suffix = ".mustache"

    private static func name(of path: String, root: String) -> String {
        let inner = path.hasPrefix(root) ? path.dropFirst(root.count) : path[...]
        return String(inner.hasSuffix(suffix) ? inner.dropLast(suffix.count) : inner)
    }
}
