import Capabilities
import Planning
import Reading
import Templating

/// The values of the pages that list things.
extension PageFrame {
    func artifacts() -> Value {
        let indices = Array(site.graph.artifacts.indices)
        let groups = LetterGroup.groups(of: indices) { site.graph.artifacts[$0].name }
        var own: [(String, Value)] = []
        own +=
            [("count", .text(site.numbers.text(indices.count)))]
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
                            ("count", .text(site.numbers.text(capability.artifacts.count))),
                            ("derived", .bool(capability.isDerived)), ("one", .bool(capability.artifacts.count == 1)),
                        ])
                }
            })
        return values(own, kind: "capabilities")
    }

    /// The most pairs that `/compare/` lists; past it, those that share most.
    private static let pairsMax = 1000

    func comparisons() -> Value {
        let all = site.plan.pairs.indices
        let shown =
            all.count <= Self.pairsMax
            ? Array(all)
            : all.sorted { (-site.plan.pairs[$0].shared, $0) < (-site.plan.pairs[$1].shared, $1) }.prefix(Self.pairsMax).sorted()
        let left = all.count - shown.count
        var own: [(String, Value)] = []
        own +=
            [
                ("count", .text(site.numbers.text(site.plan.pairs.count))),
                ("left", Value(left > 0 ? site.numbers.text(left) : nil)),
                ("scores", .list(site.scores.map { ["key": .text($0.key), "label": .text($0.label)] })),
            ]
        own += .list("comparisons", shown.map { pair($0) })
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

    /// By name without capitals and accents; digits and other signs come first, as one group each.
    static func groups(of indices: [Int], name: (Int) -> String) -> [LetterGroup] {
        let keyed = indices.map { (index: $0, key: Slug(of: name($0)).description) }
            .sorted { ($0.key, $0.index) < ($1.key, $1.index) }
        var groups: [LetterGroup] = []
        for (index, key) in keyed {
            let letter = Self.letter(of: key, name: name(index))
            if let last = groups.last, last.letter == letter {
                groups[groups.count - 1] = LetterGroup(letter: letter, members: last.members + [index])
            } else if let known = groups.firstIndex(where: { $0.letter == letter }) {
                groups[known] = LetterGroup(letter: letter, members: groups[known].members + [index])
            } else {
                groups.append(LetterGroup(letter: letter, members: [index]))
            }
        }
        return groups
    }

    func value(_ name: String, _ item: (Int) -> Value) -> Value {
        let id =
            letter.lowercased().utf8.allSatisfy { (0x61...0x7A).contains($0) } ? letter.lowercased() : letter == "0–9" ? "0-9" : "other"
        return Value([("letter", .text(letter)), ("id", .text(id)), (name, .list(members.map(item)))])
    }

    private static func letter(of key: String, name: String) -> String {
        guard let first = key.first, !key.hasPrefix("x-") || name.lowercased().hasPrefix("x") else { return "#" }
        return first.isNumber ? "0–9" : first.uppercased()
    }
}
