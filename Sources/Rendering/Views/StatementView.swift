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
        part(site.statementMemos[index]) { [self] in values(ofStatement: index) }
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

    private func values(ofStatement index: Int) -> [(String, Value)] {
        let statement = site.graph.statements[index]
        let text = statement.text
        let place = place(of: index).place
        let parts: [(String, Prose?)] = [
            ("unique", text.unique), ("versus", text.versusAlternatives), ("bestFor", text.bestFor),
            ("limitations", text.limitations), ("requires", text.requires),
        ]
        let isClaimed = parts.contains { $0.1 != nil }
        let opening = Opening.of(text.description)
        var values: [(String, Value)] = [
            ("id", .text("capability-\(place + 1)")), ("title", Value(title(of: statement))),
            ("description", PlainProse.html(text.description)), ("descriptionSource", PlainProse.markdown(text.description)),
            ("opening", PlainProse.html(opening ?? text.description)),
            ("openingSource", PlainProse.markdown(opening ?? text.description)),
            ("openingIsAll", .bool(opening == nil && !isClaimed)), ("claimed", .bool(isClaimed)),
            ("sources", .list(statement.sources.map(site.sourceTable.value))),
            ("capability", Value(reference(toCapability: statement.capability))),
        ]
        for (name, prose) in parts {
            values.append((name, prose.map(PlainProse.html) ?? .null))
            values.append((name + "Source", prose.map(PlainProse.markdown) ?? .null))
        }
        return values
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
