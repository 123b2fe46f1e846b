import Diagnostics

/// What can be wrong in the files of `Content/`.
enum ReadingFault: Fault {
    // Any file.
    case emptyFile
    case notText(String)
    case badUTF8
    case unreadableFile(String)
    // Comparison texts.
    case noTable
    case onlyNames
    case noTitle(left: String, right: String)
    case noNames
    case emptyName
    case longName(String, bytesMax: Int)
    case ambiguousTitle
    case titleDiffers(table: String)
    case markupName(String)
    case pathName(String)
    case sameNameTwice(String)
    case cutTable(endsText: Bool)
    case onlyTable
    case knownFact(String, key: String)
    case cutRow(label: String)
    case oneSidedTable
    case oneSidedRow(label: String)
    case tooManyCells(count: Int)
    case conflictingRows(label: String, firstLine: Int)
    case unreadableValue(label: String, text: String, rule: String)
    /// A row one letter away from one that the table lacks.
    case unknownRow(String, nearest: String)
    case outOfRange(label: String, text: String, max: Double?)
    case countMismatch(name: String, declared: Int, listed: Int, hidden: Int)
    case cutWithoutCount(name: String, declared: Int, listed: Int)
    case listsNotParted(left: String, lastLine: Int)
    case unplacedLine
    case orphanParagraph(label: String)
    case repeatedLabel(label: String)
    case secondVerdict(firstLine: Int)
    case verdictNamesNeither
    case verdictContradictsRank
    case introductionContradictsRank
    // The other ways in: saved pages, passports, manifests, tables of facts.
    case unplacedText(opening: String, more: Int)
    case notJSON(String)
    case notRecord
    case namelessRecord
    case unreadField(key: String, expected: String, found: String)
    case unknownField(String, nearest: String)
    case emptyCapability
    case shortDescription(count: Int, least: Int)
    case lacksColumns([String])
    case unknownColumn(String, nearest: String?)
    case fieldCount(count: Int, columns: Int)
    case openQuote
    case factWithoutName
    // Markdown and settings.
    case unreadKind(String, takes: String)
    case unreadPlace
    case fileNotSlug(String)
    case notSlug(String)
    case notWebAddress(String, key: String)
    case unsafeAddress(String)
    case badBaseURL(String)
    case badLanguage(String)
    case aliasIsAddress(String)
    /// The folder, such as `artifacts`.
    case folderIndex(String)
    case badBudget(key: String, text: String, isCount: Bool)
    case repeatedScore(String)
    case notPositive(label: String, text: String)
    case unknownScore(String, nearest: String?, known: [String])
    case outsideCapability
    case reviewDue(String)
    // Vectors.
    case vectorTorn(String)
    case vectorShape
    case vectorLength(Int, usual: Int)
    case vectorTwice(String)

    var id: String {
        switch self {
        case .emptyFile: "empty-file"
        case .notText: "not-text"
        case .badUTF8: "bad-utf8"
        case .unreadableFile: "unreadable-file"
        case .noTable: "no-table"
        case .onlyNames: "only-names"
        case .noTitle: "no-title"
        case .noNames: "no-names"
        case .emptyName: "empty-name"
        case .longName: "long-name"
        case .ambiguousTitle: "ambiguous-title"
        case .titleDiffers: "title-differs"
        case .markupName: "markup-in-name"
        case .pathName: "path-in-name"
        case .sameNameTwice: "same-name-twice"
        case .cutTable: "cut-table"
        case .onlyTable: "only-table"
        case .knownFact: "known-fact"
        case .cutRow: "cut-row"
        case .oneSidedTable: "one-sided-table"
        case .oneSidedRow: "one-sided-row"
        case .tooManyCells: "too-many-cells"
        case .conflictingRows: "conflicting-rows"
        case .unreadableValue: "unreadable-value"
        case .unknownRow: "unknown-row"
        case .outOfRange: "out-of-range"
        case .countMismatch: "count-mismatch"
        case .cutWithoutCount: "cut-without-count"
        case .listsNotParted: "lists-not-parted"
        case .unplacedLine: "unplaced-line"
        case .orphanParagraph: "orphan-paragraph"
        case .repeatedLabel: "repeated-label"
        case .secondVerdict: "second-verdict"
        case .verdictNamesNeither: "verdict-names-neither"
        case .verdictContradictsRank: "verdict-contradicts-rank"
        case .introductionContradictsRank: "introduction-contradicts-rank"
        case .unplacedText: "unplaced-text"
        case .notJSON: "not-json"
        case .notRecord: "not-record"
        case .namelessRecord: "nameless-record"
        case .unreadField: "unread-field"
        case .unknownField: "unknown-field"
        case .emptyCapability: "empty-capability"
        case .shortDescription: "short-description"
        case .lacksColumns: "lacks-columns"
        case .unknownColumn: "unknown-column"
        case .fieldCount: "field-count"
        case .openQuote: "open-quote"
        case .factWithoutName: "fact-without-name"
        case .unreadKind: "unread-kind"
        case .unreadPlace: "unread-place"
        case .fileNotSlug: "file-not-slug"
        case .notSlug: "not-slug"
        case .notWebAddress: "not-web-address"
        case .unsafeAddress: "unsafe-link"
        case .badBaseURL: "bad-base-url"
        case .badLanguage: "bad-language"
        case .aliasIsAddress: "alias-is-address"
        case .folderIndex: "folder-index"
        case .badBudget: "bad-budget"
        case .repeatedScore: "repeated-score"
        case .notPositive: "not-positive"
        case .unknownScore: "unknown-score"
        case .outsideCapability: "outside-capability"
        case .reviewDue: "review-due"
        case .vectorTorn: "vector-torn"
        case .vectorShape: "vector-shape"
        case .vectorLength: "vector-length"
        case .vectorTwice: "vector-twice"
        }
    }

    var severity: Severity {
        switch self {
        case .emptyFile, .notText, .badUTF8, .unreadableFile, .onlyNames, .noNames, .emptyName, .longName, .ambiguousTitle, .markupName,
            .pathName, .sameNameTwice, .cutTable, .cutRow, .oneSidedTable, .oneSidedRow, .tooManyCells, .conflictingRows,
            .outOfRange, .countMismatch, .listsNotParted, .orphanParagraph, .repeatedLabel, .fileNotSlug, .notSlug, .notWebAddress,
            .unsafeAddress,
            .badBaseURL, .badLanguage, .badBudget, .repeatedScore, .notPositive, .unknownScore, .outsideCapability, .vectorTorn,
            .vectorShape,
            .vectorLength,
            .vectorTwice, .notJSON, .notRecord, .namelessRecord, .lacksColumns, .fieldCount, .openQuote, .factWithoutName:
            .error
        case .unknownField: .note
        case .unplacedText, .unreadField, .emptyCapability, .shortDescription, .unknownColumn, .unreadKind, .unreadPlace, .reviewDue,
            .noTable, .onlyTable, .knownFact, .aliasIsAddress, .folderIndex, .noTitle, .titleDiffers, .unreadableValue, .unknownRow,
            .cutWithoutCount, .unplacedLine,
            .secondVerdict,
            .verdictNamesNeither,
            .verdictContradictsRank, .introductionContradictsRank:
            .warning
        }
    }
}
