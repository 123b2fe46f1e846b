/// Understands the verdict block of a comparison text, and the lines that follow it on the scraped page.
///
/// The block is a sticky box: it may cut in anywhere, so it is taken out before anything else is read.
struct VerdictText {
    let left: String
    let right: String
    let labels: TableLabels

    /// No sentence of a verdict, nor a line of page furniture, is longer than its names and so many bytes.
    private static let wordsBytesMax = 400

    /// Whether a line opens the verdict: `A scores higher at 45/100 vs B at 21/100.`, or any short one that speaks of
    /// both sides and of a rank, as a tie would.
    ///
    /// - Parameter next: a capability's description may speak so too; then a labelled paragraph follows it.
    func opensVerdict(_ line: String, before next: String?) -> Bool {
        let namesBytes = left.utf8.count + right.utf8.count
        guard line.utf8.count <= 3 * namesBytes + Self.wordsBytesMax else { return false }
        if line.holdsBytes(of: " higher at "), winnerName(of: line) != nil { return true }
        guard line.utf8.contains(UInt8(ascii: "/")), line.holds(name: left), line.holds(name: right),
            line.holdsBytes(of: "/" + numberText(labels.rankMax))
        else { return false }
        return CapabilityLabel.split(line[...]) == nil && next.map { CapabilityLabel.split($0[...]) == nil } ?? true
    }

    /// Whether the text says that somebody leads.
    static func claimsWinner(_ text: String) -> Bool { text.holdsBytes(of: " higher ") }

    /// Whether a line goes on with the verdict whose sentence stands right above it, when the page broke them off.
    func continuesVerdict(_ line: String) -> Bool {
        [left, right].contains { name in
            Self.leadPhrases.contains { line.hasPrefix(name + $0) } || line.hasPrefix(name + Self.freeTierPhrase)
        }
    }

    /// Whether a line is page furniture: the prompt, the search line, the footer; glued together or not.
    static func isFurniture(_ line: String) -> Bool {
        guard line.utf8.count <= wordsBytesMax else { return false }
        if line.utf8.first == 0xC2, line.hasPrefix("©") { return true }
        if line.hasPrefix("Need something different?") { return line.count < 160 }
        guard line.holdsBytes(of: "→"), let arrow = line.firstIndex(of: "→") else { return false }
        let head = line[..<arrow]
        let tail = line[line.index(after: arrow)...].trimmed
        return head.count <= 60 && (tail.hasPrefix("©") || tail.isEmpty && head.hasPrefix("Search"))
    }

    /// Whether a line that follows the verdict is the prompt of the page, in whatever words: the search line or the footer comes next.
    static func isPrompt(_ line: String, before next: String?) -> Bool {
        line.count < 160 && CapabilityLabel.split(line[...]) == nil && next.map(isFurniture) == true
    }

    private static let winnerPhrases = [" scores higher at ", " ranks higher at "]
    private static let leadPhrases = [" leads on ", " is stronger on "]
    private static let freeTierPhrase = " also has a free tier"

    /// The text of a verdict, understood. Names decide who is meant; where neither fits, nobody wins.
    ///
    /// - Parameter claim: the sentence of it that names the winner.
    func verdict(_ text: String, claim: String, line: Int) -> SourceVerdict {
        let winner = winnerName(of: claim)
        return SourceVerdict(
            text: text, line: line, winner: winner.flatMap { $0 == left ? .left : $0 == right ? .right : nil },
            leftLeads: leads(of: .left, in: text), rightLeads: leads(of: .right, in: text),
            freeTier: Side.allCases.first { place(of: $0, saying: Self.freeTierPhrase, in: text) != nil })
    }

    /// The name in front of `scores higher at 45/100 vs`.
    private func winnerName(of text: String) -> Substring? {
        for phrase in Self.winnerPhrases {
            // A name may hold the phrase itself; the known names come first.
            for name in [left, right] where text.hasPrefix(name + phrase) && Self.givesRank(text.dropFirst((name + phrase).count)) {
                return text.prefix(name.count)
            }
            guard text.holdsBytes(of: phrase) else { continue }
            for found in text.ranges(of: phrase) where Self.givesRank(text[found.upperBound...]) {
                return text[..<found.lowerBound]
            }
        }
        return nil
    }

    /// `45/100 vs …`
    private static func givesRank(_ text: Substring) -> Bool {
        let rank = text.prefix { $0.isNumber || $0 == "." || $0 == "/" }
        return rank.contains("/") && text.dropFirst(rank.count).hasPrefix(" vs ")
    }

    private func leads(of side: Side, in text: String) -> [String] {
        for phrase in Self.leadPhrases {
            if let found = place(of: side, saying: phrase, in: text) { return scores(in: text[found.upperBound...]) }
        }
        return []
    }

    /// Where the text says something of a side. One name may be the end of the other (`Pro` and `Sora Pro`): then
    /// `Sora Pro leads on` says nothing of `Pro`.
    private func place(of side: Side, saying phrase: String, in text: String) -> Range<String.Index>? {
        let (name, other) = side == .left ? (left, right) : (right, left)
        guard text.holds(name: name + phrase) else { return nil }
        let places = text.ranges(of: name + phrase)
        guard other.hasSuffix(name) else { return places.first }
        let beforeName = other.dropLast(name.count)
        return places.first { !text[..<$0.lowerBound].hasSuffix(beforeName) }
    }

    /// `adoption and ecosystem` → the keys of the scores, up to the end of the clause.
    private func scores(in clause: Substring) -> [String] {
        let end = [clause.firstIndex(of: "."), clause.firstRange(of: ", while ")?.lowerBound].compactMap { $0 }.min()
        let words = clause[..<(end ?? clause.endIndex)].replacing(" and ", with: ",")
        return words.split(separator: ",").compactMap { word in
            let name = word.trimmed
            guard !name.isEmpty else { return nil }
            if case .score(let key) = labels.key(of: name) { return key }
            return nil
        }
    }
}
