import Testing

@testable import Reading

/// Prices and numbers as sources write them.
@Suite struct PriceTests {
    @Test(arguments: [
        ("$2.50e-6 per prompt token", "USD 2.5e-06 per prompt token"), ("$2.70e-8 per prompt token", "USD 2.7e-08 per prompt token"),
        ("$1.00e-5 per prompt token", "USD 1e-05 per prompt token"), ("$-1.00e+0 per prompt token", "varies"), ("-1", "varies"),
        ("-$1", "varies"), ("−1", "varies"), ("$0.20/1M tokens", "USD 2e-07 per token"), ("$0.20 / 1M tokens", "USD 2e-07 per token"),
        ("$3/M tokens", "USD 3e-06 per token"), ("$3 per million input tokens", "USD 3e-06 per input token"),
        ("$2 per 1,000 requests", "USD 0.002 per request"), ("$2/1K images", "USD 0.002 per image"), ("$0.65/hr", "USD 0.65 per hour"),
        ("€0.65/hr", "EUR 0.65 per hour"), ("€20/mo", "EUR 20.0 per month"), ("£9 per month", "GBP 9.0 per month"),
        ("USD 9 per month", "USD 9.0 per month"),
        ("9 EUR / month", "EUR 9.0 per month"), ("$1,234.50/yr", "USD 1234.5 per year"), ("$20/user/month", "USD 20.0 per user per month"),
        ("Free", "0.0"), ("$0", "USD 0.0"), ("12.5", "12.5"),
        ("$12 per 2 users", "USD 6.0 per user"), ("$12 per 3 months", "USD 4.0 per month"), ("$48/24h", "USD 2.0 per hour"),
        ("$2 per 500K tokens", "USD 4e-06 per token"), ("$3 per 2 million tokens", "USD 1.5e-06 per token"),
        ("$6 per 2,000 requests", "USD 0.003 per request"), ("$3 per 1.5 hours", "USD 2.0 per hour"),
        ("$4 per 1024x1024 image", "USD 4.0 per 1024x1024 image"), ("$4 per 4K image", "USD 4.0 per 4K image"),
        ("$12 per 0 users", "'$12 per 0 users'"), ("$12 per 2", "'$12 per 2'"), ("$12 per 0,5 hours", "'$12 per 0,5 hours'"),
        ("-$1.00e+0 per prompt token", "varies"), ("$25 per 5 users per month", "USD 5.0 per user per month"),
        ("£1.299 per litre", "GBP 1.299 per litre"), ("$1.250 / 1M tokens", "USD 1.25e-06 per token"),
        // What cannot be read stays as it is written.
        ("$20 / €18", "'$20 / €18'"), ("$9 / month / 5 users", "'$9 / month / 5 users'"), ("-$5", "'-$5'"), ("-5", "'-5'"),
        ("£1.299", "'£1.299'"), ("¥1.299", "'¥1.299'"), ("CHF 1.299", "'CHF 1.299'"),
        ("1.299 €", "'1.299 €'"), ("€1.299", "'€1.299'"), ("1.299", "'1.299'"), ("12.499 SEK", "'12.499 SEK'"), ("$1.299", "USD 1.299"),
        ("€1.29", "EUR 1.29"), ("€0.125", "EUR 0.125"), ("€0,65/hr", "EUR 0.65 per hour"),
        ("From $20/mo", "USD 20.0 per month"), ("starting at €10 per seat/month", "EUR 10.0 per seat per month"), ("$10+", "USD 10.0"),
        ("$10+/mo", "USD 10.0 per month"), ("$10 per mo (billed annually)", "USD 10.0 per month, billed yearly"),
        ("$10/mo, billed yearly", "USD 10.0 per month, billed yearly"),
        ("$10/mo (cancel at any time)", "USD 10.0 per month"), ("$5 a month", "USD 5.0 per month"), ("$6 monthly", "USD 6.0 per month"),
        ("€4 an hour", "EUR 4.0 per hour"), ("$5 per month per user", "USD 5.0 per user per month"),
        ("$6/user/mo", "USD 6.0 per user per month"),
        ("$2 per 1K queries", "USD 0.002 per query"), ("$2 per query", "USD 2.0 per query"), ("$9 once", "'$9 once'"),
        ("$10/mo (or $8 a year)", "'$10/mo (or $8 a year)'"),
        ("9,99 €", "EUR 9.99"), ("1.299,00 €/yr", "EUR 1299.0 per year"), ("1,29,00 €", "'1,29,00 €'"), ("~$10", "'~$10'"),
        ("from", "'from'"),
        ("$9–$29/mo", "'$9–$29/mo'"), ("Contact sales", "'Contact sales'"),
        ("$1e999", "'$1e999'"), ("$", "'$'"), ("", "''"), ("$1.2.3/mo", "'$1.2.3/mo'"),
    ])
    func `a price is amount, currency and unit for a single unit`(text: String, words: String) {
        let price = Price(reading: text)
        #expect(Understood.words(price) == words)
        #expect(price.text == text)
    }

    @Test func `a price too large to hold stays as text`() {
        #expect(Price(reading: "$" + String(repeating: "9", count: 400)).amount == nil)
        #expect(Price(reading: "$1e300 per 1K tokens").amount == 1e297)
        #expect(Price(reading: "$99999999e300 / 0.0001 tokens").amount == nil)
        #expect(Price(reading: "$1e-5 per 0.00001 tokens").amount == 1)
        #expect(Price(reading: "$" + String(repeating: "9", count: 300) + "e300").amount == nil)
    }

    @Test(arguments: [
        ("45", 45), ("1,204", 1204), ("1,234,567.5", 1_234_567.5), ("-0.5", -0.5), ("2.5e-6", 2.5e-6), (".5", 0.5), ("0,65", nil),
        ("1,2345", nil),
        ("1234,567", nil), ("0x1F", nil), ("nan", nil), ("inf", nil), ("1e999", nil), ("", nil), ("4 5", nil), ("٣", nil),
    ])
    func `a number is decimal, and its commas part thousands`(text: String, number: Double?) {
        #expect(decimal(text) == number)
    }

    @Test(arguments: [(100.0, "100"), (0.5, "0.5"), (-0.0, "0"), (1e20, "1e+20"), (.infinity, "inf")])
    func `a number is written without a needless fraction`(number: Double, text: String) {
        #expect(numberText(number) == text)
    }
}
