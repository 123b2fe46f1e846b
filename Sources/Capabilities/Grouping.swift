import Digests
import Parallel
import Reading

/// Which statements speak of one capability, what each group is called, and how sure each place is.
///
/// It is the costly part of a graph and small, so that it is kept: the same statements are not grouped twice.
package struct Grouping: Sendable, Equatable {
    package struct Group: Sendable, Equatable {
        package let name: String
        /// Whether the name was made from phrases, and not found as a title or a short description.
        package let isDerived: Bool
        /// Indices of statements, ascending.
        package let members: [Int]

        package init(name: String, isDerived: Bool, members: [Int]) {
            (self.name, self.isDerived, self.members) = (name, isDerived, members)
        }
    }

    /// Of all that was grouped: the words of each statement, whose it is, its vector; and of the names that were taken.
    package let digest: Digest
    package let groups: [Group]
    /// By statement, in hundredths: what stands behind these moves with each edit of any statement, and says nothing.
    package let confidence: [Double]
    /// See ``StatementClustering/vectorBelief``.
    package let vectorBelief: Double?

    package init(digest: Digest, groups: [Group], confidence: [Double], vectorBelief: Double?) {
        (self.digest, self.groups, self.confidence, self.vectorBelief) = (digest, groups, confidence, vectorBelief)
    }

    /// - Parameters:
    ///   - words: of all entries, and of whose they are.
    ///   - vectors: as for ``StatementClustering``.
    ///   - former: is taken as it is when it was made of the same.
    init(
        _ entries: [StatementPool.Entry], words: Digest, vectors: [[Float]?], taken: TakenNames, jobs: Int, former: Grouping?
    ) {
        let digest = Self.digest(of: words, vectors, taken)
        if let former, former.digest == digest, former.confidence.count == entries.count {
            self = former
            return
        }
        let texts = entries.map { StatementText(artifact: $0.artifact, text: $0.text) }
        let clustering = StatementClustering(texts, vectors: vectors, jobs: jobs)
        let names = CapabilityNaming(clustering, texts, taken: taken, jobs: jobs).names
        self.init(
            digest: digest,
            groups: zip(clustering.clusters, names).map { Group(name: $1.text, isDerived: $1.isDerived, members: $0) },
            confidence: sideBySide(texts.count, jobs: jobs, chunk: 512) { range in
                range.map { (clustering.confidence(of: $0) * 100).rounded() / 100 }
            }.flatMap(\.self), vectorBelief: clustering.vectorBelief)
    }

    static func digest(of words: Digest, _ vectors: [[Float]?], _ taken: TakenNames) -> Digest {
        var builder = DigestBuilder()
        builder.add(words)
        builder.add(vectors) { builder, vector in
            builder.add(vector != nil)
            builder.add(vector ?? []) { $0.add(UInt64($1.bitPattern)) }
        }
        taken.add(to: &builder)
        return builder.digest
    }
}
