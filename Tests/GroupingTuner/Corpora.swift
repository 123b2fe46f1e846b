import Capabilities
import Diagnostics
import Parallel
import QualityFixtures
import Reading

/// All labelled statements: the fields of Tests/Fixtures/Quality, and the seeds where their folder is given.
struct Corpora {
    let all: [LabelledCorpus]
    /// Of each corpus; found once, so that fitting is arithmetic.
    let pairs: [[PairEvidence]]

    var fields: [String] { all.filter { $0.weight == 1 }.map(\.field) }

    /// - Parameter project: a project with the seeds in its Content/sources, if there is one.
    init(seedsIn project: String?) async throws {
        var all: [LabelledCorpus] = []
        for field in QualityFixture.fields + QualityFixture.independent + QualityFixture.reworded {
            let fixture = try QualityFixture(field)
            all += LabelledCorpus.all(of: field, fixture.statements, fixture.labels, vectors: try QualityFixture.vectors(of: field))
        }
        if let project {
            let (statements, labels) = try await Self.seeds(in: project)
            all += LabelledCorpus.all(of: "seeds", statements, labels)
        }
        let found = all
        self.all = found
        pairs = sideBySide(found.count, jobs: 2, chunk: 4) { range in range.map { found[$0].pairs(.chosen) } }.flatMap(\.self)
    }

    /// The statements of the seeds whose file and line are labelled.
    private static func seeds(in project: String) async throws -> ([StatementText], [String]) {
        var diagnostics = DiagnosticList()
        let sources = try await SourceTree(reading: project, options: ReadingOptions(), reporting: &diagnostics)
        let graph = CapabilityGraph(normalising: sources, reporting: &diagnostics)
        var labelOf: [String: String] = [:]
        for line in try QualityFixture.lines(of: "seeds").dropFirst() {
            let cells = line.split(separator: "\t").map(String.init)
            if cells.count == 3 { labelOf["sources/\(cells[0]):\(cells[1])"] = cells[2] }
        }
        var statements: [StatementText] = []
        var labels: [String] = []
        for statement in graph.statements {
            guard let label = statement.sources.lazy.compactMap({ labelOf["\($0.file):\($0.line)"] }).first else { continue }
            statements.append(StatementText(of: statement))
            labels.append(label)
        }
        return (statements, labels)
    }

    /// The rule of joining that is best on all fields but one; on all of them without one.
    ///
    /// The weights are fitted on pairs; what is asked of a join, of long texts and of terse ones, is the best of a few steps by
    /// ``score(_:)``, and the middle one among steps that are as good.
    func fitted(without field: String? = nil) -> GroupingConstants {
        var fit = JoinFit()
        for corpus in zip(all, pairs) where corpus.0.field != field { fit.add(corpus.1, corpus.0.labels, weight: corpus.0.weight) }
        var constants = fit.constants()
        let judged = all.filter { $0.field != field }
        // Twice, since what one of them asks leaves more or less for the others to ask.
        for (path, steps) in Self.asked + Self.asked {
            let scores = steps.map { step in
                var tried = constants
                tried[keyPath: path] = step
                return score(tried, on: judged)
            }
            let best = scores.max() ?? 0
            let good = steps.indices.filter { scores[$0] > best - Self.asGood }
            constants[keyPath: path] = steps[good[good.count / 2]]
        }
        return constants
    }

    private static let asked: [(path: any WritableKeyPath<GroupingConstants, Double> & Sendable, steps: [Double])] = [
        (\.longOdds, [-0.5, -0.4, -0.3, -0.2, -0.1, 0, 0.1, 0.2]), (\.terseOdds, [0.4, 0.55, 0.7, 0.85, 1, 1.15, 1.3, 1.45]),
        (\.joinSize, [0, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.4]),
    ]
    private static let asGood = 0.01

    private func score(_ constants: GroupingConstants, on corpora: [LabelledCorpus]) -> Double {
        let parts = sideBySide(corpora.count, jobs: 2, chunk: 8) { range in
            range.reduce(0.0) { $0 + corpora[$1].weight * Self.score(corpora[$1].quality(constants)) }
        }
        return parts.reduce(0, +) / corpora.reduce(0) { $0 + $1.weight }
    }

    /// F1, less one and a half times what precision lacks to 0.93: an error costs a reader more than a gap.
    private static func score(_ quality: PairQuality) -> Double { quality.f1 - 1.5 * max(0, 0.93 - quality.precision) }
}
