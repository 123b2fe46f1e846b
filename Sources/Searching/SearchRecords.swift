import Capabilities
import JSONText
import Planning
import Reading

/// What is shown of a result, in files of a few documents each.
///
/// - Shape: `artifacts` by four, `capabilities` by four, `excerpts` by twelve. An artifact's record has `name`, `slug`,
///   `type` and `pricing` (indices into the manifest's lists, or −1), `capabilities`, `near` (the nearest first) and
///   `pairs` (those with a page), both artifacts. A capability's has `name`, `slug`, `text`, `artifacts`, `excerpts` (the names of
///   the files that hold them) and `from`, the place of the first in the first file: the others follow in the order of its
///   artifacts. Lists of numbers ascend by steps, but
///   for `near`.
/// - Source: docs/FORMATS.md#search.
struct SearchRecords {
    static let documentsPerFile = 4
    static let excerptsPerFile = 12

    private(set) var artifacts = SearchFileSeries("artifacts")
    private(set) var capabilities = SearchFileSeries("capabilities")
    private(set) var excerpts = SearchFileSeries("excerpts")

    /// Names and texts longer than this are cut: a result is a line or two.
    private static let nameLengthMax = 160
    private static let nearMax = 6

    init(of graph: CapabilityGraph, plan: SitePlan, facets: SearchFacets) {
        var partners = [[Int]](repeating: [], count: graph.artifacts.count)
        for pair in plan.pairs {
            partners[pair.left].append(pair.right)
            partners[pair.right].append(pair.left)
        }
        appendGroups(graph.artifacts.indices, by: Self.documentsPerFile, \.artifacts, "artifacts") { index, json in
            let artifact = graph.artifacts[index]
            json.member("name", Self.cut(artifact.name, Self.nameLengthMax))
            json.member("slug", artifact.slug.description)
            json.member("type", facets.typeOf[index])
            json.member("pricing", facets.pricingOf[index])
            json.steps("capabilities", graph.capabilities(of: index))
            json.numbers("near", plan.similarity.neighbours[index].prefix(Self.nearMax).map(\.artifact))
            json.steps("pairs", partners[index].sorted())
        }
        appendCapabilities(of: graph)
    }

    private mutating func appendCapabilities(of graph: CapabilityGraph) {
        // A small site can afford longer excerpts: more of the reader's words stand in them.
        let length = graph.statements.count <= 2_000 ? 600 : 180
        var texts: [String] = []
        var places: [Range<Int>] = []
        for capability in graph.capabilities {
            let first = texts.count
            var last = -1
            for statement in capability.statements.map({ graph.statements[$0] }) where statement.artifact != last {
                last = statement.artifact
                texts.append(Self.cut(statement.text.description.plain, length))
            }
            places.append(first..<texts.count)
        }
        var names: [String] = []
        for start in stride(from: 0, to: texts.count, by: Self.excerptsPerFile) {
            var json = JSONWriter()
            json.object {
                $0.member("version", 1)
                $0.member("excerpts", Array(texts[start..<min(start + Self.excerptsPerFile, texts.count)]))
            }
            names.append(excerpts.append(json.bytes))
        }
        appendGroups(graph.capabilities.indices, by: Self.documentsPerFile, \.capabilities, "capabilities") { index, json in
            let capability = graph.capabilities[index]
            let place = places[index]
            json.member("name", Self.cut(capability.name, Self.nameLengthMax))
            json.member("slug", capability.slug.description)
            json.member("text", capability.explanation.map { Self.cut($0.plain, length) })
            json.steps("artifacts", capability.artifacts)
            let files = place.isEmpty ? 0..<0 : place.lowerBound / Self.excerptsPerFile..<(place.upperBound - 1) / Self.excerptsPerFile + 1
            json.member("excerpts", Array(names[files]))
            json.member("from", place.lowerBound % Self.excerptsPerFile)
        }
    }

    private mutating func appendGroups(
        _ indices: Range<Int>, by size: Int, _ series: WritableKeyPath<SearchRecords, SearchFileSeries>, _ name: String,
        _ write: (Int, inout JSONWriter) -> Void
    ) {
        for start in stride(from: indices.lowerBound, to: indices.upperBound, by: size) {
            var json = JSONWriter()
            json.object { json in
                json.member("version", 1)
                json.key(name)
                json.array { json in
                    for index in start..<min(start + size, indices.upperBound) { json.object { write(index, &$0) } }
                }
            }
            self[keyPath: series].append(json.bytes)
        }
    }

    /// The text up to the last space within `length` characters, with a mark where something was cut.
    static func cut(_ text: String, _ length: Int) -> String {
        guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex), end < text.endIndex else {
            return text
        }
        let head = text[..<end]
        let space = head.lastIndex(of: " ") ?? end
        return head[..<(head.distance(from: space, to: end) < length / 2 ? space : end)] + "…"
    }
}

extension JSONWriter {
    fileprivate mutating func numbers(_ key: String, _ numbers: [Int]) {
        self.key(key)
        array { json in for number in numbers { json.integer(number) } }
    }

    /// Ascending numbers, each but the first as the step from the one before.
    fileprivate mutating func steps(_ key: String, _ numbers: [Int]) {
        var last = 0
        self.numbers(
            key,
            numbers.map { number in
                defer { last = number }
                return number - last
            })
    }
}
