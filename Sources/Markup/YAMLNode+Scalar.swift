/// What a plain scalar stands for.
///
/// - Source: YAML 1.2.2, section 10.3.2 (core schema). `yes`, `no`, `on` and `off` are texts there, not truth values.
extension YAMLNode {
    /// `~`, `null` or nothing at all.
    package var isNull: Bool {
        switch plain {
        case "", "~", "null", "Null", "NULL": true
        default: false
        }
    }

    /// `true` or `false`, also as `True` and `TRUE`.
    package var bool: Bool? {
        switch plain {
        case "true", "True", "TRUE": true
        case "false", "False", "FALSE": false
        default: nil
        }
    }

    /// A whole number: decimal with an optional sign, or unsigned `0o17` and `0x1F`. nil when it does not fit 64 bits.
    package var integer: Int? {
        guard let plain else { return nil }
        if plain.hasPrefix("0o") { return Self.digits(plain.dropFirst(2), radix: 8) }
        if plain.hasPrefix("0x") { return Self.digits(plain.dropFirst(2), radix: 16) }
        return Int(plain)
    }

    /// A number that is finite. The infinities and not-a-number of YAML are texts here: no fact can hold them.
    package var number: Double? {
        if let integer { return Double(integer) }
        guard let plain, Self.looksLikeDecimal(plain), let value = Double(plain), value.isFinite else { return nil }
        return value
    }

    private var plain: String? {
        if case .scalar(let text, false) = content { text } else { nil }
    }

    /// `Int(_:radix:)` takes a sign, which YAML does not after a prefix.
    private static func digits(_ text: Substring, radix: Int) -> Int? {
        text.first == "-" || text.first == "+" ? nil : Int(text, radix: radix)
    }

    /// `[-+]? ( . [0-9]+ | [0-9]+ ( . [0-9]* )? ) ( [eE] [-+]? [0-9]+ )?`; Swift's own reader also takes
    /// hexadecimal floats, `inf` and `nan`, hence this check before it.
    private static func looksLikeDecimal(_ text: String) -> Bool {
        var rest = text.utf8[...]
        func takeDigits() -> Int {
            let digits = rest.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            rest = rest.dropFirst(digits.count)
            return digits.count
        }
        func take(_ either: UInt8, _ other: UInt8) -> Bool {
            guard rest.first == either || rest.first == other else { return false }
            rest = rest.dropFirst()
            return true
        }
        _ = take(UInt8(ascii: "-"), UInt8(ascii: "+"))
        let whole = takeDigits()
        let fraction = take(UInt8(ascii: "."), UInt8(ascii: ".")) ? takeDigits() : 0
        guard whole + fraction > 0 else { return false }
        if take(UInt8(ascii: "e"), UInt8(ascii: "E")) {
            _ = take(UInt8(ascii: "-"), UInt8(ascii: "+"))
            guard takeDigits() > 0 else { return false }
        }
        return rest.isEmpty
    }
}
