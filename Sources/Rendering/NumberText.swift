import Reading

/// Numbers as readers of the site's language write them.
struct NumberText: Sendable {
    private let decimalMark: String
    private let groupMark: String

    /// - Parameter language: a BCP 47 tag; its first part decides.
    init(language: String) {
        switch primarySubtag(of: language) {
        case "de", "es", "it", "nl", "pt", "da", "id", "tr", "el", "hr", "sl", "ro": (decimalMark, groupMark) = (",", ".")
        case "fr", "nb", "nn", "no", "sv", "fi", "cs", "sk", "pl", "ru", "uk", "bg", "hu", "lt", "lv", "et":
            (decimalMark, groupMark) = (",", "\u{A0}")
        default: (decimalMark, groupMark) = (".", ",")
        }
    }

    func text(_ number: Int) -> String {
        let digits = String(abs(number))
        guard digits.count > 4 else { return String(number) }
        var grouped = ""
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped += groupMark }
            grouped.append(digit)
        }
        return (number < 0 ? "-" : "") + grouped
    }

    /// At most two decimals, none for a whole number.
    func text(_ number: Double) -> String {
        guard abs(number) < 1e15 else { return number.description }
        if number == number.rounded() { return text(Int(number)) }
        var decimals = fixed(number, decimals: 2)
        while decimals.last == "0" { decimals.removeLast() }
        return decimals.hasSuffix(decimalMark) ? String(decimals.dropLast(decimalMark.count)) : decimals
    }

    /// Money: whole amounts as they are, others with two decimals. What does not fall on a cent gets up to four, and what
    /// is smaller than that two significant digits.
    func amount(_ number: Double, alwaysDecimals: Bool) -> String {
        guard abs(number) < 1e15 else { return number.description }
        if number == number.rounded(), !alwaysDecimals || number == 0 { return text(Int(number)) }
        var decimals = 2
        var scaled = abs(number) * 100
        while decimals < 4 || scaled < 9.995, decimals < 12, abs(scaled - scaled.rounded()) > 1e-6 {
            scaled *= 10
            decimals += 1
        }
        return fixed(number, decimals: decimals)
    }

    private func fixed(_ number: Double, decimals: Int) -> String {
        var power = 1.0
        for _ in 0..<decimals { power *= 10 }
        let scaled = Int((abs(number) * power).rounded())
        let divisor = Int(power)
        var fraction = String(scaled % divisor)
        fraction = String(repeating: "0", count: decimals - fraction.count) + fraction
        return (number < 0 && scaled > 0 ? "-" : "") + text(scaled / divisor) + decimalMark + fraction
    }
}

/// A price in parts, each readable: `$2.50`, `1M`, `prompt tokens`. The template joins them.
struct PriceParts: Sendable {
    let amount: String
    /// The number of units that the amount is for, when it is not one.
    let count: String?
    let unit: String?
    /// The amount was turned into another number of units.
    let isConverted: Bool

    /// Of an English unit: `query` → `queries`, `prompt token` → `prompt tokens`.
    private static func plural(_ unit: String) -> String {
        if unit.hasSuffix("s") { return unit }
        let endsInY = unit.hasSuffix("y") && !["ay", "ey", "oy", "uy"].contains(where: unit.hasSuffix)
        return endsInY ? unit.dropLast() + "ies" : unit + "s"
    }

    /// Nobody thinks in millions of seconds.
    private static let times: Set<String> = ["millisecond", "second", "minute", "hour", "day", "week", "month", "year"]

    /// Nil for a price without an amount, and for one so small that it would read as nothing.
    init?(_ price: Price, numbers: NumberText) {
        guard let amount = price.amount else { return nil }
        var scale = 1.0
        var count: String?
        if let unit = price.unit, !Self.times.contains(unit.lowercased()), amount > 0, amount < 0.01 {
            (scale, count) = amount < 0.001 ? (1e6, "1M") : (1e3, "1K")
        }
        let text = numbers.amount(amount * scale, alwaysDecimals: scale != 1)
        guard amount == 0 || text.contains(where: { ("1"..."9").contains($0) }) else { return nil }
        switch price.currency {
        case "USD"?: self.amount = "$" + text
        case "EUR"?: self.amount = "€" + text
        case "GBP"?: self.amount = "£" + text
        case "JPY"?: self.amount = "¥" + text
        case "INR"?: self.amount = "₹" + text
        case let code?: self.amount = code + "\u{A0}" + text
        case nil: self.amount = text
        }
        self.count = count
        unit = price.unit.map { count == nil ? $0 : Self.plural($0) }
        isConverted = scale != 1
    }
}
