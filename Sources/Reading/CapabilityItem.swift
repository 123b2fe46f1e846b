import Diagnostics

/// Which lines of a text's body are titles of capabilities.
enum CapabilityTitles: CaseIterable {
    /// Short lines without a sentence's end, that a longer line follows.
    case byShape
    case none
    /// The first of two plain lines, whatever its shape.
    case always
}

/// A piece of the body of a comparison text, in the order of its lines.
enum CapabilityItem {
    case capability(CapabilityText)
    /// `+N more capabilities`
    case hidden(CapabilityLists.Hidden)
    /// `NAME Capabilities`
    case heading(Side)

    var isCapability: Bool {
        if case .capability = self { true } else { false }
    }

    /// - Parameter lines: the body without its verdict block.
    static func items(
        of lines: [TextLines.Line], names: (left: String, right: String), titles: CapabilityTitles, in file: SourceFile,
        reporting diagnostics: inout DiagnosticList
    ) -> [CapabilityItem] {
        var items: [CapabilityItem] = []
        var open = OpenCapability()
        for (index, line) in lines.enumerated() {
            if FeatureTable.isRow(line.text), line.text.utf8.last == UInt8(ascii: "|") {
                diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: line.number))
            } else if let side = heading(line.text, names: names) {
                open.close(into: &items)
                items.append(.heading(side))
            } else if let count = hiddenCount(line.text) {
                open.close(into: &items)
                items.append(.hidden(CapabilityLists.Hidden(count: count, line: line.number)))
            } else if let (label, text) = CapabilityLabel.split(line.text[...]) {
                if let fault = open.take(label, text) { diagnostics.report(fault, at: file.range(line: line.number)) }
            } else {
                let next = index + 1 < lines.count ? lines[index + 1].text : nil
                if open.waiting != nil, let next, open.hasLabel(of: next) { open.waiting = nil }
                open.take(line, isTitle: line.isTitle ?? isTitle(line.text, before: next, titles), into: &items)
            }
        }
        open.close(into: &items)
        return items
    }

    private struct OpenCapability {
        var title: TextLines.Line?
        var description: TextLines.Line?
        var labelled: [CapabilityLabel: String] = [:]
        /// Stands alone on its line, so that its text is the next one.
        var waiting: CapabilityLabel?

        mutating func take(_ label: CapabilityLabel, _ text: Substring) -> ReadingFault? {
            // What looked like a title was the description: a label follows it.
            if description == nil { (description, title) = (title, nil) }
            waiting = nil
            if description == nil { return .orphanParagraph(label: label.words) }
            if labelled[label] != nil { return .repeatedLabel(label: label.words) }
            labelled[label] = String(text)
            if text.isEmpty { waiting = label }
            return nil
        }

        /// Whether a line is labelled as one of this capability is already: then a line between a label with nothing behind it and that one
        /// begins the next capability.
        func hasLabel(of next: String) -> Bool {
            CapabilityLabel.split(next[...]).map { labelled[$0.0] != nil } ?? false
        }

        /// A plain line: a title, or a description. One description is one line, so a second one opens the
        /// next capability.
        mutating func take(_ line: TextLines.Line, isTitle: Bool, into items: inout [CapabilityItem]) {
            if let label = waiting {
                labelled[label] = line.text
                waiting = nil
                return
            }
            if description != nil { close(into: &items) }
            if isTitle, title == nil {
                title = line
            } else {
                description = line
            }
        }

        mutating func close(into items: inout [CapabilityItem]) {
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

    private static let titleBytesMax = 200

    private static func isTitle(_ text: String, before next: String?, _ titles: CapabilityTitles) -> Bool {
        guard titles != .none, let next, text.utf8.count <= titleBytesMax else { return false }
        guard CapabilityLabel.split(next[...]) == nil, hiddenCount(next) == nil else { return false }
        if titles == .always { return true }
        return !".!?;:…".contains(text.last ?? " ") && !text.contains(". ") && next.utf8.count > text.utf8.count
    }

    /// `NAME Capabilities`, also as a Markdown heading, and with other capitals or quotes than the table has, as far as they tell the two
    /// apart.
    private static func heading(_ text: String, names: (left: String, right: String)) -> Side? {
        guard text.hasSuffix(" Capabilities") else { return nil }
        for bare in [text, text.drop { $0 == "#" }.trimmed] {
            let name = bare.dropLast(" Capabilities".count)
            if name == names.left { return .left }
            if name == names.right { return .right }
            let (wanted, left, right) = (loose(name), loose(names.left), loose(names.right))
            if left != right, wanted == left || wanted == right { return wanted == left ? .left : .right }
        }
        return nil
    }

    private static func loose(_ name: some StringProtocol) -> String {
        String(name.lowercased().map { "\"“”„«»'‘’".contains($0) ? "\"" : $0 })
    }

    /// `+4 more capabilities` → 4.
    static func hiddenCount(_ text: String) -> Int? {
        guard text.utf8.first == UInt8(ascii: "+"), text.utf8.count <= 40 else { return nil }
        let digits = text.dropFirst().prefix { $0.isASCII && $0.isNumber }
        let tail = text.dropFirst(1 + digits.count).lowercased()
        guard tail == " more capabilities" || tail == " more capability" || tail == " more" else { return nil }
        return digits.count <= 9 ? Int(digits) : nil
    }
}
