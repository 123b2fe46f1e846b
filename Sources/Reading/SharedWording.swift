import Digests
import Synchronization

/// Holds the words of what comparison texts say once, however many say it: a text on two things repeats all that is said of each,
/// to the letter.
///
/// - Cost: one look-up a capability; what is shared is compared, so that no digest decides over words.
final class SharedWording: Sendable {
    /// Several, so that cores seldom wait for one another.
    private final class Shelf: Sendable {
        let known = Mutex<[Digest: CapabilityText]>([:])
    }

    private let shelves = (0..<32).map { _ in Shelf() }

    func shared(_ text: ComparisonText) -> ComparisonText {
        ComparisonText(file: text.file, left: shared(text.left), right: shared(text.right), verdict: text.verdict)
    }

    private func shared(_ side: ComparisonSide) -> ComparisonSide {
        ComparisonSide(name: side.name, facts: side.facts, capabilities: side.capabilities.map(shared))
    }

    private func shared(_ capability: CapabilityText) -> CapabilityText {
        let key = capability.wordsDigest
        let known = shelves[Int(key.value % UInt64(shelves.count))].known.withLock { known in
            if let first = known[key] { return first }
            known[key] = capability
            return capability
        }
        return known === capability ? capability : capability.sharing(known) ?? capability
    }
}
