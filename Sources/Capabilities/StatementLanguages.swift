/// Words that carry grammar in languages other than English, and which statements are in which of them.
///
/// In a large corpus such a word weighs next to nothing, since most statements have it; in a small one two statements could share nothing
/// else and be taken for one capability.
struct StatementLanguages {
    /// Of one language.
    private struct Words {
        /// Words that are none in English, and so tell the language.
        let telling: Set<String>
        /// Those that are English words as well, or a name: they count for nothing until the language is known.
        let shared: Set<String>

        init(_ telling: String, shared: String) {
            self.telling = Set(telling.split(separator: " ").map(String.init))
            self.shared = Set(shared.split(separator: " ").map(String.init))
        }
    }

    private static let languages = [
        // German
        Words(
            """
            der dem des das ein eine einer einem einen eines und oder aber nicht mit auf für fuer von zu zum zur im ist sind wird werden \
            wurde worden kann können auch als wie bei beim nach aus über unter durch gegen ohne um bis seit vom sich es er sie wir ihr ihre \
            ihren ihrem seine seinen seiner dass wenn damit sowie noch nur sehr mehr alle jede jeder jedes jeden kein keine keinen zwischen \
            während dabei dann daran darauf
            """, shared: "die den in an am so was will hat war man"),
        // French
        Words(
            """
            le la les un une des du au aux de et ou est sont dans avec sans sous que qui dont où ce cette ces cet sa ses leur leurs il elle \
            ils elles nous vous je ne pas aussi très tout tous toute toutes moins mais donc entre chez vers depuis pendant comme quand être \
            avoir en y se
            """, shared: "a par pour sur son plus car si on"),
        // Spanish
        Words(
            """
            el la los las un una unos unas del al y de que en con por para entre hasta desde como más muy también pero se su sus lo le les \
            es está están ser ha han puede pueden cada todo todos toda todas este esta estos estas ese esa donde cuando porque
            """, shared: "a o no si sin son sobre"),
        // Italian
        Words(
            """
            il lo la gli le un una uno del dello della dei degli delle al allo alla ai agli alle dal dalla dai dalle nel nella nei nelle sul \
            sulla sui sulle di da con su tra fra e ed che chi cui non più anche ma se è sono ha hanno può possono ogni questo questa questi \
            queste quello senza
            """, shared: "a i o in per come si"),
        // Portuguese
        Words(
            """
            os um uma uns umas da dos das na nos nas ao aos à às de em com por para sem sob sobre entre até desde mais muito também mas se \
            que e ou não é são está estão ser há pode podem cada todo todos toda todas este esta esse essa isso seu sua seus suas lhe
            """, shared: "a as o do no como"),
        // Dutch
        Words(
            """
            de het een en voor op aan bij naar uit tot om zijn wordt worden kunnen ook niet geen maar als dat deze dit er te zich hun zonder \
            tussen tijdens elke
            """, shared: "van met in over door is kan die dan me"),
    ]

    /// Whether a word tells English, of each surface.
    private var isEnglish: [Bool] = []
    /// Which languages a word tells, and which ones it belongs to when they are known, by bit, of each surface.
    private var telling: [UInt8] = []
    private var shared: [UInt8] = []

    init(_ lexicon: Lexicon) {
        for surface in 0..<lexicon.surfaceCount {
            let word = String(decoding: Letters.folded(lexicon.bytes(of: surface)), as: UTF8.self)
            var (told, known): (UInt8, UInt8) = (0, 0)
            // The longest of them has eight letters, some of two bytes.
            if word.utf8.count <= 12 {
                for (bit, language) in Self.languages.enumerated() {
                    if language.telling.contains(word) { told |= 1 << UInt8(bit) }
                    if language.shared.contains(word) { known |= 1 << UInt8(bit) }
                }
            }
            telling.append(told)
            shared.append(known)
            isEnglish.append(told == 0 && known == 0 && FunctionWords.all.contains(word))
        }
    }

    /// Gives words that carry grammar in the language of their row a surface without a term.
    ///
    /// A row is in the language that most of its telling words are of, if they are more than the English ones; one that has neither is in
    /// the language of most rows. The order of rows does not matter.
    /// - Returns: the rows that are in one of these languages.
    func mark(_ words: inout [StatementWords.Word], _ ranges: [Range<Int>], in lexicon: inout Lexicon) -> Set<Int> {
        // Most corpora are English alone.
        guard telling.contains(where: { $0 != 0 }) else { return [] }
        let languages = ranges.map { language(of: words[$0]) }
        var counts = [Int](repeating: 0, count: Self.languages.count + 1)
        for case let language? in languages { counts[language] += 1 }
        let known = counts.reduce(0, +)
        let usual = counts.indices.dropLast().first { counts[$0] * 2 > known }
        var foreign: Set<Int> = []
        for (row, (range, language)) in zip(ranges, languages).enumerated() {
            guard let language = language ?? usual, language < Self.languages.count else { continue }
            foreign.insert(row)
            let bit: UInt8 = 1 << UInt8(language)
            for place in range where (telling[Int(words[place].surface)] | shared[Int(words[place].surface)]) & bit != 0 {
                words[place].surface = lexicon.withoutTerm(words[place].surface)
            }
        }
        return foreign
    }

    /// The place of a language in the list, behind the last for English; nil where nothing tells.
    private func language(of words: ArraySlice<StatementWords.Word>) -> Int? {
        var counts = [Int](repeating: 0, count: Self.languages.count + 1)
        for word in words {
            let surface = Int(word.surface)
            if isEnglish[surface] { counts[Self.languages.count] += 1 }
            let told = telling[surface]
            if told != 0 { for bit in Self.languages.indices where told & 1 << UInt8(bit) != 0 { counts[bit] += 1 } }
        }
        guard let most = counts.max(), most > 0 else { return nil }
        // English where it is level: a name such as `La Marzocco` makes no sentence Italian.
        return counts.last == most ? Self.languages.count : counts.firstIndex(of: most)
    }
}
