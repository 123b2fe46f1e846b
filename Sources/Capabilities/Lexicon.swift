/// The distinct words of all statements, numbered in the order in which they are first met.
///
/// A *surface* is a word as written; a *stem* is the term it stands for. Numbers follow from the order of the texts alone.
struct Lexicon: Sendable {
    private var surfaces = SurfaceTable(count: 1 << 13)
    /// One entry per surface.
    private(set) var stemOf: [Int32] = []
    /// Function words have the stem −1 for the purposes of terms, and are known here.
    static let noStem: Int32 = -1
    private(set) var endsClause: [Bool] = []
    /// One entry per stem.
    private(set) var stems: [[UInt8]] = []
    /// By surface: see ``withoutTerm(_:)``.
    private var termless: [Int32: Int32] = [:]
    private var stemNumbers: [[UInt8]: Int32] = [:]

    var surfaceCount: Int { surfaces.count }

    /// One entry per surface.
    var occurrences: [Int32] { surfaces.occurrences }

    func surface(_ number: Int) -> String { String(decoding: bytes(of: number), as: UTF8.self) }

    func bytes(of number: Int) -> ArraySlice<UInt8> { surfaces.bytes(of: number) }

    /// Enters the words of another table, in their order.
    /// - Returns: the number of each here.
    mutating func enter(_ table: SurfaceTable) -> [Int32] {
        (0..<table.count).map { index in
            let word = table.bytes(of: index)
            let number = surfaces.number(of: word, times: table.occurrences[index])
            if Int(number) == stemOf.count { enter(word) }
            return number
        }
    }

    /// The number of a word of the same letters that is no term.
    mutating func withoutTerm(_ surface: Int32) -> Int32 {
        if let known = termless[surface] { return known }
        let number = surfaces.duplicate(surface)
        termless[surface] = number
        stemOf.append(Self.noStem)
        endsClause.append(false)
        return number
    }

    /// The number of a stem, if a statement has it.
    func stemNumber(_ stem: [UInt8]) -> Int32? { stemNumbers[stem] }

    private mutating func enter(_ word: ArraySlice<UInt8>) {
        let folded = Letters.folded(word)
        let text = String(decoding: folded, as: UTF8.self)
        endsClause.append(FunctionWords.clauseEnds.contains(text))
        if FunctionWords.all.contains(text) {
            stemOf.append(Self.noStem)
            return
        }
        let stem = Stemmer.stem(folded)
        let next = Int32(stems.count)
        if let known = stemNumbers[stem] {
            stemOf.append(known)
        } else {
            stemNumbers[stem] = next
            stems.append(stem)
            stemOf.append(next)
        }
    }
}
