import Capabilities
import JSONText
import Reading
import Rendering
import Templating

/// A content file to be filled in: where it goes, and what it begins with.
struct ContentDraft {
    /// Relative to `Content/`.
    let path: String
    let text: String

    /// The same with the comment that names its schema, for a project that has the schemas as files.
    func naming(_ schema: SchemaCommand.Kind) -> ContentDraft {
        ContentDraft(path: path, text: "---\n\(SchemaFiles.reference(to: schema))\n" + text.trimmingPrefix("---\n"))
    }

    /// - Parameter name: its title; `Guides/How we test` is of a folder.
    static func page(_ name: String) -> ContentDraft {
        let parts = name.split(separator: "/").map(\.trimmed).filter { !$0.isEmpty }
        return ContentDraft(
            path: "pages/\(parts.map { Slug(of: $0).description }.joined(separator: "/")).md",
            text: """
                ---
                title: \(quoted(parts.last ?? name))
                # description: One sentence for search engines.
                # Below the next line goes the page, in Markdown. A link such as [all comparisons](/compare/) is meant from the site's root.
                ---

                """)
    }

    static func comparison(_ left: Slug, _ right: Slug) -> ContentDraft {
        ContentDraft(
            path: "comparisons/\(left)-vs-\(right).md",
            text: """
                ---
                left: \(left)
                right: \(right)
                # One sentence, shown as the editors' verdict:
                # verdict: Take the first for small jobs, the second for large ones.
                # The one you would take, or none:
                # pick: \(left)
                # Below the next line goes what the figures do not say, in Markdown.
                ---

                """)
    }

    static func artifact(_ name: String, at slug: Slug, labels: TableLabels) -> ContentDraft {
        ContentDraft(
            path: "artifacts/\(slug).md",
            text: """
                ---
                name: \(quoted(name))
                # What you write here wins over the sources, field by field.
                # type: Model
                # url: https://example.org/
                # aliases: []
                # tags: []
                # rank: 50
                # scores: {\(labels.scores.map { "\($0.key): 0" }.joined(separator: ", "))}
                # pricing: Free
                # startingPrice: $5 per month
                # facts:
                #   Licence: MIT
                # The day on which you last held these facts against the thing itself, and where they are from:
                # checked: 2026-01-31
                # sources: [https://example.org/]
                # draft: true
                # Below the next line goes what readers should know first, in Markdown. What it can do stands under '## Capabilities', with a
                # '###' heading for each. Two artifacts whose headings say the same share the capability, and get a page that compares them.
                ---

                """)
    }

    /// With the facts and capabilities of an artifact written out.
    static func artifact(filledFrom known: Int, in graph: CapabilityGraph, labels: TableLabels) -> ContentDraft {
        let scores = labels.scores
        let artifact = graph.artifacts[known]
        var lines = ["---", "name: \(quoted(artifact.name))"]
        if let type = artifact.type { lines.append("type: \(quoted(type))") }
        if let url = artifact.url { lines.append("url: \(quoted(url))") }
        if !artifact.aliases.isEmpty { lines.append("aliases: [\(artifact.aliases.map(quoted).joined(separator: ", "))]") }
        if let rank = artifact.rank {
            // The front matter knows one scale, the site's.
            let value = rank.max == labels.rankMax ? rank.value : (rank.share * labels.rankMax * 100).rounded() / 100
            lines.append("rank: \(JSONWriter.text(of: value))")
        }
        let given = scores.compactMap { score in artifact.score(score.key).map { "\(score.key): \(JSONWriter.text(of: $0))" } }
        if !given.isEmpty { lines.append("scores: {\(given.joined(separator: ", "))}") }
        if let pricing = artifact.pricing { lines.append("pricing: \(quoted(pricing))") }
        if let price = artifact.startingPrice { lines.append("startingPrice: \(quoted(price.text))") }
        if let times = artifact.timesMatched { lines.append("timesMatched: \(times)") }
        if !artifact.furtherLabels.isEmpty {
            lines.append("facts:")
            for label in artifact.furtherLabels { lines.append("  \(quoted(label)): \(quoted(artifact.text(.further(label)) ?? ""))") }
        }
        if !artifact.tags.isEmpty { lines.append("tags: [\(artifact.tags.map(quoted).joined(separator: ", "))]") }
        lines += ["---", ""]
        if let introduction = artifact.introduction { lines += [introduction.asMarkdown, ""] }
        if !artifact.statements.isEmpty { lines += ["## Capabilities", ""] }
        for statement in artifact.statements.map({ graph.statements[$0] }) {
            let text = statement.text
            let title = Prose(plain: text.title ?? graph.capabilities[statement.capability].name).asMarkdown
            // What looks like a pin would be one.
            lines += ["### " + title.replacing("{#", with: "{ #"), "", text.description.asMarkdown, ""]
            for (label, prose) in [
                (CapabilityLabel.unique, text.unique), (.versusAlternatives, text.versusAlternatives), (.bestFor, text.bestFor),
                (.limitations, text.limitations), (.requires, text.requires),
            ] {
                if let prose { lines += ["\(label.words) \(prose.asMarkdown)", ""] }
            }
        }
        return ContentDraft(path: "artifacts/\(artifact.slug).md", text: lines.joined(separator: "\n"))
    }

    /// Proposes the statements that share words with the name, those with the most first; an editor keeps what fits.
    static func capability(_ name: String, in graph: CapabilityGraph) -> ContentDraft {
        let wanted = Set(words(name))
        let scored = graph.statements.indices.compactMap { index -> (index: Int, score: Int)? in
            let statement = graph.statements[index]
            let title = Set(words(statement.text.title ?? graph.capabilities[statement.capability].name))
            let text = Set(words(statement.text.description.plain))
            let score = 3 * wanted.intersection(title).count + wanted.intersection(text).count
            return score > 0 ? (index, score) : nil
        }
        let proposals = scored.sorted { (-$0.score, $0.index) < (-$1.score, $1.index) }.prefix(12).map { item in
            let statement = graph.statements[item.index]
            let opening = statement.text.description.plain.split(separator: " ").prefix(8).joined(separator: " ")
            return "#  - \(graph.artifacts[statement.artifact].slug): \(quoted(opening))"
        }
        var lines = ["---", "name: \(quoted(name))", "# aliases: []", "# keywords: []"]
        if !proposals.isEmpty {
            lines += ["# Statements that seem to speak of it. Take '# ' away from those that do, and delete the others:", "# includes:"]
            lines += proposals
        }
        lines += ["# Below the next line goes what it is, in two sentences.", "---", ""]
        return ContentDraft(path: "capabilities/\(Slug(of: name)).md", text: lines.joined(separator: "\n"))
    }

    private static func words(_ text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { $0.count > 2 }.map { word in
            word.count > 3 && word.last == "s" ? String(word.dropLast()) : String(word)
        }
    }

    /// A YAML text that needs no thought: JSON's double quotes are YAML's.
    private static func quoted(_ text: String) -> String {
        var json = JSONWriter()
        json.string(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }
}

extension Prose {
    /// As Markdown: the author's own, or plain text with what Markdown would take for marks escaped.
    fileprivate var asMarkdown: String {
        if let markdown { return markdown }
        var text = plain
        var page = PageBuffer()
        text.withUTF8 { PlainProse.appendMarkdown($0, to: &page) }
        return String(decoding: page.bytes, as: UTF8.self)
    }
}
