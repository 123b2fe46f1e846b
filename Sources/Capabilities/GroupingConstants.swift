/// The constants by which statements are grouped.
///
/// They are values, so that `make tune` can try others; ``chosen`` are those that a build uses. docs/CAPABILITIES.md says how
/// they were chosen: on labelled fields, each judged with constants that were chosen on the others.
package struct GroupingConstants: Sendable, Equatable {
    // What a term weighs.

    /// What one section adds to the presence of a term: of the title, of the paragraphs about what is unique or compared.
    package var title = 1.5
    package var aside = 0.5
    /// Added for a word of the leading clause, before the first comma or `using`, `by`, `which`…
    package var leadingClause = 1.0
    /// What each further occurrence in a section adds, as part of the first.
    package var repetition = 0.2
    /// Presence counts as (p / (p + saturation)) to the power of `damping`.
    package var saturation = 10.0
    package var damping = 0.7
    /// A pair of words counts this much beside its words, less this share of the rarity that its rarer word has already.
    package var pair = 0.35
    package var pairRedundancy = 0.5
    /// How far a term that recurs within artifacts is discounted: it tells artifacts apart, not capabilities.
    package var recurrence = 0.6
    /// A word that only one statement has cannot tie; it makes the statement longer by this much.
    package var hapax = 0.75
    /// Numbers are details more often than topics.
    package var number = 1.0
    /// Words that say little in any field, such as `system` and `support`.
    package var generic = 0.8
    /// Rarity is counted among all statements that have a term, and to this share among those that have it as present:
    /// `reasoning` may occur everywhere, and open the description of four.
    package var centrality = 0.9

    // What a similarity is worth.

    /// The tail of chance begins at this quantile; its scale is the median excess over it, times `caution`.
    package var tailQuantile = 0.9
    package var caution = 1.0
    /// A corpus of a few statements says little of chance: as if so many pairs more had been seen, with this start and scale.
    package var heldPairs = 0.0
    package var heldStart = 0.08
    package var heldScale = 0.04
    /// The fit of the matches is held near what statements that are each other's nearest show, as if that many more had been
    /// seen there, with this spread: a small corpus would let it drift into the noise.
    package var heldMatches = 30.0
    package var heldDeviation = 0.11
    /// One match of this root is assumed before any is seen.
    package var assumedRoot = 0.58

    // What is asked of any two clusters in any field: a logistic function of the root of their similarity, of the number of
    // terms that make it up and of the length of the texts. Where a corpus has few matches, what is learned from it drifts.

    package var plausibleBase = -7.56
    package var plausibleRoot = 13.1
    package var plausibleTerms = 1.83
    package var plausibleLength = -0.54
    /// The least that it must say (natural logarithm of odds).
    package var plausibleOdds = -2.0

    // When clusters are joined.

    /// The odds (natural logarithm) that the first round asks for.
    package var firstOdds = -0.5
    /// A rival of this share of the similarity makes a join doubtful.
    package var rival = 1.0
    /// In the second round a join needs only these odds (natural logarithm), but no other cluster may come this near.
    package var secondOdds = -1.5
    package var secondRival = 0.4
    /// How far the spread of a cluster is made up for: the mean over its pairs is lower than what its centre would reach.
    package var spread = 1.0

    // What a confidence is worth.

    /// A probability p that the words give becomes base + slope · p: of the labelled statements that stood where they were thus
    /// sure to stand, about that many did. Words alone are never surer.
    package var confidenceBase = 0.45
    package var confidenceSlope = 0.41

    // Vectors from outside.

    /// The share of the similarity that two vectors have beside the words.
    package var vectorShare = 0.3

    package init() {}

    package static let chosen = GroupingConstants()

    /// Plain values that no field was looked at for: where the search for constants begins when a field is left out.
    package static var neutral: GroupingConstants {
        var constants = GroupingConstants()
        constants.title = 2
        constants.damping = 0.5
        constants.pair = 0.2
        constants.pairRedundancy = 0.5
        constants.recurrence = 0.3
        constants.hapax = 1
        constants.number = 1
        constants.generic = 1
        constants.centrality = 0.35
        constants.tailQuantile = 0.85
        constants.caution = 1
        constants.heldDeviation = 0.09
        constants.assumedRoot = 0.65
        constants.firstOdds = 0
        constants.rival = 0.9
        constants.secondOdds = -1.5
        constants.secondRival = 0.5
        constants.spread = 0.5
        return constants
    }
}
