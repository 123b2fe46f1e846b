/// The words of all statements, in canonical order, as numbers of a ``Lexicon``.
///
/// - Shape: the words of statement `s` are `words[ranges[s]]`, field after field; a section is one sentence of one field.
/// - Order: artifacts by the words of their statements, statements of an artifact by their own. Neither the numbering of
///   the artifacts nor the order of the input shows in it.
struct StatementWords {
    struct Word {
        var surface: Int32
        /// Counts the sections of a statement from 0.
        var section: UInt16
        var field: Field
        var startsPhrase: Bool
        var followsHyphen: Bool
    }

    enum Field: UInt8 {
        case title, lead, rest, unique, versus
    }

    private(set) var lexicon = Lexicon()
    private(set) var words: [Word] = []
    private(set) var ranges: [Range<Int>] = []
    private var spellings: [Int32] = []
    /// The index in the input of each statement.
    let input: [Int]
    /// The artifact of each statement, renumbered from 0 in canonical order.
    let artifacts: [Int32]

    init(_ statements: [StatementText]) {
        let contents = statements.map(\.content)
        let order = Self.canonicalOrder(statements, contents)
        input = order
        var renumbered: [Int32] = []
        for (position, index) in order.enumerated() {
            let isNew = position == 0 || statements[index].artifact != statements[order[position - 1]].artifact
            renumbered.append((renumbered.last ?? -1) + (isNew ? 1 : 0))
        }
        artifacts = renumbered
        ranges.reserveCapacity(order.count)
        for index in order { append(statements[index]) }
        spellings = Self.spellings(lexicon)
    }

    /// How a stem is written most often; the shortest, then the first to be met, among equals.
    func spelling(ofStem stem: Int32) -> String { lexicon.surface(Int(spellings[Int(stem)])) }

    private static func spellings(_ lexicon: Lexicon) -> [Int32] {
        var best = [Int32](repeating: -1, count: lexicon.stems.count)
        for surface in 0..<lexicon.surfaceCount where lexicon.stemOf[surface] != Lexicon.noStem {
            let stem = Int(lexicon.stemOf[surface])
            let known = Int(best[stem])
            let isBetter =
                known < 0
                || (lexicon.occurrences[known], -lexicon.bytes(of: known).count)
                    < (lexicon.occurrences[surface], -lexicon.bytes(of: surface).count)
            if isBetter { best[stem] = Int32(surface) }
        }
        return best
    }

    private mutating func append(_ statement: StatementText) {
        let start = words.count
        var section: UInt16 = 0
        for (field, text) in [
            (Field.title, statement.title), (.lead, statement.description), (.unique, statement.unique),
            (.versus, statement.versus),
        ] {
            guard let text, !text.isEmpty else { continue }
            let tokens = Tokens(text)
            var actual = field
            for (index, token) in tokens.list.enumerated() {
                if index > 0, token.startsSentence, field == .lead || field == .unique {
                    section &+= 1
                    if field == .lead { actual = .rest }
                }
                let surface = lexicon.number(of: tokens.bytes, in: Int(token.start)..<Int(token.end))
                words.append(
                    Word(
                        surface: surface, section: section, field: actual, startsPhrase: token.startsPhrase,
                        followsHyphen: token.followsHyphen))
            }
            section &+= 1
        }
        ranges.append(start..<words.count)
    }

    /// Artifacts by the contents of their statements in order; then statements by content. Equal artifacts keep input order.
    private static func canonicalOrder(_ statements: [StatementText], _ contents: [String]) -> [Int] {
        var groups: [[Int]] = []
        var groupOf: [Int: Int] = [:]
        for (index, statement) in statements.enumerated() {
            if let group = groupOf[statement.artifact] {
                groups[group].append(index)
            } else {
                groupOf[statement.artifact] = groups.count
                groups.append([index])
            }
        }
        for group in groups.indices { groups[group].sort { precedes(contents[$0], contents[$1], $0 < $1) } }
        let order = groups.indices.sorted { one, other in
            for (left, right) in zip(groups[one], groups[other]) where contents[left] != contents[right] {
                return precedes(contents[left], contents[right], false)
            }
            return groups[one].count == groups[other].count ? one < other : groups[one].count < groups[other].count
        }
        return order.flatMap { groups[$0] }
    }

    /// By UTF-8 bytes, so that canonically equivalent spellings are told apart.
    private static func precedes(_ one: String, _ other: String, _ ifEqual: Bool) -> Bool {
        one == other && one.utf8.elementsEqual(other.utf8) ? ifEqual : one.utf8.lexicographicallyPrecedes(other.utf8)
    }
}
