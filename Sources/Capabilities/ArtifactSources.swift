import Reading

/// All that speaks of one artifact.
struct ArtifactSources: Sendable {
    var edited: ArtifactFile?
    /// In file order, like the others.
    var sides: [(text: ComparisonText, side: Side)] = []
    var records: [ArtifactRecord] = []
    var tables: [SourceFacts] = []

    /// Whether they are the very same readings.
    func isSame(as other: ArtifactSources) -> Bool {
        edited === other.edited && sides.elementsEqual(other.sides) { $0.text === $1.text && $0.side == $1.side }
            && records.elementsEqual(other.records, by: ===) && tables.elementsEqual(other.tables, by: ===)
    }

    /// What the sources call it.
    var names: [String] { sides.map { $0.text.side($0.side).name } + records.map(\.name) }

    /// Sorted, each once.
    var files: [String] {
        Set((edited.map { [$0.file] } ?? []) + sides.map(\.text.file) + records.map(\.file) + tables.map(\.file)).sorted()
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
        for (text, side) in sides {
            for fact in text.side(side).facts {
                add(fact, Provenance(file: text.file, line: fact.line, checked: nil, isEdited: false))
            }
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

    /// The most capabilities that one of them lists; of the list that is edited by hand, where there is one.
    var listedByOne: Int {
        if let list = edited?.capabilities { return list.count }
        return (sides.map { $0.text.side($0.side).capabilities.count } + records.map(\.capabilities.count)).max() ?? 0
    }

    /// The list that is edited by hand; where there is none, what all sources list.
    var statements: [PooledStatement] {
        var pool = StatementPool()
        if let edited, let list = edited.capabilities {
            for text in list {
                pool.add(text, provenance: Provenance(file: edited.file, line: text.line, checked: edited.checked, isEdited: true))
            }
            return pool.statements
        }
        for (source, side) in sides {
            for text in source.side(side).capabilities {
                pool.add(text, provenance: Provenance(file: source.file, line: text.line, checked: nil, isEdited: false))
            }
        }
        for record in records {
            for text in record.capabilities {
                pool.add(text, provenance: Provenance(file: record.file, line: text.line, checked: record.checked, isEdited: false))
            }
        }
        return pool.statements
    }
}
