import Diagnostics
import Reading

extension CapabilityGraph {
    /// Normalises what the sources say into one graph.
    ///
    /// - Faults: contradictions between files are reported; the graph is whole all the same.
    /// - Cost: near linear in the number of statements (see ``StatementClustering``).
    /// - Parameter jobs: how many cores may be used; the graph does not depend on it.
    package init(normalising sources: SourceTree, jobs: Int = 1, reporting diagnostics: inout DiagnosticList) {
        var memory = GraphMemory()
        self.init(normalising: sources, jobs: jobs, keeping: &memory, reporting: &diagnostics, didResolve: {})
    }

    /// - Parameters:
    ///   - memory: of a former graph; gets what there is to keep of this one. The graph does not depend on it.
    ///   - didResolve: called when artifacts and facts are resolved, before statements are grouped.
    package init(
        normalising sources: SourceTree, jobs: Int, keeping memory: inout GraphMemory, reporting diagnostics: inout DiagnosticList,
        didResolve: () -> Void
    ) {
        var names = ArtifactRegistry()
        let files = Array(zip(sources.artifacts, names.add(sources.artifacts, reporting: &diagnostics)))
        let ofRecords = Self.resolve(sources.records, names: &names, reporting: &diagnostics)
        let texts = Self.resolve(sources.texts, names: &names, reporting: &diagnostics)
        let ofFacts = Self.resolve(sources.facts, names: names, reporting: &diagnostics)

        // Indices by slug from here on.
        let order = names.slugs.indices.sorted { names.slugs[$0] < names.slugs[$1] }
        var rank = [Int](repeating: 0, count: order.count)
        for (position, index) in order.enumerated() { rank[index] = position }

        let sides = texts.map { (text: $0.text, left: rank[$0.left], right: rank[$0.right]) }
        var speaking = [ArtifactSources](repeating: ArtifactSources(), count: order.count)
        for (file, index) in files { speaking[rank[index]].edited = file }
        for (text, left, right) in sides {
            speaking[left].sides.append((text, .left))
            speaking[right].sides.append((text, .right))
        }
        for (record, index) in ofRecords { speaking[rank[index]].records.append(record) }
        for (table, index) in ofFacts { speaking[rank[index]].tables.append(table) }
        let gathering = ArtifactGathering(
            slugs: order.map { names.slugs[$0] }, sources: speaking, former: memory.artifacts, jobs: jobs)
        let (artifacts, entries) = (gathering.artifacts, gathering.statements)
        Self.reportConflicts(of: artifacts, to: &diagnostics)
        didResolve()
        let named = entries.lazy.map { (text: $0.text, artifact: artifacts[$0.artifact].slug) }
        let vectors = sources.vectors.vectors(of: named)
        let assigned: KeptAssignment
        if let former = memory.assignment, former.holds(for: gathering, files: sources.capabilities, vectors: vectors) {
            assigned = former
        } else {
            assigned = KeptAssignment(
                of: gathering, files: sources.capabilities, vectors: vectors, jobs: jobs, keeping: &memory.grouping,
                reporting: &diagnostics)
        }
        memory.keep(gathering, assigned)
        sources.vectors.reportStale(named, to: &diagnostics)
        sources.vectors.reportUnused(vectors, belief: memory.grouping?.vectorBelief, to: &diagnostics)
        let assignment = assigned.assignment
        let statements = entries.enumerated().map { index, entry in
            Statement(
                artifact: entry.artifact, text: entry.text, sources: entry.statement.sources,
                capability: assignment.capability[index], confidence: assignment.confidence[index])
        }
        let mentions = GraphMemory.Mentions(
            in: statements, of: artifacts, claims: gathering.claims, jobs: jobs, former: memory.mentions)
        memory.mentions = mentions
        self.init(
            artifacts: artifacts, assigned: assigned, statements: statements, sourcePairs: Self.pairs(of: sides),
            mentions: mentions.statements)
    }

    /// The artifacts that each text speaks of. New names are entered in their own order, not in that of the
    /// files, so that a slug does not depend on which file is read first.
    private static func resolve(
        _ texts: [ComparisonText], names: inout ArtifactRegistry, reporting diagnostics: inout DiagnosticList
    ) -> [(text: ComparisonText, left: Int, right: Int)] {
        var firstFile: [String: String] = [:]
        for text in texts {
            for name in [text.left.name, text.right.name] where firstFile[name] == nil { firstFile[name] = text.file }
        }
        names.keepApart(texts.lazy.map { ($0.left.name, $0.right.name) })
        var indexByName: [String: Int] = [:]
        for (name, file) in firstFile.sorted(by: { $0.key < $1.key }) {
            indexByName[name] = names.index(
                of: name, at: SourceRange(file: SourceTree.contentFolder + file), reporting: &diagnostics)
        }
        return texts.compactMap { text in
            guard let left = indexByName[text.left.name], let right = indexByName[text.right.name] else { return nil }
            if left == right {
                diagnostics.report(
                    CapabilityFault.oneArtifact(text.left.name, text.right.name, artifact: names.slugs[left]),
                    at: SourceRange(file: SourceTree.contentFolder + text.file))
            }
            return (text, left, right)
        }
    }

    /// A note for each fact on which sources differ, at the observation that was chosen.
    private static func reportConflicts(of artifacts: [Artifact], to diagnostics: inout DiagnosticList) {
        for artifact in artifacts {
            for (key, fact) in artifact.facts where fact.isInConflict {
                let place = fact.chosen.provenance
                diagnostics.report(
                    CapabilityFault.factsDisagree(artifact: artifact.slug, fact: key.name, values: fact.values, rule: fact.rule),
                    at: SourceRange(file: SourceTree.contentFolder + place.file, line: place.line))
            }
        }
    }

    private static func pairs(of sides: [(text: ComparisonText, left: Int, right: Int)]) -> [SourcePair] {
        var found: [[Int]: (files: [String], verdicts: [SourceClaim])] = [:]
        for (text, left, right) in sides where left != right {
            var entry = found[[min(left, right), max(left, right)]] ?? ([], [])
            entry.files.append(text.file)
            if let verdict = text.verdict {
                let winner = verdict.winner.map { $0 == .left ? left : right }
                entry.verdicts.append(
                    SourceClaim(
                        file: text.file, line: verdict.line, winner: winner, words: verdict.isWordsOnly ? verdict.text : nil,
                        denied: text.contradictions.map { ($0.side == .left ? left : right, $0) }))
            }
            found[[min(left, right), max(left, right)]] = entry
        }
        return found.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, entry in
            SourcePair(
                one: key[0], other: key[1], files: entry.files.sorted(), verdicts: entry.verdicts.sorted { $0.file < $1.file })
        }
    }
}
