import Reading

/// Joins what an edited file and the texts say about each artifact.
struct ArtifactGathering {
    let artifacts: [Artifact]

    /// - Parameters:
    ///   - slugs: ascending; an artifact's index is its place here.
    ///   - sides: the texts with the indices of the artifacts they compare, in file order.
    init(
        slugs: [Slug], edited: [Int: ArtifactFile], sides: [(text: ComparisonText, left: Int, right: Int)]
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
        let spellings = Self.spellings(ofLabelsIn: observations)
        artifacts = slugs.indices.map { index in
            let file = edited[index]
            let name = file?.name ?? Self.mostCommon(names[index])
            var grouped: [FactKey: [Observation]] = [:]
            var labels: [String] = []
            for (key, observation) in observations[index] {
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
                aliases: Set((file?.aliases ?? []) + names[index]).subtracting([name]).sorted(), url: file?.url,
                tags: file?.tags ?? [], introduction: file?.introduction, externalSources: file?.sources ?? [],
                facts: Dictionary(uniqueKeysWithValues: grouped.map { ($0, Fact(resolving: $1, of: $0)) }),
                furtherLabels: labels, files: files[index].sorted(), hasEditedList: file?.capabilities != nil)
        }
    }

    /// The spelling that most texts use, the first by UTF-8 order among equals.
    private static func mostCommon(_ names: [String]) -> String {
        let counts = names.reduce(into: [String: Int]()) { $0[$1, default: 0] += 1 }
        return counts.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? ""
    }

    /// Further rows whose labels differ in capitals only are one fact, on every artifact: under the spelling that most
    /// values stand under. By the label in lower case.
    private static func spellings(ofLabelsIn observations: [[(FactKey, Observation)]]) -> [String: String] {
        var labels: [String: [String]] = [:]
        for case (.further(let label), _) in observations.joined() { labels[label.lowercased(), default: []].append(label) }
        return labels.mapValues(mostCommon)
    }
}
