import QualityFixtures
import TestSupport
import Testing

@testable import Capabilities

@Suite struct StatementClusteringTests {
    static let fields = QualityFixture.fields

    /// Floors of what docs/CAPABILITIES.md reports; a change that falls below one makes something worse.
    @Test(arguments: [
        ("databases-long", 0.95, 0.92), ("cargo-bikes-long", 0.94, 0.92), ("speech-long", 0.95, 0.93),
        ("notes-terse", 0.90, 0.87), ("espresso-terse", 0.90, 0.92),
        // By other authors: what says one thing in other words is left apart rather than joined wrongly.
        ("apigateways-long", 0.93, 0.80), ("emailmarketing-long", 0.95, 0.73), ("gpswatches-terse", 0.95, 0.68),
        ("robotvacuums-long", 0.93, 0.91),
        ("cameras-long", 0.90, 0.88), ("heatpumps-long", 0.95, 0.30), ("ci-long", 0.90, 0.33), ("trackers-terse", 0.95, 0.40),
        ("tents-terse", 0.75, 0.30), ("banks-medium", 0.85, 0.32), ("agents-long", 0.50, 0.28),
    ])
    func `a labelled field is grouped as its labels say`(field: String, precision: Double, f1: Double) throws {
        let fixture = try QualityFixture(field)
        let quality = PairQuality(StatementClustering(fixture.statements).clusters, fixture.labels)
        #expect(quality.precision >= precision, "precision \(quality.precision)")
        #expect(quality.f1 >= f1, "F1 \(quality.f1), recall \(quality.recall)")
    }

    @Test func `statements under one title are one capability, whatever they say`() {
        let clustering = StatementClustering([
            Self.statement(0, "Two rows of seats fold flat", title: "Seating"),
            Self.statement(0, "Leaves the car on request", title: "Key"),
            Self.statement(1, "Room for seven people", title: "seating:"), Self.statement(1, "Opens by telephone", title: "Lock"),
        ])
        #expect(clustering.clusters == [[0, 2], [1], [3]])
        #expect(clustering.confidence(of: 0) > 0.9)
    }

    @Test func `a title that one artifact has three times joins nothing by itself`() {
        let clustering = StatementClustering([
            Self.statement(0, "Two rows of seats fold flat", title: "Interior"),
            Self.statement(0, "Lamps above every door", title: "Interior"), Self.statement(0, "Nets behind both seats", title: "Interior"),
            Self.statement(1, "Walnut veneer on the dashboard", title: "Interior"), Self.statement(1, "Opens by telephone", title: "Lock"),
        ])
        #expect(clustering.clusterOf[0] != clustering.clusterOf[1])
        #expect(clustering.units.members.allSatisfy { $0.count == 1 })
    }

    @Test(arguments: fields)
    func `the number of cores does not matter`(field: String) throws {
        let statements = try QualityFixture(field).statements
        #expect(StatementClustering(statements, jobs: 3).clusters == StatementClustering(statements).clusters)
    }

    @Test func `vectors join what shares no word, and part nothing that words join`() throws {
        let fixture = try QualityFixture("notes-terse")
        // A vector for each label, with the artifact's own colour: what a good embedding would see.
        let names = Array(Set(fixture.labels)).sorted()
        let vectors = fixture.statements.indices.map { index in
            var vector = [Float](repeating: 0, count: names.count + 20)
            if let place = names.firstIndex(of: fixture.labels[index]) { vector[place] = 1 }
            vector[names.count + fixture.statements[index].artifact] = 0.4
            return Optional(vector)
        }
        let without = PairQuality(StatementClustering(fixture.statements).clusters, fixture.labels)
        let with = PairQuality(StatementClustering(fixture.statements, vectors: vectors).clusters, fixture.labels)
        #expect(with.recall > without.recall)
        #expect(with.precision >= without.precision)
    }

    @Test func `vectors that many statements lack are left aside`() throws {
        let statements = try QualityFixture("databases-long").statements
        let vectors = statements.indices.map { $0 % 3 == 0 ? [Float(1), Float($0), 2, 3] : nil }
        #expect(StatementClustering(statements, vectors: vectors).clusters == StatementClustering(statements).clusters)
    }

    @Test(arguments: fields)
    func `the order of statements and the numbers of artifacts do not matter`(field: String) throws {
        let fixture = try QualityFixture(field)
        let expected = Self.partition(StatementClustering(fixture.statements), Array(fixture.statements.indices))
        for seed in 1...3 {
            let order = Self.shuffled(fixture.statements.count, seed: UInt64(seed))
            let moved = order.map { index in
                let statement = fixture.statements[index]
                return StatementText(
                    artifact: 1000 - statement.artifact * 7, title: statement.title, description: statement.description,
                    unique: statement.unique, versus: statement.versus)
            }
            #expect(Self.partition(StatementClustering(moved), order) == expected)
        }
    }

    @Test(arguments: fields)
    func `two statements of one artifact are never one capability`(field: String) throws {
        let statements = try QualityFixture(field).statements
        for cluster in StatementClustering(statements).clusters {
            #expect(Set(cluster.map { statements[$0].artifact }).count == cluster.count)
        }
    }

    @Test func `two headings that one artifact has stay two, however alike the others write under them`() {
        let text = "Answers follow a JSON schema that the caller sends along, and are checked against it."
        let clustering = StatementClustering([
            Self.statement(0, text, title: "Structured output"), Self.statement(1, text + " Always.", title: "Structured output"),
            Self.statement(1, text + " Mostly.", title: "JSON mode"), Self.statement(2, text + " Often.", title: "JSON mode"),
        ])
        #expect(clustering.clusters == [[0, 1], [2, 3]])
    }

    /// Headings that some artifacts share and some have twice, few words in any order, vectors of no meaning or of some.
    @Test(arguments: 1...60)
    func `whatever is under whatever headings, each statement is in one group, and those of one artifact in it stand under one heading`(
        seed: Int
    ) throws {
        var numbers = RandomNumbers(seed: UInt64(seed))
        let words = "search maps offline battery solar charges shares photos prints labels syncs notes quickly".split(separator: " ")
        var statements: [StatementText] = []
        var vectors: [[Float]?] = []
        for artifact in 0..<Int.random(in: 1...7, using: &numbers) {
            for _ in 0..<Int.random(in: 1...6, using: &numbers) {
                let title = Int.random(in: 0...7, using: &numbers)
                let text = (0..<Int.random(in: 1...9, using: &numbers)).map { _ in words[Int.random(in: 0..<words.count, using: &numbers)] }
                statements.append(
                    Self.statement(artifact, text.joined(separator: " "), title: title < 5 ? "Heading \(words[title])" : nil))
                vectors.append((0..<8).map { $0 == title ? 2 : Float.random(in: -1...1, using: &numbers) })
            }
        }
        for clustering in [StatementClustering(statements), StatementClustering(statements, vectors: vectors)] {
            #expect(clustering.clusters.flatMap(\.self).sorted() == Array(statements.indices))
            for cluster in clustering.clusters {
                for own in Dictionary(grouping: cluster, by: { statements[$0].artifact }).values where own.count > 1 {
                    #expect(own.count == 2 && statements[own[0]].title != nil && statements[own[0]].title == statements[own[1]].title)
                }
            }
            for index in statements.indices { #expect((0...1).contains(clustering.confidence(of: index))) }
            let names = CapabilityNaming(clustering, statements).names.map { $0.text.lowercased() }
            #expect(Set(names).count == names.count, "\(names)")
        }
    }

    @Test func `every statement is in one cluster`() throws {
        let statements = try QualityFixture("speech-long").statements
        let clustering = StatementClustering(statements)
        #expect(clustering.clusters.flatMap { $0 }.sorted() == Array(statements.indices))
        for (number, cluster) in clustering.clusters.enumerated() {
            #expect(cluster.allSatisfy { clustering.clusterOf[$0] == number })
        }
    }

    @Test func `nothing is grouped out of nothing`() { #expect(StatementClustering([]).clusters.isEmpty) }

    @Test func `one statement is alone, and sure of it`() {
        let clustering = StatementClustering([Self.statement(0, "Exports notes to PDF")])
        #expect(clustering.clusters == [[0]])
        #expect(clustering.confidence(of: 0) == 1)
        #expect(clustering.sharedTerms(of: 0, limit: 5).isEmpty)
    }

    @Test func `the same words about two artifacts are one capability`() {
        let clustering = StatementClustering([
            Self.statement(0, "Exports notes to PDF and HTML"), Self.statement(0, "Records audio while writing"),
            Self.statement(1, "Exports notes to PDF and HTML"), Self.statement(1, "Sets reminders by place"),
        ])
        #expect(clustering.clusters == [[0, 2], [1], [3]])
        #expect(clustering.confidence(of: 0) > 0.5)
        #expect(clustering.sharedTerms(of: 0, limit: 2).count == 2)
    }

    @Test(arguments: [
        ("Lifts a patient with two motors.", "Turns a patient at night."), ("Covers dental work on dogs.", "Covers treatment abroad."),
        ("Dries within an hour in the wind.", "Floats on water for an hour."),
        (
            "Raises and lowers the whole bed between forty and seventy centimetres, so that nobody who helps has to bend a back",
            "Folds into a parcel of sixty centimetres that goes into the boot of any car and weighs no more than a suitcase"
        ),
    ])
    func `one common word joins nothing where there are two artifacts`(one: String, other: String) {
        #expect(StatementClustering([Self.statement(0, one), Self.statement(1, other)]).clusters == [[0], [1]])
    }

    @Test(arguments: [
        // Both begin with it.
        ("Backlinks between notes", "Bidirectional links and backlinks", true),
        ("Markdown editing for everything", "Markdown pages with live preview", true),
        // It stands somewhere in one of them, or in both.
        ("Tasks as cards on a board, sorted into lists", "Start new projects from ready-made boards", false),
        ("Shows who is overbooked week by week", "Tasks that come back daily, weekly or every other week", false),
    ])
    func `one common word joins two statements of many artifacts where both begin with it`(one: String, other: String, areOne: Bool) {
        let others = [
            "Scans paper with the camera", "Signs in with a passkey", "Prints labels for jars", "Plays podcasts in the background",
            "Counts steps and stairs", "Draws mountains in water colours", "Brews coffee at dawn", "Locks doors from afar",
        ]
        let statements =
            [Self.statement(0, one), Self.statement(1, other)]
            + others.enumerated().map { Self.statement(2 + $0.offset % 3, $0.element) }
        let clusters = StatementClustering(statements).clusters
        #expect(clusters.contains([0, 1]) == areOne)
    }

    @Test func `of the joins among four artifacts of a field hardly one in ten is wrong`() throws {
        var right = 0
        var wrong = 0
        for field in QualityFixture.fields + QualityFixture.independent {
            let fixture = try QualityFixture(field)
            let artifacts = Set(fixture.statements.map(\.artifact)).sorted()
            for first in 0...artifacts.count - 4 {
                let indices = fixture.statements.indices.filter { artifacts[first..<first + 4].contains(fixture.statements[$0].artifact) }
                for cluster in StatementClustering(indices.map { fixture.statements[$0] }).clusters {
                    let labels = cluster.map { fixture.labels[indices[$0]] }
                    for (place, label) in labels.enumerated() {
                        right += labels[..<place].count { $0 == label }
                        wrong += labels[..<place].count { $0 != label }
                    }
                }
            }
        }
        #expect(right > 200)
        #expect(wrong * 10 < right, "\(wrong) wrong, \(right) right")
    }

    @Test func `of two artifacts that have nothing in common hardly anything is joined`() throws {
        var joined = 0
        var possible = 0
        for field in QualityFixture.fields + QualityFixture.independent + QualityFixture.reworded {
            let fixture = try QualityFixture(field)
            let artifacts = Set(fixture.statements.map(\.artifact)).sorted()
            for (one, other) in zip(artifacts, artifacts.dropFirst()) {
                func labels(_ artifact: Int) -> Set<String> {
                    Set(zip(fixture.statements, fixture.labels).filter { $0.0.artifact == artifact }.map(\.1))
                }
                let common = labels(one).intersection(labels(other))
                let apart = zip(fixture.statements, fixture.labels)
                    .filter { [one, other].contains($0.0.artifact) && !common.contains($0.1) }.map(\.0)
                possible += min(apart.count { $0.artifact == one }, apart.count { $0.artifact == other })
                joined += StatementClustering(apart).clusters.count { $0.count > 1 }
            }
        }
        #expect(possible > 100)
        #expect(joined * 33 < possible, "\(joined) of \(possible)")
    }

    @Test func `Chinese statements are compared by pairs of characters`() {
        let clustering = StatementClustering([
            Self.statement(0, "将笔记导出为PDF文件"), Self.statement(0, "离线使用所有功能"),
            Self.statement(1, "把笔记导出为PDF文件"), Self.statement(1, "实时协作编辑文档"),
        ])
        #expect(clustering.clusters == [[0, 2], [1], [3]])
    }

    @Test func `confidence is a probability, and a member that fits better has more`() throws {
        let statements = try QualityFixture("databases-long").statements
        let clustering = StatementClustering(statements)
        for index in statements.indices { #expect((0...1).contains(clustering.confidence(of: index))) }
    }

    @Test func `near misses are other clusters, the most probable first`() throws {
        let clustering = StatementClustering(try QualityFixture("databases-long").statements)
        for cluster in clustering.clusters.indices {
            let misses = clustering.nearMisses(of: cluster, limit: 3)
            #expect(!misses.contains { $0.cluster == cluster })
            #expect(misses.map(\.probability) == misses.map(\.probability).sorted(by: >))
        }
    }

    /// Clusters as sets of the statements they had before they were moved.
    private static func partition(_ clustering: StatementClustering, _ order: [Int]) -> [[Int]] {
        clustering.clusters.map { $0.map { order[$0] }.sorted() }.sorted { $0[0] < $1[0] }
    }

    private static func shuffled(_ count: Int, seed: UInt64) -> [Int] {
        var state = seed
        var order = Array(0..<count)
        for index in stride(from: count - 1, to: 0, by: -1) {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            order.swapAt(index, Int(state >> 33) % (index + 1))
        }
        return order
    }

    private static func statement(_ artifact: Int, _ description: String, title: String? = nil) -> StatementText {
        StatementText(artifact: artifact, title: title, description: description, unique: nil, versus: nil)
    }
}
