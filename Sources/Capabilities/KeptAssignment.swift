import Diagnostics
import Digests
import Reading

/// Which capability each statement belongs to, for as long as nothing that decides it changes.
///
/// A class, so that who worked something out from it knows it again; nothing in it changes.
package final class KeptAssignment: Sendable {
    let assignment: CapabilityAssignment
    private let grouping: Digest
    private let files: [CapabilityFile]
    private let slugs: [Slug]
    /// What was reported is found by assigning again, and pins stand at lines that move.
    private let isRepeatable: Bool

    /// - Parameters:
    ///   - kept: the grouping of a former graph; gets that of this one.
    ///   - diagnostics: gets what is contradictory in pins and in the files of capabilities.
    init(
        of gathering: ArtifactGathering, files: [CapabilityFile], vectors: [[Float]?], jobs: Int, keeping kept: inout Grouping?,
        reporting diagnostics: inout DiagnosticList
    ) {
        let met = diagnostics.all.count
        assignment = CapabilityAssignment(
            of: gathering, files: files, vectors: vectors, jobs: jobs, keeping: &kept, reporting: &diagnostics)
        grouping = Grouping.digest(of: gathering.words, vectors, TakenNames(by: files, artifacts: gathering.slugs))
        self.files = files
        slugs = gathering.slugs
        isRepeatable = diagnostics.all.count == met && !gathering.hasPins
    }

    /// Whether it would come out the same again.
    func holds(for gathering: ArtifactGathering, files: [CapabilityFile], vectors: [[Float]?]) -> Bool {
        isRepeatable && !gathering.hasPins && files.elementsEqual(self.files, by: ===) && slugs == gathering.slugs
            && grouping == Grouping.digest(of: gathering.words, vectors, TakenNames(by: files, artifacts: gathering.slugs))
    }
}
