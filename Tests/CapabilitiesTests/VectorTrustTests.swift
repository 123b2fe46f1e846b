import QualityFixtures
import TestSupport
import Testing

@testable import Capabilities

/// Vectors as models of different worth would make them: a share of each square is the label's own direction, the rest is noise.
@Suite struct VectorTrustTests {
    @Test(arguments: QualityFixture.fields, 1...3)
    func `vectors that say nothing do no harm`(field: String, seed: Int) throws {
        let fixture = try QualityFixture(field)
        let without = PairQuality(StatementClustering(fixture.statements).clusters, fixture.labels)
        let clustering = StatementClustering(fixture.statements, vectors: Self.vectors(of: fixture, knowing: 0, seed: seed))
        let with = PairQuality(clustering.clusters, fixture.labels)
        #expect(try #require(clustering.vectorBelief) < 0.4)
        #expect(with.f1 >= without.f1 - 0.06, "\(with.f1), \(without.f1) without")
    }

    /// Authors who share hardly a word: by words alone recall is 0.19 to 0.27. Of the agents words join half wrongly, and that stays.
    @Test(arguments: [("heatpumps-long", 0.85), ("ci-long", 0.85), ("agents-long", 0.80), ("trackers-terse", 0.85)])
    func `vectors that know join what words leave apart`(field: String, precision: Double) throws {
        let fixture = try QualityFixture(field)
        let clustering = StatementClustering(fixture.statements, vectors: Self.vectors(of: fixture, knowing: 0.6, seed: 1))
        let quality = PairQuality(clustering.clusters, fixture.labels)
        #expect(try #require(clustering.vectorBelief) > 0.6)
        #expect(quality.recall >= 0.5, "recall \(quality.recall)")
        #expect(quality.precision >= precision, "precision \(quality.precision)")
    }

    /// What a small embedding model made of the labelled fields; by words alone recall is 0.19 to 0.27 in the first four.
    @Test(arguments: [
        ("heatpumps-long", 0.95, 0.40), ("ci-long", 0.85, 0.60), ("banks-medium", 0.72, 0.33), ("tents-terse", 0.80, 0.25),
        ("cameras-long", 0.90, 0.93), ("cargo-bikes-long", 0.95, 0.97), ("espresso-terse", 0.90, 0.95), ("notes-terse", 0.90, 0.85),
        ("apigateways-long", 0.93, 0.71), ("gpswatches-terse", 0.95, 0.66), ("emailmarketing-long", 0.95, 0.60),
        ("databases-long", 0.95, 0.86), ("speech-long", 0.90, 0.95), ("robotvacuums-long", 0.93, 0.88),
    ])
    func `a model's vectors join more than words do`(field: String, precision: Double, recall: Double) throws {
        let fixture = try QualityFixture(field)
        let clustering = StatementClustering(fixture.statements, vectors: try QualityFixture.vectors(of: field))
        let quality = PairQuality(clustering.clusters, fixture.labels)
        #expect(quality.recall >= recall, "recall \(quality.recall)")
        #expect(quality.precision >= precision, "precision \(quality.precision)")
        #expect(try #require(clustering.vectorBelief) > 0.9)
    }

    @Test(arguments: QualityFixture.fields + QualityFixture.independent)
    func `what words have joined stays joined, whatever the vectors say, and is about as sure`(field: String) throws {
        let fixture = try QualityFixture(field)
        let byWords = StatementClustering(fixture.statements)
        let byBoth = StatementClustering(fixture.statements, vectors: try QualityFixture.vectors(of: field))
        for cluster in byWords.clusters { #expect(Set(cluster.map { byBoth.clusterOf[$0] }).count == 1) }
        func sureness(_ clustering: StatementClustering) -> Double {
            let joined = byWords.clusters.filter { $0.count > 1 }.flatMap(\.self)
            return joined.reduce(0) { $0 + clustering.confidence(of: $1) } / Double(joined.count)
        }
        #expect(abs(sureness(byBoth) - sureness(byWords)) < 0.06, "\(sureness(byBoth)), \(sureness(byWords)) by words")
    }

    /// Statements of one artifact share a direction, such as its name, that says nothing of what they speak of.
    @Test func `what the vectors of one artifact have in common counts less`() {
        let vectors: [[Float]?] = [[1, 0, 2, 0], [0, 1, 2, 0], [1, 0, 0, 2], [0, 1, 0, 2]]
        let artifacts: [Int32] = [0, 0, 1, 1]
        let before = StatementVectors(vectors)
        let after = before.apart(from: artifacts, share: 0.3)
        #expect(after.dot(0, 1) < before.dot(0, 1) - 0.1)
        #expect(after.dot(0, 2) > before.dot(0, 2) + 0.1)
        #expect(abs(after.dot(0, 0) - 1) < 1e-5)
    }

    @Test func `vectors that only tell artifacts apart have no part`() throws {
        let fixture = try QualityFixture("databases-long")
        let owners = Set(fixture.statements.map(\.artifact)).count
        let vectors = fixture.statements.map { statement in
            Optional((0..<owners).map { $0 == statement.artifact ? Float(1) : 0 } + [0.1])
        }
        let clustering = StatementClustering(fixture.statements, vectors: vectors)
        #expect(clustering.vectorBelief == 0)
        #expect(clustering.clusters == StatementClustering(fixture.statements).clusters)
    }

    @Test func `too few vectors are not looked at`() throws {
        let fixture = try QualityFixture("databases-long")
        var vectors = Self.vectors(of: fixture, knowing: 1, seed: 1)
        for index in vectors.indices where index % 8 == 0 { vectors[index] = nil }
        #expect(StatementClustering(fixture.statements, vectors: vectors).vectorBelief == nil)
    }

    /// In 48 directions, about as many as the texts of one field take up in a model's space.
    private static func vectors(of fixture: QualityFixture, knowing share: Float, seed: Int) -> [[Float]?] {
        var numbers = RandomNumbers(seed: UInt64(seed))
        func direction() -> [Float] {
            // The sum of uniform numbers is as good as normal.
            let vector = (0..<48).map { _ in (0..<6).reduce(Float(0)) { sum, _ in sum + Float.random(in: -1...1, using: &numbers) } }
            let length = vector.reduce(0) { $0 + $1 * $1 }.squareRoot()
            return vector.map { $0 / length }
        }
        var directions: [String: [Float]] = [:]
        return fixture.labels.map { label in
            let own = directions[label] ?? direction()
            directions[label] = own
            return zip(own, direction()).map { $0 * share.squareRoot() + $1 * (1 - share).squareRoot() }
        }
    }
}
