import Reading

/// What several files say of one artifact in nearly the same words is one capability, stated in several places.
///
/// A page that is saved again a year later, or a manifest beside a page, changes a clause of a statement. Taken for two, they
/// would stand on the page twice, and, since statements of one artifact are known to differ, keep those of other artifacts from
/// being aligned with either.
///
/// - Precision first: statements of one file are known to differ, so two are one only where they are nearer to each other
///   than either is to any statement of its own files.
/// - Order: what is left keeps the order of the first of it.
/// - Cost: none where every file says the same; else all pairs of their statements, up to ``Tuning/statementsMax`` of them.
enum Restatements {
    typealias Pooled = (text: CapabilityText, sources: [Provenance])

    private enum Tuning {
        /// Shares of the words of both that both have.
        static let share = 0.8
        static let shareUnderOneTitle = 0.5
        /// What a claim says beside would be lost.
        static let shareOfClaims = 0.5
        /// Fewer say too little.
        static let wordsMin = 5
        /// Who lists more has them written by a program, to the letter.
        static let statementsMax = 256
    }

    static func united(_ pooled: [Pooled]) -> [Pooled] {
        guard pooled.count > 1, pooled.count <= Tuning.statementsMax else { return pooled }
        let files = pooled.map { Set($0.sources.map(\.file)) }
        let all = files.reduce(into: Set()) { $0.formUnion($1) }
        guard files.contains(where: { $0 != all }) else { return pooled }
        let words = pooled.map { Self.words(of: $0.text.description.plain) }
        var near: [(share: Double, one: Int, other: Int)] = []
        var within = [Double](repeating: 0, count: pooled.count)
        for one in pooled.indices {
            for other in pooled.indices where other > one {
                let share = Self.share(words[one], words[other])
                if files[one].isDisjoint(with: files[other]) {
                    if share >= asked(pooled[one].text, pooled[other].text) { near.append((share, one, other)) }
                } else {
                    within[one] = max(within[one], share)
                    within[other] = max(within[other], share)
                }
            }
        }
        near.removeAll { $0.share <= max(within[$0.one], within[$0.other]) }
        guard !near.isEmpty else { return pooled }
        near.sort { ($1.share, $0.one, $0.other) < ($0.share, $1.one, $1.other) }
        return join(pooled, files, near.map { ($0.one, $0.other) })
    }

    /// The surest pairs first, and never two of one file.
    private static func join(_ pooled: [Pooled], _ files: [Set<String>], _ pairs: [(Int, Int)]) -> [Pooled] {
        var (pooled, files) = (pooled.map(Optional.some), files)
        var keptIn = Array(pooled.indices)
        for (left, right) in pairs {
            let (one, other) = (min(keptIn[left], keptIn[right]), max(keptIn[left], keptIn[right]))
            guard one != other, files[one].isDisjoint(with: files[other]), let first = pooled[one], let second = pooled[other],
                first.text.pin?.slug == second.text.pin?.slug
            else { continue }
            // What more places say; among equals what is read first.
            let isSecond = second.sources.count > first.sources.count
            let text = isSecond ? second.text.filled(from: first.text) : first.text.filled(from: second.text)
            pooled[one] = (text, first.sources + second.sources)
            pooled[other] = nil
            files[one].formUnion(files[other])
            for place in keptIn.indices where keptIn[place] == other { keptIn[place] = one }
        }
        return pooled.compactMap(\.self)
    }

    /// What share of words two must have in common; more than there is where their titles or claims differ.
    private static func asked(_ one: CapabilityText, _ other: CapabilityText) -> Double {
        for (claim, otherClaim) in zip(one.claims, other.claims) {
            if let claim, let otherClaim, share(words(of: claim.plain), words(of: otherClaim.plain)) < Tuning.shareOfClaims {
                return .infinity
            }
        }
        guard let title = one.title, let otherTitle = other.title else { return Tuning.share }
        return words(of: title) == words(of: otherTitle) ? Tuning.shareUnderOneTitle : .infinity
    }

    private static func share(_ one: Set<Substring>, _ other: Set<Substring>) -> Double {
        guard min(one.count, other.count) >= Tuning.wordsMin else { return one == other && !one.isEmpty ? 1 : 0 }
        let common = one.intersection(other).count
        return Double(common) / Double(one.count + other.count - common)
    }

    private static func words(of text: String) -> Set<Substring> {
        Set(text.lowercased().split { !$0.isLetter && !$0.isNumber })
    }
}
