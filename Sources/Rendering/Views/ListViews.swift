import Capabilities
import JSONText
import Planning
import Reading
import Templating

/// The values of the pages that list things.
extension PageFrame {
    /// Fewer artifacts are found faster in one list than under letters, most of which would have one or two.
    private static let letteredFrom = 40

    func artifacts() -> Value {
        let indices = Array(site.graph.artifacts.indices)
        let groups = LetterGroup.groups(of: indices) { site.graph.artifacts[$0].name }
        var own: [(String, Value)] = []
        own +=
            [
                ("count", .text(site.numbers.text(indices.count))), ("lettered", .bool(indices.count >= Self.letteredFrom)),
            ]
        own += .list("groups", groups.map { $0.value("artifacts") { Value(card($0)) } })
        own += .list("types", types())
        return values(own, kind: "artifacts")
    }

    func capabilities() -> Value {
        let indices = Array(site.graph.capabilities.indices)
        let groups = LetterGroup.groups(of: indices) { site.graph.capabilities[$0].name }
        var own: [(String, Value)] = []
        own +=
            [("count", .text(site.numbers.text(indices.count)))]
        own += .list(
            "groups",
            groups.map { group in
                group.value("capabilities") { index in
                    let capability = site.graph.capabilities[index]
                    return Value(
                        reference(toCapability: index) + [
                            ("count", Value(capability.artifacts.isEmpty ? nil : site.numbers.text(capability.artifacts.count))),
                            ("derived", .bool(capability.isDerived)), ("one", .bool(capability.artifacts.count == 1)),
                        ])
                }
            })
        return values(own, kind: "capabilities")
    }

    /// The most pairs that `/compare/` lists, those with an editors' verdict first; past it, of the others those that share most.
    private static let pairsMax = 1000

    func comparisons() -> Value {
        let all = site.plan.pairs.indices
        let judged = Set(all.filter(isJudged))
        let others = all.filter { !judged.contains($0) }
        let room = max(0, Self.pairsMax - judged.count)
        let shown =
            judged.sorted()
            + (others.count <= room
                ? others
                : others.sorted { (-site.plan.pairs[$0].shared, $0) < (-site.plan.pairs[$1].shared, $1) }.prefix(room).sorted())
        let left = all.count - shown.count
        var own: [(String, Value)] = []
        own +=
            [
                ("count", .text(site.numbers.text(site.plan.pairs.count))),
                ("left", Value(left > 0 ? site.numbers.text(left) : nil)),
                (
                    "scores",
                    .list(
                        site.scores.map { ["key": .text($0.key), "label": .text($0.label), "band": .text(JSONWriter.text(of: $0.band))] })
                ),
            ]
        own += .list("comparisons", shown.map { judgedPair($0) })
        return values(own, kind: "comparisons")
    }

    func type(page index: Int) -> Value {
        let type = site.plan.types[index]
        var own: [(String, Value)] = []
        own +=
            [
                ("label", .text(type.label)), ("slug", .text(type.slug.description)),
                ("count", .text(site.numbers.text(type.artifacts.count))), ("one", .bool(type.artifacts.count == 1)),
            ]
        own.append(("together", together(type.artifacts)))
        own += .list("artifacts", type.artifacts.map { Value(card($0)) })
        return values(own, kind: "type")
    }

    func types() -> [Value] {
        site.plan.types.indices.map { index in
            type(index, [("count", .text(site.numbers.text(site.plan.types[index].artifacts.count)))])
        }
    }
}

/// The things of a list whose names begin with one letter.
struct LetterGroup {
    let letter: String
    let members: [Int]

    /// By name without capitals and accents; digits come first, then other signs, as one group each.
    static func groups(of indices: [Int], name: (Int) -> String) -> [LetterGroup] {
        let keyed = indices.map { index -> (index: Int, letter: String, place: Int, key: String) in
            let key = Slug(of: name(index)).description
            let letter = Self.letter(of: key, name: name(index))
            return (index, letter, letter == digits ? 0 : letter == signs ? 1 : 2, key)
        }
        let ordered = keyed.sorted { ($0.place, $0.key, $0.index) < ($1.place, $1.key, $1.index) }
        return ordered.chunked { $0.letter == $1.letter }
            .map { LetterGroup(letter: $0[$0.startIndex].letter, members: $0.map(\.index)) }
    }

    private static let digits = "0–9"
    private static let signs = "#"

    func value(_ name: String, _ item: (Int) -> Value) -> Value {
        let id =
            letter.lowercased().utf8.allSatisfy { (0x61...0x7A).contains($0) }
            ? letter.lowercased() : letter == Self.digits ? "0-9" : "other"
        return Value([("letter", .text(letter)), ("id", .text(id)), (name, .list(members.map(item)))])
    }

    private static func letter(of key: String, name: String) -> String {
        // A name without a Latin letter or digit has a hash for a slug, which begins with an x.
        let isHash = key.hasPrefix("x-") && !name.contains { $0.isASCII && ($0.isLetter || $0.isNumber) }
        guard let first = key.first, !isHash else { return signs }
        return first.isNumber ? digits : first.uppercased()
    }
}

extension Array {
    /// Runs of neighbours that belong together.
    fileprivate func chunked(by belongTogether: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
        var chunks: [ArraySlice<Element>] = []
        var start = startIndex
        for place in indices.dropFirst() where !belongTogether(self[place - 1], self[place]) {
            chunks.append(self[start..<place])
            start = place
        }
        if start < endIndex { chunks.append(self[start...]) }
        return chunks
    }
}
