/// The constants by which statements are grouped.
///
/// They are values, so that `make tune` can try others; ``chosen`` are those that a build uses. docs/CAPABILITIES.md says how
/// they were chosen: on labelled fields, each judged with constants that were chosen on the others.
package struct GroupingConstants: Sendable, Equatable {
    // What a term weighs.

    /// What one section adds to the presence of a term: of the title, of the paragraphs about what is unique or compared.
    package var title = 2.0
    package var aside = 0.5
    /// Added for a word of the leading clause, before the first comma or `using`, `by`, `which`…
    package var leadingClause = 1.0
    /// What each further occurrence in a section adds, as part of the first.
    package var repetition = 0.2
    /// Presence counts as (p / (p + saturation)) to the power of `damping`.
    package var saturation = 10.0
    package var damping = 0.7
    /// A pair of words counts this much beside its words, less this share of the rarity that its rarer word has already.
    package var pair = 0.1
    package var pairRedundancy = 0.5
    /// How far a term that recurs within artifacts is discounted: it tells artifacts apart, not capabilities.
    package var recurrence = 0.6
    /// A word that only one statement has cannot tie; it makes the statement longer by this much.
    package var hapax = 0.5
    /// Numbers are details more often than topics.
    package var number = 0.5
    /// Words that say little in any field, such as `system` and `support`.
    package var generic = 1.0
    /// Rarity is counted among all statements that have a term, and to this share among those that have it as present:
    /// `reasoning` may occur everywhere, and open the description of four.
    package var centrality = 0.7

    // What a similarity is worth.

    /// The tail of chance begins at this quantile; its scale is the median excess over it, times `caution`.
    package var tailQuantile = 0.85
    package var caution = 0.8
    /// A corpus of a few statements says little of chance: as if so many pairs more had been seen, with this start and scale.
    package var heldPairs = 0.0
    package var heldStart = 0.08
    package var heldScale = 0.04
    /// The fit of the matches is held near what statements that are each other's nearest show, as if that many more had been
    /// seen there, with this spread: a small corpus would let it drift into the noise.
    package var heldMatches = 30.0
    package var heldDeviation = 0.09
    /// One match of this root is assumed before any is seen.
    package var assumedRoot = 0.65

    // When clusters are joined.

    /// The odds (natural logarithm) that the first round asks for.
    package var firstOdds = 0.0
    /// A rival of this share of the similarity makes a join doubtful.
    package var rival = 0.85
    /// In the second round a join needs only these odds (natural logarithm), but no other cluster may come this near.
    package var secondOdds = -2.5
    package var secondRival = 0.6
    /// How far the spread of a cluster is made up for: the mean over its pairs is lower than what its centre would reach.
    package var spread = 0.5

    // Vectors from outside.

    /// The share of the similarity that two vectors have beside the words.
    package var vectorShare = 0.5

    package init() {}

    package static let chosen = GroupingConstants()
}
