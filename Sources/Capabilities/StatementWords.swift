/// The words of the statements that are read, in canonical order, as numbers of a ``Lexicon``.
///
/// - Shape: the words of row `r` are `words[ranges[r]]`, field after field; a section is one sentence of one field. Rows are
///   numbered as the places that ``StatementUnits`` says are read.
///
/// A class, since naming passes it from hand to hand for each word.
final class StatementWords: Sendable {
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

    let lexicon: Lexicon
    let words: [Word]
    let ranges: [Range<Int>]
    private let spellings: [Int32]

    /// - Parameter read: the indices of the statements that are read, in canonical order.
    init(_ statements: [StatementText], read: [Int]) {
        var text = Text()
        text.ranges.reserveCapacity(read.count)
        for index in read { text.append(statements[index]) }
        (lexicon, words, ranges) = (text.lexicon, text.words, text.ranges)
        spellings = Self.spellings(text.lexicon)
    }

    /// How many words of each row are terms.
    var lengths: [Int] {
        ranges.map { range in range.count { lexicon.stemOf[Int(words[$0].surface)] != Lexicon.noStem } }
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

    /// What is filled statement by statement.
    private struct Text {
        var lexicon = Lexicon()
        var words: [Word] = []
        var ranges: [Range<Int>] = []

        mutating func append(_ statement: StatementText) {
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
    }
}
