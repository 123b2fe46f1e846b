/// The units that come into question for each: those of which a row is a neighbour of one of its rows, in either direction.
struct JoinCandidates: Sendable {
    typealias Candidate = (unit: Int32, similarity: Double)

    /// Those of unit `u` are `all[starts[u]..<starts[u + 1]]`, as they were met.
    private let all: [Candidate]
    private let starts: [Int]

    init(_ neighbours: [[CandidateSearch.Neighbour]], of units: [Int32], count: Int) {
        var starts = [Int](repeating: 0, count: count + 1)
        for (row, list) in neighbours.enumerated() {
            starts[Int(units[row]) + 1] += list.count
            for neighbour in list { starts[Int(units[Int(neighbour.row)]) + 1] += 1 }
        }
        for unit in 0..<count { starts[unit + 1] += starts[unit] }
        var next = starts
        var all = [Candidate](repeating: (0, 0), count: starts[count])
        func add(_ one: Int32, _ other: Int32, _ similarity: Double) {
            all[next[Int(one)]] = (other, similarity)
            next[Int(one)] += 1
        }
        for (row, list) in neighbours.enumerated() {
            for neighbour in list {
                add(units[row], units[Int(neighbour.row)], neighbour.similarity)
                add(units[Int(neighbour.row)], units[row], neighbour.similarity)
            }
        }
        self.all = all
        self.starts = starts
    }

    /// Each once, ascending; the similarity is that of the rows by which it was first met.
    func of(_ unit: Int) -> [Candidate] {
        var sorted = Array(all[starts[unit]..<starts[unit + 1]])
        sorted.sort { $0.unit < $1.unit }
        var unique: [Candidate] = []
        unique.reserveCapacity(sorted.count)
        for candidate in sorted where unique.last?.unit != candidate.unit { unique.append(candidate) }
        return unique
    }
}
