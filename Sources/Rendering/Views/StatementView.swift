import Capabilities
import Reading
import Templating

extension PageFrame {
    /// One statement, with what its source claims beside it.
    func statement(_ index: Int) -> Value {
        guard let parts else { return newStatement(index) }
        let statement = place(of: index)
        return parts.artifact(statement.artifact).statements[statement.place]
    }

    func newStatement(_ index: Int) -> Value {
        part(site.statementMemos[index], record: { [self] in Record(Self.statementShape, values(ofStatement: index)) })
    }

    /// A capability of one artifact alone, with what the artifact's sources say of it.
    /// - Parameter first: the first of the statements.
    func single(first: Int) -> Value {
        guard let parts else { return newSingle(first: first) }
        let statement = place(of: first)
        return parts.artifact(statement.artifact).singles[statement.place]
    }

    func newSingle(first: Int) -> Value {
        part(site.statementMemos[first], use: 2) { [self] in
            let statement = site.graph.statements[first]
            let all = statements(of: statement.artifact, in: statement.capability)
            return reference(toCapability: statement.capability) + [
                ("derived", .bool(site.graph.capabilities[statement.capability].isDerived)),
                ("artifact", Value(reference(toArtifact: statement.artifact))),
                ("statements", .list(all.map(statementWithOpening))),
            ]
        }
    }

    /// Of an artifact's statements those that are matched to one capability.
    func statements(of artifact: Int, in capability: Int) -> [Int] {
        site.graph.artifacts[artifact].statements.filter { site.graph.statements[$0].capability == capability }
    }

    /// Whose a statement is, and where in the list of its artifact's, which follow each other in the graph.
    private func place(of index: Int) -> (artifact: Int, place: Int) {
        let artifact = site.graph.statements[index].artifact
        return (artifact, index - (site.graph.artifacts[artifact].statements.first ?? index))
    }

    private static let statementNames = [
        "id", "title", "description", "descriptionSource", "claimed", "sources", "capability", "unique", "uniqueSource",
        "versus", "versusSource", "bestFor", "bestForSource", "limitations", "limitationsSource", "requires", "requiresSource",
    ]
    private static let statementShape = RecordShape(statementNames)
    private static let openingShape = RecordShape(statementNames + ["opening", "openingSource", "openingIsAll"])

    private func values(ofStatement index: Int) -> [Value] {
        let statement = site.graph.statements[index]
        let text = statement.text
        var values: [Value] = [
            .text("capability-\(place(of: index).place + 1)"), Value(title(of: statement)),
            PlainProse.html(text.description), PlainProse.markdown(text.description), .bool(text.hasClaims),
            .list(statement.sources.map(site.sourceTable.value)), Value(reference(toCapability: statement.capability)),
        ]
        for prose in text.claims {
            values.append(prose.map(PlainProse.html) ?? .null)
            values.append(prose.map(PlainProse.markdown) ?? .null)
        }
        return values
    }

    /// A statement with what stands for it where it is one of many.
    private func statementWithOpening(_ index: Int) -> Value {
        let text = site.graph.statements[index].text
        let opening = Opening.of(text.description)
        let shown = opening ?? text.description
        let own = [PlainProse.html(shown), PlainProse.markdown(shown), .bool(opening == nil && !text.hasClaims)]
        return .object(Record(Self.openingShape, values(ofStatement: index) + own))
    }

    /// Nothing where the title only repeats the capability's name, which stands beside it on every page.
    private func title(of statement: Statement) -> String? {
        let name = site.graph.capabilities[statement.capability].name
        return statement.text.title.flatMap { $0.lowercased() == name.lowercased() ? nil : $0 }
    }

    /// The files that say these statements.
    func files(of statements: some Sequence<Int>) -> [String] {
        statements.flatMap { site.graph.statements[$0].sources.map(\.file) }
    }
}

extension CapabilityText {
    /// Whether its source says more than what it does.
    fileprivate var hasClaims: Bool {
        unique != nil || versusAlternatives != nil || bestFor != nil || limitations != nil || requires != nil
    }
}
