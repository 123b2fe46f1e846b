/// How many words two statements share, for a corpus that is too small to say what a similarity is worth.
///
/// Among the statements of two or three artifacts a word that two of them have by chance looks rare, and with nothing else to hold
/// it against, it looks like a match. Of labelled joins of two artifacts that rest on one word, 41 of 99 were right; of those that rest on more, 169
/// of 186. So there more is asked, whatever the similarity.
struct CommonWords: Sendable {
    /// Of each row, ascending.
    private let stems: [[Int32]]

    private enum Tuning {
        /// From so many artifacts on their texts say themselves what is rare.
        static let artifacts = 4
        static let least = 2
        /// Of the words of the shorter statement: a long one shares some with any other.
        static let share = 0.12
        /// One word is enough where it is so much of the shorter.
        static let shareOfOne = 0.5
    }

    /// - Returns: nil where there are artifacts enough.
    init?(_ words: StatementWords, artifacts: [Int32]) {
        guard (artifacts.max() ?? 0) + 1 < Tuning.artifacts else { return nil }
        stems = words.ranges.map { range in
            Set(range.lazy.map { words.lexicon.stemOf[Int(words.words[$0].surface)] }.filter { $0 != Lexicon.noStem }).sorted()
        }
    }

    /// Whether two units may be one: whether two of their rows share enough.
    func tie(_ one: [Int32], _ other: [Int32]) -> Bool {
        one.contains { row in other.contains { tie(Int(row), Int($0)) } }
    }

    private func tie(_ one: Int, _ other: Int) -> Bool {
        let shorter = Double(max(min(stems[one].count, stems[other].count), 1))
        let common = countCommon(stems[one], stems[other])
        if common < Tuning.least { return Double(common) >= Tuning.shareOfOne * shorter }
        return Double(common) >= Tuning.share * shorter
    }

    private func countCommon(_ one: [Int32], _ other: [Int32]) -> Int {
        var (left, right, common) = (0, 0, 0)
        while left < one.count, right < other.count {
            if one[left] == other[right] { common += 1 }
            let step = one[left]
            if step <= other[right] { left += 1 }
            if step >= other[right] { right += 1 }
        }
        return common
    }
}
