import Capabilities
import Planning
import Templating

/// The values of `matrix.mustache`: artifacts × capabilities, of the whole site or of one part of it.
///
/// Never more than ``PlannedMatrix/artifactsMax`` columns and ``PlannedMatrix/capabilitiesMax`` rows.
struct MatrixView {
    let frame: PageFrame
    /// Nil for `/matrix/`: the artifacts of which most is known.
    var part: PlannedMatrix?

    private var site: SiteContext { frame.site }
    private var graph: CapabilityGraph { site.graph }

    func value() -> Value {
        let columns = self.columns()
        let owners = owners(among: columns)
        let ranked = owners.keys.sorted {
            (-(owners[$0]?.count ?? 0), $0) < (-(owners[$1]?.count ?? 0), $1)
        }
        let rows = ranked.prefix(PlannedMatrix.capabilitiesMax)
        let left = (artifacts: (part == nil ? graph.artifacts.count - columns.count : 0), capabilities: ranked.count - rows.count)
        var own: [(String, Value)] = [
            ("type", part?.type.map { frame.type($0) } ?? .null), ("untyped", .bool(part != nil && part?.type == nil)),
            ("isPart", .bool(part != nil)),
            ("part", Value(part.flatMap { $0.parts > 1 ? "\($0.part)" : nil })), ("parts", Value(part.map { "\($0.parts)" })),
            ("artifactsShown", .text(site.numbers.text(columns.count))),
            ("artifactsLeft", Value(left.artifacts == 0 ? nil : site.numbers.text(left.artifacts))),
            ("capabilitiesShown", .text(site.numbers.text(rows.count))),
            ("capabilitiesLeft", Value(left.capabilities == 0 ? nil : site.numbers.text(left.capabilities))),
        ]
        own += .list("columns", columns.map(column))
        own += .list(
            "rows",
            rows.map { row in
                Value([
                    ("capability", Value(frame.reference(toCapability: row))), ("count", Value(owners[row]?.count ?? 0)),
                    ("cells", .list(columns.map { cell($0, statement: owners[row]?[$0]) })),
                ])
            })
        own += .list("typeChoices", choices(columns.map { site.plan.type(of: $0).map { site.plan.types[$0].label } }))
        own += .list("pricingChoices", choices(columns.map { site.artifact($0).facts[.pricing]?.text }))
        own += .list("pages", site.plan.matrices.map(page))
        return frame.values(own, kind: "matrix")
    }

    private func columns() -> [Int] {
        if let part { return part.artifacts }
        return graph.artifacts.indices
            .sorted { (-graph.artifacts[$0].statements.count, $0) < (-graph.artifacts[$1].statements.count, $1) }
            .prefix(PlannedMatrix.artifactsMax).sorted()
    }

    /// By capability, then by artifact: the place of the first statement that says so in the artifact's list.
    private func owners(among columns: [Int]) -> [Int: [Int: Int]] {
        var owners: [Int: [Int: Int]] = [:]
        for column in columns {
            for (place, statement) in graph.artifacts[column].statements.enumerated() {
                let capability = graph.statements[statement].capability
                if owners[capability]?[column] == nil { owners[capability, default: [:]][column] = place }
            }
        }
        return owners
    }

    private func column(_ index: Int) -> Value {
        let artifact = graph.artifacts[index]
        return Value(
            frame.reference(toArtifact: index) + [
                ("type", Value(site.plan.type(of: index).map { site.plan.types[$0].label })),
                ("pricing", Value(site.artifact(index).facts[.pricing]?.text)),
                ("rank", Value(artifact.rank.map { "\($0.value / $0.max)" })),
                ("known", Value(graph.capabilities(of: index).count)),
            ])
    }

    private static let unknown: Value = ["yes": false, "unknown": true, "no": false, "url": .null]
    private static let absent: Value = ["yes": false, "unknown": false, "no": true, "url": .null]

    private func cell(_ artifact: Int, statement place: Int?) -> Value {
        guard let place else { return graph.artifacts[artifact].isComplete ? Self.absent : Self.unknown }
        let address = frame.root + "artifacts/\(graph.artifacts[artifact].slug)/#capability-\(place + 1)"
        return ["yes": true, "unknown": false, "no": false, "url": .text(address)]
    }

    /// What a filter offers: each text once; nothing when there is nothing to choose between.
    private func choices(_ texts: [String?]) -> [Value] {
        let distinct = Set(texts.compactMap { $0 }).sorted()
        return distinct.count < 2 ? [] : distinct.map { ["text": .text($0)] }
    }

    private func page(_ matrix: PlannedMatrix) -> Value {
        [
            "type": Value(matrix.type.map { site.plan.types[$0].label }), "part": Value(matrix.parts > 1 ? "\(matrix.part)" : nil),
            "url": .text(frame.root + matrix.route.description.dropFirst()), "count": .text(site.numbers.text(matrix.artifacts.count)),
            "here": .bool(matrix.route == part?.route),
        ]
    }
}
