import Parallel

/// A short name for every cluster of a ``StatementClustering``, as a person would write it in a table of contents.
///
/// A title that a source gives is taken as it is: the one nearest to the middle of the cluster. Without titles, a short
/// description is its own name. Else the name is the phrase that most of the statements share, that stands in their leading
/// clauses, and whose words are rare elsewhere.
///
/// - Shape: sentence case, one to five words from a phrase, a title or a short description whole; no two are equal, case aside.
/// - Order: as the clusters. Larger clusters choose first when two want one name.
/// - Cost: the statements nearest to the middle of each cluster are read, at most ``Tuning/readMax``.
package struct CapabilityNaming: Sendable {
    package struct Name: Sendable, Equatable {
        package let text: String
        /// Whether it was made from phrases, and not found as a title or a short description.
        package let isDerived: Bool
    }

    package let names: [Name]

    enum Tuning {
        static let readMax = 12
        /// A title or description up to this many characters and words serves whole.
        static let wholeCharacters = 60
        static let wholeWords = 7
        static let shortDescriptionWords = 5
        static let lastResortWords = 10
        /// A phrase takes the place of its word from this share of the score on.
        static let longer = 0.3
        /// Where the best phrase is another's name, one of a lower share of its score says too little alone.
        static let nextBest = 0.7
        /// Of a word alone that is as often a verb, unless a phrase takes its place.
        static let deed = 0.6
        /// Rarity counts to this power: little for a statement that is alone, of whose words most are rare.
        static let rarityAlone = 0.3
        static let rarityShared = 0.5
        /// What a phrase of one, two and three words is worth.
        static let lengths = [0.55, 1.25, 1.2, 0.9]
        /// So many clusters are named at once; what they could be called lies in memory meanwhile.
        static let together = 4096
    }

    /// - Parameters:
    ///   - jobs: how many cores may be used; the names do not depend on it.
    package init(
        _ clustering: StatementClustering, _ statements: [StatementText], taken names: TakenNames = .none, jobs: Int = 1
    ) {
        let namer = ClusterNamer(clustering, statements, artifacts: names.ofArtifacts)
        let order = clustering.clusters.indices.sorted { one, other in
            let (left, right) = (clustering.clusters[one], clustering.clusters[other])
            return left.count == right.count
                ? clustering.units.places[left[0]] < clustering.units.places[right[0]] : left.count > right.count
        }
        var taken = Set(names.authored)
        var found = [Name](repeating: Name(text: "", isDerived: true), count: clustering.clusters.count)
        // What each could be called is found side by side; who gets a name that two want is settled in order.
        for start in stride(from: 0, to: order.count, by: Tuning.together) {
            let some = Array(order[start..<min(start + Tuning.together, order.count)])
            let candidates = sideBySide(some.count, jobs: jobs, chunk: 32) { $0.map { namer.candidates(for: some[$0]) } }
            for (cluster, candidates) in zip(some, candidates.joined()) {
                let name = namer.name(for: cluster, among: candidates, taken: taken)
                taken.insert(name.text.lowercased())
                found[cluster] = name
            }
        }
        self.names = found
    }

    static func numbered(_ name: Name, _ taken: Set<String>) -> Name {
        func isTaken(_ number: Int) -> Bool { taken.contains("\(name.text) (\(number))".lowercased()) }
        // Numbers are given in order, so that of thousands the first free one is found by halving.
        var (low, high) = (1, 2)
        while isTaken(high) { (low, high) = (high, high * 2) }
        while high - low > 1 {
            let middle = (low + high) / 2
            if isTaken(middle) { low = middle } else { high = middle }
        }
        return Name(text: "\(name.text) (\(high))", isDerived: true)
    }
}

/// Finds the names that a cluster could have, the best first.
private struct ClusterNamer: Sendable {
    private let clustering: StatementClustering
    private let statements: [StatementText]
    private let reader: PhraseReader
    private let rarity: [Double]
    /// What artifacts are called.
    private let artifacts: Set<String>

    init(_ clustering: StatementClustering, _ statements: [StatementText], artifacts: Set<String>) {
        self.artifacts = artifacts
        self.clustering = clustering
        self.statements = statements
        reader = PhraseReader(words: clustering.words, casing: NameCasing(clustering.words))
        let count = Double(statements.count + 1)
        rarity = clustering.weights.statistics.statements.map { PortableMath.log(count / Double(max($0, 1))) }
    }

    struct Candidates: Sendable {
        /// Titles and short descriptions.
        let given: [CapabilityNaming.Name]
        /// Phrases that names can be made of; not read where there is a given name, since they cost most.
        let phrases: [Phrase]
    }

    /// A phrase, and how good a name it would be, beside others of the same cluster.
    struct Phrase: Sendable {
        let text: String
        let score: Double
    }

    func candidates(for cluster: Int) -> Candidates {
        let members = central(cluster)
        let given = given(members)
        return Candidates(given: given, phrases: given.isEmpty ? phrases(members) : [])
    }

    /// The best name that is not taken; the best of all with a number when none is free.
    func name(for cluster: Int, among candidates: Candidates, taken: Set<String>) -> CapabilityNaming.Name {
        func isFree(_ name: CapabilityNaming.Name) -> Bool { !taken.contains(name.text.lowercased()) }
        if let name = candidates.given.first(where: isFree) { return name }
        let phrases = candidates.given.isEmpty ? candidates.phrases : phrases(central(cluster))
        let derived = phrases.lazy.map { CapabilityNaming.Name(text: NameCasing.sentence($0.text), isDerived: true) }
        // `Text generation` is another's; `legal text generation` says what this one is.
        if let best = phrases.first, !isFree(CapabilityNaming.Name(text: best.text, isDerived: true)),
            let longer = zip(phrases, derived).first(where: { isFree($1) && $0.text.hasSuffix(" \(best.text)") })
        {
            return longer.1
        }
        if let best = phrases.first, let next = zip(phrases, derived).first(where: { isFree($1) }) {
            let both = Self.combined(best, next.0).map { CapabilityNaming.Name(text: NameCasing.sentence($0), isDerived: true) }
            return both.flatMap { isFree($0) ? $0 : nil } ?? next.1
        }
        // `Ready to brew in three seconds` has no phrase that could stand for it, and is longer than a name should be.
        let sentence = central(cluster).lazy.compactMap { whole(statements[$0].description, CapabilityNaming.Tuning.lastResortWords) }.first
            .map { CapabilityNaming.Name(text: $0, isDerived: false) }
        if let sentence, isFree(sentence) { return sentence }
        return CapabilityNaming.numbered(
            candidates.given.first ?? derived.first ?? sentence ?? CapabilityNaming.Name(text: "Other", isDerived: true), taken)
    }

    /// `image generation with token identifier`, where another has the first half and the second says far less.
    private static func combined(_ best: Phrase, _ next: Phrase) -> String? {
        guard next.score < best.score * CapabilityNaming.Tuning.nextBest, NameWords.isNominal(best.text) else { return nil }
        let words = Set(best.text.lowercased().split(separator: " "))
        return words.isDisjoint(with: next.text.lowercased().split(separator: " ")) ? "\(best.text) with \(next.text)" : nil
    }

    /// Titles, then short descriptions.
    private func given(_ members: [Int]) -> [CapabilityNaming.Name] {
        var names: [CapabilityNaming.Name] = []
        for member in members {
            if let title = statements[member].title, let whole = whole(title, CapabilityNaming.Tuning.wholeWords) {
                names.append(CapabilityNaming.Name(text: whole, isDerived: false))
            }
        }
        let short = members.compactMap { member in
            // Phrases are read by the rules of English.
            let isForeign = clustering.row(of: member).map(clustering.words.foreignRows.contains) ?? false
            return whole(
                statements[member].description,
                isForeign ? CapabilityNaming.Tuning.lastResortWords : CapabilityNaming.Tuning.shortDescriptionWords)
        }
        // The shortest says what the others say with more detail.
        for text in short.sorted(by: { ($0.utf8.count, $0) < ($1.utf8.count, $1) }) {
            names.append(CapabilityNaming.Name(text: text, isDerived: false))
        }
        if names.isEmpty, members.allSatisfy({ Denial.opens(statements[$0].description) }) {
            // A phrase of it would name the very thing that is not there.
            names = members.compactMap { denied(statements[$0].description) }.map { CapabilityNaming.Name(text: $0, isDerived: false) }
        }
        return names
    }

    /// What a statement denies, up to its first comma or full stop, if that is short enough to be a name.
    private func denied(_ text: String) -> String? {
        let clause = text.prefix { $0 != "," && $0 != ";" && $0 != "." && $0 != ":" }
        return whole(String(clause), CapabilityNaming.Tuning.lastResortWords)
    }

    /// The members nearest to the middle first.
    private func central(_ cluster: Int) -> [Int] {
        let rated = clustering.clusters[cluster].compactMap { member in
            clustering.row(of: member).map { row in
                (member: member, similarity: clustering.similarity(ofRow: row, toCluster: cluster), row: row)
            }
        }
        let order = rated.sorted { $0.similarity == $1.similarity ? $0.row < $1.row : $0.similarity > $1.similarity }
        return order.prefix(CapabilityNaming.Tuning.readMax).map(\.member)
    }

    /// The text without its final full stop, if it is short enough to be a name.
    private func whole(_ text: String, _ wordsMax: Int) -> String? {
        // Most descriptions are far too long, which their bytes tell at little cost; a lone full stop is no word yet.
        var words = 0
        var isInWord = false
        for byte in text.utf8 {
            let isBlank = byte == 0x20 || (0x09...0x0D).contains(byte)
            if !isBlank, !isInWord { words += 1 }
            if words > wordsMax + 1 { return nil }
            isInWord = !isBlank
        }
        var trimmed = text[...]
        while let last = trimmed.last, last == "." || last.isWhitespace { trimmed.removeLast() }
        while let first = trimmed.first, first.isWhitespace { trimmed.removeFirst() }
        let parts = trimmed.split(whereSeparator: \.isWhitespace)
        guard !trimmed.isEmpty, parts.count <= wordsMax, trimmed.count <= CapabilityNaming.Tuning.wholeCharacters else {
            return nil
        }
        return NameCasing.sentence(parts.joined(separator: " "))
    }

    private func phrases(_ members: [Int]) -> [Phrase] {
        var found: [NamePhrase.Key: FoundPhrase] = [:]
        for (index, member) in members.enumerated() {
            guard let row = clustering.row(of: member) else { continue }
            for phrase in reader.phrases(of: row, isAlone: members.count == 1) {
                found[phrase.key, default: FoundPhrase()].add(phrase, member: index)
            }
        }
        var rated: [(key: NamePhrase.Key, phrase: Phrase, isDeed: Bool)] = []
        for (key, entry) in found {
            guard let text = entry.text else { continue }
            let share = Double(entry.members) / Double(members.count)
            let score = entry.prominence / Double(members.count) * share * worth(key, words: entry.words, members.count)
            rated.append((key, Phrase(text: text, score: score), entry.isDeed))
        }
        // What an artifact is called is better than no name.
        let own = rated.filter { !artifacts.contains($0.phrase.text.lowercased()) }
        if !own.isEmpty { rated = own }
        let sorted = rated.sorted { ($1.phrase.score, $0.key) < ($0.phrase.score, $1.key) }.prefix(60)
        // A word alone says less than a phrase with it, if the phrase is nearly as good.
        guard let best = sorted.first, best.key.stems.count == 1,
            let longer = sorted.first(where: {
                $0.key.stems.count == 2 && $0.key.stems.contains(best.key.stems[0]) && says($0.phrase.text, more: best.phrase.text)
            }),
            longer.phrase.score > best.phrase.score * CapabilityNaming.Tuning.longer
        else {
            let deed = CapabilityNaming.Tuning.deed
            let phrases = sorted.map { $0.isDeed ? Phrase(text: $0.phrase.text, score: $0.phrase.score * deed) : $0.phrase }
            return phrases.sorted { ($1.score, $0.text) < ($0.score, $1.text) }
        }
        return [longer.phrase] + sorted.map(\.phrase)
    }

    /// A doing says by itself what is done, `reasoning`, unless a phrase says what is done to what: `passage retrieval`, not `retrieval steps`.
    private func says(_ phrase: String, more word: String) -> Bool {
        guard NameWords.isNominal(word), let last = phrase.split(separator: " ").last else { return true }
        return Stemmer.stem(Array(last.utf8)) == Stemmer.stem(Array(word.utf8))
    }

    /// The rarity of its words, and how good a length it has.
    private func worth(_ key: NamePhrase.Key, words: Int, _ members: Int) -> Double {
        let power = members == 1 ? CapabilityNaming.Tuning.rarityAlone : CapabilityNaming.Tuning.rarityShared
        let rare = key.stems.reduce(0) { $0 + PortableMath.power(rarity[Int($1)], power) }
        let length = CapabilityNaming.Tuning.lengths[min(words, CapabilityNaming.Tuning.lengths.count) - 1]
        return rare / Double(key.stems.count).squareRoot() * length
    }
}

/// A phrase in all the places where the members of a cluster have it.
private struct FoundPhrase {
    private(set) var members = 0
    private(set) var prominence = 0.0
    private var last = -1
    private var ofLast = 0.0
    private var texts: [String: Double] = [:]
    private(set) var isDeed = false
    private(set) var words = 1

    /// A further place in one member adds less than the first, so that many members count for more than many places.
    mutating func add(_ phrase: NamePhrase, member: Int) {
        if member != last {
            members += 1
            last = member
            ofLast = 0
        }
        if phrase.isDeed { isDeed = true }
        words = max(words, phrase.words)
        let before = ofLast
        ofLast = max(ofLast, phrase.prominence) + 0.5 * min(ofLast, phrase.prominence)
        prominence += ofLast - before
        if let text = phrase.text { texts[text, default: 0] += phrase.prominence * (NameWords.isNominal(text) ? 3 : 1) }
    }

    /// The form that is most prominent; the first by its characters among equals.
    var text: String? { texts.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key }
}
