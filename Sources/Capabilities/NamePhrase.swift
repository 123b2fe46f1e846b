/// A phrase of a statement that might name its cluster: words as written, and the stems they stand for.
struct NamePhrase {
    /// Whatever the order of its words: `code generation` and `generates code` are one.
    struct Key: Hashable, Comparable {
        let stems: [Int32]

        init(_ stems: [Int32]) { self.stems = stems.sorted() }

        static func < (one: Key, other: Key) -> Bool { one.stems.lexicographicallyPrecedes(other.stems) }
    }

    let key: Key
    /// `nil` for a form that cannot stand as a name, but counts for the forms of the same words that can.
    let text: String?
    /// How prominent the place is in which it stands.
    let prominence: Double
    /// How many words it has; among others those joined by hyphens count as one.
    var words = 1
    /// A word alone that is as often a verb: `tests`, `opens`.
    var isDeed = false
}
