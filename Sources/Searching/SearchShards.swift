import Capabilities
import JSONText
import Planning

/// The search index as files: shards named by their content, and `search/manifest.json`, which names them all.
///
/// Artifacts and capabilities are indexed, O(N); a comparison is derived in the browser from the two artifacts that the
/// reader names.
/// - Order: the manifest last; within a kind, by range.
/// - Cost: one pass over the statements. No ranking happens here: that is `Templates/assets/search.js` alone.
/// - Source: docs/FORMATS.md#search.
package struct SearchShards {
    package let files: [SearchFile]

    package static let manifestPath = "search/manifest.json"

    package init(of graph: CapabilityGraph, plan: SitePlan, language tag: String) {
        let language = SearchLanguage(tag)
        let terms = TermShards(of: SearchIndex(of: graph, language: language))
        let facets = SearchFacets(of: graph, plan: plan)
        let records = SearchRecords(of: graph, plan: plan, facets: facets)
        var ofFacets = SearchFileSeries("facets")
        var json = JSONWriter()
        json.object {
            $0.member("version", 1)
            $0.member("type", facets.letters(facets.typeOf))
            $0.member("pricing", facets.letters(facets.pricingOf))
        }
        ofFacets.append(json.bytes)
        let series = [terms.terms, terms.words, records.artifacts, records.links, records.capabilities, ofFacets]
        var manifest = JSONWriter()
        manifest.object { json in
            json.member("version", 1)
            json.key("counts")
            json.object {
                $0.member("artifacts", graph.artifacts.count)
                $0.member("capabilities", graph.capabilities.count)
            }
            json.key("endings")
            json.array { json in
                for step in language.steps {
                    json.array { json in
                        for ending in step {
                            json.array {
                                $0.string(ending.suffix)
                                $0.string(ending.replacement)
                                $0.integer(ending.left)
                            }
                        }
                    }
                }
            }
            json.member("stopWords", language.stopWords)
            json.member("unspaced", Tokens.unspacedClass)
            json.key("letters")
            json.object { json in
                for (letter, plain) in Folding.letters.sorted(by: { $0.key < $1.key }) { json.member(String(letter), plain) }
            }
            json.facet("type", facets.types)
            json.facet("pricing", facets.pricing)
            json.key("perFile")
            json.object {
                $0.member("artifacts", SearchRecords.artifactsPerFile)
                $0.member("links", SearchRecords.linksPerFile)
                $0.member("capabilities", records.capabilitiesPerFile)
                $0.member("excerpts", SearchRecords.excerptsPerFile)
            }
            json.key("fields")
            json.object { json in for (kind, names) in SearchRecords.fields { json.member(kind, names) } }
            json.key("starts")
            json.object {
                $0.member("terms", terms.termStarts)
                $0.member("words", terms.wordStarts)
            }
            json.key("files")
            json.object { json in for one in series { json.member(one.kind, one.marks.joined()) } }
        }
        files = series.flatMap(\.files) + records.excerpts.files + [SearchFile(path: Self.manifestPath, bytes: manifest.bytes)]
    }
}

extension JSONWriter {
    fileprivate mutating func facet(_ key: String, _ values: [(label: String, count: Int)]) {
        self.key(key)
        array { json in
            for value in values {
                json.array {
                    $0.string(value.label)
                    $0.integer(value.count)
                }
            }
        }
    }
}
