import Diagnostics
import Reading

/// What can be wrong between the files of `Content/`.
enum CapabilityFault: Fault {
    case sharedSlug(Slug, name: String, other: String, given: Slug)
    case spellings(String, other: String)
    case repeatedAlias(String, artifact: Slug, isAlias: Bool)
    case unknownArtifact(String, nearest: String?)
    case unknownCapability(String, nearest: String?)
    case parentCycle(String)
    case noSuchStatement(artifact: Slug, opening: String)
    case pinnedTwice(other: String)
    case oneArtifact(String, String, artifact: Slug)
    case staleVectors(Int)
    /// - Parameter areRead: whether there are enough of them to be looked at.
    case unusedVectors(Int, of: Int, areRead: Bool)
    case factsDisagree(artifact: Slug, fact: String, values: [(text: String, files: Int)], rule: Fact.Rule)

    var id: String {
        switch self {
        case .sharedSlug: "shared-slug"
        case .spellings: "spellings"
        case .repeatedAlias: "repeated-alias"
        case .unknownArtifact: "unknown-artifact"
        case .unknownCapability: "unknown-capability"
        case .parentCycle: "parent-cycle"
        case .noSuchStatement: "no-such-statement"
        case .pinnedTwice: "pinned-twice"
        case .oneArtifact: "one-artifact"
        case .staleVectors: "stale-vectors"
        case .unusedVectors: "unused-vectors"
        case .factsDisagree: "facts-disagree"
        }
    }

    var severity: Severity {
        switch self {
        case .repeatedAlias, .unknownArtifact, .unknownCapability, .parentCycle, .noSuchStatement, .pinnedTwice: .error
        case .sharedSlug, .oneArtifact: .warning
        case .spellings, .staleVectors, .unusedVectors, .factsDisagree: .note
        }
    }

    var message: String {
        switch self {
        case .sharedSlug(let slug, let name, let other, let given):
            "'\(name)' and '\(other)' share the slug '\(slug)'; '\(name)' is given '\(given)'"
        case .spellings(let name, let other): "'\(name)' is taken as '\(other)'"
        case .repeatedAlias(let alias, let artifact, let isAlias):
            "\(isAlias ? "alias" : "name") '\(alias)' belongs to '\(artifact)' already"
        case .unknownArtifact(let slug, let nearest?): "unknown artifact '\(slug)'; did you mean '\(nearest)'?"
        case .unknownArtifact(let slug, nil): "unknown artifact '\(slug)'"
        case .unknownCapability(let slug, let nearest?): "unknown capability '\(slug)'; did you mean '\(nearest)'?"
        case .unknownCapability(let slug, nil): "unknown capability '\(slug)'"
        case .parentCycle(let slug): "'\(slug)' is its own ancestor"
        case .noSuchStatement(let artifact, let opening): "no capability of '\(artifact)' begins with '\(opening)'"
        case .pinnedTwice(let other): "statement is pinned at \(other) already"
        case .oneArtifact(let left, let right, let artifact):
            "'\(left)' and '\(right)' are both '\(artifact)', so that there is no pair to compare"
        case .staleVectors(let count):
            "\(count) \(count == 1 ? "vector belongs" : "vectors belong") to no statement, and nothing is done with \(count == 1 ? "it" : "them")"
        case .unusedVectors(let count, let all, areRead: false):
            "\(count) of \(all) statements \(count == 1 ? "has" : "have") a vector: until nine in ten have one, all are grouped by words alone"
        case .unusedVectors(_, _, areRead: true):
            "vectors have no part in the grouping: those of statements that share words are no nearer to each other than those of one artifact"
        case .factsDisagree(let artifact, let fact, let values, let rule):
            "sources disagree on '\(fact)' of '\(artifact)': "
                + values.map { "\($0.text) in \($0.files)" }.joined(separator: ", ") + "; \(rule.reason)"
        }
    }

    var help: String? {
        switch self {
        case .sharedSlug(_, let name, _, let given):
            "write Content/artifacts/\(given).md with 'name: \(name)' to settle the address"
        case .unknownCapability(let slug, nil): "write Content/capabilities/\(slug).md, or drop the reference"
        case .unknownArtifact(_, nil): "artifacts come from Content/artifacts and from the source texts"
        case .noSuchStatement: "copy the first words of its description"
        case .pinnedTwice: "keep one of the two"
        case .oneArtifact: "if they are two, write them with other letters, or take the alias of one of them out of Content/artifacts"
        case .staleVectors: "the words of a statement give its id: pairwise statements --missing lists those that have none"
        case .unusedVectors(_, _, areRead: false): "pairwise statements --missing lists those that have none"
        case .unusedVectors(_, _, areRead: true): "make them with another model, one that knows the language of the texts"
        case .repeatedAlias: "keep it in one of the two files"
        case .parentCycle: "take 'parent' out of one of the files that it leads through"
        case .factsDisagree(let artifact, _, _, let rule):
            rule == .edited ? nil : "write the right value into Content/artifacts/\(artifact).md to settle it"
        case .spellings, .unknownArtifact, .unknownCapability: nil
        }
    }
}
