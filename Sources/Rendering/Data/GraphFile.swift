import Capabilities
import JSONText
import Planning
import Reading

/// `/graph.json`: the capability graph in JSON Graph Format v2.
///
/// - Order: nodes by kind, then slug; edges by relation: pairs by slug, members and owners by slug, the nearest first.
/// - Source: docs/FORMATS.md#graph.
struct GraphFile {
    let site: SiteContext
    /// Of the nodes: each stands on many edges.
    private let artifacts: [String]
    private let capabilities: [String]

    init(site: SiteContext) {
        self.site = site
        artifacts = site.graph.artifacts.map { "artifact:\($0.slug)" }
        capabilities = site.graph.capabilities.map { "capability:\($0.slug)" }
    }

    private var graph: CapabilityGraph { site.graph }

    var file: RenderedFile {
        var json = JSONWriter(capacity: likelySize)
        json.object { json in
            json.key("graph")
            json.object { json in
                json.member("directed", true)
                json.member("type", "capability-graph")
                json.member("label", site.settings.title)
                json.key("metadata")
                json.object { $0.member("version", 1) }
                json.key("nodes")
                json.object { writeNodes(to: &$0) }
                json.key("edges")
                json.array { writeEdges(to: &$0) }
            }
        }
        return RenderedFile(path: "graph.json", bytes: json.bytes)
    }

    private var likelySize: Int {
        let statements = graph.statements.reduce(0) { $0 + $1.sources.count } + graph.mentions.reduce(0) { $0 + $1.count }
        return 512 * statements + 2048 * site.plan.pairs.count + 4096 * graph.artifacts.count + 1024 * graph.capabilities.count
    }

    private func writeNodes(to json: inout JSONWriter) {
        func node(_ id: String, label: String, _ metadata: (inout JSONWriter) -> Void) {
            json.key(id)
            json.object { json in
                json.member("label", label)
                json.key("metadata")
                json.object(metadata)
            }
        }
        for (item, id) in zip(graph.artifacts, artifacts) {
            node(id, label: item.name) {
                $0.member("type", item.type)
                $0.member("declared", item.declared)
                $0.member("listed", item.statements.count)
                $0.member("url", Route.artifact(item.slug).description)
            }
        }
        for (item, id) in zip(graph.capabilities, capabilities) {
            node(id, label: item.name) {
                $0.member("derived", item.isDerived)
                $0.member("aliases", item.aliases)
                $0.member("url", Route.capability(item.slug).description)
            }
        }
        for item in site.plan.types {
            node("type:\(item.slug)", label: item.label) { $0.member("url", item.route.description) }
        }
        for file in Set(graph.artifacts.flatMap(\.files)).sorted() { node("source:\(file)", label: file) { _ in } }
    }

    private func writeEdges(to json: inout JSONWriter) {
        func edge(_ source: String, _ relation: String, _ target: String, _ metadata: (inout JSONWriter) -> Void = { _ in }) {
            json.object { json in
                json.member("source", source)
                json.member("target", target)
                json.member("relation", relation)
                json.key("metadata")
                json.object(metadata)
            }
        }
        for pair in site.plan.pairs {
            edge(artifacts[pair.left], "comparedWith", artifacts[pair.right]) {
                $0.member("url", pair.route.description)
                $0.member("sources", pair.files)
            }
        }
        for (index, type) in site.plan.types.enumerated() {
            for member in type.artifacts { edge(artifacts[member], "isA", "type:\(site.plan.types[index].slug)") }
        }
        for pair in site.plan.pairs { writeLeads(of: pair, edge) }
        for index in graph.capabilities.indices {
            if let parent = graph.capabilities[index].parent { edge(capabilities[index], "partOf", capabilities[parent]) }
        }
        writeMentions(edge)
        for index in graph.artifacts.indices {
            for owned in graph.capabilities(of: index) {
                edge(artifacts[index], "provides", capabilities[owned]) { json in
                    json.key("statements")
                    json.array { json in
                        for number in graph.artifacts[index].statements where graph.statements[number].capability == owned {
                            write(graph.statements[number], to: &json)
                        }
                    }
                }
            }
        }
        for (index, neighbours) in site.plan.similarity.neighbours.enumerated() {
            for neighbour in neighbours {
                edge(artifacts[index], "similarTo", artifacts[neighbour.artifact]) {
                    $0.member("similarity", (neighbour.similarity * 10_000).rounded() / 10_000)
                    $0.member("shared", neighbour.shared)
                }
            }
        }
        for index in graph.artifacts.indices {
            for file in graph.artifacts[index].files { edge(artifacts[index], "statedBy", "source:\(file)") }
        }
    }

    private func write(_ statement: Statement, to json: inout JSONWriter) {
        for source in statement.sources {
            json.object {
                $0.member("file", source.file)
                $0.member("line", source.line)
                $0.member("title", statement.text.title)
                $0.member("confidence", statement.confidence)
            }
        }
    }

    /// Who speaks of whom, with the statements that do.
    private func writeMentions(_ edge: (String, String, String, (inout JSONWriter) -> Void) -> Void) {
        for (target, statements) in graph.mentions.enumerated() {
            for (source, group) in Dictionary(grouping: statements, by: { graph.statements[$0].artifact }).sorted(by: { $0.key < $1.key }) {
                edge(artifacts[source], "mentions", artifacts[target]) { json in
                    json.key("statements")
                    json.array { json in for statement in group { write(graph.statements[statement], to: &json) } }
                }
            }
        }
    }

    private func writeLeads(
        of pair: PlannedPair, _ edge: (String, String, String, (inout JSONWriter) -> Void) -> Void
    ) {
        let left = graph.artifacts[pair.left]
        let right = graph.artifacts[pair.right]
        let verdict = Verdict(of: left, and: right, scores: site.scores)
        for (from, to, keys) in [(pair.left, pair.right, verdict.leftLeads), (pair.right, pair.left, verdict.rightLeads)] {
            for key in keys {
                // Those that give the two values, and not others.
                let files = [left, right].flatMap { artifact in
                    artifact.facts[.score(key)].map { fact in
                        fact.observations.filter { $0.value == fact.value }.map(\.provenance.file)
                    } ?? []
                }
                edge(artifacts[from], "leadsOn", artifacts[to]) {
                    $0.member("score", key)
                    $0.member("sources", Set(files).sorted())
                }
            }
        }
    }
}
