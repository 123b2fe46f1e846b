/// How far the vectors from outside are believed: as far as they can be seen to know what the words, or the artifacts, tell.
///
/// Two rows of one artifact are known to differ. So vectors that know anything make two rows nearer to each other that are one
/// capability by their words (``byWords``); and the row of another artifact that is nearest to a row is nearer than the nearest of
/// its own artifact (``byArtifacts``), which shows even where two authors share no word. Each lead is counted in deviations of what
/// rows of one artifact show, less twice what chance could do to the mean; the clearer of the two counts. Vectors that say nothing
/// thus have no part, and a model that has learned the language has all of it.
struct VectorTrust {
    private enum Tuning {
        /// From these leads on, vectors are believed wholly. Words are wrong in about half of what they put nearest, and many rows
        /// have no match in another artifact: half and a third of a deviation are much.
        static let wholeByWords = 0.5
        static let wholeByArtifacts = 0.3
        /// Fewer than this say nothing.
        static let least = 6
        /// Rows of one artifact that are compared with one of it; other artifacts, at least, where there are as many; rows that are asked.
        static let reach = 40
        static let artifacts = 12
        static let rows = 2000
    }

    private let vectors: StatementVectors
    /// The rows that have a vector, of each artifact that has two.
    private let groups: [[Int]]

    /// - Parameters:
    ///   - vectors: of unit length.
    ///   - artifacts: of each row; those of one artifact follow each other.
    init(_ vectors: StatementVectors, artifacts: [Int32]) {
        self.vectors = vectors
        var groups: [[Int]] = []
        for row in artifacts.indices where vectors.has(row) {
            if let last = groups.last?.last, artifacts[last] == artifacts[row] {
                groups[groups.count - 1].append(row)
            } else {
                groups.append([row])
            }
        }
        self.groups = groups.filter { $0.count > 1 }
    }

    /// - Parameter neighbours: of each row by its words, the nearest first.
    /// - Returns: 0, not at all, to 1, wholly.
    func belief(neighbours: [[CandidateSearch.Neighbour]], artifacts: [Int32]) -> Double {
        let words = byWords(neighbours, artifacts) / Tuning.wholeByWords
        return min(max(words, byArtifacts() / Tuning.wholeByArtifacts, 0), 1)
    }

    /// How much nearer two rows are that are each other's nearest by their words, among the rows of their two artifacts.
    private func byWords(_ neighbours: [[CandidateSearch.Neighbour]], _ artifacts: [Int32]) -> Double {
        var matches = Moments()
        for (row, list) in neighbours.enumerated() {
            var seen: Set<Int32> = []
            for other in list.map(\.row) where seen.insert(artifacts[Int(other)]).inserted && other > row {
                let back = neighbours[Int(other)].first { artifacts[Int($0.row)] == artifacts[row] }
                if back.map({ Int($0.row) }) == row, vectors.has(row), vectors.has(Int(other)) { matches.add(vectors.dot(row, Int(other))) }
            }
        }
        var chance = Moments()
        for group in groups {
            for (place, row) in group.enumerated() {
                for other in group[(place + 1)...].prefix(Tuning.reach) { chance.add(vectors.dot(row, other)) }
            }
        }
        guard min(matches.count, chance.count) >= Tuning.least, chance.deviation > 0 else { return 0 }
        let doubt = (1 / Double(matches.count) + 1 / Double(chance.count)).squareRoot()
        return (matches.mean - chance.mean) / chance.deviation - 2 * doubt
    }

    /// How much nearer the nearest of another artifact is than the nearest of the row's own, among as many of each.
    private func byArtifacts() -> Double {
        var leads = Moments()
        var chance = Moments()
        let step = max(1, groups.reduce(0) { $0 + $1.count } / Tuning.rows)
        let spacing = max(1, groups.count / Tuning.artifacts)
        let distances = Array(stride(from: spacing, to: groups.count, by: spacing))
        var number = 0
        for (place, group) in groups.enumerated() {
            let others = distances.map { groups[(place + $0) % groups.count] }
            for row in group {
                number += 1
                guard number % step == 0, !others.isEmpty else { continue }
                let own = group.filter { $0 != row }
                var lead = 0.0
                for other in others {
                    let count = min(own.count, other.count, Tuning.reach)
                    let nearest = nearness(row, own.prefix(count))
                    chance.add(nearest)
                    lead += nearness(row, other.prefix(count)) - nearest
                }
                leads.add(lead / Double(others.count))
            }
        }
        guard leads.count >= Tuning.least, chance.deviation > 0 else { return 0 }
        return (leads.mean - 2 * leads.deviation / Double(leads.count).squareRoot()) / chance.deviation
    }

    private func nearness(_ row: Int, _ others: some Sequence<Int>) -> Double { others.map { vectors.dot(row, $0) }.max() ?? 0 }
}

/// How many numbers there were, their mean and their spread.
private struct Moments {
    private(set) var count = 0
    private var sum = 0.0
    private var squares = 0.0

    mutating func add(_ number: Double) {
        count += 1
        sum += number
        squares += number * number
    }

    var mean: Double { sum / Double(max(count, 1)) }
    var deviation: Double { max(squares / Double(max(count, 1)) - mean * mean, 0).squareRoot() }
}
