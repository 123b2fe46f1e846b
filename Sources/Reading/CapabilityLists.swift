import Diagnostics

/// The two capability lists of a comparison text, parted.
///
/// - Source: the body of the text without its verdict block: headings, capabilities (a title or none, a
///   description, labelled paragraphs) and `+N more capabilities`.
struct CapabilityLists {
    /// `+N more capabilities`
    struct Hidden {
        let count: Int
        let line: Int
    }

    let left: [CapabilityText]
    let right: [CapabilityText]
    /// Nil where the list has no such line.
    let leftHidden: Hidden?
    let rightHidden: Hidden?

    /// At most this many are listed on a page; the rest is only counted.
    static let listedMax = 8

    /// - Parameter declared: how many capabilities the table counts for each side.
    init(
        of lines: [TextLines.Line], names: (left: String, right: String), declared: (left: Int?, right: Int?),
        in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) {
        let items = Self.items(of: lines, names: names, declared: declared, in: file, reporting: &diagnostics)
        guard let sides = Self.sides(of: items, declared: declared) else {
            if let first = lines.first, let last = lines.last {
                diagnostics.report(
                    ReadingFault.listsNotParted(left: names.left, lastLine: last.number), at: file.range(line: first.number))
            }
            (left, right, leftHidden, rightHidden) = ([], [], nil, nil)
            return
        }
        var lists: (left: [CapabilityText], right: [CapabilityText]) = ([], [])
        var hidden: (left: Hidden?, right: Hidden?) = (nil, nil)
        for (item, side) in zip(items, sides) {
            switch (item, side) {
            case (.heading, _): break
            case (.capability(let capability), .left): lists.left.append(capability)
            case (.capability(let capability), .right): lists.right.append(capability)
            case (.hidden(let count), .left) where hidden.left == nil: hidden.left = count
            case (.hidden(let count), .right) where hidden.right == nil: hidden.right = count
            case (.hidden(let count), _): diagnostics.report(ReadingFault.unplacedLine, at: file.range(line: count.line))
            }
        }
        (left, right) = lists
        (leftHidden, rightHidden) = hidden
    }

    /// The items by the shape of their lines. Where they are not as many as the table counts, a short description may
    /// have passed for a title, or a title for a description: the reading that agrees with the count is taken.
    private static func items(
        of lines: [TextLines.Line], names: (left: String, right: String), declared: (left: Int?, right: Int?),
        in file: SourceFile, reporting diagnostics: inout DiagnosticList
    ) -> [CapabilityItem] {
        var readings = CapabilityTitles.allCases.lazy.map { titles in
            var found = DiagnosticList()
            return (CapabilityItem.items(of: lines, names: names, titles: titles, in: file, reporting: &found), found)
        }.makeIterator()
        guard let usual = readings.next() else { return [] }
        var taken = usual
        if let left = declared.left, let right = declared.right {
            let listed = min(listedMax, left) + min(listedMax, right)
            while taken.0.count(where: \.isCapability) != listed {
                guard let other = readings.next() else {
                    taken = usual
                    break
                }
                taken = other
            }
        }
        diagnostics.append(taken.1)
        return taken.0
    }

    // MARK: Which list an item belongs to

    /// The side of each item; nil when nothing tells where the left list ends.
    ///
    /// A heading of the right side decides; else `+N more` that more capabilities follow; else the declared
    /// left count, of which at most eight are listed; else what the right side leaves over.
    private static func sides(of items: [CapabilityItem], declared: (left: Int?, right: Int?)) -> [Side]? {
        if items.contains(where: { if case .heading(.right) = $0 { true } else { false } }) {
            var side = Side.left
            return items.map { item in
                if case .heading(let named) = item { side = named }
                return side
            }
        }
        return boundary(in: items, declared: declared).map { boundary in
            items.indices.map { $0 < boundary ? .left : .right }
        }
    }

    /// The index of the first item of the right list.
    private static func boundary(in items: [CapabilityItem], declared: (left: Int?, right: Int?)) -> Int? {
        guard let last = items.lastIndex(where: \.isCapability) else { return declared.right == 0 ? items.count : 0 }
        let capabilities = items.count(where: \.isCapability)
        var before = 0
        for (index, item) in items[..<last].enumerated() {
            if item.isCapability { before += 1 }
            guard case .hidden(let hidden) = item else { continue }
            // Lines that belong nowhere may follow the right list; then its own count fits, and the left one does not.
            if let left = declared.left, let right = declared.right, before + hidden.count != left,
                before - min(listedMax, left) + hidden.count == right
            {
                break
            }
            return index + 1
        }
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
        for (index, item) in items.enumerated() where item.isCapability {
            if count == leftCount { return index }
            count += 1
        }
        return items.count
    }
}
