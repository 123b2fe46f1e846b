import Reading

/// Which artifacts the "vs alternatives" texts speak of.
///
/// - A mention is a name or an alias between word boundaries; of two that begin at one place the longest counts. A
///   name such as `OpenAI: GPT-4.1 (2025)` is also known without its maker and its brackets, where that is no one
///   else's name.
/// - Cost: one pass over each text; a step for each word.
struct MentionSearch {
    private var names: [[Substring]: Int] = [:]
    private var wordsMax = 0

    init(_ artifacts: [Artifact]) {
        var full: [[Substring]: Int] = [:]
        var short: [[Substring]: Set<Int>] = [:]
        for (index, artifact) in artifacts.enumerated() {
            for name in [artifact.name] + artifact.aliases { full[Self.words(name)] = index }
            short[Self.words(Self.core(of: artifact.name)), default: []].insert(index)
        }
        for (words, owners) in short where full[words] == nil {
            if let owner = owners.first, owners.count == 1 { full[words] = owner }
        }
        // One short word of letters alone (`Go`, `Cline`) is a word of the language as often as a name.
        names = full.filter { words, _ in
            !words.isEmpty && (words.count > 1 || words[0].count > 3 || words[0].contains { $0.isNumber })
        }
        wordsMax = names.keys.map(\.count).max() ?? 0
    }

    /// The artifacts that a text speaks of, ascending, each once.
    func artifacts(in text: String) -> [Int] {
        guard wordsMax > 0 else { return [] }
        let words = Self.words(text)
        var found: Set<Int> = []
        var index = 0
        while index < words.count {
            let longest = (1...min(wordsMax, words.count - index)).reversed().first { names[Array(words[index..<index + $0])] != nil }
            guard let longest else {
                index += 1
                continue
            }
            if let artifact = names[Array(words[index..<index + longest])] { found.insert(artifact) }
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
