import Digests

/// What of a graph costs most to find, kept for the next one. A part of which the inputs changed is found anew.
package struct GraphMemory: Sendable {
    /// Who is named in whose statements.
    package struct Mentions: Sendable, Equatable {
        /// Of all names, and of all texts that were searched for them.
        package let digest: Digest
        /// By artifact spoken of: the statements of others that name it, ascending.
        package let statements: [[Int]]

        package init(digest: Digest, statements: [[Int]]) {
            (self.digest, self.statements) = (digest, statements)
        }
    }

    package var grouping: Grouping?
    package var mentions: Mentions?
    /// Of one process only, like the next one.
    private(set) var artifacts: ArtifactGathering?
    private(set) var assignment: KeptAssignment?

    package init(grouping: Grouping? = nil, mentions: Mentions? = nil) {
        (self.grouping, self.mentions) = (grouping, mentions)
    }

    mutating func keep(_ artifacts: ArtifactGathering, _ assignment: KeptAssignment) {
        (self.artifacts, self.assignment) = (artifacts, assignment)
    }

    /// Gives up what is of use in this process only.
    package mutating func dropOfProcess() { (artifacts, assignment) = (nil, nil) }

    /// Whether what outlasts the process is the same.
    package func isSame(as other: GraphMemory) -> Bool { grouping == other.grouping && mentions == other.mentions }
}

extension GraphMemory.Mentions {
    /// - Parameters:
    ///   - former: is taken as it is when it was made of the same.
    ///   - claims: of what all statements claim of others, and of whose they are.
    init(in statements: [Statement], of artifacts: [Artifact], claims: Digest, jobs: Int, former: GraphMemory.Mentions?) {
        let digest = Self.digest(of: claims, artifacts)
        if let former, former.digest == digest, former.statements.count == artifacts.count {
            self = former
        } else {
            self.init(digest: digest, statements: MentionSearch.mentions(in: statements, of: artifacts, jobs: jobs))
        }
    }

    private static func digest(of claims: Digest, _ artifacts: [Artifact]) -> Digest {
        var builder = DigestBuilder()
        builder.add(artifacts) { builder, artifact in
            builder.add(artifact.name)
            builder.add(artifact.aliases) { $0.add($1) }
        }
        builder.add(claims)
        return builder.digest
    }
}
