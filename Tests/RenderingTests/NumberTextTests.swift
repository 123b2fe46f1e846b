import Reading
import Testing

@testable import Rendering

@Suite struct NumberTextTests {
    @Test(arguments: [
        ("en", 1234, "1234"), ("en", 12345, "12,345"), ("de", 1_234_567, "1.234.567"), ("fr", 12345, "12\u{A0}345"),
        ("en", -12345, "-12,345"),
        ("en", 0, "0"),
    ])
    func `whole numbers are grouped from five digits on`(language: String, number: Int, expected: String) {
        #expect(NumberText(language: language).text(number) == expected)
    }

    @Test(arguments: [("en", 45.0, "45"), ("en", 45.5, "45.5"), ("de", 45.256, "45,26"), ("fr-CA", 0.004, "0")])
    func `other numbers have two decimals at most`(language: String, number: Double, expected: String) {
        #expect(NumberText(language: language).text(number) == expected)
    }

    /// The parts joined as the theme of this repository joins them.
    private func price(_ text: String, language: String = "en") -> String? {
        PriceParts(Price(reading: text), numbers: NumberText(language: language)).map { parts in
            parts.amount + (parts.unit.map { " per " + (parts.count.map { $0 + " " } ?? "") + $0 } ?? "")
        }
    }

    @Test(arguments: [
        ("$2.50e-6 per prompt token", "$2.50 per 1M prompt tokens"), ("$2.70e-8 per token", "$0.027 per 1M tokens"),
        ("$1e-5 per token", "$10.00 per 1M tokens"), ("$0.65/hr", "$0.65 per hour"), ("€9 per month", "€9 per month"),
        ("$0.0015 per request", "$1.50 per 1K requests"), ("$0.000225 per second", "$0.00023 per second"),
        ("$0.125 per image", "$0.125 per image"),
        ("$0.1234567 per image", "$0.1235 per image"), ("$9.999 per month", "$9.999 per month"), ("$1,250.50", "$1250.50"),
        ("CHF 9", "CHF\u{A0}9"),
        ("$0.20/1M tokens", "$0.20 per 1M tokens"), ("$0 per month", "$0 per month"), ("£12345.5 per year", "£12,345.50 per year"),
    ])
    func `a price reads in the number of units that suits it`(written: String, expected: String) {
        #expect(price(written) == expected)
    }

    @Test func `a price follows the language`() {
        #expect(price("$2.50e-6 per token", language: "de") == "$2,50 per 1M tokens")
        #expect(price("€12345.50 per year", language: "fr") == "€12\u{A0}345,50 per year")
    }

    @Test(arguments: ["-1", "Contact sales", "—"])
    func `what has no amount has no parts`(written: String) {
        #expect(price(written) == nil)
    }
}
