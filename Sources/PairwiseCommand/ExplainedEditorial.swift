import Planning
import Reading

/// Where the editors' own words on a pair come from.
struct ExplainedEditorial {
    private let names: String
    private let file: ComparisonFile

    /// Nil where there are none, or something else is asked for.
    /// - Parameter wanted: `verdict`, `pick` or `indexed`; nil asks for all.
    init?(of artifacts: [Int], _ wanted: String?, in site: Site) {
        guard artifacts.count == 2, ["verdict", "pick", "indexed"].contains(wanted?.lowercased() ?? "verdict"),
            let pair = site.plan.pair(of: artifacts[0], and: artifacts[1]), let index = site.plan.pairs[pair].editorial
        else { return nil }
        file = site.sources.comparisons[index]
        names = artifacts.map { site.graph.artifacts[$0].name }.joined(separator: " vs ")
    }

    var text: String {
        let place = SourceTree.contentFolder + file.file
        var lines = [names]
        if let verdict = file.verdict { lines.append("  verdict: \(verdict)   [by the editors]\n    * \(place)") }
        if let range = file.pickRange {
            let pick: String =
                switch file.pick {
                case .artifact(let slug): slug.description
                case ComparisonFile.Pick.none?, nil: "none"
                }
            lines.append("  pick: \(pick)   [by the editors]\n    * \(place):\(range.line)")
        }
        if let indexed = file.indexed { lines.append("  indexed: \(indexed)   [by the editors]\n    * \(place)") }
        if file.body != nil { lines.append("  text   [by the editors]\n    * \(place)") }
        return lines.joined(separator: "\n") + "\n"
    }
}
