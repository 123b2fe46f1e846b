/// A price as a source states it.
///
/// - Units: `amount` is what a single unit costs (`$0.20/1M tokens` → 0.0000002 for one `token`).
package struct Price: Sendable, Hashable {
    /// Nil when the source says that the price varies, or says it in words alone.
    package let amount: Double?
    /// ISO 4217, nil when no currency is named.
    package let currency: String?
    /// Singular, the time last: `prompt token`, `hour`, `user per month`; `month, billed yearly` is another measure than `month`. Nil when none is
    /// named.
    package let unit: String?
    /// As the source wrote it.
    package let text: String
    /// The source wrote -1, the convention for a price that depends on the use.
    package let varies: Bool

    package init(amount: Double?, currency: String?, unit: String?, text: String, varies: Bool = false) {
        self.amount = amount
        self.currency = currency
        self.unit = unit
        self.text = text
        self.varies = varies
    }

    /// Reads `$2.50e-6 per prompt token`, `$0.20/1M tokens`, `€0.65/hr`, `USD 9 a month`, `from $10+ per seat (billed yearly)`, `9,99 €`, `Free`.
    /// What it cannot read stays as text.
    package init(reading text: String) {
        var rest = text[...]
        Self.dropSpace(&rest)
        if rest.lowercased() == "free" {
            self.init(amount: 0, currency: nil, unit: nil, text: text)
            return
        }
        let isBilledYearly = Self.dropSurroundings(&rest)
        // A sign may stand before the currency.
        var isNegative = false
        if let sign = rest.first, sign == "-" || sign == "−", Self.symbols.contains(where: { rest.dropFirst().hasPrefix($0.0) }) {
            rest.removeFirst()
            isNegative = true
        }
        var currency = Self.takeCurrency(&rest)
        guard let number = Self.takeNumber(&rest) else {
            self.init(amount: nil, currency: nil, unit: nil, text: text)
            return
        }
        if rest.first == "+" { rest.removeFirst() }
        if currency == nil { currency = Self.takeCurrency(&rest) }
        if number.mayPartThousands, currency.map({ Self.dotMayPartThousands($0, hasUnit: !rest.isEmpty) }) ?? true {
            self.init(amount: nil, currency: nil, unit: nil, text: text)
            return
        }
        Self.dropSpace(&rest)
        if rest.first == "/" {
            rest.removeFirst()
        } else if let article = ["per ", "a ", "an ", "each ", "every "].first(where: rest.lowercased().hasPrefix) {
            rest.removeFirst(article.count)
        } else if let unit = PriceUnit.adverb(rest) {
            rest = unit[...]
        } else if !rest.isEmpty {
            self.init(amount: nil, currency: nil, unit: nil, text: text)
            return
        }
        guard let count = Self.takeCount(&rest), let found = Self.amount(number, for: count), !Self.holdsPrice(rest) else {
            self.init(amount: nil, currency: nil, unit: nil, text: text)
            return
        }
        let amount = isNegative ? -found : found
        let varies = amount == -1
        guard amount >= 0 || varies else {
            self.init(amount: nil, currency: nil, unit: nil, text: text)
            return
        }
        let unit = PriceUnit.named(rest, isCounted: count.factor != 1 || count.power > 0).map {
            isBilledYearly ? $0 + ", billed yearly" : $0
        }
        self.init(amount: varies ? nil : amount, currency: currency, unit: unit, text: text, varies: varies)
    }

    /// What a starting price is in any case, `from`, and a remark behind it that holds no number.
    /// - Returns: whether the remark says that a year is paid at once, which is another price than one that may end each month.
    private static func dropSurroundings(_ rest: inout Substring) -> Bool {
        let openings = ["from ", "starting at ", "starting from ", "starts at ", "starts from ", "as low as "]
        if let opening = openings.first(where: rest.lowercased().hasPrefix) { rest.removeFirst(opening.count) }
        var remark = rest[rest.endIndex...]
        if rest.last == ")", let start = rest.lastIndex(of: "("), !rest[start...].contains(where: \.isNumber) {
            (remark, rest) = (rest[start...], rest[..<start])
        } else if let start = rest.firstRange(of: " billed ")?.lowerBound, !rest[start...].contains(where: \.isNumber) {
            (remark, rest) = (rest[start...], rest[..<start])
            if rest.last == "," { rest.removeLast() }
        }
        dropSpace(&rest)
        let words = remark.lowercased()
        return ["bill", "paid", "pay"].contains(where: words.contains) && ["annual", "year"].contains(where: words.contains)
    }

    private static func dropSpace(_ rest: inout Substring) {
        rest = rest.drop { $0.isWhitespace }
        while rest.last?.isWhitespace == true { rest.removeLast() }
    }

    private static let symbols: [(String, String)] = [
        ("US$", "USD"), ("A$", "AUD"), ("C$", "CAD"), ("$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥", "JPY"), ("₹", "INR"),
    ]
    private static let codes: Set<String> = ["USD", "EUR", "GBP", "JPY", "INR", "AUD", "CAD", "CHF", "CNY", "SEK", "NOK", "DKK"]

    /// Where they are used a dot parts thousands. What `1.299 €` is cannot be told, and a wrong guess would name the wrong side cheaper.
    private static let partsThousandsByDot: Set<String> = ["EUR", "SEK", "NOK", "DKK"]

    /// Whether a dot before three digits may part thousands in a currency. Pounds, yen and the like have no such parts of a whole, unless the
    /// price is for one of many.
    private static func dotMayPartThousands(_ currency: String, hasUnit: Bool) -> Bool {
        partsThousandsByDot.contains(currency) || currency != "USD" && !hasUnit
    }

    /// Whether what should be a unit names another price, or another number of units: `€18`, `month / 5 users`.
    private static func holdsPrice(_ rest: Substring) -> Bool {
        if symbols.contains(where: { rest.contains($0.0) }) { return true }
        return rest.split(separator: "/").dropFirst().contains { $0.drop(while: \.isWhitespace).first?.isNumber == true }
    }

    private static func takeCurrency(_ rest: inout Substring) -> String? {
        dropSpace(&rest)
        let word = String(rest.prefix(3)).uppercased()
        if codes.contains(word), rest.dropFirst(3).first?.isLetter != true {
            rest.removeFirst(3)
            dropSpace(&rest)
            return word
        }
        for (symbol, code) in symbols where rest.hasPrefix(symbol) {
            rest.removeFirst(symbol.count)
            dropSpace(&rest)
            return code
        }
        return nil
    }

    /// A number as it is written, its exponent apart.
    private struct WrittenNumber {
        let digits: String
        let exponent: Int
        /// Its dot may part thousands, as in `1.299`.
        let mayPartThousands: Bool
    }

    /// A decimal number, thousands parted by commas.
    private static func takeNumber(_ rest: inout Substring) -> WrittenNumber? {
        var digits = ""
        if rest.first == "-" || rest.first == "−" {
            digits = "-"
            rest.removeFirst()
        }
        let number = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "." || $0 == "," }
        guard let plain = withDecimalPoint(number) ?? withoutThousandsCommas(number), Double(plain) != nil else { return nil }
        digits += plain
        rest.removeFirst(number.count)
        var exponent = 0
        if let mark = rest.first, mark == "e" || mark == "E" {
            let tail = rest.dropFirst()
            let sign = tail.prefix { $0 == "-" || $0 == "+" }
            let power = tail.dropFirst(sign.count).prefix { $0.isASCII && $0.isNumber }
            if sign.count <= 1, let value = Int(power), value <= 300 {
                exponent = sign == "-" ? -value : value
                rest.removeFirst(1 + sign.count + power.count)
            }
        }
        return WrittenNumber(digits: digits, exponent: exponent, mayPartThousands: exponent == 0 && mayPartThousands(number))
    }

    /// `9,99` and `1.299,00`, which can be read in one way only: two digits behind the only comma.
    private static func withDecimalPoint(_ number: Substring) -> String? {
        let parts = number.split(separator: ",", omittingEmptySubsequences: false)
        guard parts.count == 2, parts[1].count == 2, !parts[1].contains("."), let whole = parts.first, !whole.isEmpty else { return nil }
        let groups = whole.split(separator: ".", omittingEmptySubsequences: false)
        guard groups.count == 1 || groups[0].count <= 3 && groups.dropFirst().allSatisfy({ $0.count == 3 }), !groups[0].isEmpty else {
            return nil
        }
        return groups.joined() + "." + parts[1]
    }

    private static func amount(_ number: WrittenNumber, for count: (factor: Double, power: Int)) -> Double? {
        // One conversion from decimal text, so that 0.20 / 1M is the double nearest to 0.0000002.
        if count.factor == 1 { return decimal("\(number.digits)e\(number.exponent - count.power)") }
        // A small factor describes itself with an exponent of its own.
        guard let whole = decimal("\(number.digits)e\(number.exponent)"),
            let units = decimal("1e\(count.power)").map({ $0 * count.factor }),
            (whole / units).isFinite
        else { return nil }
        return whole / units
    }

    /// How many units the amount is for, as `factor` times a power of ten: `M tokens`, `1M tokens` → 10⁶, `1,000` → 10³,
    /// `2 users` → 2. Nil where it cannot be told: for no units, and for two of nothing.
    private static func takeCount(_ rest: inout Substring) -> (factor: Double, power: Int)? {
        dropSpace(&rest)
        let number = rest.prefix { ($0.isASCII && $0.isNumber) || $0 == "," || $0 == "." }
        guard number.first?.isNumber == true else { return (1, takeScale(&rest, mayEnd: false)) }
        var unit = rest.dropFirst(number.count)
        let isAttached = unit.first?.isWhitespace == false
        dropSpace(&unit)
        let scale = takeScale(&unit, mayEnd: true)
        // `24h` is a count; `1024x1024 image` and `3D model` are units of that name.
        if isAttached, scale == 0, !unit.allSatisfy(\.isLetter) { return (1, 0) }
        guard let plain = withoutThousandsCommas(number) else { return nil }
        let zeros = plain.contains(".") ? 0 : plain.reversed().prefix { $0 == "0" }.count
        guard let factor = decimal(plain.dropLast(zeros)), factor > 0 else { return nil }
        if factor != 1, unit.isEmpty { return nil }
        // `4K image` is a size, `500K tokens` are many.
        if factor != 1, isAttached, scale > 0, unit.last != "s" { return (1, 0) }
        rest = unit
        return (factor, scale + zeros)
    }

    /// The power of ten that a word stands for; 0 for any other word, which stays.
    private static func takeScale(_ rest: inout Substring, mayEnd: Bool) -> Int {
        let word = rest.prefix(while: \.isLetter)
        guard mayEnd || rest.dropFirst(word.count).first?.isWhitespace == true else { return 0 }
        let power: Int
        switch word == "M" || word == "B" ? String(word) : word.lowercased() {
        case "k", "thousand": power = 3
        case "M", "million": power = 6
        case "B", "billion": power = 9
        default: return 0
        }
        rest.removeFirst(word.count)
        dropSpace(&rest)
        return power
    }
}
