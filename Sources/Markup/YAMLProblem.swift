/// Why a text cannot be read as YAML, in words for the person who wrote it.
///
/// libyaml says what its own grammar waited for ("did not find expected key"); each sentence below is the
/// usual cause, or the remedy. What has no sentence is handed on as ``other(_:)``.
package enum YAMLProblem: Sendable, Equatable {
    case tab
    case secondColon
    case lineAboveHasNoColon
    case noSpaceAfterColon
    case indentation
    case textAfterValue
    case openQuote
    case openBracket
    case openBrace
    case strayBracket
    case dashInValue
    case needsQuotes(first: String)
    case unknownEscape
    case control
    case notUTF8
    case tag
    case other(String)

    var message: String {
        switch self {
        case .tab: "tab at the start of the line; YAML is indented with spaces"
        case .secondColon: "second ': ' in one value; put the value in quotes"
        case .lineAboveHasNoColon: "this line was read as more of the text above it"
        case .noSpaceAfterColon: "key without a value; a key ends with a colon and a space"
        case .indentation: "this line is indented unlike the lines it belongs to"
        case .textAfterValue: "text after the end of a value"
        case .openQuote: "quote that is not closed"
        case .openBracket: "'[' without its ']', or a comma is missing"
        case .openBrace: "'{' without its '}', or a comma is missing"
        case .strayBracket: "bracket where a value belongs"
        case .dashInValue: "'- ' after a key; a list begins on the next line"
        case .needsQuotes(let first): "value that begins with '\(first)'; put it in quotes"
        case .unknownEscape: "backslash that YAML gives no meaning to"
        case .control: "control character in YAML; only tabs and line ends may stand there"
        case .notUTF8: "bytes that are not UTF-8"
        case .tag: "'!' begins a YAML tag; put the value in quotes"
        case .other(let words): "YAML that cannot be read: \(words)"
        }
    }

    var help: String? {
        switch self {
        case .lineAboveHasNoColon: "either the line above lacks ': ' after its key, or this line is indented too far"
        case .openQuote: "a quote inside 'single quotes' is written twice: 'it''s'"
        case .strayBracket: "text that holds a bracket or a brace goes in quotes"
        case .textAfterValue: "text that holds a quote in its middle goes in quotes as a whole"
        case .unknownEscape: "write \\\\ for a backslash, or use single quotes, where it stands for itself"
        case .notUTF8: "save the file as UTF-8"
        case .tab, .secondColon, .noSpaceAfterColon, .indentation, .openBracket, .openBrace, .dashInValue, .needsQuotes, .control,
            .tag,
            .other:
            nil
        }
    }
}

extension YAMLProblem {
    /// The problem behind words of libyaml 0.2.
    ///
    /// - Parameters:
    ///   - words: what its parser says (`problem`).
    ///   - context: what it was doing (`context`), or empty.
    ///   - found: the byte at the place, nil at the end.
    ///   - line: the bytes of that line that stand before the place.
    init(words: String, context: String, found: UInt8?, before line: some BidirectionalCollection<UInt8>) {
        let isFirstOnLine = line.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
        self =
            switch words {
            case _ where words.contains("tab character"): .tab
            case "found character that cannot start any token":
                found == UInt8(ascii: "\t") ? .tab : .needsQuotes(first: found.map { String(UnicodeScalar($0)) } ?? "")
            case "mapping values are not allowed in this context":
                Self.holdsColon(line) ? .secondColon : .lineAboveHasNoColon
            case "could not find expected ':'": .noSpaceAfterColon
            case "block sequence entries are not allowed in this context": isFirstOnLine ? .indentation : .dashInValue
            case "did not find expected key", "did not find expected '-' indicator", "did not find expected <document start>":
                isFirstOnLine ? .indentation : .textAfterValue
            case "found unexpected end of stream", "found unexpected document indicator": .openQuote
            case "did not find expected ',' or ']'": .openBracket
            case "did not find expected ',' or '}'": .openBrace
            case "did not find expected node content": .strayBracket
            case "did not find expected comment or line break":
                .needsQuotes(first: context.contains("block scalar") ? ">' or '|" : "%")
            case "found unknown escape character": .unknownEscape
            case "control characters are not allowed": .control
            case _ where words.contains("UTF-8"): .notUTF8
            case _ where context.contains("an alias"): .needsQuotes(first: "*")
            case _ where context.contains("an anchor"): .needsQuotes(first: "&")
            case _ where context.contains("tag") && !context.contains("directive"): .tag
            case _ where context.contains("directive"): .needsQuotes(first: "%")
            default: .other(words)
            }
    }

    /// Whether libyaml's *context* place (where the value began) shows the mistake better than where it gave up.
    var isBestShownWhereItBegan: Bool {
        switch self {
        case .noSpaceAfterColon, .openQuote, .openBracket, .openBrace, .tag: true
        case .needsQuotes(let first): first == "*" || first == "&" || first.hasPrefix(">")
        case .tab, .secondColon, .lineAboveHasNoColon, .indentation, .textAfterValue, .strayBracket, .dashInValue, .unknownEscape,
            .control, .notUTF8, .other:
            false
        }
    }

    private static func holdsColon(_ line: some BidirectionalCollection<UInt8>) -> Bool {
        zip(line, line.dropFirst()).contains { $0 == UInt8(ascii: ":") && $1 == UInt8(ascii: " ") }
    }
}
