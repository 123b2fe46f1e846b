import Reading
import Testing

@testable import Capabilities

@Suite struct VerdictTests {
    private let scores = TableLabels.usualScores

    private func verdict(_ left: [FactKey: FactValue], _ right: [FactKey: FactValue]) -> Verdict {
        Verdict(of: artifact("A", facts: left), and: artifact("B", facts: right), scores: scores)
    }

    private func rank(_ value: Double, of max: Double = 100) -> [FactKey: FactValue] { [.rank: .rank(Rank(value: value, max: max))] }
    private func costs(_ text: String) -> [FactKey: FactValue] { [.startingPrice: .price(Price(reading: text))] }
    private func pricing(_ text: String?) -> [FactKey: FactValue] { text.map { [.pricing: .text($0)] } ?? [:] }

    @Test func `the higher rank leads, on whatever scale`() {
        #expect(verdict(rank(45), rank(43)).rank == .leads(.left))
        #expect(verdict(rank(4, of: 10), rank(45)).winner == .right)
    }

    @Test func `ranks within half a hundredth of their scale tie`() {
        #expect(verdict(rank(45), rank(45)).rank == .tie)
        #expect(verdict(rank(45), rank(45.4)).rank == .tie)
        #expect(verdict(rank(45), rank(45.6)).rank == .leads(.right))
        #expect(verdict(rank(45), rank(45.4)).winner == nil)
    }

    @Test func `without both ranks nothing can be said`() {
        #expect(verdict(rank(45), [:]).rank == .cannotSay)
        #expect(verdict([:], [:]).rank == .cannotSay)
    }

    @Test func `a score leads only where both sides give it and differ`() {
        let verdict = verdict(
            [.score("adoption"): .number(1), .score("quality"): .number(3), .score("ecosystem"): .number(0)],
            [.score("adoption"): .number(0), .score("quality"): .number(3), .score("matchGraph"): .number(9)])
        #expect(verdict.leftLeads == ["adoption"])
        #expect(verdict.rightLeads == [])
    }

    @Test(
        arguments: [
            ("Free", "Paid", Side.left), ("paid", "open source", .right), ("Free", "Free", nil), ("Paid", "Paid", nil),
            ("Free", nil, nil), (nil, "Paid", nil), ("Free", "Freemium", nil), ("Free", "Ask us", nil),
        ] as [(String?, String?, Side?)])
    func `free stands against paid, never against what is not known`(left: String?, right: String?, expected: Side?) {
        #expect(verdict(pricing(left), pricing(right)).freeTier == expected)
    }

    @Test(
        arguments: [
            ("$1 per month", "$2 per month", Side.left), ("$2/mo", "$1.50 per Month", .right), ("$1 per month", "$1 per month", nil),
            ("$1 per month", "€2 per month", nil), ("$1 per month", "$2 per year", nil), ("$1 per month", "-1", nil),
            ("$1 per month", "Contact sales", nil), ("Free", "$2 per month", nil),
        ] as [(String, String, Side?)])
    func `cheaper is said in one currency and one unit only`(left: String, right: String, expected: Side?) {
        #expect(verdict(costs(left), costs(right)).cheaper == expected)
    }

    @Test func `different kinds are noted where both are known`() {
        #expect(verdict([.type: .text("Model")], [.type: .text("Repository")]).areDifferentKinds)
        #expect(!verdict([.type: .text("Model")], [.type: .text("model")]).areDifferentKinds)
        #expect(!verdict([.type: .text("Model")], [:]).areDifferentKinds)
    }
}
