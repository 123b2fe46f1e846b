import Diagnostics

/// The faults of templates: facts here, words below, nowhere else.
package enum TemplateFault: Fault {
    /// The tag up to its first space, and the delimiter that is missing.
    case unclosedTag(String, end: String)
    case emptyTag(String)
    case spaceInName(String)
    case badDelimiters(String)
    case unclosedSection(String)
    case closedFromOutside(String, by: String, line: Int)
    case strayClose(String, nearest: String?, open: (name: String, line: Int)?)
    case nestedTooDeep(max: Int)
    case unknownName(String, nearest: String?, Strictness)
    case notText(String, kind: String, Strictness)
    case unknownTemplate(String, nearest: String?, Strictness)
    case endlessRecursion(String, max: Int)

    package var id: String {
        switch self {
        case .unclosedTag: "unclosed-tag"
        case .emptyTag: "empty-tag"
        case .spaceInName: "space-in-name"
        case .badDelimiters: "bad-delimiters"
        case .unclosedSection, .closedFromOutside: "unclosed-section"
        case .strayClose: "stray-close"
        case .nestedTooDeep: "nested-too-deep"
        case .unknownName: "unknown-name"
        case .notText: "no-text-to-show"
        case .unknownTemplate: "unknown-template"
        case .endlessRecursion: "endless-recursion"
        }
    }

    package var severity: Severity {
        switch self {
        case .unclosedTag, .emptyTag, .spaceInName, .badDelimiters, .unclosedSection, .closedFromOutside, .strayClose,
            .nestedTooDeep, .endlessRecursion:
            .error
        case .unknownName(_, _, let strictness), .notText(_, _, let strictness), .unknownTemplate(_, _, let strictness):
            strictness.severity
        }
    }

    package var message: String {
        switch self {
        case .unclosedTag(let tag, let end): "tag '\(tag)' is never closed; write '\(end)' at its end"
        case .emptyTag(let tag): "tag '\(tag)' names nothing"
        case .spaceInName(let name): "name '\(name)' holds a space; a name is one word"
        case .badDelimiters(let text): "delimiters '\(text)' are not two words without '='"
        case .unclosedSection(let name): "section '\(name)' is never closed; write '{{/\(name)}}' behind its content"
        case .closedFromOutside(let name, let outer, let line):
            "section '\(name)' is still open where '\(outer)' closes on line \(line); write '{{/\(name)}}' before it"
        case .strayClose(let name, let nearest?, _): "'\(name)' closes no open section; did you mean '\(nearest)'?"
        case .strayClose(let name, nil, let open?):
            "'\(name)' closes no open section; '\(open.name)' is open since line \(open.line)"
        case .strayClose(let name, nil, nil): "'\(name)' closes no open section"
        case .nestedTooDeep(let max): "more than \(max) sections are open here; the rest of the template is not read"
        case .unknownName(let name, let nearest, _): "unknown name '\(name)'" + Self.question(nearest)
        case .notText(let name, let kind, _): "'\(name)' is \(kind), which has no text to show"
        case .unknownTemplate(let name, let nearest, _): "unknown template '\(name)'" + Self.question(nearest)
        case .endlessRecursion(let name, let max): "template '\(name)' is called more than \(max) levels deep; the page ends here"
        }
    }

    package var help: String? {
        switch self {
        case .badDelimiters: "write '{{=<% %>=}}' for tags like '<%name%>'"
        case .nestedTooDeep: "move the inner sections into a template of their own and call it with '{{>name}}'"
        case .notText(let name, _, _): "open it with '{{#\(name)}}' and show what is inside"
        case .endlessRecursion: "a template that calls itself needs a section around the call that ends up empty"
        case .emptyTag: "write a name into it, or delete it"
        case .strayClose(_, nil, nil): "delete it, or open the section before it"
        case .unknownTemplate(_, nil, .site): "a template is a file of Templates/, or one of the built-in theme"
        case .unknownName(_, nil, .site): "docs/TEMPLATES.md lists what the templates of each page see"
        case .unclosedTag, .spaceInName, .unclosedSection, .closedFromOutside, .strayClose, .unknownName, .unknownTemplate: nil
        }
    }

    private static func question(_ nearest: String?) -> String {
        nearest.map { "; did you mean '\($0)'?" } ?? ""
    }
}
