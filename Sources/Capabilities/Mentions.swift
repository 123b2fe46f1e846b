import Reading

/// Which artifacts the "vs alternatives" texts speak of.
///
/// - A mention is a name or an alias between word boundaries; of two that begin at one place the longest counts. A
///   name such as `OpenAI: GPT-4.1 (2025)` is also known without its maker and its brackets, where that is no one
///   else's name. Words that name several artifacts speak of none of them.
/// - Cost: one pass over each text; a step for each word.
struct MentionSearch {
    /// By words; nil for words that name several.
    private var names: [ArraySlice<Substring>: Int?] = [:]
    /// By first word: how many words the names that begin with it have, the most first.
    private var lengths: [Substring: [Int]] = [:]

    init(_ artifacts: [Artifact]) {
        var full: [[Substring]: Set<Int>] = [:]
        var short: [[Substring]: Set<Int>] = [:]
        for (index, artifact) in artifacts.enumerated() {
            for name in [artifact.name] + artifact.aliases { full[Self.words(name), default: []].insert(index) }
            short[Self.words(Self.core(of: artifact.name)), default: []].insert(index)
        }
        full.merge(short) { known, _ in known }
        for (words, owners) in full where Self.isName(words) {
            names[words[...]] = .some(owners.count == 1 ? owners.first : nil)
            if let first = words.first { lengths[first, default: []].append(words.count) }
        }
        lengths = lengths.mapValues { Set($0).sorted(by: >) }
    }

    /// Nobody writes out a longer name, and each length costs a look at each of its first words.
    private static let wordsMax = 16

    /// One short word of letters alone (`Go`, `Zed`) is a word of the language as often as a name.
    private static func isName(_ words: [Substring]) -> Bool {
        guard let first = words.first, words.count <= wordsMax else { return false }
        return words.count > 1 || first.count > 3 || first.contains { !$0.isLetter }
    }

    /// The artifacts that a text speaks of, ascending, each once.
    func artifacts(in text: String) -> [Int] {
        guard !names.isEmpty else { return [] }
        let words = Self.words(text)
        var found: Set<Int> = []
        var index = 0
        while index < words.count {
            let counts = lengths[words[index], default: []].lazy.filter { $0 <= words.count - index }
            let longest = counts.first { names[words[index..<index + $0]] != nil }
            guard let longest else {
                index += 1
                continue
            }
            if let artifact = names[words[index..<index + longest]] ?? nil { found.insert(artifact) }
            index += longest
        }
        return found.sorted()
    }

    /// A name without what stands before `: ` and in brackets at its end.
    private static func core(of name: String) -> String {
        var core = name[...]
        if let colon = core.firstRange(of: ": ") { core = core[colon.upperBound...] }
        if core.hasSuffix(")"), let open = core.lastIndex(of: "("), open != core.startIndex { core = core[..<open] }
        return core.trimmed
    }

    /// Lower-case words; a word holds letters, digits and what joins them inside a name (`GPT-4.1`, `C++`, `@scope/pkg`).
    private static func words(_ text: String) -> [Substring] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && !"-.+#@/_".contains($0) }.compactMap { word in
            var word = word
            while let last = word.last, ".-/_".contains(last) { word.removeLast() }
            while let first = word.first, ".-/_".contains(first) { word.removeFirst() }
            // `GPT-4.1's` → `gpt-4.1`: the apostrophe has parted the s already.
            return word.isEmpty ? nil : word
        }
    }
}
