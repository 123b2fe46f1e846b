import Diagnostics
import Reading

/// What the passports and manifests of one artifact say beside facts and capabilities.
struct RecordsOfArtifact {
    let aliases: [String]
    /// From the record checked last, the first file among equals.
    let url: String?
    /// Each once, in the order of the files.
    let tags: [String]

    /// - Parameter records: in file order.
    init(_ records: [ArtifactRecord]) {
        aliases = records.flatMap(\.aliases)
        let addressed = records.filter { $0.url != nil }
        let latest = addressed.compactMap(\.checked).max()
        url = (addressed.first { $0.checked == latest } ?? addressed.first)?.url
        var seen: Set<String> = []
        tags = records.flatMap(\.tags).filter { seen.insert($0).inserted }
    }
}

extension CapabilityGraph {
    /// The artifact that each record is about. Those with a slug of their own come first, so that no name takes it,
    /// and all in the order of slug and name, so that the order of the files does not count.
    static func resolve(
        _ records: [ArtifactRecord], names: inout ArtifactRegistry, reporting diagnostics: inout DiagnosticList
    ) -> [(record: ArtifactRecord, artifact: Int)] {
        func key(_ record: ArtifactRecord) -> (Int, String, String) {
            (record.slug == nil ? 1 : 0, record.slug?.description ?? "", record.name)
        }
        let order = records.indices.sorted { key(records[$0]) < key(records[$1]) }
        var indices = [Int](repeating: 0, count: records.count)
        for place in order { indices[place] = names.index(of: records[place], reporting: &diagnostics) }
        return zip(records, indices).map { ($0, $1) }
    }

    /// The artifact that each table of facts speaks of; a slug that nothing else speaks of is a fault.
    static func resolve(
        _ facts: [SourceFacts], names: ArtifactRegistry, reporting diagnostics: inout DiagnosticList
    ) -> [(facts: SourceFacts, artifact: Int)] {
        facts.compactMap { table in
            if let index = names.index(of: table.slug) { return (table, index) }
            let nearest = nearestName(to: table.slug.description, among: names.slugs.map(\.description))
            diagnostics.report(CapabilityFault.unknownArtifact(table.slug.description, nearest: nearest), at: table.slugRange)
            return nil
        }
    }
}
