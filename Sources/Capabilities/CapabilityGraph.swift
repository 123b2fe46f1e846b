import Diagnostics
import Reading

/// Everything the sources say, as one graph: artifacts, what each can do, and what is the same.
///
/// - Order: artifacts and capabilities by slug; statements by artifact, then list order; pairs by slugs.
/// - Indices into `artifacts`, `capabilities` and `statements` are the graph's references.
package struct CapabilityGraph: Sendable {
    /// A pair that at least one source text compares.
    package struct SourcePair: Sendable {
        /// Indices of artifacts, the lower slug first.
        package let one: Int
        package let other: Int
        package let files: [String]
        /// What the sources' own verdicts say, by file, seen from `one` and `other`.
        package let verdicts: [SourceClaim]
    }

    /// A source's verdict with the sides named by artifact.
    package struct SourceClaim: Sendable {
        package let file: String
        package let line: Int
        package let winner: Int?
        /// Its words, where they name neither a winner, nor a lead, nor a free tier: there is nothing to hold against the facts.
        package let words: String?
        /// What the text's own table denies of it, and of whom.
        package let denied: [(artifact: Int, contradiction: VerdictContradiction)]
    }

    package let artifacts: [Artifact]
    package let capabilities: [Capability]
    package let statements: [Statement]
    package let sourcePairs: [SourcePair]
    /// By artifact spoken of: the statements of others that name it, ascending.
    package let mentions: [[Int]]

    /// By artifact: its capabilities, ascending, each once.
    private let owned: [[Int]]
    private let artifactIndex: [Slug: Int]
    private let capabilityIndex: [Slug: Int]

    /// What decides who has which capabilities: where it is that of another graph, they are the same.
    package let assigned: KeptAssignment

    init(
        artifacts: [Artifact], assigned: KeptAssignment, statements: [Statement], sourcePairs: [SourcePair], mentions: [[Int]]
    ) {
        self.artifacts = artifacts
        self.assigned = assigned
        let capabilities = assigned.assignment.capabilities
        self.capabilities = capabilities
        self.statements = statements
        self.sourcePairs = sourcePairs
        self.mentions = mentions
        owned = artifacts.map { artifact in
            var all = artifact.statements.map { statements[$0].capability }
            all.sort()
            var each: [Int] = []
            each.reserveCapacity(all.count)
            for capability in all where capability != each.last { each.append(capability) }
            return each
        }
        artifactIndex = Dictionary(uniqueKeysWithValues: artifacts.enumerated().map { ($1.slug, $0) })
        capabilityIndex = Dictionary(uniqueKeysWithValues: capabilities.enumerated().map { ($1.slug, $0) })
    }

    package func artifact(_ slug: Slug) -> Int? { artifactIndex[slug] }

    /// The artifact of a name or an alias, to the letter.
    package func artifact(named name: String) -> Int? { artifacts.firstIndex { $0.name == name || $0.aliases.contains(name) } }
    package func capability(_ slug: Slug) -> Int? { capabilityIndex[slug] }

    /// The capabilities of an artifact, ascending, each once.
    package func capabilities(of artifact: Int) -> [Int] { owned[artifact] }

    /// How many capabilities both have.
    package func sharedCount(of one: Int, and other: Int) -> Int {
        var rest = owned[other][...]
        return owned[one].count { capability in
            rest = rest.drop { $0 < capability }
            return rest.first == capability
        }
    }
}
