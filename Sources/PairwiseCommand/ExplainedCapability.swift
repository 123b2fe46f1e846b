import Capabilities
import JSONText
import Reading

/// What `explain` says of a capability: its statements with the terms that tied them, and those that came close.
struct ExplainedCapability {
    private let capability: Capability
    private let graph: CapabilityGraph
    private let ties: CapabilityTies
    private let nearMisses: [CapabilityTies.NearMiss]

    init(_ index: Int, in graph: CapabilityGraph, vectors: VectorFile) {
        capability = graph.capabilities[index]
        self.graph = graph
        ties = CapabilityTies(in: graph, vectors: vectors)
        nearMisses = ties.nearMisses(of: index, limit: 5)
    }

    var text: String {
        var lines = ["\(capability.name) (\(capability.slug))\(capability.isDerived ? ", name derived from its statements" : "")"]
        for index in capability.statements {
            let statement = graph.statements[index]
            lines.append("  \(graph.artifacts[statement.artifact].name)   confidence \(Self.rounded(statement.confidence))")
            for source in statement.sources { lines.append("    \(SourceTree.contentFolder)\(source.file):\(source.line)") }
            lines.append("    \(Self.opening(of: statement))")
            let terms = ties.terms(of: index)
            if !terms.isEmpty { lines.append("    tied by: \(terms.joined(separator: ", "))") }
        }
        if !nearMisses.isEmpty { lines += ["", "Came close; 'includes' in Content/capabilities/\(capability.slug).md pins one:"] }
        for near in nearMisses {
            let statement = graph.statements[near.statement]
            lines.append("  \(graph.artifacts[statement.artifact].slug)   probability \(Self.rounded(near.probability))")
            if let source = statement.sources.first { lines.append("    \(SourceTree.contentFolder)\(source.file):\(source.line)") }
            lines.append("    \(Self.opening(of: statement))")
            if !near.terms.isEmpty { lines.append("    in common: \(near.terms.joined(separator: ", "))") }
        }
        return lines.joined(separator: "\n") + "\n"
    }

    var json: [UInt8] {
        var json = JSONWriter(pretty: true)
        json.object { json in
            json.member("capability", capability.slug.description)
            json.member("name", capability.name)
            json.member("derived", capability.isDerived)
            json.key("statements")
            json.array { json in
                for index in capability.statements {
                    let statement = graph.statements[index]
                    for source in statement.sources {
                        json.object {
                            $0.member("artifact", graph.artifacts[statement.artifact].slug.description)
                            $0.member("file", source.file)
                            $0.member("line", source.line)
                            $0.member("title", statement.text.title)
                            $0.member("confidence", statement.confidence)
                            $0.member("terms", ties.terms(of: index))
                        }
                    }
                }
            }
            json.key("nearMisses")
            json.array { json in
                for near in nearMisses {
                    let statement = graph.statements[near.statement]
                    json.object {
                        $0.member("artifact", graph.artifacts[statement.artifact].slug.description)
                        $0.member("file", statement.sources.first?.file)
                        $0.member("line", statement.sources.first?.line)
                        $0.member("probability", near.probability)
                        $0.member("terms", near.terms)
                    }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func opening(of statement: Statement) -> String {
        statement.text.title ?? String(statement.text.description.plain.prefix(100))
    }

    private static func rounded(_ share: Double) -> String {
        JSONWriter.text(of: (share * 100).rounded() / 100)
    }
}
