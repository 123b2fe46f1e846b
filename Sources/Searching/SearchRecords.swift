import Capabilities
import JSONText
import Planning
import Reading

/// What is shown of a result, in files of a few documents each.
///
/// - Shape: a record is a list of values, which `fields` names. `artifacts` by four, `links` by eight, `excerpts` by five,
///   `capabilities` by four at most, by fewer where many artifacts have each. `type` and `pricing` are indices into the
///   manifest's lists, or −1; `near` are the nearest artifacts, nearest first; `pairs` those with a page; `excerpts` the
///   names of the files that hold a capability's, and `from` the place of the first in the first file: the others follow
///   in the order of its artifacts. Lists of numbers ascend by steps, but for `near`. What only a few results need stands
///   apart, in `links`.
/// - Source: docs/FORMATS.md#search.
struct SearchRecords {
    static let artifactsPerFile = 4
    static let linksPerFile = 8
    static let excerptsPerFile = 5
    /// What the values of a record are, in order.
    static let fields = [
        ("artifacts", ["name", "slug", "type", "pricing", "capabilities"]), ("links", ["near", "pairs"]),
        ("capabilities", ["name", "slug", "text", "artifacts", "excerpts", "from"]),
    ]

    /// A file holds about 160 numbers of artifacts.
    let capabilitiesPerFile: Int
    private(set) var artifacts = SearchFileSeries("artifacts")
    private(set) var links = SearchFileSeries("links")
    private(set) var capabilities = SearchFileSeries("capabilities")
    private(set) var excerpts = SearchFileSeries("excerpts")

    /// Names and texts longer than this are cut: a result is a line or two.
    private static let nameLengthMax = 160
    private static let nearMax = 6

    init(of graph: CapabilityGraph, plan: SitePlan, facets: SearchFacets) {
        let provided = graph.capabilities.reduce(0) { $0 + $1.artifacts.count }
        capabilitiesPerFile = max(1, min(4, 160 * graph.capabilities.count / max(1, provided)))
        var partners = [[Int]](repeating: [], count: graph.artifacts.count)
        for pair in plan.pairs {
            partners[pair.left].append(pair.right)
            partners[pair.right].append(pair.left)
        }
        appendGroups(graph.artifacts.indices, by: Self.artifactsPerFile, \.artifacts, "artifacts") { index, json in
            let artifact = graph.artifacts[index]
            json.string(Self.cut(artifact.name, Self.nameLengthMax))
            json.string(artifact.slug.description)
            json.integer(facets.typeOf[index])
            json.integer(facets.pricingOf[index])
            json.steps(graph.capabilities(of: index))
        }
        appendGroups(graph.artifacts.indices, by: Self.linksPerFile, \.links, "links") { index, json in
            json.numbers(plan.similarity.neighbours[index].prefix(Self.nearMax).map(\.artifact))
            json.steps(partners[index].sorted())
        }
        appendCapabilities(of: graph)
    }

    private mutating func appendCapabilities(of graph: CapabilityGraph) {
        // A small site can afford longer excerpts: more of the reader's words stand in them.
        let length = graph.statements.count <= 2_000 ? 600 : 140
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
        appendGroups(graph.capabilities.indices, by: capabilitiesPerFile, \.capabilities, "capabilities") { index, json in
            let capability = graph.capabilities[index]
            let place = places[index]
            json.string(Self.cut(capability.name, Self.nameLengthMax))
            json.string(capability.slug.description)
            if let text = capability.explanation { json.string(Self.cut(text.plain, length)) } else { json.null() }
            json.steps(capability.artifacts)
            let files = place.isEmpty ? 0..<0 : place.lowerBound / Self.excerptsPerFile..<(place.upperBound - 1) / Self.excerptsPerFile + 1
            json.array { json in for name in names[files] { json.string(name) } }
            json.integer(place.lowerBound % Self.excerptsPerFile)
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
                    for index in start..<min(start + size, indices.upperBound) { json.array { write(index, &$0) } }
                }
            }
            self[keyPath: series].append(json.bytes)
        }
    }

    /// The text up to the last space within `length` characters, with a mark where something was cut.
    static func cut(_ text: String, _ length: Int) -> String {
        // No text has more characters than bytes.
        guard text.utf8.count > length else { return text }
        if let head = plainHead(of: text, length) {
            let space = head.lastIndex(of: UInt8(ascii: " ")) ?? length
            return String(decoding: head[..<(length - space < length / 2 ? space : length)], as: UTF8.self) + "…"
        }
        guard let end = text.index(text.startIndex, offsetBy: length, limitedBy: text.endIndex), end < text.endIndex else {
            return text
        }
        let head = text[..<end]
        let space = head.lastIndex(of: " ") ?? end
        return head[..<(head.distance(from: space, to: end) < length / 2 ? space : end)] + "…"
    }

    /// The first `length` bytes, where they and the next are printable ASCII: one character each, and much sooner found.
    private static func plainHead(of text: String, _ length: Int) -> ArraySlice<UInt8>? {
        var head = [UInt8]()
        head.reserveCapacity(length + 1)
        for byte in text.utf8.prefix(length + 1) {
            guard byte &- 0x20 < 0x5F else { return nil }
            head.append(byte)
        }
        return head.dropLast()
    }
}

extension JSONWriter {
    fileprivate mutating func numbers(_ numbers: [Int]) {
        array { json in for number in numbers { json.integer(number) } }
    }

    /// Ascending numbers, each but the first as the step from the one before.
    fileprivate mutating func steps(_ numbers: [Int]) {
        var last = 0
        self.numbers(
            numbers.map { number in
                defer { last = number }
                return number - last
            })
    }
}
