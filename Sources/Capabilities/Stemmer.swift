/// Cuts the endings of English words, so that `caches`, `cached` and `caching` are one term.
///
/// Light on purpose: no dictionary, no exceptions. A stem need not be a word; it must only be the same for
/// the forms of one word, and rarely the same for two. Words that are not plain ASCII letters are left alone.
enum Stemmer {
    /// Endings in the order they are tried, what replaces them, and how many letters must be left.
    private static let endings: [(ending: [UInt8], replacement: [UInt8], left: Int)] = [
        ("isational", "is", 3), ("izational", "iz", 3), ("isation", "is", 3), ("ization", "iz", 3), ("ication", "y", 3),
        ("icating", "y", 3), ("icated", "y", 3), ("icator", "y", 3), ("icate", "y", 3), ("ational", "", 4), ("atively", "", 4),
        ("ative", "", 4), ("ation", "", 4), ("ating", "", 4), ("ated", "", 4), ("ator", "", 4), ("ately", "", 4),
        ("ate", "", 4), ("ition", "", 4), ("ability", "", 4), ("ibility", "", 4), ("ering", "", 4), ("ered", "", 4),
        ("ing", "", 3), ("edly", "", 3), ("ed", "", 3), ("ically", "ic", 3), ("ical", "ic", 3), ("ally", "al", 3),
        ("ively", "", 4), ("ly", "", 3), ("ment", "", 4), ("ness", "", 3), ("ion", "", 4), ("ity", "", 4), ("ance", "", 4),
        ("ence", "", 4), ("able", "", 4), ("ible", "", 4), ("ive", "", 4), ("al", "", 4), ("ery", "", 5), ("er", "", 4),
        ("or", "", 4),
    ].map { (Array($0.utf8), Array($1.utf8), $2) }

    /// British spellings and the American ones they become, before any ending is cut.
    private static let spellings: [(british: [UInt8], american: [UInt8], left: Int)] = [
        ("our", "or", 3), ("oured", "ored", 3), ("ouring", "oring", 3), ("tre", "ter", 2), ("tred", "tered", 2), ("ogue", "og", 3),
        ("mme", "m", 4), ("yse", "yze", 3), ("ysed", "yzed", 3), ("ysing", "yzing", 3),
    ].map { (Array($0.utf8), Array($1.utf8), $2) }

    /// - Parameter word: UTF-8, lower case.
    static func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, word.allSatisfy({ (97...122).contains($0) }) else { return word }
        var stem = withoutPlural(word)
        if let spelling = spellings.first(where: { stem.count >= $0.british.count + $0.left && stem.hasSuffix($0.british) }) {
            stem.removeLast(spelling.british.count)
            stem += spelling.american
        }
        let singular = stem
        for (ending, replacement, left) in endings where stem.count - ending.count >= left {
            guard stem.hasSuffix(ending), stem.dropLast(ending.count).contains(where: isVowel) else { continue }
            stem.removeLast(ending.count)
            stem += replacement
            break
        }
        let wasCut = stem != singular
        if stem.count > 3, let last = stem.last, last == stem[stem.count - 2] {
            // `planned` is `plan`, `labelled` is `label` and with it `install` is `instal`; `press` stays.
            let isDouble = last == UInt8(ascii: "l") ? stem.count > 4 : wasCut && !"sz".utf8.contains(last)
            if isDouble { stem.removeLast() }
        }
        if stem.count > 3, stem.last == UInt8(ascii: "e") { stem.removeLast() }
        if stem.count > 3, stem.last == UInt8(ascii: "y") { stem[stem.count - 1] = UInt8(ascii: "i") }
        let wasIs = singular.hasSuffix(Array("is".utf8))
        if singular.count > 5, !wasIs, stem.hasSuffix(Array("is".utf8)) { stem[stem.count - 1] = UInt8(ascii: "z") }
        return stem
    }

    private static func withoutPlural(_ word: [UInt8]) -> [UInt8] {
        func ends(_ text: String) -> Bool { word.hasSuffix(Array(text.utf8)) }
        if ends("ies"), word.count > 4 { return word.dropLast(3) + [UInt8(ascii: "y")] }
        if ends("sses") || ends("xes") || ends("ches") || ends("shes") || ends("zes") { return Array(word.dropLast(2)) }
        if ends("s"), !ends("ss"), !ends("us"), !ends("is") { return Array(word.dropLast()) }
        return word
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiouy".utf8.contains(letter) }
}

extension [UInt8] {
    fileprivate func hasSuffix(_ ending: [UInt8]) -> Bool {
        count >= ending.count && self[(count - ending.count)...].elementsEqual(ending)
    }
}
