import Diagnostics

/// Puts the blocks of a saved page, or of a text with Markdown's marks, where a comparison text has its lines.
///
/// - Shape of `lines`: as the body of a text, `NAME Capabilities` above each list that the page has a heading for;
///   titles are marked as such, and what stands below a heading `Verdict`.
struct BlockPlacing {
    private(set) var lines: [TextLines.Line] = []
    private(set) var diagnostics = DiagnosticList()

    private let names: (left: String, right: String)
    private let verdict: VerdictText
    private let title: HTMLTitle
    private let tablePieces: [Int]
    /// What stands above the first heading of a list is capabilities, as in a text.
    private let beginsInList: Bool
    private let file: SourceFile

    private var region = Region.before
    /// What the open capability has so far; nil where none is open or its title is not known.
    private var titled: (hasDescription: Bool, hasLabel: Bool)?
    /// The item of a list that its title stands in.
    private var titledItem: Int?
    /// A label that stands by itself, and what has come to it.
    private var label: (words: String, number: Int, parts: [String], isAlone: Bool)?
    /// The level of the heading `Verdict` that is open.
    private var verdictLevel: Int?
    /// The item of a list that the next block stands in.
    private var nextItem: Int?
    private var unplaced: (opening: String, line: Int, more: Int)?

    private enum Region: Equatable {
        /// Above the table.
        case before
        /// A list of capabilities; `level` is that of its heading.
        case list(level: Int)
        /// Below a heading that has nothing to do with capabilities.
        case outside
    }

    /// How the page marks its lists.
    private enum ListHeadings {
        case named, bare, none
    }

    init(
        names: (left: String, right: String), labels: TableLabels, title: HTMLTitle, tablePieces: [Int], beginsInList: Bool = false,
        file: SourceFile
    ) {
        self.names = names
        verdict = VerdictText(left: names.left, right: names.right, labels: labels)
        self.title = title
        self.tablePieces = tablePieces
        self.beginsInList = beginsInList
        self.file = file
    }

    mutating func place(_ pieces: [HTMLBlocks.Piece]) {
        let headings = listHeadings(in: pieces)
        let behindTable: Region = headings == .none || beginsInList ? .list(level: 2) : .outside
        if tablePieces.isEmpty { region = behindTable }
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .table(let table):
                verdictLevel = nil
                if tablePieces.contains(index) {
                    if region == .before { region = behindTable }
                } else if let cell = table.rows.first?.first(where: { !$0.text.isEmpty }) {
                    endLabel()
                    setAside(cell.text, line: cell.line, more: table.rows.count - 1)
                }
            case .block(let block):
                var next: String?
                nextItem = nil
                if index + 1 < pieces.count, case .block(let following) = pieces[index + 1] {
                    (next, nextItem) = (following.text, following.item)
                }
                place(block, before: next, headings)
            }
        }
        endLabel()
        endUnplaced()
    }

    private mutating func place(_ block: HTMLBlocks.Block, before next: String?, _ headings: ListHeadings) {
        let text = block.text
        if text == title.shown || VerdictText.isFurniture(text) { return }
        if let level = Self.verdictLevel(of: block) {
            endLabel()
            endUnplaced()
            verdictLevel = level
            return
        }
        if !TextParts.isIntroduction(text), verdict.opensVerdict(text, before: next) || verdict.continuesVerdict(text) {
            lines.append(TextLines.Line(text: text, number: block.line, isVerdict: verdictLevel != nil))
            if isVerdictBox(headings) { verdictLevel = nil }
            return
        }
        if verdictLevel != nil {
            if !endsVerdict(block, headings) {
                lines.append(TextLines.Line(text: text, number: block.line, isVerdict: !FeatureTable.isRow(text)))
                return
            }
            if !isVerdictBox(headings), region != .before { region = .outside }
            verdictLevel = nil
        }
        if block.kind == .link, CapabilityItem.hiddenCount(text) == nil { return }
        if let side = side(of: block, headings), headings != .bare || region != .before {
            endLabel()
            endUnplaced()
            titled = nil
            if case .heading(let level) = block.kind { region = .list(level: level) } else { region = .list(level: 6) }
            lines.append(TextLines.Line(text: (side == .left ? names.left : names.right) + " Capabilities", number: block.line))
            return
        }
        guard case .list(let level) = region else {
            if TextParts.isIntroduction(text) || Self.isNeutral(text) { return }
            if case .heading = block.kind { endUnplaced() }
            setAside(text, line: block.line)
            return
        }
        if case .heading(let own) = block.kind, CapabilityLabel(named: text) == nil {
            endLabel()
            if own <= level {
                guard !Self.isNeutral(text) else { return }
                region = .outside
                setAside(text, line: block.line)
            } else {
                openCapability(text, block.line)
            }
            return
        }
        add(block)
    }

    // MARK: Verdict

    /// nil for all but a heading, or a line all in bold, that says `Verdict`.
    private static func verdictLevel(of block: HTMLBlocks.Block) -> Int? {
        guard ["verdict", "our verdict"].contains(block.text.lowercased()) else { return nil }
        switch block.kind {
        case .heading(let level): return level
        case .title: return 7
        case .item, .paragraph, .link: return nil
        }
    }

    /// Whether the open verdict is a box that stands anywhere in a list, which goes on behind it; else it is a part of the
    /// page for itself.
    private func isVerdictBox(_ headings: ListHeadings) -> Bool {
        guard let own = verdictLevel, case .list(let level) = region else { return false }
        return headings == .none || own > level
    }

    private func endsVerdict(_ block: HTMLBlocks.Block, _ headings: ListHeadings) -> Bool {
        switch block.kind {
        case .heading: return true
        case .title where side(of: block, headings) != nil: return true
        case .title, .item, .paragraph, .link:
            guard isVerdictBox(headings) else { return false }
            return block.kind == .title || CapabilityLabel.split(block.text[...]) != nil || CapabilityItem.hiddenCount(block.text) != nil
        }
    }

    // MARK: Capabilities

    private mutating func openCapability(_ title: String, _ line: Int, item: Int? = nil) {
        endLabel()
        titled = (false, false)
        titledItem = item
        lines.append(TextLines.Line(text: title, number: line, isTitle: true))
    }

    private mutating func add(_ block: HTMLBlocks.Block) {
        let text = block.text
        if let titledItem, titled != nil, block.item != titledItem {
            // The capability was an item of a list, and this is the next.
            endLabel()
            titled = nil
        }
        if CapabilityItem.hiddenCount(text) != nil {
            endLabel()
            titled = nil
            lines.append(TextLines.Line(text: text, number: block.line))
        } else if let found = CapabilityLabel(named: text) {
            endLabel()
            label = (found.words, block.line, [], true)
        } else if let (found, rest) = CapabilityLabel.split(text[...]) {
            endLabel()
            label = (found.words, block.line, rest.isEmpty ? [] : [String(rest)], rest.isEmpty)
        } else if let open = label, open.isAlone, open.parts.isEmpty || block.kind == .item {
            label?.parts.append(text)
        } else if block.kind == .title, text.count <= 160, !text.contains(". ") {
            openCapability(text, block.line, item: block.item)
        } else {
            endLabel()
            if let open = titled, open.hasDescription, !open.hasLabel, let last = lines.indices.last {
                // One description over several paragraphs, or with a list in it.
                let ends = lines[last].text.last.map { ".!?:;,…".contains($0) } ?? true
                lines[last].text += (block.kind == .item && !ends ? "; " : " ") + text
                return
            }
            if titled?.hasLabel == true { titled = nil }
            // An item that another follows is no title of that one.
            let isWhole = block.item != nil && nextItem != nil && nextItem != block.item
            lines.append(TextLines.Line(text: text, number: block.line, isTitle: titled == nil && !isWhole ? nil : false))
            titled?.hasDescription = true
        }
    }

    private mutating func endLabel() {
        guard let open = label else { return }
        label = nil
        titled?.hasLabel = true
        guard !open.parts.isEmpty else { return }
        lines.append(TextLines.Line(text: "\(open.words) \(open.parts.joined(separator: "; "))", number: open.number))
    }

    // MARK: Headings of lists

    private func listHeadings(in pieces: [HTMLBlocks.Piece]) -> ListHeadings {
        var hasBare = false
        var isBehindTable = tablePieces.isEmpty
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .table: if tablePieces.contains(index) { isBehindTable = true }
            case .block(let block):
                if side(of: block, .named) != nil { return .named }
                if isBehindTable, side(of: block, .bare) != nil { hasBare = true }
            }
        }
        return hasBare ? .bare : .none
    }

    private func side(of block: HTMLBlocks.Block, _ headings: ListHeadings) -> Side? {
        switch (headings, block.kind) {
        case (.named, .heading), (.named, .title):
            return Side.allCases.first { side in
                let name = side == .left ? names.left : names.right
                return [name + " capabilities", "capabilities of " + name].contains {
                    $0.lowercased() == block.text.lowercased()
                }
            }
        case (.bare, .heading):
            return Side.allCases.first { block.text == ($0 == .left ? names.left : names.right) }
        default: return nil
        }
    }

    /// A heading that says nothing by itself.
    private static func isNeutral(_ text: String) -> Bool {
        [
            "capabilities", "capability comparison", "comparison", "side-by-side comparison", "features", "feature comparison", "overview",
            "at a glance", "summary",
        ].contains(text.lowercased())
    }

    // MARK: What has no place

    private mutating func setAside(_ text: String, line: Int, more: Int = 0) {
        if unplaced == nil { unplaced = (text, line, more) } else { unplaced?.more += 1 + more }
    }

    private mutating func endUnplaced() {
        guard let (opening, line, more) = unplaced else { return }
        unplaced = nil
        diagnostics.report(ReadingFault.unplacedText(opening: opening, more: more), at: file.range(line: line))
    }
}
