import Markup
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

    // MARK: Values that sources dispute

    /// One side each: what several files say of one fact, by file.
    private func disputed(_ key: FactKey, _ left: [String], _ right: [String], days: [Int?] = []) -> Verdict {
        func fact(_ texts: [String]) -> Fact {
            let observations = texts.enumerated().map { index, text -> Observation in
                let value: FactValue =
                    switch key {
                    case .rank: .rank(Rank(value: Double(text) ?? 0, max: 100))
                    case .score: .number(Double(text) ?? 0)
                    case .startingPrice: .price(Price(reading: text))
                    default: .text(text)
                    }
                let day = index < days.count ? days[index].flatMap { CalendarDate("2026-01-0\($0)") } : nil
                return Observation(
                    value: value, text: text,
                    provenance: Provenance(file: "sources/\(index).txt", line: 1, checked: day, isEdited: false))
            }
            return Fact(resolving: observations, of: key)
        }
        return Verdict(of: artifact("A", resolved: [key: fact(left)]), and: artifact("B", resolved: [key: fact(right)]), scores: scores)
    }

    @Test func `where as many sources say one as the other, nobody leads, whatever their files are called`() {
        for (left, right) in [(["70", "60"], ["60", "70"]), (["60", "70"], ["70", "60"])] {
            let verdict = disputed(.rank, left, right)
            #expect(verdict.rank == .cannotSay)
            #expect(verdict.undecided == [.rank])
            #expect(verdict.disputed == [])
        }
        let score = disputed(.score("quality"), ["0.7", "0.6"], ["0.65"])
        #expect(score.leftLeads == [] && score.rightLeads == [])
        #expect(score.undecided == [.score("quality")])
        let price = disputed(.startingPrice, ["$20", "$40"], ["$30", "$30"])
        #expect(price.cheaper == nil)
        #expect(price.undecided == [.startingPrice])
        let free = disputed(.pricing, ["Free", "Paid"], ["Paid", "Free"])
        #expect(free.freeTier == nil)
        #expect(free.undecided == [.pricing])
    }

    @Test func `a tie that the order of files gives is none`() {
        let verdict = disputed(.rank, ["60", "70"], ["60", "60"])
        #expect(verdict.rank == .cannotSay)
        #expect(verdict.undecided == [.rank])
        #expect(disputed(.rank, ["60", "60", "70"], ["60"]).rank == .tie)
    }

    @Test func `a lead by what most sources say is one, and known to be disputed where others would turn it`() {
        let verdict = disputed(.rank, ["70", "70", "50"], ["60", "60", "60"])
        #expect(verdict.winner == .left)
        #expect(verdict.disputed == [.rank])
        #expect(verdict.undecided == [])
    }

    @Test func `a dispute that would turn no lead is none`() {
        let verdict = disputed(.rank, ["70", "75"], ["60", "61"])
        #expect(verdict.winner == .left)
        #expect(verdict.disputed == [] && verdict.undecided == [])
    }

    @Test func `the value checked last settles a dispute`() {
        let verdict = disputed(.rank, ["70", "50"], ["60", "60"], days: [2, 1])
        #expect(verdict.winner == .left)
        #expect(verdict.disputed == [] && verdict.undecided == [])
    }

    @Test(arguments: [(8.004, 8.003, true), (8.0, 8.04, true), (8.0, 8.1, false)])
    func `scores within half a hundredth of their scale are level`(one: Double, other: Double, areLevel: Bool) {
        let score = TableLabels.Score(key: "cooling", label: "Cooling", max: 10)
        let verdict = Verdict(
            of: artifact("A", facts: [.score("cooling"): .number(one)]), and: artifact("B", facts: [.score("cooling"): .number(other)]),
            scores: [score])
        #expect((verdict.leftLeads + verdict.rightLeads).isEmpty == areLevel)
    }

    @Test(
        arguments: [
            ("Open source", "$149", "Paid", "$99", nil), ("Open source", nil, "Paid", "$99", Side.left), ("Free", nil, "Paid", "Free", nil),
            ("Free", nil, "Paid", "$99", .left), ("Free", "$3", "Paid", "$99", nil),
        ] as [(String, String?, String, String?, Side?)])
    func `who costs something is not called free, nor who starts at nothing paid`(
        pricing: String, price: String?, other: String, otherPrice: String?, expected: Side?
    ) {
        func facts(_ pricing: String, _ price: String?) -> [FactKey: FactValue] {
            self.pricing(pricing).merging(price.map { costs($0) } ?? [:]) { $1 }
        }
        #expect(verdict(facts(pricing, price), facts(other, otherPrice)).freeTier == expected)
    }
}
