import Parallel
import Reading

/// Joins what an edited file and the texts say about each artifact.
struct ArtifactGathering {
    let artifacts: [Artifact]

    /// - Parameters:
    ///   - slugs: ascending; an artifact's index is its place here.
    ///   - sides: the texts with the indices of the artifacts they compare, in file order.
    ///   - records: passports and manifests, each with the index of its artifact, in file order.
    ///   - facts: tables of facts, in file order.
    ///   - statements: by artifact, the indices of its own.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(
        slugs: [Slug], edited: [Int: ArtifactFile], sides: [(text: ComparisonText, left: Int, right: Int)],
        records: [(record: ArtifactRecord, artifact: Int)], facts: [(facts: SourceFacts, artifact: Int)],
        statements: [Range<Int>], jobs: Int
    ) {
        var observations = [[(FactKey, Observation)]](repeating: [], count: slugs.count)
        var names = [[String]](repeating: [], count: slugs.count)
        var files = [Set<String>](repeating: [], count: slugs.count)
        for (index, file) in edited {
            files[index].insert(file.file)
            for fact in file.facts {
                let provenance = Provenance(file: file.file, line: fact.line, checked: file.checked, isEdited: true)
                observations[index].append((fact.key, Observation(value: fact.value, text: fact.text, provenance: provenance)))
            }
        }
        for (text, left, right) in sides {
            for (side, index) in [(text.left, left), (text.right, right)] {
                files[index].insert(text.file)
                names[index].append(side.name)
                for fact in side.facts {
                    let provenance = Provenance(file: text.file, line: fact.line, checked: nil, isEdited: false)
                    observations[index].append(
                        (fact.key, Observation(value: fact.value, text: fact.text, provenance: provenance)))
                }
            }
        }
        var recordsOf = [[ArtifactRecord]](repeating: [], count: slugs.count)
        for (record, index) in records {
            files[index].insert(record.file)
            names[index].append(record.name)
            recordsOf[index].append(record)
            for fact in record.facts {
                let provenance = Provenance(file: record.file, line: fact.line, checked: record.checked, isEdited: false)
                observations[index].append((fact.key, Observation(value: fact.value, text: fact.text, provenance: provenance)))
            }
        }
        for (table, index) in facts {
            files[index].insert(table.file)
            for row in table.rows {
                let provenance = Provenance(
                    file: table.file, line: row.fact.line, checked: row.checked, isEdited: false, source: row.source)
                observations[index].append(
                    (row.fact.key, Observation(value: row.fact.value, text: row.fact.text, provenance: provenance)))
            }
        }
        let spellings = Self.spellings(ofLabelsIn: observations)
        let (observed, named, speaking, recorded) = (observations, names, files, recordsOf)
        artifacts = sideBySide(slugs.count, jobs: jobs, chunk: 64) { range in range.map(artifact) }.flatMap(\.self)

        @Sendable func artifact(_ index: Int) -> Artifact {
            let file = edited[index]
            let about = RecordsOfArtifact(recorded[index])
            let name = file?.name ?? Self.mostCommon(named[index], slug: slugs[index])
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
                aliases: Set((file?.aliases ?? []) + named[index] + about.aliases).subtracting([name]).sorted(),
                url: file?.url ?? about.url, tags: file.flatMap { $0.tags.isEmpty ? nil : $0.tags } ?? about.tags,
                introduction: file?.introduction, externalSources: file?.sources ?? [],
                facts: Dictionary(uniqueKeysWithValues: grouped.map { ($0, Fact(resolving: $1, of: $0)) }),
                furtherLabels: labels, files: speaking[index].sorted(), statements: Array(statements[index]),
                hasEditedList: file?.capabilities != nil)
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
