import Parallel

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
    /// The rows that are in another language than English, as far as that is known.
    let foreignRows: Set<Int>
    private let spellings: [Int32]

    /// - Parameters:
    ///   - read: the indices of the statements that are read, in canonical order.
    ///   - jobs: how many cores may be used; the result does not depend on it.
    init(_ statements: [StatementText], read: [Int], jobs: Int) {
        var texts = sideBySide(read.count, jobs: jobs, chunk: 512) { rows in
            var text = Text()
            for index in read[rows] { text.append(statements[index]) }
            return text
        }
        var lexicon = Lexicon()
        var words: [Word] = []
        var ranges: [Range<Int>] = []
        words.reserveCapacity(texts.reduce(0) { $0 + $1.words.count })
        ranges.reserveCapacity(read.count)
        for index in texts.indices {
            let text = texts[index]
            // They are the most of all that grouping keeps: none of them lies there twice for longer than it must.
            texts[index] = Text()
            let numbers = lexicon.enter(text.surfaces)
            let start = words.count
            for var word in text.words {
                word.surface = numbers[Int(word.surface)]
                words.append(word)
            }
            ranges += text.ranges.map { $0.lowerBound + start..<$0.upperBound + start }
        }
        foreignRows = StatementLanguages(lexicon).mark(&words, ranges, in: &lexicon)
        (self.lexicon, self.words, self.ranges) = (lexicon, words, ranges)
        spellings = Self.spellings(lexicon)
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

    /// What is filled statement by statement; numbers of words are those of ``surfaces``.
    private struct Text: Sendable {
        var surfaces = SurfaceTable(count: 0)
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
                    let surface = surfaces.number(of: tokens.bytes[Int(token.start)..<Int(token.end)])
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
