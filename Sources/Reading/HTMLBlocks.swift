import Markup

/// The main content of a saved page as a list of text blocks and tables.
///
/// - Shape: white space is one space, no block is empty. What is navigation by its element or role is left out, and
///   a table that holds tables is seen through, for it was only there to lay out the page.
struct HTMLBlocks {
    struct Block {
        enum Kind: Equatable {
            case heading(Int)
            /// A paragraph all of strong text, or a `<dt>`.
            case title
            case item, paragraph
            /// All of it is links or buttons.
            case link
        }

        var text: String
        let line: Int
        let kind: Kind
        /// The outermost item of a list that it stands in, by number.
        var item: Int?
    }

    struct Table {
        var rows: [[TableCell]] = []
        /// Rows at the top that hold headings only.
        var headerCount: Int?
        let line: Int
    }

    enum Piece {
        case block(Block)
        case table(Table)
    }

    let pieces: [Piece]
    /// The page's `<h1>` headings and then its `<title>`, wherever they stand.
    let titles: [Block]

    init(of document: HTMLDocument) {
        let outline = HTMLOutline(of: document)
        var builder = HTMLBlockBuilder(isMain: outline.isMain)
        for index in outline.content { builder.take(document.events[index], isLayout: outline.layoutTables.contains(index)) }
        pieces = builder.finished()
        titles = Self.titles(of: document, named: "h1") + Self.titles(of: document, named: "title")
    }

    private static func titles(of document: HTMLDocument, named name: String) -> [Block] {
        var titles: [Block] = []
        var open: InlineText?
        for event in document.events {
            switch event {
            case .start(name, _, _): open = InlineText()
            case .end(name):
                if let block = open?.block(kind: .heading(1)) { titles.append(block) }
                open = nil
            case .text(let text, let line): open?.append(text, line: line)
            case .start, .end: break
            }
        }
        return titles
    }
}

/// Which part of a page is its content.
private struct HTMLOutline {
    /// Indices of events.
    let content: Range<Int>
    /// The content is what the page calls its main part, so that even its headers belong to it.
    let isMain: Bool
    /// Where the tables begin that hold other tables.
    let layoutTables: Set<Int>

    private struct Candidate {
        let isMain: Bool
        let range: Range<Int>
        let holdsTable: Bool
    }

    init(of document: HTMLDocument) {
        var open: [(start: Int, name: String, isCandidate: Bool, holdsTable: Bool)] = []
        var candidates: [Candidate] = []
        var layoutTables: Set<Int> = []
        for (index, event) in document.events.enumerated() {
            switch event {
            case .start(let name, let attributes, _):
                if name == "table" {
                    for place in open.indices {
                        open[place].holdsTable = true
                        if open[place].name == "table" { layoutTables.insert(open[place].start) }
                    }
                }
                let isMain = name == "main" || attributes.contains { $0.name == "role" && $0.value == "main" }
                open.append((index, isMain ? "main" : name, isMain || name == "article", false))
            case .end:
                if let element = open.popLast(), element.isCandidate {
                    candidates.append(
                        Candidate(
                            isMain: element.name == "main", range: element.start + 1..<index, holdsTable: element.holdsTable))
                }
            case .text: break
            }
        }
        candidates.sort { $0.range.lowerBound < $1.range.lowerBound }
        let best =
            candidates.first { $0.isMain && $0.holdsTable } ?? candidates.first { $0.holdsTable }
            ?? (layoutTables.isEmpty ? candidates.first { $0.isMain } : nil)
        content = best?.range ?? 0..<document.events.count
        isMain = best != nil
        self.layoutTables = layoutTables
    }
}
