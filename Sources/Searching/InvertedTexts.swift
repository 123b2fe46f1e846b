import Capabilities

/// The terms of documents that are added one after the other, turned round into postings at the end.
struct InvertedTexts {
    private struct Entry {
        let term: Int32
        let document: Int32
        /// Of the fields, in sixteenths.
        let strong: Int32
        /// Of the body.
        let count: Int32
    }

    private var entries: [Entry] = []
    private var lengths: [Double] = []
    /// By document: what a word of the body counts.
    private var shares: [Double] = []
    private var names: [(term: Int, document: Int32, level: Int)] = []
    private var strong: [Int32] = []
    private var counts: [Int32] = []

    mutating func add(_ document: SearchDocument, _ tokens: inout Tokens) {
        let number = Int32(lengths.count)
        var touched: [Int] = []
        var list: [Int32] = []
        var length = 0
        for field in document.fields {
            list.removeAll(keepingCapacity: true)
            tokens.words(of: field.text, into: &list)
            let weight = field.isName ? max(8, field.weight * 3 / (2 + list.count)) : field.weight
            for word in list { touch(tokens.termOfWord[Int(word)], &touched) { strong, _ in strong += Int32(weight) } }
        }
        for text in document.body {
            list.removeAll(keepingCapacity: true)
            tokens.words(of: text, into: &list)
            length += list.count
            for word in list { touch(tokens.termOfWord[Int(word)], &touched) { _, count in count += 1 } }
        }
        for term in touched {
            entries.append(Entry(term: Int32(term), document: number, strong: strong[term], count: counts[term]))
            (strong[term], counts[term]) = (0, 0)
        }
        lengths.append(Double(length) / Double(document.repeats))
        shares.append(document.repeats > 1 ? 2 / Double(document.repeats) : 1)
        addNames(of: document, number, &tokens)
    }

    private mutating func touch(_ term: Int32, _ touched: inout [Int], _ change: (inout Int32, inout Int32) -> Void) {
        guard term >= 0 else { return }
        let term = Int(term)
        if term >= strong.count {
            let missing = term + 1 - strong.count + 1024
            strong += [Int32](repeating: 0, count: missing)
            counts += [Int32](repeating: 0, count: missing)
        }
        if strong[term] == 0 && counts[term] == 0 { touched.append(term) }
        change(&strong[term], &counts[term])
    }

    /// `=openaigpt41` and, for its tails, `=gpt41`: at most six, none without three characters and a letter.
    private mutating func addNames(of document: SearchDocument, _ number: Int32, _ tokens: inout Tokens) {
        var best: [Int: Int] = [:]
        for (text, level) in document.names {
            let words = tokens.folded(text)
            for start in words.indices.prefix(6) {
                let joined = String(words[start...].joined().unicodeScalars.prefix(64))
                if start > 0 && (joined.count < 3 || joined.allSatisfy(\.isNumber)) { break }
                let term = tokens.term(Array(("=" + joined).utf8))
                best[term] = max(best[term] ?? 0, start == 0 ? level.rawValue : SearchDocument.NameLevel.tail.rawValue)
            }
        }
        for (term, level) in best.sorted(by: { $0.key < $1.key }) { names.append((term, number, level)) }
    }

    /// By term: the postings, the strongest first.
    func postings(terms: Int, max: Int) -> [[SearchIndex.Posting]] {
        var starts = [Int](repeating: 0, count: terms + 1)
        for entry in entries { starts[Int(entry.term) + 1] += 1 }
        for term in 0..<terms { starts[term + 1] += starts[term] }
        var order = [Int32](repeating: 0, count: entries.count)
        var next = starts
        for (index, entry) in entries.enumerated() {
            order[next[Int(entry.term)]] = Int32(index)
            next[Int(entry.term)] += 1
        }
        let total = Double(lengths.count)
        let average = Swift.max(1, lengths.reduce(0, +) / Swift.max(1, total))
        var result = (0..<terms).map { term -> [SearchIndex.Posting] in
            let range = starts[term]..<starts[term + 1]
            guard !range.isEmpty else { return [] }
            let documents = Double(range.count)
            let rarity = PortableMath.log(1 + (total - documents + 0.5) / (documents + 0.5))
            // A word of nearly all documents weighs the same in each, rounded; those are kept where it stands in a name.
            let weighed = range.map { place -> (exact: Double, document: Int32) in
                let entry = entries[Int(order[place])]
                let length = 0.5 + 0.5 * lengths[Int(entry.document)] / average
                let frequency = Double(entry.strong) / 16 + Double(entry.count) * shares[Int(entry.document)] / length
                return (8 * rarity * frequency / (3 + frequency), entry.document)
            }
            let strongest =
                weighed.count > max ? Array(weighed.sorted { ($1.exact, $0.document) < ($0.exact, $1.document) }.prefix(max)) : weighed
            // One number for each, which sorts fast: the impact, turned round, above the document.
            return strongest.map { UInt64(UInt32.max - UInt32(Swift.max(1, $0.exact.rounded()))) << 32 | UInt64($0.document) }.sorted()
                .map { SearchIndex.Posting(document: Int32($0 & 0xFFFF_FFFF), impact: Int32(UInt64(UInt32.max) - ($0 >> 32))) }
        }
        for name in names { result[name.term].append(SearchIndex.Posting(document: name.document, impact: Int32(name.level))) }
        for term in Set(names.map(\.term)) {
            result[term] = Array(result[term].sorted { ($1.impact, $0.document) < ($0.impact, $1.document) }.prefix(max))
        }
        return result
    }
}
