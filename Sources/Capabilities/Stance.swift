/// What a statement says of the world where another may say the contrary: that something is so or is not, or which of two opposite
/// things is done.
///
/// `Cannot be resoled` shares its words with `Can be resoled twice`, and `Imports timesheets` with `Exports timesheets`; by their words they
/// are one capability, and a page would say that both have it.
struct Stance: Sendable, Hashable {
    /// Of two neighbouring bits, the first even, at most one side of each contrary. The first two: affirms, denies.
    private var sides: UInt64 = 0

    /// Whether one says what the other says is not so.
    func contradicts(_ other: Stance) -> Bool {
        let first: UInt64 = 0x5555_5555_5555_5555
        let mine = (sides & first) << 1 & other.sides
        let theirs = (other.sides & first) << 1 & sides
        return mine | theirs != 0
    }

    mutating func add(_ other: Stance) { sides |= other.sides }

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

        init(_ words: StatementWords) {
            self.words = words
            var roleBySpelling: [String: Role] = [:]
            for (role, list) in Self.roles { for word in list.split(separator: " ") { roleBySpelling[String(word)] = role } }
            var roleOf: [Int32: Role] = [:]
            for surface in 0..<words.lexicon.surfaceCount {
                let bytes = words.lexicon.bytes(of: surface)
                guard bytes.count <= "unsupported".utf8.count else { continue }
                let folded = String(decoding: Letters.folded(bytes), as: UTF8.self)
                if let role = roleBySpelling[folded.replacing("’", with: "'")] { roleOf[Int32(surface)] = role }
            }
            self.roleOf = roleOf
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
            return Stance(sides: sides | (isDenied ? denies : isDoubtful ? 0 : affirms))
        }
    }
}
