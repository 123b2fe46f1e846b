import Parallel
import Reading

/// Which artifacts the "vs alternatives" texts speak of.
///
/// - A mention is a name or an alias between word boundaries; of two that begin at one place the longest counts. A
///   name such as `OpenAI: GPT-4.1 (2025)` is also known without its maker and its brackets, where that is no one
///   else's name. Words that name several artifacts speak of none of them.
/// - Cost: one pass over each text; a step for each word.
struct MentionSearch: Sendable {
    private struct Name: Sendable {
        let words: MentionWords
        /// Nil for words that name several.
        let artifact: Int?
    }

    /// By the hash of all its words.
    private var names: [UInt64: [Name]] = [:]
    /// By the hash of the first word: how many words the names that begin with it have, the most first.
    private var lengths: [UInt64: [Int]] = [:]

    init(_ artifacts: [Artifact]) {
        var full: [[UInt8]: (words: MentionWords, owners: Set<Int>)] = [:]
        var short = full
        for (index, artifact) in artifacts.enumerated() {
            for name in [artifact.name] + artifact.aliases {
                let words = MentionWords(name)
                full[words.joined, default: (words, [])].owners.insert(index)
            }
            let words = MentionWords(Self.core(of: artifact.name))
            short[words.joined, default: (words, [])].owners.insert(index)
        }
        full.merge(short) { known, _ in known }
        for (words, owners) in full.values where Self.isName(words) {
            let count = words.count
            names[words.hash(of: 0..<count), default: []].append(Name(words: words, artifact: owners.count == 1 ? owners.first : nil))
            lengths[words.hashes[0], default: []].append(count)
        }
        lengths = lengths.mapValues { Set($0).sorted(by: >) }
    }

    /// Nobody writes out a longer name, and each length costs a look at each of its first words.
    private static let wordsMax = 16

    /// One short word of letters alone (`Go`, `Zed`) is a word of the language as often as a name.
    private static func isName(_ words: MentionWords) -> Bool {
        guard words.count > 0, words.count <= wordsMax else { return false }
        let first = String(decoding: words.joined.prefix { $0 != UInt8(ascii: " ") }, as: UTF8.self)
        return words.count > 1 || first.count > 3 || first.contains { !$0.isLetter }
    }

    /// The artifacts that a text speaks of, ascending, each once.
    func artifacts(in text: String) -> [Int] {
        guard !names.isEmpty else { return [] }
        let words = MentionWords(text)
        var found: Set<Int> = []
        var index = 0
        while index < words.count {
            let counts = lengths[words.hashes[index]] ?? []
            let longest = counts.lazy.filter { $0 <= words.count - index }.compactMap { name(at: index, count: $0, in: words) }.first
            guard let longest else {
                index += 1
                continue
            }
            if let artifact = longest.artifact { found.insert(artifact) }
            index += longest.words.count
        }
        return found.sorted()
    }

    private func name(at index: Int, count: Int, in words: MentionWords) -> Name? {
        names[words.hash(of: index..<index + count)]?.first { $0.words.count == count && words.hold($0.words, at: index) }
    }

    /// A name without what stands before `: ` and in brackets at its end.
    private static func core(of name: String) -> String {
        var core = name[...]
        if let colon = core.firstRange(of: ": ") { core = core[colon.upperBound...] }
        if core.hasSuffix(")"), let open = core.lastIndex(of: "("), open != core.startIndex { core = core[..<open] }
        return core.trimmed
    }

    /// By artifact spoken of: the statements of others that name it, ascending.
    static func mentions(in statements: [Statement], of artifacts: [Artifact], jobs: Int) -> [[Int]] {
        let search = MentionSearch(artifacts)
        let found = sideBySide(statements.count, jobs: jobs, chunk: 512) { range in
            range.map { index in (statements[index].text.versusAlternatives?.plain).map(search.artifacts) ?? [] }
        }
        var mentions = [[Int]](repeating: [], count: artifacts.count)
        for (index, named) in found.joined().enumerated() {
            for artifact in named where artifact != statements[index].artifact { mentions[artifact].append(index) }
        }
        return mentions
    }
}
