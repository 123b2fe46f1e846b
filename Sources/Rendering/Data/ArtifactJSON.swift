import Capabilities
import JSONText
import Planning
import Reading

/// `/artifacts/SLUG/index.json`: one artifact, whole: its facts with every observation, and its statements.
///
/// - Source: docs/FORMATS.md#artifact.
struct ArtifactJSON {
    let site: SiteContext
    let index: Int

    var bytes: [UInt8] {
        let artifact = site.graph.artifacts[index]
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("slug", artifact.slug.description)
            json.member("name", artifact.name)
            json.member("type", artifact.type)
            json.member("url", Route.artifact(artifact.slug).description)
            json.member("externalUrl", artifact.url)
            json.member("aliases", artifact.aliases)
            json.member("tags", artifact.tags)
            json.rank("rank", artifact.rank)
            json.scores(of: artifact, site.scores)
            json.member("pricing", artifact.pricing)
            json.price("startingPrice", artifact.startingPrice)
            json.member("timesMatched", artifact.timesMatched)
            json.furtherFacts(of: artifact)
            json.shownFacts(of: index, in: site)
            writeObservations(of: artifact, to: &json)
            json.key("capabilities")
            json.object { json in
                json.member("declared", artifact.declared)
                // The most that any source counts; what is declared is what a disagreement of the sources came to.
                json.member("counted", artifact.counted)
                json.member("listed", artifact.statements.count)
                json.member("complete", artifact.isComplete)
                json.key("statements")
                json.array { json in
                    for statement in artifact.statements { write(site.graph.statements[statement], to: &json) }
                }
            }
            json.key("comparisons")
            json.array { json in
                for pair in site.pairs[index].map({ site.plan.pairs[$0] }) {
                    let other = pair.left == index ? pair.right : pair.left
                    json.object {
                        $0.member("slug", pair.slug.description)
                        $0.member("url", pair.route.description)
                        $0.member("other", site.graph.artifacts[other].slug.description)
                        $0.member("shared", pair.shared)
                    }
                }
            }
            json.member("sources", artifact.files)
            json.member("externalSources", artifact.externalSources)
        }
        return json.bytes
    }

    private func writeObservations(of artifact: Artifact, to json: inout JSONWriter) {
        json.key("observations")
        json.object { json in
            for (name, fact) in artifact.facts.map({ ($0.name, $1) }).sorted(by: { $0.0 < $1.0 }) {
                json.key(name)
                json.object { json in
                    json.member("value", fact.chosen.text)
                    json.member("rule", fact.rule.rawValue)
                    json.key("seen")
                    json.array { json in
                        for observation in fact.observations {
                            json.object {
                                $0.member("value", observation.text)
                                $0.member("file", observation.provenance.file)
                                $0.member("line", observation.provenance.line)
                                $0.member("checked", observation.provenance.checked?.description)
                            }
                        }
                    }
                }
            }
        }
    }

    private func write(_ statement: Statement, to json: inout JSONWriter) {
        let capability = site.graph.capabilities[statement.capability]
        json.object { json in
            json.key("capability")
            json.object {
                $0.member("slug", capability.slug.description)
                $0.member("name", capability.name)
                $0.member("url", Route.capability(capability.slug).description)
            }
            json.member("title", statement.text.title)
            json.member("description", statement.text.description.plain)
            json.member("unique", statement.text.unique?.plain)
            json.member("versusAlternatives", statement.text.versusAlternatives?.plain)
            json.member("bestFor", statement.text.bestFor?.plain)
            json.member("limitations", statement.text.limitations?.plain)
            json.member("requires", statement.text.requires?.plain)
            json.member("confidence", statement.confidence)
            json.key("sources")
            json.array { json in for source in statement.sources { json.provenance(source) } }
        }
    }
}
