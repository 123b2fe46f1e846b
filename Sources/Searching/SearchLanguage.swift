import Reading

/// What searching knows of one language: endings that words lose, and words that are not searched for.
///
/// Both go into the manifest, so that the reader's words are cut by the very same rules in the browser.
/// - Source: light suffix lists by hand, no dictionary; a language that is not listed is searched by whole words
///   and their beginnings.
package struct SearchLanguage: Sendable {
    package struct Ending: Sendable {
        package let suffix: String
        package let replacement: String
        /// How many letters must be left before the ending.
        package let left: Int
    }

    /// Steps in order; in each, the first ending that fits is cut.
    package let steps: [[Ending]]
    package let stopWords: [String]

    /// - Parameter tag: `de`, `pt-BR`.
    package init(_ tag: String) {
        let (steps, stops) = Self.tables[primarySubtag(of: tag)] ?? ([], "")
        self.steps = steps.map { step in
            step.split(separator: " ").map { rule in
                let parts = rule.split(separator: ":", omittingEmptySubsequences: false)
                return Ending(suffix: String(parts[0]), replacement: String(parts[1]), left: Int(parts[2]) ?? 3)
            }
        }
        stopWords = stops.split(separator: " ").map(String.init)
    }

    /// The stem of a folded word; only words of plain letters have one.
    package func stem(_ word: [UInt8]) -> [UInt8] {
        guard word.count > 3, word.allSatisfy({ (97...122).contains($0) }) else { return word }
        var stem = word
        for step in steps {
            for ending in step where stem.count >= ending.suffix.utf8.count + ending.left {
                let rest = stem.dropLast(ending.suffix.utf8.count)
                guard stem[rest.endIndex...].elementsEqual(ending.suffix.utf8), rest.contains(where: "aeiouy".utf8.contains) else {
                    continue
                }
                stem = Array(rest) + Array(ending.replacement.utf8)
                break
            }
        }
        return stem
    }

    /// By language: the steps, each rule `suffix:replacement:letters left`, and the stop words.
    private static let tables: [String: (steps: [String], stops: String)] = [
        "en": (
            [
                "sses:ss:1 ies:y:2 xes:x:2 ches:ch:2 shes:sh:2 zes:z:2 sis:s:3 ss:ss:0 us:us:0 is:is:0 s::3",
                "ization:iz:3 isation:iz:3 izing:iz:3 ising:iz:3 ized:iz:3 ised:iz:3 ize:iz:3 ise:iz:3 ational:at:3 ation:at:3 ition:it:3 "
                    + "bbing:b:2 dding:d:2 gging:g:2 mming:m:2 nning:n:2 pping:p:2 rring:r:2 tting:t:2 "
                    + "bbed:b:2 dded:d:2 gged:g:2 mmed:m:2 nned:n:2 pped:p:2 rred:r:2 tted:t:2 "
                    + "ing::3 edly::3 ed::3 ally:al:3 ly::3 ment::4 ness::3 ive::4 er::4 or::4 ion::4 able::4 ible::4 ity::4",
                "e::3 y:i:3",
            ],
            "a an and are as at be by can do does for from has have how i in into is it its me my of on or s t that the their this to was "
                + "we what when which who with you your"
        ),
        "de": (
            ["ungen:ung:3 innen::4 ern::4 en::4 er::4 es::4 em::4 e::4 n::4 s::4"],
            "als am an auf aus bei das dem den der des die ein eine einem einen einer fur im in ist mit und von was wie zu zum zur"
        ),
        "fr": (
            ["aux:al:3 es::3 s::3 x::4", "ements::4 ement::4 er::4 ee::4", "e::3"],
            "a au aux avec ce d dans de des du en est et l la le les ou par pour que qui sur un une"
        ),
        "es": (
            ["ciones:cion:3 ces:z:2 es::4 s::3", "mente::4", "a::4 o::4 e::4"],
            "al con de del e el en es la las lo los o para por que se sin un una y"
        ),
        "pt": (
            ["coes:cao:3 oes:ao:3 ais:al:3 es::4 s::3", "mente::4", "a::4 o::4 e::4"],
            "a ao as com da das de do dos e em na no nas nos o os ou para por que se um uma"
        ),
        "it": (["mente::4", "i::4 e::4 a::4 o::4"], "a al alla con da dei del della di e gli i il in la le lo o per su un una"),
        "nl": (["en::4 s::4", "e::4"], "aan de een en het in is met of om op te van voor"),
    ]
}
