import Diagnostics

/// What can be wrong in the Markdown and YAML of an author's file.
package enum MarkupFault: Fault {
    case unclosedFrontMatter
    case tomlFrontMatter
    case notMapping(found: String)
    case yaml(YAMLProblem)
    case alias(String)
    case secondDocument
    case yamlTooDeep(depthMax: Int)
    case keyNotText(found: String)
    case repeatedKey(String, firstLine: Int, secondLine: Int)
    case missingKey(String, hasFences: Bool)
    case unknownKey(String, nearest: String?, known: [String])
    case wrongType(key: String, expected: String, found: String)
    case noSuchDay(String, daysInMonth: Int?)
    case notAChoice(key: String, found: String, choices: [String], nearest: String?)
    case rawHTML(String)
    case templateTag(String)
    case unsafeLink(String)
    case pinNotSlug(String)
    case markdownTooDeep(depthMax: Int)
    case markdownTooCostly(MarkdownCost)
    case markdownTooLong(bytesMax: Int)
    case htmlTooLong(bytesMax: Int)
    case htmlTooDeep(depthMax: Int)
    case htmlTooManyElements(countMax: Int)
    case htmlTooManyAttributes(countMax: Int)

    package var id: String {
        switch self {
        case .unclosedFrontMatter: "unclosed-front-matter"
        case .tomlFrontMatter: "toml-front-matter"
        case .notMapping: "yaml-not-mapping"
        case .yaml: "yaml-syntax"
        case .alias: "yaml-alias"
        case .secondDocument: "yaml-second-document"
        case .yamlTooDeep: "yaml-too-deep"
        case .keyNotText: "yaml-key-not-text"
        case .repeatedKey: "repeated-key"
        case .missingKey: "missing-key"
        case .unknownKey: "unknown-key"
        case .wrongType: "wrong-type"
        case .noSuchDay: "no-such-day"
        case .notAChoice: "not-a-choice"
        case .rawHTML: "raw-html"
        case .templateTag: "template-tag"
        case .unsafeLink: "unsafe-link"
        case .pinNotSlug: "pin-not-slug"
        case .markdownTooDeep: "markdown-too-deep"
        case .markdownTooCostly: "markdown-too-costly"
        case .markdownTooLong: "markdown-too-long"
        case .htmlTooLong: "html-too-long"
        case .htmlTooDeep: "html-too-deep"
        case .htmlTooManyElements: "html-too-many-elements"
        case .htmlTooManyAttributes: "html-too-many-attributes"
        }
    }

    package var severity: Severity {
        switch self {
        case .rawHTML, .templateTag: .warning
        case .unclosedFrontMatter, .tomlFrontMatter, .notMapping, .yaml, .alias, .secondDocument, .yamlTooDeep, .keyNotText, .repeatedKey,
            .missingKey,
            .unknownKey, .wrongType, .noSuchDay, .notAChoice, .unsafeLink, .pinNotSlug, .markdownTooDeep, .markdownTooCostly,
            .markdownTooLong, .htmlTooLong, .htmlTooDeep, .htmlTooManyElements, .htmlTooManyAttributes:
            .error
        }
    }

    package var message: String {
        switch self {
        case .unclosedFrontMatter: "front matter that begins here is not closed"
        case .tomlFrontMatter: "front matter in TOML is not read; it is YAML here"
        case .notMapping(let found): "\(found) where lines of 'key: value' belong"
        case .yaml(let problem): problem.message
        case .alias(let name): "'\(name)' is a YAML reference, which is not followed here"
        case .secondDocument: "second YAML document in one file"
        case .yamlTooDeep(let depthMax): "more than \(depthMax) lists and mappings inside each other"
        case .keyNotText(let found): "\(found) as a key; a key is a text"
        case .repeatedKey(let key, let first, let second): "'\(key)' is given twice, on lines \(first) and \(second)"
        case .missingKey(let key, _): "'\(key)' is missing"
        case .unknownKey(let key, let nearest?, _): "unknown key '\(key)'; did you mean '\(nearest)'?"
        case .unknownKey(let key, nil, _): "unknown key '\(key)'"
        case .wrongType(let key, let expected, let found): "\(key) takes \(expected), not \(found)"
        case .noSuchDay(let text, let days?): "\(text) is no day of the calendar: that month has \(days) days"
        case .noSuchDay(let text, nil): "\(text) is no day of the calendar"
        case .notAChoice(let key, let found, let choices, nil): "\(key) takes \(choices.joined(separator: ", ")), not '\(found)'"
        case .notAChoice(let key, let found, _, let nearest?): "\(key) does not take '\(found)'; did you mean '\(nearest)'?"
        case .templateTag(let text): "'\(text)' is shown as it stands: Markdown holds no template tags here"
        case .rawHTML(let text): "HTML '\(text)' is left out of the page"
        case .unsafeLink(let destination): "'\(destination)' could run a script in a reader's browser, so the link is left out"
        case .pinNotSlug(let text): "'{#\(text)}' is no slug: lower-case letters, digits and single hyphens"
        case .markdownTooDeep(let depthMax): "more than \(depthMax) quotes, lists and styles inside each other"
        case .markdownTooCostly(let cost): cost.message
        case .markdownTooLong(let bytesMax): "text of more than \(bytesMax >> 20) MiB on one page"
        case .htmlTooLong(let bytesMax): "page of more than \(bytesMax >> 20) MiB"
        case .htmlTooDeep(let depthMax): "more than \(depthMax) elements inside each other; the rest of the page is not read"
        case .htmlTooManyElements(let countMax): "more than \(countMax) elements; the rest of the page is not read"
        case .htmlTooManyAttributes(let countMax): "tag with more than \(countMax) attributes; the page is not read"
        }
    }

    package var help: String? {
        switch self {
        case .unclosedFrontMatter: "close it with a line of three hyphens; a line drawn across the page is written '***'"
        case .tomlFrontMatter: "write '---' for '+++', and 'key: value' for 'key = value'"
        case .yaml(let problem): problem.help
        case .alias: "write the value again where it is wanted, or put a text that begins with '*' or '&' in quotes"
        case .unknownKey(_, nil, let known):
            known.isEmpty ? "no key is known here" : "known keys: \(known.joined(separator: ", "))"
        case .notAChoice(_, _, let choices, _?): "it takes \(choices.joined(separator: ", "))"
        case .repeatedKey: "delete one of the two"
        case .missingKey(let key, hasFences: false): "begin the file with a line '---', a line '\(key): …' and another '---'"
        case .missingKey(let key, _): "write a line '\(key): …'"
        case .secondDocument: "delete the '---', or keep one of the two parts"
        case .markdownTooCostly, .markdownTooDeep: "write it in a plainer way, or part it by empty lines"
        case .markdownTooLong: "part it into several pages"
        case .templateTag: "write what the tag would make; if readers are to see the tag itself, put it between backticks"
        case .rawHTML: "write it as Markdown, or show it as code between backticks"
        case .unsafeLink: "use an http, https or mailto address, or a path of the site"
        case .htmlTooLong, .htmlTooDeep: "save the part that compares the two, without the pictures inside it"
        case .htmlTooManyElements, .htmlTooManyAttributes: "save the part that compares the two, and nothing else"
        case .notMapping, .yamlTooDeep, .keyNotText, .unknownKey, .wrongType, .noSuchDay, .notAChoice, .pinNotSlug: nil
        }
    }
}

extension MarkupFault {
    /// nil for a day that exists, and for a text that has not the shape of a date.
    package static func noSuchDay(writtenAs text: String) -> MarkupFault? {
        guard CalendarDate(text) == nil, let (year, month, _) = CalendarDate.numbers(in: text) else { return nil }
        return .noSuchDay(text, daysInMonth: (1...12).contains(month) ? CalendarDate.length(ofMonth: month, year: year) : nil)
    }
}
