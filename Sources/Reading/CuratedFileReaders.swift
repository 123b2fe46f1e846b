import Diagnostics
import Markup

/// Reads `Content/capabilities/SLUG.md`.
struct CapabilityFileReader {
    let dates: ContentDates

    func capability(
        in file: SourceFile, contentPath: String, slug: Slug, links: inout [WrittenLink], reporting diagnostics: inout DiagnosticList
    ) -> CapabilityFile? {
        let front = FrontMatter(of: file, reporting: &diagnostics)
        let document = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
        let resolver = ContentLinks(file: contentPath, route: "/capabilities/\(slug)/", root: "../../")
        links += document.links.compactMap { resolver.written($0, in: file) }
        let explanation = document.blocks.isEmpty ? nil : document.prose(of: document.blocks, links: resolver)
        let read = front.read(reporting: &diagnostics) { reader -> CapabilityFile? in
            let isPublished = dates.publication(&reader).isShown
            let name = reader.requiredText("name")
            let aliases = reader.texts("aliases").map(\.value)
            let keywords = reader.texts("keywords").map(\.value)
            let parent = reader.slug("parent")
            let includes = references("includes", &reader, in: file)
            let excludes = references("excludes", &reader, in: file)
            guard isPublished, let name else { return nil }
            return CapabilityFile(
                slug: slug, file: contentPath, name: name.value.trimmed, nameRange: file.range(name.range), aliases: aliases,
                keywords: keywords, parent: parent?.value, parentRange: parent.map { file.range($0.range) }, includes: includes,
                excludes: excludes, explanation: explanation)
        }
        return read ?? nil
    }

    /// `artifact-slug: opening words`, as pairs in a list or as one text each.
    private func references(
        _ key: String, _ reader: inout MappingReader, in file: SourceFile
    ) -> [CapabilityFile.StatementReference] {
        reader.textEntries(key).compactMap { artifact, opening in
            guard let slug = Slug(artifact.value) else {
                reader.report(ReadingFault.notSlug(artifact.value), at: artifact.range)
                return nil
            }
            return CapabilityFile.StatementReference(artifact: slug, opening: opening.value, range: file.range(artifact.range))
        }
    }
}

/// Reads `Content/comparisons/A-vs-B.md`.
struct ComparisonFileReader {
    let dates: ContentDates

    func comparison(
        in file: SourceFile, contentPath: String, links: inout [WrittenLink], reporting diagnostics: inout DiagnosticList
    ) -> ComparisonFile? {
        let front = FrontMatter(of: file, reporting: &diagnostics)
        let document = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
        let name = contentPath.split(separator: "/").last.map { $0.dropLast(3) } ?? ""
        let resolver = ContentLinks(file: contentPath, route: "/compare/\(name)/", root: "../../")
        links += document.links.compactMap { resolver.written($0, in: file) }
        let body = document.blocks.isEmpty ? nil : document.prose(of: document.blocks, links: resolver)
        let read = front.read(reporting: &diagnostics) { reader -> ComparisonFile? in
            let publication = dates.publication(&reader)
            reader.require("left")
            reader.require("right")
            let left = reader.slug("left")
            let right = reader.slug("right")
            let verdict = reader.text("verdict")?.value
            let pick = reader.text("pick")
            let indexed = reader.bool("indexed")?.value
            guard publication.isShown, let left, let right else { return nil }
            var picked: ComparisonFile.Pick?
            if let pick {
                if pick.value == "none" {
                    picked = ComparisonFile.Pick.none
                } else if let slug = Slug(pick.value) {
                    picked = .artifact(slug)
                } else {
                    reader.report(ReadingFault.notSlug(pick.value), at: pick.range)
                }
            }
            return ComparisonFile(
                file: contentPath, left: left.value, leftRange: file.range(left.range), right: right.value,
                rightRange: file.range(right.range), verdict: verdict, pick: picked,
                pickRange: pick.map { file.range($0.range) }, indexed: indexed, published: publication.date, body: body)
        }
        return read ?? nil
    }
}

/// Reads `Content/pages/**.md`.
struct ContentPageReader {
    let dates: ContentDates

    /// - Parameter path: the page's address without slashes at its ends; empty for the home page.
    func page(
        in file: SourceFile, contentPath: String, path: String, links: inout [WrittenLink], reporting diagnostics: inout DiagnosticList
    ) -> ContentPage? {
        let front = FrontMatter(of: file, reporting: &diagnostics)
        let document = MarkdownDocument(of: file, from: front.bodyOffset, reporting: &diagnostics)
        let depth = path.isEmpty ? 0 : path.split(separator: "/").count
        let root = depth == 0 ? "./" : String(repeating: "../", count: depth)
        let resolver = ContentLinks(file: contentPath, route: path.isEmpty ? "/" : "/\(path)/", root: root)
        links += document.links.compactMap { resolver.written($0, in: file) }
        let read = front.read(reporting: &diagnostics) { reader -> ContentPage? in
            let publication = dates.publication(&reader)
            // The home page has the site's title where it has none of its own.
            let title = path.isEmpty ? reader.text("title") : reader.requiredText("title")
            let description = reader.text("description")?.value
            guard publication.isShown, title != nil || path.isEmpty else { return nil }
            var blocks = document.blocks
            // The page has its title as a heading already.
            if let first = blocks.first, case .heading(1, _) = first.kind, first.text.lowercased() == title?.value.trimmed.lowercased() {
                blocks.removeFirst()
            }
            let shift = MarkdownDocument.headingShift(of: blocks)
            let headings = blocks.compactMap { block -> ContentPage.Heading? in
                guard case .heading(let level, let id) = block.kind else { return nil }
                return ContentPage.Heading(id: id, text: block.text, level: level + shift)
            }
            return ContentPage(
                path: path, file: contentPath, title: title?.value ?? "", description: description, published: publication.date,
                body: document.prose(of: blocks, links: resolver), headings: headings)
        }
        return read ?? nil
    }
}

extension MappingReader {
    /// A text that is a slug; anything else is reported.
    mutating func slug(_ key: String) -> Located<Slug>? {
        guard let text = text(key) else { return nil }
        if let slug = Slug(text.value) { return Located(slug, at: text.range) }
        report(ReadingFault.notSlug(text.value), at: text.range)
        return nil
    }
}
