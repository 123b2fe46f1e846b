import Capabilities
import Digests
import Publishing
import Records

/// What is kept of a graph, as a file for the next build.
///
/// A file that is torn, of another version or made by another executable gives nothing: all is then found anew.
struct GraphMemoryFile {
    let path: String
    /// What the memory depends on beside its own digests: the executable.
    let key: String

    private static let mark = "pairwise-graph 3\n"

    func read() -> GraphMemory {
        guard var reader = RecordReader(at: path, mark: Self.mark), reader.text() == key else { return GraphMemory() }
        func indices(_ reader: inout RecordReader) -> [Int] { reader.list { $0.integer() } }
        let grouping = Grouping(
            digest: Digest(value: reader.number()),
            groups: reader.list { reader in
                let (name, isDerived) = (reader.text(), reader.flag())
                return Grouping.Group(name: name, isDerived: isDerived, members: indices(&reader))
            },
            confidence: reader.list { $0.decimal() },
            vectorBelief: reader.optional { $0.decimal() })
        let mentions = GraphMemory.Mentions(digest: Digest(value: reader.number()), statements: reader.list(indices))
        return reader.isBroken ? GraphMemory() : GraphMemory(grouping: grouping, mentions: mentions)
    }

    func write(_ memory: GraphMemory) throws(PublishingError) {
        guard let grouping = memory.grouping, let mentions = memory.mentions else { return }
        var writer = RecordWriter(mark: Self.mark)
        func add(_ indices: [Int], to writer: inout RecordWriter) {
            writer.list(indices) { $0.integer($1) }
        }
        writer.text(key)
        writer.number(grouping.digest.value)
        writer.list(grouping.groups) { writer, group in
            writer.text(group.name)
            writer.flag(group.isDerived)
            add(group.members, to: &writer)
        }
        writer.list(grouping.confidence) { $0.decimal($1) }
        writer.optional(grouping.vectorBelief) { $0.decimal($1) }
        writer.number(mentions.digest.value)
        writer.list(mentions.statements) { add($1, to: &$0) }
        try writer.write(to: path)
    }
}
