/// What is said to the author, and what to do.
extension ReadingFault {
    var message: String {
        switch self {
        case .emptyFile: "empty file"
        case .notText(let reason): "not a text file: \(reason)"
        case .badUTF8: "bytes that are not UTF-8; they are shown as U+FFFD"
        case .unreadableFile(let reason): "file cannot be read: \(reason)"
        case .noTable: "no table: the text gives capabilities and no facts"
        case .onlyNames: "text of two names alone: neither a table nor capabilities"
        case .noTitle(let left, let right):
            "neither title nor table header; '\(short(left))' and '\(short(right))' stand in the file's name"
        case .noNames: "no title 'A vs B', no table header and no file name such as 'a-vs-b.txt', so nothing says what is compared"
        case .emptyName: "side without a name"
        case .longName(let name, let most): "'\(short(name))' is too long for a name: a name takes at most \(most) bytes"
        case .ambiguousTitle: "' vs ' occurs more than once in the title, and no table header says where the first name ends"
        case .titleDiffers(let table): "title differs from the table header, which says '\(short(table))'"
        case .markupName(let name): "name made of markup: '\(short(name))'"
        case .pathName(let name): "name made of path steps: '\(short(name))'"
        case .sameNameTwice(let name): "'\(short(name))' is compared with itself"
        case .knownFact(let label, let key): "'\(label)' is a row of its own beside the one of the key '\(key)'"
        case .onlyTable: "table alone: no capabilities below it"
        case .cutTable(let endsText): endsText ? "table is cut: the text ends before any capability" : "table without a row"
        case .cutRow(""): "row without a label and values"
        case .cutRow(let label): "row '\(short(label))' is cut: it has no value"
        case .oneSidedTable: "one-sided table: no row has a value for the second side"
        case .oneSidedRow(let label): "one-sided row: '\(short(label))' has a value for one side only"
        case .tooManyCells(let count): "\(count) cells in a row that takes 3"
        case .conflictingRows(let label, let line): "conflicting rows: '\(short(label))' stands on line \(line) with another value"
        case .unreadableValue(let label, let text, let rule): "'\(label)' takes \(rule), not '\(short(text))'; it is kept as text"
        case .unknownRow(let label, let nearest):
            "row '\(short(label))' is shown as a fact of its own; did you mean '\(nearest)'?"
        case .outOfRange(let label, let text, let max?):
            "'\(short(text))' is out of range: '\(label)' runs from 0 to \(numberText(max))"
        case .outOfRange(let label, let text, nil): "'\(short(text))' is out of range: '\(label)' is 0 or more"
        case .countMismatch(let name, let declared, let listed, let hidden):
            "counts disagree: '\(short(name))' declares \(declared == 1 ? "1 capability" : "\(declared) capabilities"), but "
                + (listed == 1 ? "1 is listed" : "\(listed) are listed")
                + (hidden > 0 ? " and \(hidden) more announced" : "")
        case .cutWithoutCount(let name, let declared, let listed):
            "list of '\(name)' is cut without saying so: \(listed) of \(declared) capabilities"
        case .listsNotParted(let left, let last):
            "nothing tells where the capabilities of '\(left)' end; the lines from here to line \(last) are left out"
        case .unplacedLine: "line that belongs nowhere; it is left out"
        case .orphanParagraph(let label): "'\(label)' without a capability before it"
        case .repeatedLabel(let label): "second '\(label)' in one capability"
        case .secondVerdict(let line): "second verdict: the one on line \(line) is taken"
        case .verdictNamesNeither: "verdict names neither side, so it has no winner"
        case .verdictContradictsRank: "verdict contradicts the ranks in the table; the table counts"
        case .introductionContradictsRank: "introduction contradicts the ranks in the table; the table counts"
        case .unplacedText(let opening, let more):
            "text that belongs nowhere: '\(opening.prefix(80))'" + (more > 0 ? " and \(more) more" : "")
        case .notJSON(let reason): "not JSON: \(reason)"
        case .notRecord: "no artifact: a passport holds 'passport.unfragile.artifact', a manifest 'artifact'"
        case .namelessRecord: "'name' of the artifact is missing"
        case .unreadField(let key, let expected, let found): "'\(key)' takes \(expected), not \(found); it is left out"
        case .unknownField(let key, let nearest): "'\(key)' is not read; did you mean '\(nearest)'?"
        case .emptyCapability: "capability without a name and a description; it is left out"
        case .shortDescription(let count, let least):
            "\(count) \(count == 1 ? "character" : "characters") of description, where a manifest takes \(least)"
        case .lacksColumns(let names):
            "header lacks \(names.map { "'\($0)'" }.joined(separator: ", ")): a table of facts has slug, fact, value, source, date"
        case .unknownColumn(let name, let nearest?): "unknown column '\(name)'; did you mean '\(nearest)'?"
        case .unknownColumn(let name, nil): "unknown column '\(name)'; it is left out"
        case .fieldCount(let count, let columns): "\(count) \(count == 1 ? "field" : "fields") in a row that takes \(columns)"
        case .openQuote: "quote that begins here is not closed"
        case .factWithoutName: "fact without a name"
        case .unreadKind(let folder, let takes): "file is not read: Content/\(folder) takes \(takes) files"
        case .unreadPlace: "file is not read: nothing is taken from this place"
        case .fileNotSlug(let slug): "file name is no slug; name it '\(slug).md'"
        case .notSlug(let text): "'\(text)' is no slug: a slug is lower-case letters, digits and single hyphens"
        case .notWebAddress(let text, let key): "'\(text)' is no web address: '\(key)' takes one that begins with https:// or http://"
        case .unsafeAddress(let text): "'\(text)' could run a script in a reader's browser, so it is left out"
        case .aliasIsAddress(let text): "'\(text)' is an address; an alias is another name that sources use"
        case .folderIndex(let folder): "file is not read: the list of \(folder) has no text of its own"
        case .badLanguage(let text): "'\(text)' is no language tag: 'language' takes one such as en or pt-BR"
        case .badBudget(let key, let text, let isCount):
            "'\(text)' is no \(isCount ? "number of files" : "size"): '\(key)' takes one such as \(isCount ? "20000" : "150 kB or 25 MB")"
        case .repeatedScore(let key): "score '\(key)' is there already"
        case .badBaseURL(let text): "'\(text)' is no base address: 'baseURL' takes one such as https://example.org/atlas/"
        case .notPositive(let label, let text):
            "'\(text)' is too small: '\(label)' takes a number above 0\(label == "amount" ? ", or 0, or -1 for a price that varies" : "")"
        case .unknownScore(let key, let nearest?, _): "unknown score '\(key)'; did you mean '\(nearest)'?"
        case .unknownScore(let key, nil, _): "unknown score '\(key)'"
        case .outsideCapability: "text under '## Capabilities' that belongs to no '###' heading"
        case .reviewDue(let date): "review was due on \(date)"
        case .vectorTorn(let message): "line is no whole JSON object: \(message)"
        case .vectorShape: "line takes an id and a vector of numbers: {\"id\": \"…\", \"vector\": [0.1, 0.2]}"
        case .vectorLength(let count, let usual): "vector of \(count) \(count == 1 ? "number" : "numbers") among vectors of \(usual)"
        case .vectorTwice(let id): "second vector for '\(id)'"
        }
    }

    var help: String? {
        switch self {
        case .unsafeAddress: "use an http, https or mailto address, or a path of the site"
        case .emptyFile: "delete it, or save the comparison text again"
        case .notText: "save it as UTF-8 text"
        case .badUTF8: "save it as UTF-8"
        case .unreadableFile: "see that it is there, and that you may read it"
        case .unreadableValue, .unknownRow, .outOfRange: nil
        case .verdictNamesNeither: "correct the name, or delete the verdict"
        case .verdictContradictsRank, .introductionContradictsRank: "correct whichever of the two is wrong"
        case .sameNameTwice: "correct one of the names, or delete the file"
        case .secondVerdict: "delete one of the two"
        case .emptyName: "write both names in the table header"
        case .cutWithoutCount: "add a line '+N more capabilities' below it"
        case .noTable: "save it again, whole, if the page has a table such as '| Type | Model | Repository |'"
        case .noTitle: "begin the text with a line 'A vs B', with the names as they are written"
        case .knownFact(let label, let key): "write '\(key)' beside 'facts' instead, or call the row something else than '\(label)'"
        case .onlyTable: "save it again, whole, if the page lists capabilities; a table of facts may stand alone"
        case .onlyNames, .cutTable, .cutRow: "save the comparison text again, whole"
        case .noNames: "begin the text with a line 'A vs B'"
        case .ambiguousTitle: "add the table header '| Feature | A | B |'"
        case .titleDiffers: "correct whichever is wrong; the table header is taken"
        case .markupName, .pathName, .longName: "write the plain name wherever the file gives it"
        case .oneSidedTable, .oneSidedRow: "write '—' where a side gives no value"
        case .tooManyCells: "write '\\|' for a bar inside a cell"
        case .conflictingRows: "delete one of the two; the first is taken"
        case .countMismatch: "correct the 'Capabilities' row, or add '+N more capabilities' where the list was cut"
        case .listsNotParted: "add a 'Capabilities' row, or a line 'NAME Capabilities' above each list"
        case .unplacedLine: "delete it, or move it into a capability"
        case .orphanParagraph: "put it below the description it belongs to; it is left out"
        case .repeatedLabel: "join the two; the first is taken"
        case .unreadPlace: "Content/ holds site.yml and the folders sources, artifacts, capabilities, comparisons, pages and static"
        case .unknownScore(_, nil, let known): "the site's scores are \(known.joined(separator: ", ")); 'scores' in site.yml sets them"
        case .outsideCapability: "put a heading '### What it can do' above it; it is left out"
        case .aliasIsAddress: "where an old address shall lead here, the host redirects it; leave it out"
        case .folderIndex: "write a page below Content/pages/, and link to it"
        case .unreadKind: "move it below Content/static/, from where it is copied, or give it another ending"
        case .reviewDue: "look the file over, and set a later 'reviewBy'"
        case .notSlug(let text): "write it as '\(Slug(of: text))'"
        case .repeatedScore: "give it another key, or take one of the two out"
        case .fileNotSlug, .notWebAddress, .badBaseURL, .badLanguage, .badBudget, .notPositive, .unknownScore, .vectorShape: nil
        case .vectorTorn, .vectorLength: "make the vectors again with one tool: pairwise statements"
        case .vectorTwice: "delete one of the two; the first is taken"
        case .unplacedText: "it is left out; capabilities stand below 'NAME Capabilities', or directly below the table"
        case .notRecord: "give a passport as it was served, or a manifest as its maintainer wrote it"
        case .lacksColumns: "the first row names the columns, in any order: slug,fact,value,source,date"
        case .fieldCount: "put a value that holds the separator in double quotes"
        case .openQuote: "write a quote inside quotes twice"
        case .shortDescription: "say what it does, and how"
        case .notJSON: "save it again as it was served"
        case .namelessRecord: "write the name below 'artifact'"
        case .emptyCapability: "give it a name and a description, or delete it"
        case .factWithoutName: "write its name into the column 'fact'"
        case .unreadField, .unknownField, .unknownColumn: nil
        }
    }
}

/// What an author wrote, short enough for one line.
private func short(_ text: String) -> String {
    let head = text.prefix(80)
    return head.endIndex < text.endIndex ? head + "…" : text
}
