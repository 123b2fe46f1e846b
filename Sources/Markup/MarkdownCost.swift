import Diagnostics

/// The shapes of text that keep cmark-gfm 0.29 busy out of all proportion to their length.
///
/// A hostile text of 100 kB can cost it half a minute or a gigabyte. Each shape below was measured on it, and is
/// counted before it gets the text, in about the nanoseconds that it takes; ``nanosecondsMax`` is what a text may
/// cost beyond the plain reading.
package enum MarkdownCost: Sendable, Equatable {
    /// Missing cells are filled in: 2000 columns over 2000 lines of one letter are 4 million cells (CVE-2023-37463).
    case tableCells(Int)
    /// A line that could rule a table off makes the paragraph above it be read again as a header row.
    case tableRules(Int)
    /// Each `![[]()` looks back at the brackets before it.
    case brackets(Int)
    /// Each `@` looks for an address on both its sides.
    case atSigns(Int)
    /// Each `<?` and `<!` looks for its end.
    case instructions(Int)
    /// Each `www.` looks at what stands around it, and each `)` behind one for where the address ends.
    case addresses(Int)
    /// Where a link names a definition, all of its destination is copied.
    case references(bytes: Int)
    /// Every line, empty ones too, is held against each quote and list that is open.
    case openBlocks(levels: Int)

    static let nanosecondsMax = 300_000_000
    static let levelsMax = 100

    var message: String {
        switch self {
        case .tableCells(let count): "table of \(count) cells, most of them empty"
        case .tableRules(let count): "\(count) lines of '|' and '-' in one paragraph"
        case .brackets(let count): "'[' comes \(count) times in one paragraph"
        case .atSigns(let count): "'@' comes \(count) times in one paragraph"
        case .instructions(let count): "'<?' and '<!' come \(count) times in one paragraph"
        case .addresses(let count): "'www.' and ')' come \(count) times in one paragraph"
        case .references(let bytes): "links that name a definition of \(bytes) bytes, too many for its length"
        case .openBlocks(let levels): "\(levels) quotes and lists inside each other"
        }
    }

    /// The first line on which `markdown` costs more than it may, and why.
    ///
    /// - Units: `offset` is an index of `markdown`.
    /// - Cost: one pass. It counts on the safe side, and does not know code from text: a code block with
    ///   17,000 brackets and no empty line is refused too.
    static func excess(in markdown: ArraySlice<UInt8>) -> (cost: MarkdownCost, offset: Int)? {
        markdown.withUnsafeBufferPointer { bytes in
            var meter = MarkdownMeter()
            var start = 0
            while start < bytes.count {
                var end = start
                while end < bytes.count, bytes[end] != UInt8(ascii: "\n"), bytes[end] != UInt8(ascii: "\r") { end += 1 }
                if let cost = meter.add(bytes[start..<end]) { return (cost, markdown.startIndex + start) }
                let isCRLF = end + 1 < bytes.count && bytes[end] == UInt8(ascii: "\r") && bytes[end + 1] == UInt8(ascii: "\n")
                start = min(end + (isCRLF ? 2 : 1), bytes.count)
            }
            return nil
        }
    }
}
