import Capabilities
import Diagnostics
import Planning
import Reading

/// Texts that say nearly the same: one thing under two names, or a page that was copied and not rewritten.
///
/// Held against each other are the artifacts (all that is said of each), the editors' texts on pairs, and the pages. The
/// pages of pairs are made of the texts of their two artifacts; which of them are worth offering, the plan decides.
struct DuplicatePages {
    private struct Text {
        let route: Route
        /// Relative to `Content/`: what an editor would open to change it.
        let file: String
        let sketch: TextSketch
    }

    private let texts: [Text]

    /// From this share of equal runs of words on, a reader takes two pages for one.
    private static let shareMin = 0.9
    /// Two texts are compared when one of so many groups of bins is equal: of those above `shareMin` next to none is
    /// missed, and texts that have little in common are never looked at.
    private static let bandCount = 16

    init(of site: Site) {
        let graph = site.graph
        texts = site.plan.pages.compactMap { page -> Text? in
            switch page.kind {
            case .artifact(let index):
                let artifact = graph.artifacts[index]
                let said = artifact.statements.map { graph.statements[$0].text }.map { text in
                    [text.description.plain, text.unique?.plain ?? "", text.versusAlternatives?.plain ?? ""].joined(separator: " ")
                }
                let words = ([artifact.introduction?.plain ?? ""] + said).joined(separator: " ")
                return Text(route: page.route, file: artifact.files.first ?? "artifacts", sketch: TextSketch(of: words))
            case .pair(let index):
                guard let editorial = site.plan.pairs[index].editorial.map({ site.sources.comparisons[$0] }), let body = editorial.body
                else { return nil }
                return Text(route: page.route, file: editorial.file, sketch: TextSketch(of: body.plain))
            case .page(let index):
                let source = site.sources.pages[index]
                return Text(route: page.route, file: source.file, sketch: TextSketch(of: source.body.plain))
            case .home, .artifacts, .comparisons, .capabilities, .matrix, .search, .notFound, .capability, .type, .matrixPart: return nil
            }
        }
    }

    /// Reports each text that repeats an earlier one, with the one it is most like.
    func report(to diagnostics: inout DiagnosticList) {
        let rows = TextSketch.binCount / Self.bandCount
        var best: [Int: (other: Int, share: Double)] = [:]
        for band in 0..<Self.bandCount {
            var groups: [ArraySlice<UInt64>: [Int]] = [:]
            for (index, text) in texts.enumerated() {
                let bins = text.sketch.bins[band * rows..<(band + 1) * rows]
                if bins.contains(where: { $0 != .max }) { groups[bins, default: []].append(index) }
            }
            for group in groups.values {
                for (place, index) in group.enumerated().dropFirst() {
                    // What hundreds of pages share is said once for each page, not once for each pair of them.
                    for other in group[max(0, place - 3)..<place] {
                        let share = texts[other].sketch.share(with: texts[index].sketch)
                        let known = best[index] ?? (texts.count, 0)
                        if share >= Self.shareMin, (share, -other) > (known.share, -known.other) { best[index] = (other, share) }
                    }
                }
            }
        }
        for (index, found) in best {
            diagnostics.report(
                CheckFault.nearDuplicate(
                    texts[index].route.description, of: texts[found.other].route.description, percent: Int((found.share * 100).rounded())),
                at: SourceRange(file: SourceTree.contentFolder + texts[index].file))
        }
    }
}
