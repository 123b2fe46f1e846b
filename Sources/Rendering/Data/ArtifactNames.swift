import Capabilities
import JSONText

/// `/compare/artifacts.json`: what can be picked there, and nothing more, so that it stays small.
///
/// - Source: docs/FORMATS.md#names.
struct ArtifactNames {
    let site: SiteContext

    var file: RenderedFile {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.key("artifacts")
            json.array { json in
                for artifact in site.graph.artifacts {
                    json.object {
                        $0.member("slug", artifact.slug.description)
                        $0.member("name", artifact.name)
                        $0.member("type", artifact.type)
                    }
                }
            }
        }
        return RenderedFile(path: "compare/artifacts.json", bytes: json.bytes)
    }
}
