import Capabilities
import Testing

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Labelled statements of one field, from `Tests/Fixtures/Quality`.
struct QualityFixture {
    let statements: [StatementText]
    let labels: [String]

    init(_ name: String) throws {
        var statements: [StatementText] = []
        var labels: [String] = []
        var artifacts: [String: Int] = [:]
        for line in try Self.text(name).split(separator: "\n").dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            try #require(cells.count == 6, "a line of \(name).tsv has \(cells.count) cells")
            let artifact = artifacts[cells[0]] ?? artifacts.count
            artifacts[cells[0]] = artifact
            statements.append(
                StatementText(
                    artifact: artifact, title: cells[1].isEmpty ? nil : cells[1], description: cells[2],
                    unique: cells[3].isEmpty ? nil : cells[3], versus: cells[4].isEmpty ? nil : cells[4]))
            labels.append(cells[5])
        }
        self.statements = statements
        self.labels = labels
    }

    private static func text(_ name: String) throws -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        let file = try #require(fopen("\(folder)/Fixtures/Quality/\(name).tsv", "r"), "\(name).tsv cannot be opened")
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&chunk, 1, chunk.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += chunk[..<count]
        }
    }
}

/// How well clusters meet labels, over all pairs of statements.
struct PairQuality {
    let precision: Double
    let recall: Double
    var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }

    init(_ clusters: [[Int]], _ labels: [String]) {
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
