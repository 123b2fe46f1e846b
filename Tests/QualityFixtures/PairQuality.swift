/// How well clusters meet labels, over all pairs of statements.
package struct PairQuality {
    package let precision: Double
    package let recall: Double
    package var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    package init(_ clusters: [[Int]], _ labels: [String]) {
        func pairs(_ counts: some Sequence<Int>) -> Int { counts.reduce(0) { $0 + $1 * ($1 - 1) / 2 } }
        func counts(_ members: some Sequence<Int>) -> [Int] {
            var counts: [String: Int] = [:]
            for member in members { counts[labels[member], default: 0] += 1 }
            return Array(counts.values)
        }
        let both = clusters.reduce(0) { $0 + pairs(counts($1)) }
        let found = pairs(clusters.map(\.count))
        precision = found == 0 ? 1 : Double(both) / Double(found)
        recall = Double(both) / Double(max(1, pairs(counts(labels.indices))))
    }
}
