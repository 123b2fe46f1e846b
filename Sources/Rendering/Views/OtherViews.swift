import Capabilities
import Planning
import Reading
import Templating

/// The values of the home page, the search page, the author's own pages and the 404 page.
extension PageFrame {
    func home() -> Value {
        let graph = site.graph
        let introduction = site.sources.pages.first { $0.path == "" }
        let files = Set(graph.artifacts.flatMap(\.files))
        let judged = site.plan.pairs.indices.filter(isJudged)
        let byShared = (judged + site.plan.pairs.indices.filter { site.plan.pairs[$0].shared > 0 && !isJudged($0) })
            .sorted {
                let (one, other) = (site.plan.pairs[$0], site.plan.pairs[$1])
                return (-one.shared, -(one.similarity ?? 0), $0) < (-other.shared, -(other.similarity ?? 0), $1)
            }
        // What the editors say of a pair is said of few: those stand first, and leave room for others.
        let first = byShared.filter(isJudged).prefix(8)
        let closest = first + byShared.filter { !isJudged($0) }.prefix(12 - first.count)
        let shared = graph.capabilities.indices.filter { graph.capabilities[$0].artifacts.count > 1 }
            .sorted { (-graph.capabilities[$0].artifacts.count, $0) < (-graph.capabilities[$1].artifacts.count, $1) }.prefix(12)
        var own: [(String, Value)] = []
        own +=
            [
                ("intro", introduction.map { PlainProse.html($0.body) } ?? .null),
                ("introSource", introduction.map { PlainProse.markdown($0.body) } ?? .null),
                ("heading", Value(introduction.flatMap { $0.title.isEmpty ? nil : $0.title })),
                (
                    "counts",
                    [
                        "artifacts": .text(site.numbers.text(graph.artifacts.count)),
                        "capabilities": .text(site.numbers.text(graph.capabilities.count)),
                        "comparisons": .text(site.numbers.text(site.plan.pairs.count)),
                        "sources": .text(site.numbers.text(files.count)),
                    ]
                ),
            ]
        own += .list("types", types())
        own += .list("closest", closest.map { judgedPair($0) })
        own.append(("judgedAny", .bool(!judged.isEmpty)))
        own += .list("newest", newest().map { Value(card($0)) })
        own += .list(
            "shared",
            shared.map {
                Value(
                    reference(toCapability: $0) + [("count", .text(site.numbers.text(graph.capabilities[$0].artifacts.count)))])
            })
        return values(own, kind: "home", description: introduction?.description)
    }

    /// The artifacts whose facts were checked last; those without a date are left out.
    private func newest() -> [Int] {
        let dated = site.graph.artifacts.indices.compactMap { index in
            site.graph.artifacts[index].facts.values.compactMap(\.chosen.provenance.checked).max().map { (index: index, date: $0) }
        }
        return dated.sorted { ($1.date, $0.index) < ($0.date, $1.index) }.prefix(6).map(\.index)
    }

    func search() -> Value {
        var own: [(String, Value)] = [("indexUrl", .text(root + "index.json"))]
        let graph = site.graph
        own += .list("artifacts", graph.artifacts.indices.map { Value(reference(toArtifact: $0)) })
        own += .list("capabilities", graph.capabilities.indices.map { Value(reference(toCapability: $0)) })
        let artifacts = LetterGroup.groups(of: Array(graph.artifacts.indices)) { graph.artifacts[$0].name }
        let capabilities = LetterGroup.groups(of: Array(graph.capabilities.indices)) { graph.capabilities[$0].name }
        own += .list("artifactGroups", artifacts.map { $0.value("artifacts") { Value(reference(toArtifact: $0)) } })
        own += .list("capabilityGroups", capabilities.map { $0.value("capabilities") { Value(reference(toCapability: $0)) } })
        return values(own, kind: "search")
    }

    func page(_ index: Int) -> Value {
        let page = site.sources.pages[index]
        var own: [(String, Value)] = []
        own +=
            [
                ("title", .text(page.title)), ("body", PlainProse.html(page.body)), ("bodySource", PlainProse.markdown(page.body)),
            ]
        own += .list(
            "headings", page.headings.map { ["id": .text($0.id), "text": .text($0.text), "level": Value($0.level)] })
        return values(own, kind: "page", description: page.description)
    }

    /// A host shows this page at any address, so its links need to know where the site is mounted.
    func notFound() -> Value {
        values([("absoluteRoot", .text(Self.mountPath(of: site.settings.baseURL)))], kind: "404")
    }

    /// `https://example.org/atlas/` → `/atlas/`
    private static func mountPath(of baseURL: String?) -> String {
        guard let baseURL, let scheme = baseURL.firstRange(of: "://") else { return "/" }
        let rest = baseURL[scheme.upperBound...]
        return rest.firstIndex(of: "/").map { String(rest[$0...]) } ?? "/"
    }
}
