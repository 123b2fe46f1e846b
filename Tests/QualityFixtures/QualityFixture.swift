import Capabilities

#if canImport(Darwin)
    import Darwin
#elseif canImport(Musl)
    import Musl
#else
    import Glibc
#endif

/// Labelled statements of one field, from `Tests/Fixtures/Quality`.
package struct QualityFixture: Sendable {
    package let statements: [StatementText]
    package let labels: [String]

    /// - Parameter name: of the file, without `.tsv`.
    /// - Throws: ``Unreadable`` when there is no such file, or a line has not six cells.
    package init(_ name: String) throws(Unreadable) {
        var statements: [StatementText] = []
        var labels: [String] = []
        var artifacts: [String: Int] = [:]
        for line in try Self.lines(of: name).dropFirst() {
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard cells.count == 6 else { throw Unreadable("a line of \(name).tsv has \(cells.count) cells") }
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

    package init(statements: [StatementText], labels: [String]) {
        self.statements = statements
        self.labels = labels
    }

    package struct Unreadable: Error, CustomStringConvertible {
        package let description: String
        init(_ description: String) { self.description = description }
    }

    /// The fields whose texts are alike where their meaning is, as most are that are written about one kind of thing.
    package static let fields = ["cargo-bikes-long", "databases-long", "espresso-terse", "notes-terse", "speech-long"]
    /// Those by authors who knew nothing of how statements are grouped, each product by itself and by the usual terms of its field.
    package static let independent = ["apigateways-long", "emailmarketing-long", "gpswatches-terse", "robotvacuums-long"]
    /// Those where every product was described as by another author, who had seen none of the others.
    package static let reworded = [
        "agents-long", "banks-medium", "cameras-long", "ci-long", "heatpumps-long", "tents-terse", "trackers-terse",
    ]

    package static func lines(of name: String) throws(Unreadable) -> [Substring] {
        try text("\(name).tsv").split(separator: "\n")
    }

    /// What an embedding model made of the statements of a field, in their order (`vectors/` in the folder of the fields).
    package static func vectors(of name: String) throws(Unreadable) -> [[Float]?] {
        try text("vectors/\(name).txt").split(separator: "\n").map { line in
            let digits = line.utf8.map { Int8(truncatingIfNeeded: $0 <= 57 ? Int($0) - 48 : Int($0) - 87) }
            return stride(from: 0, to: digits.count, by: 2).map { Float(digits[$0] << 4 | digits[$0 + 1]) }
        }
    }

    private static func text(_ name: String) throws(Unreadable) -> String {
        let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(2).joined(separator: "/")
        guard let file = fopen("\(folder)/Fixtures/Quality/\(name)", "r") else { throw Unreadable("\(name) cannot be opened") }
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
