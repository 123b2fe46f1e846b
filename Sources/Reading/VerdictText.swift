/// Understands the verdict block of a comparison text, and the lines that follow it on the scraped page.
///
/// The block is a sticky box: it may cut in anywhere, so it is taken out before anything else is read.
struct VerdictText {
    let left: String
    let right: String
    let labels: TableLabels

    /// Whether a line is the verdict's first sentence: `A scores higher at 45/100 vs B at 21/100.`, or any
    /// that speaks of both sides and of a rank, as a tie would.
    func opensVerdict(_ line: String) -> Bool {
        if winnerName(of: line) != nil { return true }
        return line.contains("/\(numberText(labels.rankMax))") && line.contains(left) && line.contains(right)
            && CapabilityLabel.split(line[...]) == nil
    }

    /// Whether the text says that somebody leads.
    static func claimsWinner(_ text: String) -> Bool { text.contains(" higher ") }

    /// Whether a line goes on with an opened verdict: the later sentences, when the page broke them off.
    func continuesVerdict(_ line: String) -> Bool {
        [left, right].contains { name in
            [" leads on ", " is stronger on ", " also has a free tier"].contains { line.hasPrefix(name + $0) }
        }
    }

    /// Whether a line is page furniture: the prompt, the search line, the footer; glued together or not.
    static func isFurniture(_ line: String) -> Bool {
        if line.hasPrefix("©") { return true }
        if line.hasPrefix("Need something different?") { return line.count < 160 }
        guard let arrow = line.firstIndex(of: "→") else { return false }
        let head = line[..<arrow]
        let tail = line[line.index(after: arrow)...].trimmed
        return head.count <= 60 && head.hasPrefix("Search") && (tail.isEmpty || tail.hasPrefix("©"))
    }

    /// The text of a verdict, understood. Names decide who is meant; where neither fits, nobody wins.
    func verdict(_ text: String, line: Int) -> SourceVerdict {
        var leads: [Side: [String]] = [:]
        var freeTier: Side?
        for side in Side.allCases {
            let name = side == .left ? left : right
            for phrase in [" leads on ", " is stronger on "] {
                if let found = text.firstRange(of: name + phrase), leads[side] == nil {
                    leads[side] = scores(in: text[found.upperBound...])
                }
            }
            if text.contains(name + " also has a free tier"), freeTier == nil || name.count > 0 && isExact(name, in: text) {
                freeTier = side
            }
        }
        return SourceVerdict(
            text: text, line: line, winner: winner(of: text), leftLeads: leads[.left] ?? [], rightLeads: leads[.right] ?? [],
            freeTier: freeTier)
    }

    private func winner(of text: String) -> Side? {
        guard let name = winnerName(of: text) else { return nil }
        if name == left { return .left }
        return name == right ? .right : nil
    }

    private func winnerName(of text: String) -> Substring? {
        guard let phrase = text.firstRange(of: " scores higher at ") else { return nil }
        // A name may hold the phrase itself; prefer the known names.
        for name in [left, right] where text.hasPrefix(name + " scores higher at ") { return text.prefix(name.count) }
        let rest = text[phrase.upperBound...]
        let rank = rest.prefix { $0.isNumber || $0 == "." || $0 == "/" }
        return rank.contains("/") && rest.dropFirst(rank.count).hasPrefix(" vs ") ? text[..<phrase.lowerBound] : nil
    }

    /// One name may be the end of the other (`Pro` and `Sora Pro`): exact when a sentence begins with it.
    private func isExact(_ name: String, in text: String) -> Bool {
        text.contains(". " + name + " also has") || text.hasPrefix(name + " also has")
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
