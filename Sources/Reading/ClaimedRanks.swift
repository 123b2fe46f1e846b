/// The ranks that a sentence of the source claims: `Oak ranks higher at 58/100 vs Ash at 45/100.`
///
/// - Source: the newer introduction, and the first sentence of a verdict, which says `scores`.
struct ClaimedRanks {
    let left: Rank
    let right: Rank
    /// Whom the sentence puts first.
    let higher: Side

    /// Nil where the text does not begin with such a sentence on these two.
    init?(in text: String, names: (left: String, right: String)) {
        for (side, first, second) in [(Side.left, names.left, names.right), (.right, names.right, names.left)] {
            guard text.hasPrefix(first + " ") else { continue }
            let claim = text.dropFirst(first.count + 1)
            guard let verb = ["ranks higher at ", "scores higher at "].first(where: claim.hasPrefix),
                let (higher, rest) = Self.rank(claim.dropFirst(verb.count))
            else { continue }
            let middle = " vs \(second) at "
            guard rest.hasPrefix(middle), let (lower, _) = Self.rank(rest.dropFirst(middle.count)) else { continue }
            (left, right) = side == .left ? (higher, lower) : (lower, higher)
            self.higher = side
            return
        }
        return nil
    }

    /// The rank of a side as a fact, for a text that has no table.
    func fact(_ side: Side, line: Int) -> ReadFact {
        let rank = side == .left ? left : right
        return ReadFact(key: .rank, value: .rank(rank), text: "\(numberText(rank.value))/\(numberText(rank.max))", line: line)
    }

    /// Whether the ranks of a table say the same; one that the table does not give contradicts nothing.
    func agrees(left: Rank?, right: Rank?) -> Bool {
        let isSame = (left ?? self.left) == self.left && (right ?? self.right) == self.right
        let (first, second) = higher == .left ? (self.left, self.right) : (self.right, self.left)
        return isSame && first.share > second.share
    }

    /// `58/100` at the beginning of a text, and what follows.
    private static func rank(_ text: Substring) -> (Rank, rest: Substring)? {
        let written = text.prefix { ($0.isASCII && $0.isNumber) || $0 == "/" || $0 == "." }
        // The second ends its sentence.
        let parts = (written.last == "." ? written.dropLast() : written).split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let value = decimal(parts[0]), let max = decimal(parts[1]), max > 0, value <= max else { return nil }
        return (Rank(value: value, max: max), text[written.endIndex...])
    }
}
