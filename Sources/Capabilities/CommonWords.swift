import Parallel

/// How many words two statements share, where the nearness of both may rest on one of them alone.
///
/// A word that two statements have by chance looks rare in a small corpus, and with nothing else to hold it against, it looks like a match.
/// One common word is evidence where both begin with it, and hardly any where it stands somewhere in the sentence. Among two or three
/// artifacts it is none at all.
struct CommonWords: Sendable {
    /// Of each row its stems, ascending and each once, doubled, and one more where it is not among the first.
    private let stems: [Int32]
    private let ranges: [Range<Int>]
    private let isSmall: Bool

    private enum Tuning {
        /// From so many artifacts on one word may be enough.
        static let artifacts = 4
        static let least = 2
        /// Of the words of the shorter statement: a long one shares some with any other. Asked where artifacts are few.
        static let share = 0.12
        /// One word is enough where it is so much of the shorter.
        static let shareOfOne = 0.5
        /// Or where it is one of so many that both begin with.
        static let opening = 3
    }

    /// - Parameter jobs: how many cores may be used; the result does not depend on it.
    init(_ words: StatementWords, artifacts: [Int32], jobs: Int) {
        isSmall = (artifacts.max() ?? 0) + 1 < Tuning.artifacts
        let found = sideBySide(words.ranges.count, jobs: jobs, chunk: 512) { rows in
            rows.map { Self.stems(of: words, words.ranges[$0]) }
        }.flatMap(\.self)
        stems = found.flatMap(\.self)
        var end = 0
        ranges = found.map { row in
            defer { end += row.count }
            return end..<end + row.count
        }
    }

    private static func stems(of words: StatementWords, _ range: Range<Int>) -> [Int32] {
        var found: [Int32] = []
        var opening = 0
        for index in range {
            let word = words.words[index]
            let stem = words.lexicon.stemOf[Int(word.surface)]
            guard stem != Lexicon.noStem else { continue }
            let isOpening = word.field == .title || word.field == .lead && opening < Tuning.opening
            if word.field == .lead { opening += 1 }
            found.append(2 * stem + (isOpening ? 0 : 1))
        }
        found.sort()
        var last = Lexicon.noStem
        found.removeAll { entry in
            defer { last = entry / 2 }
            return entry / 2 == last
        }
        return found
    }

    /// Whether two units may be one: whether two of their rows share enough.
    func tie(_ one: [Int32], _ other: [Int32]) -> Bool {
        one.contains { row in other.contains { tie(Int(row), Int($0)) } }
    }

    private func tie(_ one: Int, _ other: Int) -> Bool {
        let shorter = Double(max(min(ranges[one].count, ranges[other].count), 1))
        let (common, isOpening) = common(ranges[one], ranges[other])
        if common >= Tuning.least { return !isSmall || Double(common) >= Tuning.share * shorter }
        return Double(common) >= Tuning.shareOfOne * shorter || isOpening && !isSmall
    }

    /// How many both have, and whether both begin with one of them.
    private func common(_ one: Range<Int>, _ other: Range<Int>) -> (count: Int, isOpening: Bool) {
        var (left, right, count) = (one.lowerBound, other.lowerBound, 0)
        var isOpening = false
        while left < one.upperBound, right < other.upperBound {
            let (mine, theirs) = (stems[left], stems[right])
            if mine / 2 == theirs / 2 {
                count += 1
                isOpening = isOpening || (mine | theirs) & 1 == 0
            }
            if mine / 2 <= theirs / 2 { left += 1 }
            if theirs / 2 <= mine / 2 { right += 1 }
        }
        return (count, isOpening)
    }
}
