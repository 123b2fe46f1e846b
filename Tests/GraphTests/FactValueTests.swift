import Reading
import Testing

@testable import Capabilities

/// What counts as one value although it is written differently.
@Suite struct FactValueTests {
    @Test(arguments: [
        ("$2.50e-6 per prompt token", "$2.50/1M prompt tokens"), ("$0.20/1M tokens", "USD 0.0000002 per token"),
        ("€0.65/hr", "EUR 0.650 per hour"), ("$9/mo", "$9.00 per month"), ("Free", "$0 per month"), ("-1", "-1.0"),
        ("Contact sales", "contact  Sales"), ("$1 per Seat", "$1 per seat"),
    ])
    func `two spellings of one price are one value`(one: String, other: String) {
        #expect(FactValue.price(Price(reading: one)).comparable == FactValue.price(Price(reading: other)).comparable)
    }

    @Test(arguments: [
        ("$9 per month", "€9 per month"), ("$9 per month", "$9 per year"), ("$9 per month", "$9"), ("-1", "$0"),
        ("$9 per month", "$9.01 per month"), ("Contact sales", "-1"), ("Contact sales", "Ask us"),
    ])
    func `another currency, unit or amount is another price`(one: String, other: String) {
        #expect(FactValue.price(Price(reading: one)).comparable != FactValue.price(Price(reading: other)).comparable)
    }

    @Test func `capitals and the width of spaces do not make two texts`() {
        #expect(FactValue.text("Open  Source").comparable == FactValue.text("open source").comparable)
        #expect(FactValue.text("Open-source").comparable != FactValue.text("open source").comparable)
    }

    @Test(arguments: [
        ("8–12 h", "8-12h"), ("−3", "-3"), ("99.9%", "99.9 %"), ("1,200 g", "1200 g"), ("✓", "Yes"), ("false", "No"), ("20 °C", "20°C"),
    ])
    func `ways to set a number do not make two texts`(one: String, other: String) {
        #expect(FactValue.text(one).comparable == FactValue.text(other).comparable)
    }

    @Test(arguments: [("1,20 m", "120 m"), ("8 12", "812"), ("1,2000", "12000"), ("Yes", "No"), ("v1.2", "v12"), ("5-6", "56")])
    func `another number is another text`(one: String, other: String) {
        #expect(FactValue.text(one).comparable != FactValue.text(other).comparable)
    }

    @Test func `a rank counts as a share of its scale`() {
        let half = FactValue.rank(Rank(value: 50, max: 100)).comparable
        #expect(half == FactValue.rank(Rank(value: 5, max: 10)).comparable)
        #expect(half != FactValue.rank(Rank(value: 50, max: 200)).comparable)
    }
}
