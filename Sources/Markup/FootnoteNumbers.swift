/// Which footnotes a run of blocks refers to, and how often.
///
/// - Order: by first reference; footnotes that only footnotes refer to come after.
struct FootnoteNumbers {
    /// Indices of the document's footnotes: the first is number 1.
    private(set) var order: [Int] = []
    /// From 1, by index.
    private(set) var numbers: [Int: Int] = [:]
    /// How often each is referred to, by index.
    private(set) var referenceCounts: [Int: Int] = [:]

    init(of blocks: [MarkdownNode], among footnotes: [MarkdownNode]) {
        for block in blocks { count(block, in: footnotes) }
        var done = 0
        while done < order.count {
            count(footnotes[order[done]], in: footnotes)
            done += 1
        }
    }

    private mutating func count(_ node: MarkdownNode, in footnotes: [MarkdownNode]) {
        if case .footnoteReference(let index) = node.kind, footnotes.indices.contains(index) {
            if numbers[index] == nil {
                order.append(index)
                numbers[index] = order.count
            }
            referenceCounts[index, default: 0] += 1
        }
        // The text of an image is an attribute: nothing in it can be a link.
        if case .image = node.kind { return }
        for child in node.children { count(child, in: footnotes) }
    }
}
