import Diagnostics

/// A comparison text with its table read: what ``ComparisonTextReader`` goes on from.
struct ComparisonParts {
    let title: String?
    let titleLine: Int
    /// The first line of the file that holds anything.
    let firstLine: Int
    /// What stands between the title and the table.
    let head: ArraySlice<TextLines.Line>
    let table: FeatureTable
    /// The line that the table ends on; nil when there is no table.
    let tableEnd: Int?
    /// Everything behind the table: capabilities, verdict, furniture.
    let body: [TextLines.Line]
}

/// Reads comparison source texts, in every variant of their grammar.
///
/// - Faults: everything that cannot be placed is reported with its line; what is left is still given.
/// - Cost: one pass over the lines, and the names searched in the lines that may be a verdict.
package struct ComparisonTextReader: Sendable {
    private let labels: TableLabels

    package init(labels: TableLabels = TableLabels()) {
        self.labels = labels
    }

    /// - Parameter contentPath: the file's path relative to `Content/`, kept as the source's name.
    /// - Returns: nil when the file names no two things to compare.
    package func text(
        in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> ComparisonText? {
        guard var lines = TextLines(of: file, reporting: &diagnostics)?.lines else { return nil }
        let isMarkdown = contentPath.lowercased().hasSuffix(".md")
        if isMarkdown { lines = MarkdownLines.withoutInlineMarks(MarkdownLines.withoutFrontMatter(lines)) }
        let parts = TextParts(of: lines, labels: labels, in: file, reporting: &diagnostics)
        let title = parts.title.map { VersusSpelling.usual(Self.withoutHeadingMark($0)) }
        let table = FeatureTable(of: parts.table, title: title, in: file, labels: labels, reporting: &diagnostics)
        let body =
            isMarkdown
            ? MarkdownLines(parts.body).placed(title: title, header: table.header, labels: labels, in: file, reporting: &diagnostics)
            : parts.body
        let understood = ComparisonParts(
            title: title, titleLine: parts.title?.number ?? 1, firstLine: lines[0].number, head: parts.head, table: table,
            tableEnd: parts.table.last?.number, body: body)
        return text(of: understood, in: file, contentPath: contentPath, reporting: &diagnostics)
    }

    /// Understands a text whose table has been read, whatever kind of file it stood in.
    func text(
        of parts: ComparisonParts, in file: SourceFile, contentPath: String, reporting diagnostics: inout DiagnosticList
    ) -> ComparisonText? {
        let (title, table) = (parts.title, parts.table)
        let untitled = title == nil && table.header == nil ? UntitledNames(of: parts.body, contentPath: contentPath) : nil
        let names = names(title: title, at: parts.titleLine, header: table.header, untitled, in: file, reporting: &diagnostics)
        guard let names else { return nil }
        for line in parts.head where !TextParts.isIntroduction(line.text) {
            diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line.number))
        }
        var facts = facts(of: table, in: file, reporting: &diagnostics)
        let endsWithTable = parts.body.isEmpty && !saysNothingListed(facts.left + facts.right)
        if let last = parts.tableEnd, table.rows.isEmpty || endsWithTable {
            diagnostics.report(
                isSheet(table) ? ReadingFault.onlyTable : .cutTable(endsText: parts.body.isEmpty), at: file.range(line: last))
        }
        let (verdict, rest) = takeVerdict(from: parts.body, names: names, in: file, reporting: &diagnostics)
        if parts.tableEnd == nil {
            diagnostics.report(rest.isEmpty ? ReadingFault.onlyNames : .noTable, at: file.range(line: parts.firstLine))
        }
        let declared = (left: declared(facts.left), right: declared(facts.right))
        let lists = CapabilityLists(of: rest, names: names, declared: declared, in: file, reporting: &diagnostics)
        if !endsWithTable {
            let row = table.rows.first { labels.key(of: $0.label.text) == .capabilitiesDeclared }
            check(names.left, declared.left, lists.left, lists.leftHidden, at: row?.left?.range(in: file), reporting: &diagnostics)
            check(names.right, declared.right, lists.right, lists.rightHidden, at: row?.right?.range(in: file), reporting: &diagnostics)
        }
        if declared.left == nil, let hidden = lists.leftHidden { facts.left.append(total(lists.left, hidden)) }
        if declared.right == nil, let hidden = lists.rightHidden { facts.right.append(total(lists.right, hidden)) }
        if parts.tableEnd == nil {
            for line in parts.head {
                guard let claimed = ClaimedRanks(in: line.text, names: names) else { continue }
                facts.left.append(claimed.fact(.left, line: line.number))
                facts.right.append(claimed.fact(.right, line: line.number))
                break
            }
        }
        let left = ComparisonSide(name: names.left, facts: facts.left, capabilities: lists.left)
        let right = ComparisonSide(name: names.right, facts: facts.right, capabilities: lists.right)
        let text = ComparisonText(file: contentPath, left: left, right: right, verdict: verdict)
        for line in parts.head {
            guard let claimed = ClaimedRanks(in: line.text, names: names), !agrees(claimed, with: text) else { continue }
            diagnostics.report(ReadingFault.introductionContradictsRank, at: file.range(line: line.number))
        }
        if let verdict { check(verdict, of: text, in: file, reporting: &diagnostics) }
        return text
    }

    // MARK: Names

    /// `# A vs B`, as a text saved as Markdown has it, is `A vs B`; `#1 Tool vs B` is a name.
    private static func withoutHeadingMark(_ title: TextLines.Line) -> String {
        let bare = title.text.drop { $0 == "#" }
        return bare.first == " " ? bare.trimmed : title.text
    }

    /// The longest name that is one; what is longer was cut from somewhere else.
    private static let nameBytesMax = 400

    private func names(
        title: String?, at titleLine: Int, header: FeatureTable.Row?, _ untitled: UntitledNames?, in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) -> (left: String, right: String)? {
        var names: (left: String, right: String)?
        var line = titleLine
        if let header, let left = header.left?.text, let right = header.right?.text {
            line = header.label.line
            names = (left, right)
            if let title, title != "\(left) vs \(right)" {
                diagnostics.report(ReadingFault.titleDiffers(table: "\(left) vs \(right)"), at: file.range(line: titleLine))
            }
        } else if let title {
            let cuts = title.ranges(of: " vs ")
            if cuts.count > 1 { diagnostics.report(ReadingFault.ambiguousTitle, at: file.range(line: line)) }
            names = cuts.first.map { (String(title[..<$0.lowerBound]), String(title[$0.upperBound...])) }
        } else if let untitled {
            names = (untitled.left, untitled.right)
            if untitled.areOfFile {
                diagnostics.report(ReadingFault.noTitle(left: untitled.left, right: untitled.right), at: file.range(line: line))
            }
        }
        guard let found = names else {
            diagnostics.report(ReadingFault.noNames, at: file.range(line: line))
            return nil
        }
        let sides = (left: found.left.trimmed, right: found.right.trimmed)
        for name in [sides.left, sides.right] {
            guard CellReading.isGiven(name) else {
                diagnostics.report(ReadingFault.emptyName, at: file.range(line: line))
                return nil
            }
            guard name.utf8.count <= Self.nameBytesMax else {
                diagnostics.report(ReadingFault.longName(name, bytesMax: Self.nameBytesMax), at: file.range(line: line))
                return nil
            }
        }
        for (name, cell) in [(sides.left, header?.left), (sides.right, header?.right)] {
            guard let fault = NameRules.fault(of: name) else { continue }
            diagnostics.report(fault, at: cell?.range(in: file) ?? file.range(line: line))
        }
        guard sides.left != sides.right else {
            diagnostics.report(ReadingFault.sameNameTwice(sides.left), at: file.range(line: line))
            return nil
        }
        return sides
    }

    // MARK: Facts

    private func facts(
        of table: FeatureTable, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> (left: [ReadFact], right: [ReadFact]) {
        var facts: (left: [ReadFact], right: [ReadFact]) = ([], [])
        let reading = CellReading(labels: labels, file: file)
        var seen: [FactKey: FeatureTable.Row] = [:]
        // A row of another name is a fact of its own; one that is a letter away from a row that is missing is a slip.
        let given = Set(table.rows.map { labels.key(of: $0.label.text) })
        let missing = labels.known.filter { !given.contains(labels.key(of: $0)) }
        for row in table.rows {
            if row.label.text.isEmpty {
                diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: row.label.line))
                continue
            }
            let key = labels.key(of: row.label.text)
            if let first = seen[key] {
                if first.left?.text != row.left?.text || first.right?.text != row.right?.text {
                    diagnostics.report(
                        ReadingFault.conflictingRows(label: row.label.text, firstLine: first.label.line),
                        at: file.range(line: row.label.line))
                }
                continue
            }
            seen[key] = row
            if case .further(let label) = key, let nearest = nearestName(to: label, among: missing, editsMax: 1) {
                diagnostics.report(ReadingFault.unknownRow(label, nearest: nearest), at: row.label.range(in: file))
            }
            if let cell = row.left, let fact = reading.fact(label: row.label.text, cell: cell, reporting: &diagnostics) {
                facts.left.append(fact)
            }
            if let cell = row.right, let fact = reading.fact(label: row.label.text, cell: cell, reporting: &diagnostics) {
                facts.right.append(fact)
            }
        }
        return facts
    }

    /// A table of facts alone. One of the rows that comparison pages have is of a page that goes on, with a row that counts capabilities.
    private func isSheet(_ table: FeatureTable) -> Bool {
        !table.rows.isEmpty
            && table.rows.allSatisfy { row in
                guard case .further = labels.key(of: row.label.text) else { return false }
                return row.left != nil && row.right != nil
            }
    }

    private func declared(_ facts: [ReadFact]) -> Int? {
        guard let fact = facts.first(where: { $0.key == .capabilitiesDeclared }), case .count(let count) = fact.value else {
            return nil
        }
        return count
    }

    /// Both sides say that they have no capabilities: then a text may end with its table.
    private func saysNothingListed(_ facts: [ReadFact]) -> Bool {
        let counts = facts.filter { $0.key == .capabilitiesDeclared }.map(\.value)
        return counts.count == 2 && counts.allSatisfy { $0 == .count(0) }
    }

    private func check(
        _ name: String, _ declared: Int?, _ listed: [CapabilityText], _ hidden: CapabilityLists.Hidden?, at range: SourceRange?,
        reporting diagnostics: inout DiagnosticList
    ) {
        guard let declared, let range, listed.count + (hidden?.count ?? 0) != declared else { return }
        if hidden == nil, listed.count == CapabilityLists.listedMax, declared > listed.count {
            diagnostics.report(ReadingFault.cutWithoutCount(name: name, declared: declared, listed: listed.count), at: range)
        } else {
            diagnostics.report(
                ReadingFault.countMismatch(name: name, declared: declared, listed: listed.count, hidden: hidden?.count ?? 0),
                at: range)
        }
    }

    /// No row counts the capabilities, but the list itself does.
    private func total(_ listed: [CapabilityText], _ hidden: CapabilityLists.Hidden) -> ReadFact {
        ReadFact(
            key: .capabilitiesDeclared, value: .count(listed.count + hidden.count), text: "+\(hidden.count) more capabilities",
            line: hidden.line)
    }

    // MARK: Verdict

    /// Takes the verdict block and the page furniture out of the body, wherever it stands.
    private func takeVerdict(
        from body: [TextLines.Line], names: (left: String, right: String), in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) -> (verdict: SourceVerdict?, rest: [TextLines.Line]) {
        let reading = VerdictText(left: names.left, right: names.right, labels: labels)
        var sentences: [TextLines.Line] = []
        var rest: [TextLines.Line] = []
        var isOpen = false
        for (index, line) in body.enumerated() {
            let next = index + 1 < body.count ? body[index + 1].text : nil
            let wasOpen = isOpen
            let goesOn = isOpen && (line.isVerdict || reading.continuesVerdict(line.text))
            isOpen = goesOn || line.isVerdict || reading.opensVerdict(line.text, before: next)
            if isOpen {
                if goesOn || sentences.isEmpty {
                    sentences.append(line)
                } else if line.text != sentences[0].text {
                    diagnostics.report(ReadingFault.secondVerdict(firstLine: sentences[0].number), at: file.range(line: line.number))
                }
            } else if !VerdictText.isFurniture(line.text), !(wasOpen && VerdictText.isPrompt(line.text, before: next)) {
                rest.append(line)
            }
        }
        guard let first = sentences.first else { return (nil, rest) }
        // Below a heading, the sentence that names the winner may come behind others.
        let claim = sentences.first { reading.opensVerdict($0.text, before: nil) } ?? first
        let text = sentences.map(\.text).joined(separator: " ")
        return (reading.verdict(text, claim: claim.text, line: first.number), rest)
    }

    /// A source's own verdict may contradict its own table; both are kept, and said.
    private func check(
        _ verdict: SourceVerdict, of text: ComparisonText, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) {
        let range = file.range(line: verdict.line)
        guard let winner = verdict.winner else {
            guard VerdictText.claimsWinner(verdict.text) else { return }
            diagnostics.report(ReadingFault.verdictNamesNeither, at: range)
            return
        }
        if let claimed = ClaimedRanks(in: verdict.text, names: (text.left.name, text.right.name)) {
            if !agrees(claimed, with: text) { diagnostics.report(ReadingFault.verdictContradictsRank, at: range) }
        } else if text.contradictions.contains(.rank(winner)) {
            diagnostics.report(ReadingFault.verdictContradictsRank, at: range)
        }
    }

    private func agrees(_ claimed: ClaimedRanks, with text: ComparisonText) -> Bool {
        func rank(_ side: ComparisonSide) -> Rank? {
            if case .rank(let rank) = side.value(.rank) { rank } else { nil }
        }
        return claimed.agrees(left: rank(text.left), right: rank(text.right))
    }
}
