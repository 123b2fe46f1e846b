import Capabilities
import Markup
import Planning
import Reading
import Templating

/// The values of the documents that are not pages: the feed and llms.txt.
extension PageFrame {
    /// What has a date, the latest first, at most 50: artifacts by the day on which their facts were last checked, comparisons and pages that have
    /// a `publishDate` by that. No clock is read, so what has no date is left out.
    func feed() -> Value {
        let entries = (artifactEntries() + comparisonEntries() + pageEntries()).sorted { ($1.date, $0.path) < ($0.date, $1.path) }
        var own: [(String, Value)] = []
        own +=
            [
                ("feedUrl", .text(address("/feed.xml"))), ("homeUrl", .text(address("/"))),
                ("updated", .text((entries.first.map { "\($0.date)" } ?? "1970-01-01") + "T00:00:00Z")),
            ]
        own += .list(
            "entries",
            entries.prefix(50).map { entry in
                [
                    "name": .text(entry.title), "url": .text(address(entry.path)), "updated": .text("\(entry.date)T00:00:00Z"),
                    "summary": Value(entry.summary),
                ]
            })
        return values(own, kind: "feed")
    }

    private struct FeedEntry {
        let title: String
        /// From the site's root.
        let path: String
        let date: CalendarDate
        let summary: String?
    }

    private func artifactEntries() -> [FeedEntry] {
        site.graph.artifacts.compactMap { artifact in
            artifact.facts.values.compactMap(\.chosen.provenance.checked).max().map {
                FeedEntry(
                    title: artifact.name, path: Route.artifact(artifact.slug).description, date: $0, summary: artifact.introduction?.plain)
            }
        }
    }

    private func comparisonEntries() -> [FeedEntry] {
        site.plan.pairs.compactMap { pair in
            guard let editorial = pair.editorial.map({ site.sources.comparisons[$0] }), let date = editorial.published else { return nil }
            let names = [pair.left, pair.right].map { site.graph.artifacts[$0].name }
            return FeedEntry(
                title: names.joined(separator: " vs "), path: pair.route.description, date: date,
                summary: editorial.verdict ?? editorial.body?.plain)
        }
    }

    private func pageEntries() -> [FeedEntry] {
        site.plan.pages.compactMap { plan in
            guard case .page(let index) = plan.kind, let date = site.sources.pages[index].published else { return nil }
            let page = site.sources.pages[index]
            return FeedEntry(title: page.title, path: plan.route.description, date: date, summary: page.description)
        }
    }

    /// llms.txt is Markdown, which the engine does not escape in a `.txt`: names are escaped here.
    func llms() -> Value {
        let artifacts = site.graph.artifacts.indices.map { index in
            let label = site.plan.type(of: index).map { site.plan.types[$0].label }
            return Value(
                reference(toArtifact: index) + [
                    ("name", Self.markdown(site.graph.artifacts[index].name)),
                    ("type", label.map { ["label": Self.markdown($0)] } ?? .null),
                ])
        }
        let capabilities = site.graph.capabilities.indices.map { index in
            Value(reference(toCapability: index) + [("name", Self.markdown(site.graph.capabilities[index].name))])
        }
        let comparisons = site.plan.pairs.filter(\.isIndexed).map { pair -> Value in
            [
                "left": ["name": Self.markdown(site.graph.artifacts[pair.left].name)],
                "right": ["name": Self.markdown(site.graph.artifacts[pair.right].name)],
                "url": .text(root + "compare/\(pair.slug)/"),
            ]
        }
        var own: [(String, Value)] = .list("artifacts", artifacts)
        own += .list("capabilities", capabilities)
        own += .list("comparisons", comparisons)
        own.append(("twins", .bool(site.settings.hasTwins)))
        return values(own, kind: "llms")
    }

    private static func markdown(_ text: String) -> Value {
        var bytes: [UInt8] = []
        MarkdownEscape.append(text, to: &bytes)
        return .markup(bytes)
    }

    /// An absolute address; without a `baseURL` a stable name, since a feed's ids must be addresses of some kind.
    private func address(_ path: String) -> String {
        site.absolute(path) ?? "urn:pairwise:" + (path == "/" ? "site" : String(path.split(separator: "/").joined(separator: ":")))
    }
}
