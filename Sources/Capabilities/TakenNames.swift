import Digests
import Reading

/// Names that a group of statements may not get.
package struct TakenNames: Sendable {
    /// Of authored capabilities, in lower case.
    private(set) var authored: [String] = []
    /// The artifacts: what one is called does not say what another can do. A source may give such a title all the same.
    private(set) var artifacts: [Slug] = []

    package static let none = TakenNames()

    private init() {}

    package init(by files: [CapabilityFile], artifacts: [Slug]) {
        authored = files.map { $0.name.lowercased() }
        self.artifacts = artifacts
    }

    /// The artifacts' names as far as their slugs tell, in lower case.
    var ofArtifacts: Set<String> { Set(artifacts.map { $0.description.replacing("-", with: " ") }) }

    func add(to builder: inout DigestBuilder) {
        builder.add(authored) { $0.add($1) }
        builder.add(artifacts) { $0.add($1.description) }
    }
}
