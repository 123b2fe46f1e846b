import Reading

/// One capability paragraph, with every place that says it, to the letter or nearly.
package struct Statement: Sendable {
    /// Index of the artifact it is about.
    package let artifact: Int
    package let text: CapabilityText
    /// By file and line.
    package let sources: [Provenance]
    /// Index of the canonical capability it was matched to.
    package let capability: Int
    /// How sure the match is, 0…1; 1 when an editor pinned it or nothing else shares the capability.
    package let confidence: Double
}

/// A canonical capability: what one or several statements say that an artifact can do.
///
/// A class, so that looking at one field copies none; nothing in it changes.
package final class Capability: Sendable {
    package let slug: Slug
    package let name: String
    /// The name was made from words of the statements: no editor and no source gave it.
    package let isDerived: Bool
    /// It has a file in `Content/capabilities/`.
    package let isAuthored: Bool
    package let aliases: [String]
    /// Index of the capability it is part of.
    package let parent: Int?
    package let explanation: Prose?
    /// Indices of its statements, by artifact slug, then list order.
    package let statements: [Int]
    /// Indices of the artifacts that have it, by slug, each once.
    package let artifacts: [Int]

    init(
        slug: Slug, name: String, isDerived: Bool, isAuthored: Bool, aliases: [String], parent: Int?, explanation: Prose?,
        statements: [Int], artifacts: [Int]
    ) {
        self.slug = slug
        self.name = name
        self.isDerived = isDerived
        self.isAuthored = isAuthored
        self.aliases = aliases
        self.parent = parent
        self.explanation = explanation
        self.statements = statements
        self.artifacts = artifacts
    }
}
