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
    package var repetition = 0.5
    /// Presence counts as (p / (p + saturation)) to the power of `damping`.
    package var saturation = 10.0
    package var damping = 0.7
    /// A pair of words counts this much beside its words, less this share of the rarity that its rarer word has already.
    package var pair = 0.35
    package var pairRedundancy = 0.5
    /// How far a term that recurs within artifacts is discounted: it tells artifacts apart, not capabilities.
    package var recurrence = 0.5
    /// A word that only one statement has cannot tie; it makes the statement longer by this much.
    package var hapax = 0.5
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
    package var heldPairs = 60.0
    package var heldStart = 0.08
    package var heldScale = 0.04
    /// The fit of the matches is held near what statements that are each other's nearest show, as if that many more had been
    /// seen there, with this spread: a small corpus would let it drift into the noise.
    package var heldMatches = 30.0
    package var heldDeviation = 0.11
    /// One match of this root is assumed before any is seen.
    package var assumedRoot = 0.58

    // When clusters are joined: a logistic function of the odds that the corpus gives, of the lead over the nearest rival and of
    // how many artifacts there are; natural logarithms of odds. `make tune TUNE=choose` fits these four on all labelled pairs.

    package var joinBase = -0.526
    package var joinOdds = 0.212
    package var joinLead = 8.981
    /// Taken off for each time that the artifacts would have to double (as a natural logarithm) to be four: two or three say
    /// little of chance.
    package var joinFew = 2.547
    /// The odds that a join asks for, where the texts are long and where they are terse: a few words tell less.
    package var longOdds = 0.2
    package var terseOdds = 1.3
    /// Taken off for each pair of statements that a join makes (as a natural logarithm of their number): two large clusters that are joined
    /// wrongly spoil many.
    package var joinSize = 0.2
    /// How far the spread of a cluster is made up for: the mean over its pairs is lower than what its centre would reach.
    package var spread = 0.8

    // What a confidence is worth.

    /// A probability p that the words give becomes base + slope · p: of the labelled statements that stood where they were thus
    /// sure to stand, about that many did. Words alone are never surer.
    package var confidenceBase = 0.5
    package var confidenceSlope = 0.4

    // Vectors from outside.

    /// The share of a similarity that two vectors have beside the words, where they are wholly believed (``VectorTrust``).
    package var vectorShare = 0.4
    /// How much of what the vectors of one artifact have in common is taken off each of them.
    package var vectorOwn = 0.3

    /// What stands for ``joinSize`` where vectors go on from what words have joined: what lies in two groups by its words is less
    /// likely one, the more there are to say so.
    package var vectorSize = 0.8

    package init() {}

    /// The constants of a round that vectors take part in.
    var withVectors: GroupingConstants {
        var constants = self
        constants.joinSize = vectorSize
        return constants
    }

    package static let chosen = GroupingConstants()
}
