import Digests

/// The words of a capability's name that tell it apart: two names that are mostly made of the same may mean one thing.
package struct LikeName: Sendable {
    /// Of stems, ascending.
    private let words: [UInt64]

    /// Of the different words of two names, so many are in both.
    private static let sharedMin = 0.6

    package init(_ name: String) {
        words = Set(Self.stems(of: name).map { Digest(of: $0).value }).sorted()
    }

    /// The words without those that carry grammar.
    static func stems(of name: String) -> Set<[UInt8]> {
        Set(
            name.lowercased().split { !$0.isLetter && !$0.isNumber }.filter { !FunctionWords.all.contains(String($0)) }
                .map { Stemmer.stem(Array($0.utf8)) })
    }

    /// Whether they share two words at least, and most of all that they have.
    package func isLike(_ other: LikeName) -> Bool {
        let shared = words.count { other.words.contains($0) }
        return Self.areLike(shared: shared, of: words.count + other.words.count - shared)
    }

    static func areLike(shared: Int, of all: Int) -> Bool { shared > 1 && Double(shared) >= sharedMin * Double(all) }
}
