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
        part(site.statementMemos[index], record: { [self] in record(ofStatement: index) })
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
                ("statements", .list(all.map { self.statement($0) })),
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

    private static let statementShape = RecordShape([
        "id", "title", "description", "descriptionSource", "opening", "openingSource", "openingIsAll", "claimed", "sources", "capability",
        "unique", "uniqueSource", "versus", "versusSource", "bestFor", "bestForSource", "limitations", "limitationsSource", "requires",
        "requiresSource",
    ])

    private func record(ofStatement index: Int) -> Record {
        let statement = site.graph.statements[index]
        let text = statement.text
        let claims = [text.unique, text.versusAlternatives, text.bestFor, text.limitations, text.requires]
        let isClaimed = claims.contains { $0 != nil }
        let opening = Opening.of(text.description)
        return Record(
            Self.statementShape,
            [
                .text("capability-\(place(of: index).place + 1)"), Value(title(of: statement)),
                PlainProse.html(text.description), PlainProse.markdown(text.description),
                PlainProse.html(opening ?? text.description), PlainProse.markdown(opening ?? text.description),
                .bool(opening == nil && !isClaimed), .bool(isClaimed),
                .list(statement.sources.map(site.sourceTable.value)), Value(reference(toCapability: statement.capability)),
            ] + claims.flatMap { [$0.map(PlainProse.html) ?? .null, $0.map(PlainProse.markdown) ?? .null] })
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
