/// Numbers as people write them.

/// A decimal number, thousands parted by commas or not: `45`, `1,204`, `2.5e-6`; nil for any other text, also for
/// what `Double` reads beyond that (`0x1F`, `nan`), and for what is too large to hold.
func decimal(_ text: some StringProtocol) -> Double? {
    guard let plain = withoutThousandsCommas(text), plain.utf8.allSatisfy({ isDecimal($0) }) else { return nil }
    guard let number = Double(plain), number.isFinite else { return nil }
    return number
}

/// `1,204` → `1204`; nil where a comma does not part thousands, since `0,65` is not 65.
func withoutThousandsCommas(_ text: some StringProtocol) -> String? {
    guard text.utf8.contains(UInt8(ascii: ",")) else { return String(text) }
    let whole = text.prefix { $0 != "." }
    let groups = whole.drop { $0 == "-" || $0 == "+" }.split(separator: ",", omittingEmptySubsequences: false)
    guard let first = groups.first, (1...3).contains(first.utf8.count) else { return nil }
    guard groups.dropFirst().allSatisfy({ $0.utf8.count == 3 }), !text.dropFirst(whole.count).contains(",") else { return nil }
    return String(text).replacing(",", with: "")
}

/// Whether a number could be 1,299 as well as 1.299: `1.299` is the one where a dot parts thousands, the other where it parts decimals.
func mayPartThousands(_ text: some StringProtocol) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, parts[1].utf8.count == 3, (1...3).contains(parts[0].utf8.count), parts[0].first != "0" else { return false }
    return parts.allSatisfy { $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
}

private func isDecimal(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "+"), UInt8(ascii: "."), UInt8(ascii: "e"),
        UInt8(ascii: "E"):
        true
    default: false
    }
}

/// A number as people write it: `100`, `0.5`.
func numberText(_ number: Double) -> String {
    number == number.rounded() && abs(number) < 1e16 ? String(Int(number)) : number.description
}
