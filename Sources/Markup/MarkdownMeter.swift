/// Adds up, line by line, what a text costs cmark beyond the plain reading (see ``MarkdownCost``).
struct MarkdownMeter {
    /// Part of the text, lent: each of its bytes is looked at several times.
    typealias Line = Slice<UnsafeBufferPointer<UInt8>>

    /// What has been spent for good.
    private var nanoseconds = 0
    private var levels = 0
    /// Lines without an empty one between them: no paragraph and no table is longer.
    private var run = Run()

    private struct Run {
        var bytes = 0, columns = 0, cells = 0, rules = 0, brackets = 0, atSigns = 0, instructions = 0, addresses = 0, closers = 0
    }

    /// Of the whole text: how many `[` there are, and the length of the longest line that may define where a link leads.
    private var allBrackets = 0
    private var longestDefinition = 0
    /// The line before ended with `]:`.
    private var isInDefinition = false

    /// - Returns: the cost that is too much, at the line that made it so.
    mutating func add(_ line: Line) -> MarkdownCost? {
        let prefix = Self.prefix(of: line)
        levels = max(levels, prefix.levels)
        nanoseconds += 25 * levels
        guard levels <= MarkdownCost.levelsMax, isAffordable else { return .openBlocks(levels: levels) }
        if line.allSatisfy(Self.isBlank) {
            run = Run()
            return nil
        }
        if prefix.beginsItem { (run.brackets, run.atSigns) = (0, 0) }
        run.bytes += line.count + 1
        let tables = addTable(line)
        return tables ?? addSigns(line) ?? addDefinition(line)
    }

    /// A byte that is copied is charged with five nanoseconds, for the memory that it takes.
    private mutating func addDefinition(_ line: Line) -> MarkdownCost? {
        let isDefinition = zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: "]") && $1 == UInt8(ascii: ":") }
        if isDefinition || isInDefinition { longestDefinition = max(longestDefinition, line.count) }
        isInDefinition = isDefinition
        let (copied, isTooMuch) = allBrackets.multipliedReportingOverflow(by: 5 * longestDefinition)
        return isTooMuch || copied > MarkdownCost.nanosecondsMax ? .references(bytes: longestDefinition) : nil
    }

    private var isAffordable: Bool { nanoseconds <= MarkdownCost.nanosecondsMax }

    private mutating func addTable(_ line: Line) -> MarkdownCost? {
        run.cells += run.columns
        nanoseconds += 3000 * run.columns
        guard isAffordable else { return .tableCells(run.cells) }
        guard Self.couldRuleATable(line) else { return nil }
        run.columns = max(run.columns, line.count { $0 == UInt8(ascii: "|") } + 1)
        run.rules += 1
        nanoseconds += 50 * run.bytes
        return isAffordable ? nil : .tableRules(run.rules)
    }

    /// The square of a count is charged as it grows: n² = 1 + 3 + 5 + …
    private mutating func addSigns(_ line: Line) -> MarkdownCost? {
        for (index, byte) in zip(line.indices, line) {
            switch byte {
            case UInt8(ascii: "["):
                allBrackets += 1
                run.brackets += 1
                nanoseconds += 2 * run.brackets
            case UInt8(ascii: "@"):
                run.atSigns += 1
                nanoseconds += run.atSigns
            case UInt8(ascii: "<"):
                guard let next = line[(index + 1)...].first, next == UInt8(ascii: "?") || next == UInt8(ascii: "!") else { continue }
                run.instructions += 1
                nanoseconds += 2 * run.instructions
            case UInt8(ascii: "w"), UInt8(ascii: "W"):
                guard line[index...].prefix(4).elementsEqual("www.".utf8, by: { $0 | 0x20 == $1 | 0x20 }) else { continue }
                run.addresses += 1
                nanoseconds += 50 * run.addresses
            case UInt8(ascii: ":"):
                if line[index...].starts(with: "://".utf8) { run.addresses += 1 }
            case UInt8(ascii: ")"):
                guard run.addresses > 0 else { continue }
                run.closers += 1
                nanoseconds += run.closers
            default: continue
            }
        }
        if isAffordable { return nil }
        let counts = [
            (run.brackets, MarkdownCost.brackets(run.brackets)), (run.atSigns, .atSigns(run.atSigns)),
            (run.instructions, .instructions(run.instructions)), (run.addresses + run.closers, .addresses(run.addresses + run.closers)),
        ]
        return counts.max { $0.0 < $1.0 }?.1
    }

    /// Only `|`, `-`, `:` and blanks, behind the marks of any quotes and lists.
    private static func couldRuleATable(_ line: Line) -> Bool {
        var hasHyphen = false
        var hasBar = false
        for byte in line {
            switch byte {
            case UInt8(ascii: "-"): hasHyphen = true
            case UInt8(ascii: "|"), UInt8(ascii: ":"): hasBar = true
            case 0x20, 0x09, 0x0B, 0x0C, UInt8(ascii: ">"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "."),
                UInt8(ascii: ")"):
                break
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            default: return false
            }
        }
        return hasHyphen && hasBar
    }

    /// How many quotes and lists the head of a line could be inside of: one a mark, one for two columns of indentation
    /// before a mark. `beginsItem` when its first mark is a bullet with a text, which always ends a paragraph.
    private static func prefix(of line: Line) -> (levels: Int, beginsItem: Bool) {
        var levels = 0, marks = 0, columns = 0
        var beginsItem = false
        var index = line.startIndex
        scan: while index < line.endIndex {
            switch line[index] {
            case UInt8(ascii: " "): columns += 1
            case UInt8(ascii: "\t"): columns += 4
            case UInt8(ascii: ">"):
                marks += 1
                // The blank behind a mark belongs to it.
                columns -= line[(index + 1)...].first == UInt8(ascii: " ") ? 1 : 0
            case UInt8(ascii: "-"), UInt8(ascii: "*"), UInt8(ascii: "+"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                let isBullet = !(UInt8(ascii: "0")...UInt8(ascii: "9")).contains(line[index])
                guard let end = endOfListMark(line, at: index) else { break scan }
                let hasText = line[end...].contains { !isBlank($0) }
                if isBullet, marks == 0, columns <= 3, hasText { beginsItem = true }
                marks += 1
                columns -= 1
                index = end - 1
            default: break scan
            }
            if marks > 0 { levels = marks + max(0, columns) / 2 }
            index += 1
        }
        return isRuleAcross(line) ? (0, false) : (levels, beginsItem)
    }

    /// `* * *` and the like: a line drawn across the page, not lists inside lists.
    private static func isRuleAcross(_ line: Line) -> Bool {
        guard let mark = line.first(where: { !isBlank($0) }), mark == UInt8(ascii: "-") || mark == UInt8(ascii: "*") else {
            return false
        }
        return line.allSatisfy { $0 == mark || isBlank($0) } && line.count { $0 == mark } >= 3
    }

    /// Behind `-`, `*`, `+`, `12.` or `12)`, when a blank or the end follows.
    private static func endOfListMark(_ line: Line, at start: Int) -> Int? {
        let digits = line[start...].prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
        var end = start + 1
        if !digits.isEmpty {
            guard digits.count <= 9, digits.endIndex < line.endIndex else { return nil }
            guard line[digits.endIndex] == UInt8(ascii: ".") || line[digits.endIndex] == UInt8(ascii: ")") else { return nil }
            end = digits.endIndex + 1
        }
        return end == line.endIndex || isBlank(line[end]) ? end : nil
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") }
}
