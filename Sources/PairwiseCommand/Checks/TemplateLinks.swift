import Diagnostics
import Reading

/// Where the templates of a project hold an address that stands on a page.
struct TemplateLinks {
    private let templates: [SourceFile]

    /// - Throws: ``ReadingError`` when `Templates/` is there and cannot be read.
    init(of project: String) throws(ReadingError) {
        templates = try ThemeFiles(of: project).templates
    }

    /// The line that says the address, in the page's template before any other; that template's first line where none does,
    /// since an address may be put together from values.
    ///
    /// A template begins an address with a value (`{{root}}`) where the page has `../`, so that only what follows is looked for.
    func place(of link: String, beginning template: String) -> SourceRange {
        let own = ThemeFiles.folder + template + ".mustache"
        var written = link[...]
        while let start = ["../", "./", "/"].first(where: written.hasPrefix) { written = written.dropFirst(start.count) }
        guard !written.isEmpty else { return SourceRange(file: own) }
        let wanted = Array(written.utf8)
        for file in templates.filter({ $0.path == own }) + templates.filter({ $0.path != own }) {
            if let start = Self.start(of: wanted, in: file.bytes) { return file.range(start..<start + wanted.count) }
        }
        return SourceRange(file: own)
    }

    /// The address as a whole: behind a quote, a slash or a value, and up to a quote.
    private static func start(of wanted: [UInt8], in bytes: [UInt8]) -> Int? {
        let (quote, before) = (UInt8(ascii: "\""), Set("\"/}".utf8))
        var from = 1
        while from < bytes.count, let first = bytes[from...].firstIndex(of: wanted[0]), first + wanted.count < bytes.count {
            let end = first + wanted.count
            if before.contains(bytes[first - 1]), bytes[end] == quote, bytes[first..<end].elementsEqual(wanted) { return first }
            from = first + 1
        }
        return nil
    }
}
