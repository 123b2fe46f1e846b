import Digests

/// What of a graph costs most to find, kept for the next one. A part of which the inputs changed is found anew.
package struct GraphMemory: Sendable, Equatable {
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

    package init(grouping: Grouping? = nil, mentions: Mentions? = nil) {
        (self.grouping, self.mentions) = (grouping, mentions)
    }
}

extension GraphMemory.Mentions {
    /// - Parameter former: is taken as it is when it was made of the same.
    init(in statements: [Statement], of artifacts: [Artifact], jobs: Int, former: GraphMemory.Mentions?) {
        let digest = Self.digest(of: statements, artifacts)
        if let former, former.digest == digest, former.statements.count == artifacts.count {
            self = former
        } else {
            self.init(digest: digest, statements: MentionSearch.mentions(in: statements, of: artifacts, jobs: jobs))
        }
    }

    private static func digest(of statements: [Statement], _ artifacts: [Artifact]) -> Digest {
        var builder = DigestBuilder()
        builder.add(artifacts.count)
        for artifact in artifacts {
            builder.add(artifact.name)
            builder.add(artifact.aliases.count)
            for alias in artifact.aliases { builder.add(alias) }
        }
        for statement in statements {
            builder.add(statement.artifact)
            builder.add(statement.text.claimDigest)
        }
        return builder.digest
    }
}
