import Capabilities
import JSONText
import Planning
import Reading

/// `/index.json`: the whole site in short, for scripts and for the search page.
///
/// - Source: the shape is fixed by docs/FORMATS.md#index; unknown is null, lists are sorted by slug.
struct IndexFile {
    let site: SiteContext

    var file: RenderedFile {
        var json = JSONWriter(
            capacity: 2048 * site.graph.artifacts.count + 512 * site.plan.pairs.count + 1024 * site.graph.capabilities.count)
        json.object { json in
            json.member("version", 1)
            json.key("site")
            json.object {
                $0.member("title", site.settings.title)
                $0.member("description", site.settings.description)
                $0.member("baseURL", site.settings.baseURL)
                $0.member("language", site.settings.language)
            }
            json.key("artifacts")
            json.array { json in for artifact in site.graph.artifacts { write(artifact, to: &json) } }
            json.key("capabilities")
            json.array { json in for capability in site.graph.capabilities { write(capability, to: &json) } }
            json.key("comparisons")
            json.array { json in for pair in site.plan.pairs { write(pair, to: &json) } }
        }
        return RenderedFile(path: "index.json", bytes: json.bytes)
    }

    private func write(_ artifact: Artifact, to json: inout JSONWriter) {
        json.object { json in
            json.member("slug", artifact.slug.description)
            json.member("name", artifact.name)
            json.member("type", artifact.type)
            json.member("url", Route.artifact(artifact.slug).description)
            json.rank("rank", artifact.rank)
            json.scores(of: artifact, site.scores)
            json.member("pricing", artifact.pricing)
            json.price("startingPrice", artifact.startingPrice)
            json.key("capabilities")
            json.object {
                $0.member("declared", artifact.declared)
                $0.member("listed", artifact.statements.count)
            }
            json.member("timesMatched", artifact.timesMatched)
            json.furtherFacts(of: artifact)
        }
    }

    private func write(_ capability: Capability, to json: inout JSONWriter) {
        json.object {
            $0.member("slug", capability.slug.description)
            $0.member("name", capability.name)
            $0.member("url", Route.capability(capability.slug).description)
            $0.member("parent", capability.parent.map { site.graph.capabilities[$0].slug.description })
            $0.member("artifacts", capability.artifacts.map { site.graph.artifacts[$0].slug.description })
        }
    }

    private func write(_ pair: PlannedPair, to json: inout JSONWriter) {
        let left = site.graph.artifacts[pair.left]
        let right = site.graph.artifacts[pair.right]
        let verdict = Verdict(of: left, and: right, scores: site.scores)
        json.object { json in
            json.member("slug", pair.slug.description)
            json.member("left", left.slug.description)
            json.member("right", right.slug.description)
            json.member("url", pair.route.description)
            json.member("winner", verdict.winner.map { ($0 == .left ? left : right).slug.description })
            json.key("leads")
            json.object {
                $0.member(left.slug.description, verdict.leftLeads)
                $0.member(right.slug.description, verdict.rightLeads)
            }
            json.member("shared", pair.shared)
            json.member("indexed", pair.isIndexed)
            json.member("sources", pair.files)
        }
    }
}
