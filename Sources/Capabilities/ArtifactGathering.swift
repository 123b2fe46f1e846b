import Parallel
import Reading

/// Joins what an edited file and the texts say about each artifact.
struct ArtifactGathering {
    let artifacts: [Artifact]

    /// - Parameters:
    ///   - slugs: ascending; an artifact's index is its place here.
    ///   - edited: by artifact.
    ///   - sides: the texts with the indices of the artifacts they compare, in file order.
    ///   - records: passports and manifests, each with the index of its artifact, in file order.
    ///   - facts: tables of facts, in file order.
    ///   - statements: by artifact, the indices of its own.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(
        slugs: [Slug], edited: [ArtifactFile?], sides: [(text: ComparisonText, left: Int, right: Int)],
        records: [(record: ArtifactRecord, artifact: Int)], facts: [(facts: SourceFacts, artifact: Int)],
        statements: [Range<Int>], jobs: Int
    ) {
        var said = [Said](repeating: Said(), count: slugs.count)
        for (text, left, right) in sides {
            said[left].sides.append((text.file, text.left))
            said[right].sides.append((text.file, text.right))
        }
        for (record, index) in records { said[index].records.append(record) }
        for (table, index) in facts { said[index].tables.append(table) }
        for (index, file) in edited.enumerated() { said[index].edited = file }
        let all = said
        let observed = sideBySide(slugs.count, jobs: jobs, chunk: 64) { range in range.map { all[$0].observations } }.flatMap(\.self)
        let spellings = Self.spellings(ofLabelsIn: observed)
        artifacts = sideBySide(slugs.count, jobs: jobs, chunk: 64) { range in range.map(artifact) }.flatMap(\.self)

        @Sendable func artifact(_ index: Int) -> Artifact {
            let said = all[index]
            let file = said.edited
            let about = RecordsOfArtifact(said.records)
            let name = file?.name ?? Self.mostCommon(said.names, slug: slugs[index])
            var grouped: [FactKey: [Observation]] = [:]
            var labels: [String] = []
            for (key, observation) in observed[index] {
                var key = key
                if case .further(let label) = key {
                    let spelling = spellings[label.lowercased()] ?? label
                    key = .further(spelling)
                    if grouped[key] == nil { labels.append(spelling) }
                }
                grouped[key, default: []].append(observation)
            }
            return Artifact(
                slug: slugs[index], name: name,
                aliases: Set((file?.aliases ?? []) + said.names + about.aliases).subtracting([name]).sorted(),
                url: file?.url ?? about.url, tags: file.flatMap { $0.tags.isEmpty ? nil : $0.tags } ?? about.tags,
                introduction: file?.introduction, externalSources: file?.sources ?? [],
                facts: Dictionary(uniqueKeysWithValues: grouped.map { ($0, Fact(resolving: $1, of: $0)) }),
                furtherLabels: labels, files: said.files, statements: Array(statements[index]),
                hasEditedList: file?.capabilities != nil)
        }
    }

    /// All that the sources say of one artifact.
    private struct Said: Sendable {
        var edited: ArtifactFile?
        var sides: [(file: String, side: ComparisonSide)] = []
        var records: [ArtifactRecord] = []
        var tables: [SourceFacts] = []

        /// What the sources call it.
        var names: [String] { sides.map(\.side.name) + records.map(\.name) }

        /// Sorted, each once.
        var files: [String] {
            Set((edited.map { [$0.file] } ?? []) + sides.map(\.file) + records.map(\.file) + tables.map(\.file)).sorted()
        }

        /// What is edited first, then in the order of the files of each kind.
        var observations: [(FactKey, Observation)] {
            var observations: [(FactKey, Observation)] = []
            func add(_ fact: ReadFact, _ provenance: Provenance) {
                observations.append((fact.key, Observation(value: fact.value, text: fact.text, provenance: provenance)))
            }
            if let edited {
                for fact in edited.facts {
                    add(fact, Provenance(file: edited.file, line: fact.line, checked: edited.checked, isEdited: true))
                }
            }
            for (file, side) in sides {
                for fact in side.facts { add(fact, Provenance(file: file, line: fact.line, checked: nil, isEdited: false)) }
            }
            for record in records {
                for fact in record.facts {
                    add(fact, Provenance(file: record.file, line: fact.line, checked: record.checked, isEdited: false))
                }
            }
            for table in tables {
                for row in table.rows {
                    add(
                        row.fact,
                        Provenance(file: table.file, line: row.fact.line, checked: row.checked, isEdited: false, source: row.source))
                }
            }
            return observations
        }
    }

    /// The spelling that most sources use; among equals one that gives the slug, then the first by UTF-8 order.
    private static func mostCommon(_ names: [String], slug: Slug?) -> String {
        let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        let most = counts.values.max() ?? 0
        let equals = counts.filter { $0.value == most }.keys.sorted()
        return equals.first { Slug(of: $0) == slug } ?? equals.first ?? ""
    }

    /// Further rows whose labels differ in capitals only are one fact, on every artifact: under the spelling that most
    /// values stand under. By the label in lower case.
    private static func spellings(ofLabelsIn observations: [[(FactKey, Observation)]]) -> [String: String] {
        var labels: [String: [String]] = [:]
        for case (.further(let label), _) in observations.joined() { labels[label.lowercased(), default: []].append(label) }
        return labels.mapValues { mostCommon($0, slug: nil) }
    }
}
