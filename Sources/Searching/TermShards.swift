import JSONText

/// The terms with their postings, and the words for misspellings, cut into files by range.
///
/// - Shape: a file of `terms` has `terms` (sorted), and for each a list in `artifacts` and in `capabilities`: groups
///   `[impact, document, step, step…]`, the greatest impact first, documents by steps from the one before.
///   A file of `words` has `words` (sorted): each word as it is, and behind a `~` each read from its end.
/// - Source: docs/FORMATS.md#search.
struct TermShards {
    private(set) var terms = SearchFileSeries("terms")
    /// The beginning that parts a file from the one before; the first is empty.
    private(set) var termStarts: [String] = []
    private(set) var words = SearchFileSeries("words")
    private(set) var wordStarts: [String] = []

    /// Raw bytes, about two and a half times as many as are sent; a term with more has a file of its own.
    private static let termBytesMax = 2_500
    private static let wordBytesMax = 6_000

    init(of index: SearchIndex) {
        var start = 0
        var size = 0
        for (position, term) in index.terms.enumerated() {
            let own = term.text.utf8.count + 8 + 4 * (term.artifacts.count + term.capabilities.count)
            if position > start && size + own > Self.termBytesMax {
                appendTerms(index.terms, start..<position)
                (start, size) = (position, 0)
            }
            size += own
        }
        if start < index.terms.count { appendTerms(index.terms, start..<index.terms.count) }
        appendWords(index.words)
    }

    private mutating func appendTerms(_ all: [SearchIndex.Term], _ range: Range<Int>) {
        let start = range.lowerBound
        termStarts.append(start == 0 ? "" : Self.parting(all[start - 1].text, all[start].text))
        terms.append(Self.file(all[range]))
    }

    private mutating func appendWords(_ list: [String]) {
        let reversed = list.map { "~" + String(String.UnicodeScalarView($0.unicodeScalars.reversed())) }
        let all = UTF16Order.sorted(list + reversed) { $0 }
        var start = 0
        var size = 0
        for (position, word) in all.enumerated() {
            size += word.utf8.count + 3
            if size >= Self.wordBytesMax || position + 1 == all.count {
                wordStarts.append(start == 0 ? "" : Self.parting(all[start - 1], all[start]))
                var json = JSONWriter()
                json.object {
                    $0.member("version", 1)
                    $0.member("words", Array(all[start...position]))
                }
                words.append(json.bytes)
                (start, size) = (position + 1, 0)
            }
        }
    }

    private static func file(_ terms: ArraySlice<SearchIndex.Term>) -> [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.member("version", 1)
            json.member("terms", terms.map(\.text))
            json.key("artifacts")
            json.array { json in for term in terms { write(term.artifacts, to: &json) } }
            json.key("capabilities")
            json.array { json in for term in terms { write(term.capabilities, to: &json) } }
        }
        return json.bytes
    }

    private static func write(_ postings: [SearchIndex.Posting], to json: inout JSONWriter) {
        json.array { json in
            var position = 0
            while position < postings.count {
                let impact = postings[position].impact
                json.array { json in
                    json.integer(Int(impact))
                    var last: Int32 = 0
                    while position < postings.count, postings[position].impact == impact {
                        json.integer(Int(postings[position].document - last))
                        last = postings[position].document
                        position += 1
                    }
                }
            }
        }
    }

    /// The shortest beginning of `text` that sorts behind `last`.
    static func parting(_ last: String, _ text: String) -> String {
        var start = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            start.append(scalar)
            if UTF16Order.precedes(last, String(start)) { break }
        }
        return String(start)
    }
}
