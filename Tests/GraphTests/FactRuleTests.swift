import Markup
import Reading
import Testing

@testable import Capabilities

/// Which of several values is chosen: docs/ARCHITECTURE.md states the rule.
@Suite struct FactRuleTests {
    private func fact(_ observations: [Observation]) -> Fact { Fact(resolving: observations, of: .rank) }

    @Test func `what is edited by hand wins over any number of files and over a later check`() {
        let fact = fact([
            rank(45, in: "a.txt"), rank(45, in: "b.txt"), rank(45, in: "c.txt", checked: "2026-12-01"),
            rank(43, in: "artifacts/x.md", checked: "2025-01-01", edited: true),
        ])
        #expect(fact.chosen.text == "43/100")
        #expect(fact.rule == .edited)
    }

    @Test func `what a file says of an earlier day is its history, and no disagreement`() {
        let fact = fact([
            rank(43, in: "a.csv", line: 2, checked: "2026-01-01"), rank(45, in: "a.csv", line: 3, checked: "2026-02-01"),
            rank(45, in: "b.txt"),
        ])
        #expect(fact.chosen.text == "45/100" && fact.rule == .latestCheck)
        #expect(!fact.isInConflict)
        #expect(fact.observations.count == 3)
    }

    @Test(.timeLimit(.minutes(1))) func `thousands of values of one fact cost no more than their number`() {
        let fact = fact((0..<40_000).map { rank(Double($0 % 100), in: "a.csv", line: $0, checked: "2026-01-\($0 % 9 < 8 ? "01" : "02")") })
        #expect(fact.isInConflict)
        #expect(fact.contenders.count <= 40)
    }

    @Test func `the latest check wins over the number of files`() {
        let fact = fact([
            rank(45, in: "a.txt"), rank(45, in: "b.txt", checked: "2026-01-01"), rank(43, in: "c.txt", checked: "2026-02-01"),
        ])
        #expect(fact.chosen.text == "43/100")
        #expect(fact.rule == .latestCheck)
    }

    @Test func `checks of one day fall back to the number of files that give each value`() {
        let fact = fact([
            rank(45, in: "a.txt", checked: "2026-02-01"), rank(43, in: "b.txt", checked: "2026-02-01"),
            rank(43, in: "c.txt", checked: "2026-02-01"), rank(45, in: "d.txt"), rank(45, in: "e.txt"),
        ])
        #expect(fact.chosen.text == "43/100")
        #expect(fact.rule == .mostSources)
    }

    @Test func `the value that most files give wins`() {
        let fact = fact([rank(43, in: "a.txt"), rank(45, in: "b.txt"), rank(45, in: "c.txt")])
        #expect(fact.chosen == rank(45, in: "b.txt"))
        #expect(fact.rule == .mostSources)
    }

    @Test func `a value given twice in one file counts once`() {
        let fact = fact([rank(43, in: "b.txt", line: 1), rank(43, in: "b.txt", line: 9), rank(45, in: "a.txt")])
        #expect(fact.chosen.text == "45/100")
        #expect(fact.rule == .firstFile)
    }

    @Test func `among equals the first file by path wins`() {
        let fact = fact([rank(43, in: "b.txt"), rank(45, in: "a.txt")])
        #expect(fact.chosen.text == "45/100")
        #expect(fact.rule == .firstFile)
    }

    @Test func `where all agree, a source says more than the editor who copied it`() {
        let fact = fact([rank(45, in: "a.md", edited: true), rank(45, in: "z.txt")])
        #expect(fact.rule == .agreed)
        #expect(fact.chosen.provenance.file == "z.txt")
        #expect(!fact.isInConflict)
    }

    @Test func `every value is kept with its count, the chosen one first`() {
        let fact = fact([
            rank(43, in: "a.txt"), rank(45, in: "b.txt"), rank(45, in: "c.txt"), rank(41, in: "d.txt"),
            rank(7, in: "artifacts/x.md", edited: true),
        ])
        #expect(fact.isInConflict)
        #expect(fact.values.map { "\($0.text) in \($0.files)" } == ["7/100 in 1", "45/100 in 2", "41/100 in 1", "43/100 in 1"])
        #expect(fact.observations.map(\.provenance.file) == ["a.txt", "artifacts/x.md", "b.txt", "c.txt", "d.txt"])
    }

    @Test func `a chosen price stands first in its own spelling, whatever the others cost`() {
        let fact = Fact(
            resolving: [
                price("$3 per month", in: "a.txt"), price("$3/mo", in: "b.txt"), price("USD 3.00 per month", in: "c.txt"),
                price("$9 per month", in: "0.txt"),
            ], of: .startingPrice)
        #expect(fact.values.map { "\($0.text) in \($0.files)" } == ["$3 per month in 3", "$9 per month in 1"])
        #expect(fact.rule == .mostSources)
    }

    @Test func `the order of the observations changes nothing`() {
        let observations = [
            rank(43, in: "a.txt"), rank(45, in: "b.txt"), rank(45, in: "c.txt"), rank(41, in: "d.txt"), rank(41, in: "e.txt"),
        ]
        let whole = fact(observations)
        for shift in observations.indices {
            let turned = fact(Array(observations[shift...] + observations[..<shift]).reversed())
            #expect(turned.chosen == whole.chosen)
            #expect(turned.observations == whole.observations)
            #expect(turned.values.map(\.text) == whole.values.map(\.text))
        }
    }
}
