import Diagnostics

/// The two capability lists of a comparison text, parted.
///
/// - Source: the body of the text without its verdict block: headings, capabilities (a title or none, a
///   description, labelled paragraphs) and `+N more capabilities`.
struct CapabilityLists {
    let left: [CapabilityText]
    let right: [CapabilityText]
    /// From `+N more capabilities`; nil where the list has no such line.
    let leftHidden: Int?
    let rightHidden: Int?

    /// At most this many are listed on a page; the rest is only counted.
    static let listedMax = 8

    private enum Item {
        case capability(CapabilityText)
        case hidden(Int, line: Int)
        case heading(Side)
    }

    /// - Parameter declared: how many capabilities the table counts for each side.
    init(
        of lines: [TextLines.Line], names: (left: String, right: String), declared: (left: Int?, right: Int?),
        in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) {
        let items = Self.items(of: lines, names: names, in: file, reporting: &diagnostics)
        let capabilities = items.compactMap { if case .capability(let capability) = $0 { capability } else { nil } }
        guard let sides = Self.sides(of: items, declared: declared, capabilities: capabilities.count) else {
            if let first = capabilities.first {
                diagnostics.report(ReadingFault.listsNotParted(left: names.left), at: file.range(line: first.line))
            }
            (left, right, leftHidden, rightHidden) = ([], [], nil, nil)
            return
        }
        var lists: (left: [CapabilityText], right: [CapabilityText]) = ([], [])
        var hidden: (left: Int?, right: Int?) = (nil, nil)
        for (item, side) in zip(items, sides) {
            switch (item, side) {
            case (.heading, _): break
            case (.capability(let capability), .left): lists.left.append(capability)
            case (.capability(let capability), .right): lists.right.append(capability)
            case (.hidden(let count, _), .left) where hidden.left == nil: hidden.left = count
            case (.hidden(let count, _), .right) where hidden.right == nil: hidden.right = count
            case (.hidden(_, let line), _): diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line))
            }
        }
        (left, right) = lists
        (leftHidden, rightHidden) = hidden
    }

    // MARK: Which list an item belongs to

    /// The side of each item; nil when nothing tells where the left list ends.
    ///
    /// A heading of the right side decides; else `+N more` that more capabilities follow; else the declared
    /// left count, of which at most eight are listed; else what the right side leaves over.
    private static func sides(of items: [Item], declared: (left: Int?, right: Int?), capabilities: Int) -> [Side]? {
        if items.contains(where: { if case .heading(.right) = $0 { true } else { false } }) {
            var side = Side.left
            return items.map { item in
                if case .heading(let named) = item { side = named }
                return side
            }
        }
        return boundary(in: items, declared: declared, capabilities: capabilities).map { boundary in
            items.indices.map { $0 < boundary ? .left : .right }
        }
    }

    /// The index of the first item of the right list.
    private static func boundary(in items: [Item], declared: (left: Int?, right: Int?), capabilities: Int) -> Int? {
        for (index, item) in items.enumerated() {
            if case .hidden = item, items[(index + 1)...].contains(where: isCapability) { return index + 1 }
        }
        if capabilities == 0 { return 0 }
        if declared.right == 0 { return items.count }
        let leftCount: Int
        if let left = declared.left {
            leftCount = min(listedMax, left)
        } else if let right = declared.right {
            leftCount = max(0, capabilities - min(listedMax, right))
        } else {
            return nil
        }
        var count = 0
        for (index, item) in items.enumerated() where isCapability(item) {
            if count == leftCount { return index }
            count += 1
        }
        return items.count
    }

    private static func isCapability(_ item: Item) -> Bool {
        if case .capability = item { true } else { false }
    }

    // MARK: Lines to items

    private static func items(
        of lines: [TextLines.Line], names: (left: String, right: String), in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) -> [Item] {
        var items: [Item] = []
        var open = OpenCapability()
        for (index, line) in lines.enumerated() {
            if FeatureTable.isRow(line.text), line.text.last == "|" {
                diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line.number))
            } else if let side = heading(line.text, names: names) {
                open.close(into: &items)
                items.append(.heading(side))
            } else if let count = hiddenCount(line.text) {
                open.close(into: &items)
                items.append(.hidden(count, line: line.number))
            } else if let (label, text) = CapabilityLabel.split(line.text[...]) {
                if open.description == nil, let title = open.title {
                    // What looked like a title was the description: a label follows it.
                    open.description = title
                    open.title = nil
                }
                if open.description == nil {
                    diagnostics.report(ReadingFault.orphanParagraph(label: label.words), at: file.range(line: line.number))
                } else if open.labelled[label] != nil {
                    diagnostics.report(ReadingFault.repeatedLabel(label: label.words), at: file.range(line: line.number))
                } else {
                    open.labelled[label] = String(text)
                }
            } else {
                let next = index + 1 < lines.count ? lines[index + 1].text : nil
                open.take(line, isTitle: isTitle(line.text, before: next), into: &items)
            }
        }
        open.close(into: &items)
        return items
    }

    private struct OpenCapability {
        var title: TextLines.Line?
        var description: TextLines.Line?
        var labelled: [CapabilityLabel: String] = [:]

        /// A plain line: a title, or a description. One description is one line, so a second one opens the
        /// next capability.
        mutating func take(_ line: TextLines.Line, isTitle: Bool, into items: inout [Item]) {
            if description != nil { close(into: &items) }
            if isTitle, title == nil {
                title = line
            } else {
                description = line
            }
        }

        mutating func close(into items: inout [Item]) {
            // A title that nothing follows says something all the same.
            if description == nil { (description, title) = (title, nil) }
            guard let description else { return }
            let labelled = labelled
            func prose(_ label: CapabilityLabel) -> Prose? {
                labelled[label].flatMap { $0.isEmpty ? nil : Prose(plain: $0) }
            }
            items.append(
                .capability(
                    CapabilityText(
                        title: title?.text, description: Prose(plain: description.text), unique: prose(.unique),
                        versusAlternatives: prose(.versusAlternatives), bestFor: prose(.bestFor),
                        limitations: prose(.limitations), requires: prose(.requires), line: description.number)))
            self = OpenCapability()
        }
    }

    /// A short line without a sentence's end, that a description follows.
    private static func isTitle(_ text: String, before next: String?) -> Bool {
        guard let next, text.count <= 120, !".!?;:…".contains(text.last ?? " "), !text.contains(". ") else { return false }
        return CapabilityLabel.split(next[...]) == nil && hiddenCount(next) == nil && next.count > text.count
    }

    /// `NAME Capabilities`, also as a Markdown heading.
    private static func heading(_ text: String, names: (left: String, right: String)) -> Side? {
        let bare = text.drop { $0 == "#" }.trimmed
        if bare == names.left + " Capabilities" { return .left }
        return bare == names.right + " Capabilities" ? .right : nil
    }

    /// `+4 more capabilities` → 4.
    private static func hiddenCount(_ text: String) -> Int? {
        guard text.first == "+" else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let tail = text.dropFirst(1 + digits.count).lowercased()
        guard tail == " more capabilities" || tail == " more capability" || tail == " more" else { return nil }
        return Int(digits)
    }
}
