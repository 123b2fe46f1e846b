/// Whether a statement says first what a thing does not do, or has not: `Does not let employees read payslips`.
///
/// English, as derived names are; for a text in another language nothing is found.
package enum Denial {
    private static let alone = Set(
        "cannot can't can’t lacks lacking unable doesn't doesn’t don't don’t isn't isn’t aren't aren’t hasn't hasn’t won't won’t".split(
            separator: " "))
    private static let helpers = Set(
        "can does do is are has have had will offers provides supports includes gives there".split(separator: " "))
    private static let negations = Set("not no".split(separator: " "))

    /// A denial begins within so many words of the first: `The sole cannot be replaced`.
    private static let reach = 4

    /// - Cost: a look at the first five words; at the first bytes alone for most texts.
    package static func opens(_ text: String) -> Bool {
        guard text.utf8.withContiguousStorageIfAvailable({ mayOpen($0) }) ?? true else { return false }
        let words = text.split(maxSplits: reach, omittingEmptySubsequences: true, whereSeparator: \.isWhitespace).prefix(reach).map {
            Substring($0.lowercased())
        }
        for (place, word) in words.enumerated() {
            if alone.contains(word) { return true }
            guard place > 0, negations.contains(word), helpers.contains(words[place - 1]) else {
                // `No cloud account at all`; `not only` denies nothing.
                if place == 0, word == "no", words.count > 1, words[1] != "need", words[1] != "more" { return true }
                continue
            }
            return place + 1 >= words.count || words[place + 1] != "only"
        }
        return false
    }

    /// Whether `no`, `n't` or a word of denial may stand near the beginning.
    private static func mayOpen(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        for place in 0..<max(0, min(bytes.count, 64) - 1) {
            switch (bytes[place] | 0x20, bytes[place + 1]) {
            case (UInt8(ascii: "n"), UInt8(ascii: "o")), (UInt8(ascii: "n"), UInt8(ascii: "O")), (UInt8(ascii: "n"), UInt8(ascii: "'")),
                (UInt8(ascii: "n"), 0xE2), (UInt8(ascii: "l"), UInt8(ascii: "a")), (UInt8(ascii: "u"), UInt8(ascii: "n")):
                return true
            default: continue
            }
        }
        return false
    }
}
