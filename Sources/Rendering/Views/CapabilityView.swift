import Capabilities
import Planning
import Reading
import Templating

extension PageFrame {
    /// The values of `capability.mustache`.
    func capability(_ index: Int) -> PageView {
        let graph = site.graph
        let capability = graph.capabilities[index]
        let cited = site.sourceTable.places(of: files(of: capability.statements))
        let statements = Dictionary(grouping: capability.statements) { graph.statements[$0].artifact }
        let providers = capability.artifacts.map { artifact in
            Value(
                card(artifact) + [
                    ("statements", .list((statements[artifact] ?? []).map { statement($0) }))
                ])
        }
        var own: [(String, Value)] = []
        own +=
            reference(toCapability: index)
        own += [
            ("derived", .bool(capability.isDerived)),
            ("explanation", capability.explanation.map(PlainProse.html) ?? .null),
            ("explanationSource", capability.explanation.map(PlainProse.markdown) ?? .null),
            ("aliases", .joined(capability.aliases.map { [("text", .text($0))] })),
            ("aliasesAny", .bool(!capability.aliases.isEmpty)),
            ("parent", capability.parent.map { Value(reference(toCapability: $0)) } ?? .null),
            ("providerCount", .text(site.numbers.text(providers.count))), ("oneProvider", .bool(providers.count == 1)),
        ]
        own.append(("together", together(capability.artifacts)))
        own += .list("children", site.children[index].map { Value(reference(toCapability: $0)) })
        own += .list("providers", providers)
        own += .list("unknownFor", unknownFor(capability).map { Value(reference(toArtifact: $0)) })
        own += .list("related", related(to: index))
        own += .list("sources", site.sourceTable.list(cited))
        return PageView(value: values(own, kind: "capability"), cited: cited)
    }

    /// Artifacts near the providers whose lists are cut, so that they may have it too; at most 24.
    private func unknownFor(_ capability: Capability) -> [Int] {
        let providers = Set(capability.artifacts)
        let near = capability.artifacts.flatMap { artifact in
            site.plan.similarity.neighbours[artifact].map(\.artifact)
                + site.pairs[artifact].flatMap {
                    [site.plan.pairs[$0].left, site.plan.pairs[$0].right]
                }
        }
        return Array(Set(near.filter { !site.isComplete[$0] && !providers.contains($0) }).sorted().prefix(24))
    }

    /// Capabilities that at least two of its artifacts have too, the most frequent first; at most six.
    private func related(to index: Int) -> [Value] {
        let artifacts = site.graph.capabilities[index].artifacts
        guard artifacts.count > 1 else { return [] }
        var counts: [Int: Int] = [:]
        for artifact in artifacts {
            for other in site.graph.capabilities(of: artifact) where other != index { counts[other, default: 0] += 1 }
        }
        return counts.filter { $0.value > 1 }.sorted { (-$0.value, $0.key) < (-$1.value, $1.key) }.prefix(6).map { other, count in
            Value(reference(toCapability: other) + [("count", .text(site.numbers.text(count)))])
        }
    }
}
