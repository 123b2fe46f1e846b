import Reading

/// Names that statements hold their artifact against, and that no artifact of the graph has: what a reader would want
/// to have a page as well.
///
/// - A name is a run of words that begin with a capital letter or hold a digit, such as `Claude 3.5` or `LangChain`. A
///   single word counts when its look alone makes it a name (a digit, a sign or a second capital in it), or when
///   something other than a sentence's beginning made it capital.
/// - Order: the most mentioned first, then by name.
/// - Cost: one pass over the "vs alternatives" texts.
package struct UnknownNames: Sendable {
    package struct Name: Sendable, Equatable {
        /// As it is written most often.
        package let name: String
        /// Indices of the statements, ascending.
        package let statements: [Int]
    }

    package let names: [Name]

    /// - Parameter artifactsMin: a name counts when the statements of so many different artifacts hold it.
    package init(in graph: CapabilityGraph, artifactsMin: Int = 3) {
        let known = MentionSearch(graph.artifacts)
        var statements: [String: [Int]] = [:]
        var spellings: [String: [String: Int]] = [:]
        for (index, statement) in graph.statements.enumerated() {
            guard let text = statement.text.versusAlternatives?.plain else { continue }
            for name in Set(Self.names(in: text)) where known.artifacts(in: name).isEmpty {
                let key = name.lowercased()
                if statements[key]?.last != index { statements[key, default: []].append(index) }
                spellings[key, default: [:]][name, default: 0] += 1
            }
        }
        let vocabulary = Set(graph.capabilities.flatMap { [$0.name] + $0.aliases }.map { $0.lowercased() })
        let found = statements.compactMap { key, found -> Name? in
            guard Set(found.map { graph.statements[$0].artifact }).count >= artifactsMin, !vocabulary.contains(key) else { return nil }
            let spelling = spellings[key]?.min { (-$0.value, $0.key) < (-$1.value, $1.key) }?.key ?? key
            return Name(name: spelling, statements: found)
        }
        // `Claude` says nothing that `Claude 3.5 Sonnet` does not.
        let longer = found.map { $0.name.lowercased() + " " }
        names = found.filter { name in !longer.contains { $0.hasPrefix(name.name.lowercased() + " ") && $0.count > name.name.count + 1 } }
            .sorted { (-$0.statements.count, $0.name) < (-$1.statements.count, $1.name) }
    }

    /// The names in one text, in its order.
    static func names(in text: String) -> [String] {
        var names: [String] = []
        var run: [Word] = []
        for word in words(of: text) {
            if word.looksLikeName {
                run.append(word)
            } else {
                if let name = name(of: run) { names.append(name) }
                run = []
            }
            if word.endsRun {
                if let name = name(of: run) { names.append(name) }
                run = []
            }
        }
        if let name = name(of: run) { names.append(name) }
        return names
    }

    private struct Word {
        let text: Substring
        let beginsSentence: Bool
        /// A comma or a full stop follows, so that the next word is no part of the name.
        let endsRun: Bool

        private var isCapital: Bool { text.first?.isUppercase == true }

        /// `GPT-4o`, `LangChain`, `C++`: no plain word of the language looks so.
        var isUnmistakable: Bool {
            isCapital && text.contains { $0.isNumber || "+#.".contains($0) } || text.dropFirst().contains(where: \.isUppercase)
        }

        /// A version number goes on with a name; alone it is none.
        var isVersion: Bool { text.first?.isNumber == true && text.allSatisfy { $0.isNumber || $0 == "." } }

        var looksLikeName: Bool { isCapital || isUnmistakable || isVersion }
    }

    /// A run of words as a name; nil when it is a sentence's first word, a number, or an abbreviation such as `API`.
    private static func name(of run: [Word]) -> String? {
        var words = run[...]
        while let first = words.first, first.isVersion || first.beginsSentence && !first.isUnmistakable { words.removeFirst() }
        guard let first = words.first else { return nil }
        if words.count == 1 {
            let isAbbreviation = first.text.allSatisfy { $0.isUppercase || !$0.isLetter } && !first.text.contains(where: \.isNumber)
            guard !isAbbreviation, first.text.first?.isLetter == true, first.text.count > 3, !first.beginsSentence || first.isUnmistakable
            else { return nil }
        } else if words.allSatisfy({ $0.text.allSatisfy { $0.isUppercase } }) {
            return nil
        }
        return words.map { String($0.text) }.joined(separator: " ")
    }

    private static func words(of text: String) -> [Word] {
        var words: [Word] = []
        var beginsSentence = true
        for part in text.split(whereSeparator: \.isWhitespace) {
            let bare = part.drop { !$0.isLetter && !$0.isNumber }
            let end = bare.lastIndex { $0.isLetter || $0.isNumber || "+#".contains($0) }.map(bare.index(after:)) ?? bare.startIndex
            var word = bare[..<end]
            let tail = bare[end...]
            // What belongs to the name is no part of it: `OpenAI's API`.
            let owns = word.hasSuffix("'s") || word.hasSuffix("’s")
            if owns { word.removeLast(2) }
            let opens = part.startIndex < bare.startIndex && !words.isEmpty && "(\"“[".contains(part.first ?? " ")
            if opens, let last = words.last, !last.endsRun {
                words[words.count - 1] = Word(text: last.text, beginsSentence: last.beginsSentence, endsRun: true)
            }
            // `and/or`, `OpenAI/Claude`: each side is a word of its own.
            let pieces = word.split(separator: "/")
            for (index, piece) in pieces.enumerated() {
                let isLast = index == pieces.count - 1
                words.append(Word(text: piece, beginsSentence: beginsSentence && index == 0, endsRun: !isLast || owns || !tail.isEmpty))
            }
            if !pieces.isEmpty { beginsSentence = tail.contains { ".!?:;".contains($0) } }
        }
        return words
    }
}
