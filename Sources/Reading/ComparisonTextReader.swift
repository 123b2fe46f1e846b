import Diagnostics

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
        guard let lines = TextLines(of: file, reporting: &diagnostics)?.lines else { return nil }
        let tableStart = lines.firstIndex { FeatureTable.isRow($0.text) }
        let head = lines[..<(tableStart ?? Self.headEnd(of: lines))]
        let tableLines = lines[head.endIndex...].prefix { FeatureTable.isRow($0.text) }
        let body = lines[tableLines.endIndex...]
        let table =
            tableStart == nil
            ? nil : FeatureTable(of: tableLines, in: file, labels: labels, reporting: &diagnostics)
        if table == nil { diagnostics.report(ReadingFault.noTable, at: file.range(line: lines[0].number)) }

        guard let names = names(title: head.first, header: table?.header, in: file, reporting: &diagnostics) else { return nil }
        report(head: head.dropFirst(), names: names, in: file, to: &diagnostics)

        var facts = facts(of: table, in: file, reporting: &diagnostics)
        if let table, table.rows.isEmpty || body.isEmpty && !saysNothingListed(facts.left + facts.right) {
            let last = tableLines.last ?? lines[0]
            diagnostics.report(ReadingFault.cutTable, at: file.range(line: last.number))
        }

        let (verdict, rest) = takeVerdict(from: body, names: names)
        let declared = (left: declared(facts.left), right: declared(facts.right))
        let lists = CapabilityLists(of: rest, names: names, declared: declared, in: file, reporting: &diagnostics)
        for (name, count, listed, hidden, side) in [
            (names.left, declared.left, lists.left, lists.leftHidden, Side.left),
            (names.right, declared.right, lists.right, lists.rightHidden, .right),
        ] {
            let row = (side == .left ? facts.left : facts.right).first { $0.key == .capabilitiesDeclared }
            if let count {
                checkCount(
                    of: name, declared: count, listed: listed.count, hidden: hidden, row: row, in: file,
                    reporting: &diagnostics)
            } else if let hidden, let first = listed.first {
                // No row counts them, but the list itself does.
                let total = ReadFact(
                    key: .capabilitiesDeclared, value: .count(listed.count + hidden), text: "+\(hidden) more capabilities",
                    line: first.line)
                if side == .left { facts.left.append(total) } else { facts.right.append(total) }
            }
        }
        let left = ComparisonSide(name: names.left, facts: facts.left, capabilities: lists.left)
        let right = ComparisonSide(name: names.right, facts: facts.right, capabilities: lists.right)
        if let verdict { check(verdict, left: left, right: right, in: file, reporting: &diagnostics) }
        return ComparisonText(file: contentPath, left: left, right: right, verdict: verdict)
    }

    // MARK: Title, introduction, names

    /// Without a table: the title and the introductions that are known.
    private static func headEnd(of lines: [TextLines.Line]) -> Int {
        guard lines[0].text.contains(" vs ") else { return 0 }
        return lines.count > 1 && isIntroduction(lines[1].text) ? 2 : 1
    }

    private static func isIntroduction(_ text: String) -> Bool {
        text.hasPrefix("Side-by-side comparison") || text.contains(" ranks higher at ")
            || text.hasPrefix("Capability-level comparison")
    }

    private func names(
        title: TextLines.Line?, header: FeatureTable.Row?, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> (left: String, right: String)? {
        let titleText = title.map { $0.text.drop { $0 == "#" }.trimmed }
        var names: (left: String, right: String)?
        var line = title?.number ?? 1
        if let header, let left = header.left?.text, let right = header.right?.text {
            line = header.label.line
            names = (left, right)
            if let titleText, let title, titleText != "\(left) vs \(right)" {
                diagnostics.report(
                    ReadingFault.titleDiffers(table: "\(left) vs \(right)"), at: file.range(line: title.number))
            }
        } else if let titleText {
            let cuts = titleText.ranges(of: " vs ")
            if cuts.count > 1 {
                diagnostics.report(ReadingFault.ambiguousTitle, at: file.range(line: line))
            }
            if let cut = cuts.first {
                names = (String(titleText[..<cut.lowerBound]), String(titleText[cut.upperBound...]))
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
            if NameRules.isMadeOfMarkup(name) {
                diagnostics.report(ReadingFault.markupName(name), at: file.place(of: name, line: line))
            }
            if NameRules.isMadeOfPath(name) {
                diagnostics.report(ReadingFault.pathName(name), at: file.place(of: name, line: line))
            }
        }
        guard sides.left != sides.right else {
            diagnostics.report(ReadingFault.sameNameTwice(sides.left), at: file.range(line: line))
            return nil
        }
        return sides
    }

    /// Lines between the title and the table that are no known introduction.
    private func report(
        head: ArraySlice<TextLines.Line>, names: (left: String, right: String), in file: SourceFile,
        to diagnostics: inout DiagnosticList
    ) {
        for line in head where !Self.isIntroduction(line.text) {
            diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line.number))
        }
    }

    // MARK: Facts

    private func facts(
        of table: FeatureTable?, in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> (left: [ReadFact], right: [ReadFact]) {
        var facts: (left: [ReadFact], right: [ReadFact]) = ([], [])
        guard let table else { return facts }
        let reading = CellReading(labels: labels, file: file)
        var seen: [FactKey: FeatureTable.Row] = [:]
        for row in table.rows {
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
            if let cell = row.left, let fact = reading.fact(label: row.label.text, cell: cell, reporting: &diagnostics) {
                facts.left.append(fact)
            }
            if let cell = row.right, let fact = reading.fact(label: row.label.text, cell: cell, reporting: &diagnostics) {
                facts.right.append(fact)
            }
        }
        return facts
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

    private func checkCount(
        of name: String, declared: Int, listed: Int, hidden: Int?, row: ReadFact?, in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) {
        guard let row, listed + (hidden ?? 0) != declared else { return }
        let range = file.place(of: row.text, line: row.line)
        if hidden == nil, listed == CapabilityLists.listedMax, declared > listed {
            diagnostics.report(
                ReadingFault.cutWithoutCount(name: name, declared: declared, listed: listed), at: range)
        } else {
            diagnostics.report(
                ReadingFault.countMismatch(name: name, declared: declared, listed: listed, hidden: hidden ?? 0), at: range)
        }
    }

    // MARK: Verdict

    /// Takes the verdict block and the page furniture out of the body, wherever it stands.
    private func takeVerdict(
        from body: ArraySlice<TextLines.Line>, names: (left: String, right: String)
    ) -> (verdict: SourceVerdict?, rest: [TextLines.Line]) {
        let reading = VerdictText(left: names.left, right: names.right, labels: labels)
        var sentences: [TextLines.Line] = []
        var rest: [TextLines.Line] = []
        for line in body {
            if sentences.isEmpty ? reading.opensVerdict(line.text) : reading.continuesVerdict(line.text) {
                sentences.append(line)
            } else if !VerdictText.isFurniture(line.text) {
                rest.append(line)
            }
        }
        guard let first = sentences.first else { return (nil, rest) }
        return (reading.verdict(sentences.map(\.text).joined(separator: " "), line: first.number), rest)
    }

    /// A source's own verdict may contradict its own table; both are kept, and said.
    private func check(
        _ verdict: SourceVerdict, left: ComparisonSide, right: ComparisonSide, in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) {
        let range = file.range(line: verdict.line)
        guard let winner = verdict.winner else {
            guard VerdictText.claimsWinner(verdict.text) else { return }
            diagnostics.report(ReadingFault.verdictNamesNeither, at: range)
            return
        }
        if case .rank(let one) = left.value(.rank), case .rank(let other) = right.value(.rank) {
            let higher: Side? = one.value == other.value ? nil : one.value > other.value ? .left : .right
            if higher != winner {
                diagnostics.report(ReadingFault.verdictContradictsRank, at: range)
            }
        }
    }
}
