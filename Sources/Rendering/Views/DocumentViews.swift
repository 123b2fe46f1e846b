import Capabilities
import Planning
import Reading
import Templating

/// The values of the documents that are not pages: the feed and llms.txt.
extension PageFrame {
    /// Artifacts by the date on which their facts were last checked, at most 50. No clock is read, so an
    /// artifact without a date is left out.
    func feed() -> Value {
        let dated = site.graph.artifacts.indices.compactMap { index in
            site.graph.artifacts[index].facts.values.compactMap(\.chosen.provenance.checked).max().map { (index: index, date: $0) }
        }.sorted { ($1.date, $0.index) < ($0.date, $1.index) }
        let entries = dated.prefix(50).map { entry -> Value in
            let artifact = site.graph.artifacts[entry.index]
            return [
                "name": .text(artifact.name), "url": .text(address(Route.artifact(artifact.slug).description)),
                "updated": .text("\(entry.date)T00:00:00Z"),
                "summary": Value(artifact.introduction?.plain),
            ]
        }
        var own: [(String, Value)] = []
        own +=
            [
                ("feedUrl", .text(address("/feed.xml"))), ("homeUrl", .text(address("/"))),
                ("updated", .text((dated.first.map { "\($0.date)" } ?? "1970-01-01") + "T00:00:00Z")),
            ]
        own += .list("entries", entries)
        return values(own, kind: "feed")
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
