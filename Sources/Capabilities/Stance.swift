/// What a statement says of the world where another may say the contrary: that something is so or is not, or which of two opposite
/// things is done.
///
/// `Cannot be resoled` shares its words with `Can be resoled twice`, and `Imports timesheets` with `Exports timesheets`; by their words they
/// are one capability, and a page would say that both have it.
struct Stance: Sendable, Hashable {
    /// Of two neighbouring bits, the first even, at most one side of each contrary. The first two: affirms, denies.
    private var sides: UInt64 = 0
    /// `with carbon brushes`: the stem of what it has.
    private var with = Stems()
    /// `without carbon brushes`, `brushless`: the stem of what it has not.
    private var without = Stems()

    /// Whether one says what the other says is not so.
    func contradicts(_ other: Stance) -> Bool {
        if with.meets(other.without) || without.meets(other.with) { return true }
        let first: UInt64 = 0x5555_5555_5555_5555
        let mine = (sides & first) << 1 & other.sides
        let theirs = (other.sides & first) << 1 & sides
        return mine | theirs != 0
    }

    mutating func add(_ other: Stance) {
        sides |= other.sides
        with.add(other.with)
        without.add(other.without)
    }

    /// The first few stems that were met; hardly a statement has more than one.
    private struct Stems: Sendable, Hashable {
        private var first = Lexicon.noStem
        private var second = Lexicon.noStem

        mutating func add(_ stem: Int32) {
            guard stem != Lexicon.noStem, !has(stem) else { return }
            if first == Lexicon.noStem { first = stem } else if second == Lexicon.noStem { second = stem }
        }

        mutating func add(_ other: Stems) {
            add(other.first)
            add(other.second)
        }

        mutating func remove(_ other: Stems) {
            for stem in [other.first, other.second] where stem != Lexicon.noStem {
                if first == stem { first = Lexicon.noStem }
                if second == stem { second = Lexicon.noStem }
            }
        }

        func has(_ stem: Int32) -> Bool { stem != Lexicon.noStem && (first == stem || second == stem) }
        func meets(_ other: Stems) -> Bool { has(other.first) || has(other.second) }
    }

    /// Finds the stances of statements.
    ///
    /// - Cost: a look at each word of the title and of the first sentence.
    struct Reader {
        private enum Role {
            /// `cannot`, `lacks`: a denial by itself.
            case denial
            /// `does`, `has`: a denial before `not` or `no`.
            case helper
            /// A denial before `no`.
            case verb
            case not
            case no
            /// `support` after `no`.
            case support
            /// What is denied may be what nobody wants: `works without an account`. Neither side is taken.
            case doubt
            /// What follows is said of somebody else: `for teams that cannot code`.
            case aside
        }

        /// Things that are done, of which one is not the other, and neither is a way to do the other. What is mostly had together is
        /// not here: who locks a door from afar unlocks it as well.
        private static let contraries = [
            ("import", "export"), ("upload", "download"), ("buy", "sell"), ("deposit", "withdraw"), ("install", "uninstall"),
            ("input", "output"), ("inbound", "outbound"), ("incoming", "outgoing"),
        ]

        private static let roles: [(Role, String)] = [
            (.denial, "cannot can't lacks lacking unable unavailable unsupported doesn't don't isn't aren't hasn't haven't won't"),
            (.helper, "can does do is are has have had will"), (.verb, "offers provides supports includes gives there with"),
            (.not, "not"), (.no, "no"), (.support, "support"), (.doubt, "without never neither nor none instead avoids free only"),
            (.aside, "that which who whom whose when where if while so for"),
        ]

        /// A denial begins within so many words of the first: `The sole cannot be replaced`. What is denied after them, or after a comma, is
        /// a detail: `Can be resoled, as it is not glued`.
        private static let reach = 4

        private let words: StatementWords
        /// By surface.
        private let roleOf: [Int32: Role]
        /// By stem: the bit of its side.
        private let sideOf: [Int32: UInt64]
        /// By surface: what comes behind it is had, or is not.
        private let isHad: [Int32: Bool]
        /// By surface, `brushless`: the stem of what is not had.
        private let lessOf: [Int32: Int32]

        private static let having = Set("with has have having includes including".split(separator: " ").map(String.init))
        /// They end as if something were lacking, or say nothing of a thing.
        private static let lessWords = Set(
            "unless nonetheless nevertheless regardless stainless seamless effortless endless useless".split(separator: " ").map(
                String.init))
        /// Of what is had the last word of so many counts: `with a pair of …` is about a pair.
        private static let phraseMax = 3

        init(_ words: StatementWords) {
            self.words = words
            var roleBySpelling: [String: Role] = [:]
            for (role, list) in Self.roles { for word in list.split(separator: " ") { roleBySpelling[String(word)] = role } }
            var roleOf: [Int32: Role] = [:]
            var isHad: [Int32: Bool] = [:]
            var lessOf: [Int32: Int32] = [:]
            for surface in 0..<words.lexicon.surfaceCount {
                let bytes = words.lexicon.bytes(of: surface)
                if bytes.count > "less".utf8.count + 2, bytes.suffix(4).elementsEqual("less".utf8) {
                    let base = Letters.folded(bytes.dropLast(4))
                    let whole = String(decoding: base, as: UTF8.self) + "less"
                    if !Self.lessWords.contains(whole), let stem = words.lexicon.stemNumber(Stemmer.stem(base)) {
                        lessOf[Int32(surface)] = stem
                    }
                }
                guard bytes.count <= "unsupported".utf8.count else { continue }
                let folded = String(decoding: Letters.folded(bytes), as: UTF8.self)
                if folded == "without" {
                    isHad[Int32(surface)] = false
                } else if Self.having.contains(folded) {
                    isHad[Int32(surface)] = true
                }
                if let role = roleBySpelling[folded.replacing("’", with: "'")] { roleOf[Int32(surface)] = role }
            }
            self.roleOf = roleOf
            self.isHad = isHad
            self.lessOf = lessOf
            var sideOf: [Int32: UInt64] = [:]
            for (index, contrary) in Self.contraries.enumerated() {
                for (offset, word) in [contrary.0, contrary.1].enumerated() {
                    if let stem = words.lexicon.stemNumber(Stemmer.stem(Letters.folded(Array(word.utf8)[...]))) {
                        sideOf[stem] = 1 << UInt64(2 * index + 2 + offset)
                    }
                }
            }
            self.sideOf = sideOf
        }

        func stance(ofRow row: Int) -> Stance {
            var sides: UInt64 = 0
            var place = 0
            var before: Role?
            var (isDenied, isAside, isDoubtful) = (false, false, false)
            var isDetail = false
            for word in words.words[words.ranges[row]] {
                guard word.field == .title || word.field == .lead else { break }
                let stem = words.lexicon.stemOf[Int(word.surface)]
                if stem != Lexicon.noStem { sides |= sideOf[stem] ?? 0 }
                isDetail = isDetail || place >= Self.reach || place > 0 && word.startsPhrase
                guard word.field == .lead, !isDetail else { continue }
                let role = roleOf[word.surface]
                switch (before, role) {
                case (_, .aside): isAside = true
                case (_, .denial), (.helper, .not), (.helper, .no), (.verb, .no), (.no, .support):
                    if isAside { isDoubtful = true } else { isDenied = true }
                case (_, .doubt), (_, .not), (_, .no): isDoubtful = true
                default: break
                }
                before = role
                place += 1
            }
            // Who does both says nothing against either.
            let first: UInt64 = 0x5555_5555_5555_5555
            let both = sides & first & (sides >> 1)
            sides &= ~(both | both << 1)
            let (affirms, denies): (UInt64, UInt64) = (1, 2)
            var stance = Stance(sides: sides | (isDenied ? denies : isDoubtful ? 0 : affirms))
            addPossessions(ofRow: row, to: &stance)
            return stance
        }

        /// What the title and the first sentence say it has, or is without.
        private func addPossessions(ofRow row: Int, to stance: inout Stance) {
            let words = self.words.words[self.words.ranges[row]].prefix { $0.field == .title || $0.field == .lead }
            var isOpen: Bool?
            var (stem, count) = (Lexicon.noStem, 0)
            func close() {
                if isOpen == true { stance.with.add(stem) } else if isOpen == false { stance.without.add(stem) }
                (isOpen, stem, count) = (nil, Lexicon.noStem, 0)
            }
            for word in words {
                if let less = lessOf[word.surface] { stance.without.add(less) }
                let own = self.words.lexicon.stemOf[Int(word.surface)]
                if word.startsPhrase || count == Self.phraseMax || stem != Lexicon.noStem && own == Lexicon.noStem { close() }
                if let isHad = isHad[word.surface] {
                    close()
                    isOpen = isHad
                } else if isOpen != nil, own != Lexicon.noStem {
                    (stem, count) = (own, count + 1)
                }
            }
            close()
            // `With a cable or without a cable` says both.
            let both = stance.with
            stance.with.remove(stance.without)
            stance.without.remove(both)
        }
    }
}
