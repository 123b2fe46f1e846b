import Capabilities
import Diagnostics
import QualityFixtures
import Reading

/// All labelled statements: the fields of Tests/Fixtures/Quality, and the seeds where their folder is given.
struct Corpora {
    let all: [Corpus]

    var fields: [String] { all.filter { $0.weight == 1 }.map(\.field) }

    /// - Parameter project: a project with the seeds in its Content/sources, if there is one.
    init(seedsIn project: String?) async throws {
        var all: [Corpus] = []
        for field in QualityFixture.fields + QualityFixture.reworded {
            let fixture = try QualityFixture(field)
            all += Corpus.all(of: field, fixture.statements, fixture.labels)
        }
        if let project {
            let (statements, labels) = try await Self.seeds(in: project)
            all += Corpus.all(of: "seeds", statements, labels)
        }
        self.all = all
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
}
