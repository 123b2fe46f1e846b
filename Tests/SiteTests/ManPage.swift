import JSONText

/// docs/pairwise.1, made from what the executable says of its own options.
struct ManPage {
    let text: String

    /// - Parameter help: what `pairwise --experimental-dump-help` prints.
    init(of help: JSONValue, version: String) {
        let root = help["command"] ?? .null
        var lines = [
            ".\\\" Made from the options of the executable by Tests/SiteTests; GOLDEN=update makes it anew.",
            ".TH PAIRWISE 1 \"\" \"Pairwise \(version)\" \"User Commands\"", ".SH NAME",
            "pairwise \\- " + Self.escaped(Self.sentence(root.string("abstract"))), ".SH SYNOPSIS", ".B pairwise", ".I command",
            "[\\fIargument\\fR ...]", ".SH DESCRIPTION",
        ]
        lines += Self.paragraphs(root.string("discussion"))
        for command in root.list("subcommands") where command.string("commandName") != "help" { lines += Self.section(on: command) }
        lines += [
            ".SH ENVIRONMENT", ".TP", ".B NO_COLOR", "Where it is set, nothing is coloured.", ".TP", ".B SOURCE_DATE_EPOCH",
            "The day of the build, in seconds since 1970, so that a build can be repeated later.", ".SH EXIT STATUS", ".TP", ".B 0",
            "Success.", ".TP", ".B 1", "Errors in the content; with \\-\\-strict also warnings.", ".TP", ".B 64",
            "A slip on the command line.", ".TP", ".B 70", "An error of the program's own.", ".TP", ".B 74",
            "The machine refused to read or write.",
        ]
        text = lines.joined(separator: "\n") + "\n"
    }

    private static func section(on command: JSONValue) -> [String] {
        let name = command.string("commandName")
        let arguments = command.list("arguments").filter { argument in
            argument["shouldDisplay"] == .bool(true) && !["help", "version"].contains(argument["preferredName"]?.string("name") ?? "")
        }
        var lines = [".SH \(name.uppercased())", ".B pairwise \(name)"]
        for argument in arguments {
            let shown = synopsis(argument)
            lines.append(argument["isOptional"] == .bool(true) ? "[\(shown)]" : shown)
        }
        lines += [".PP", escaped(command.string("abstract"))] + paragraphs(command.string("discussion"))
        for argument in arguments {
            lines += [".TP", synopsis(argument), escaped(argument.string("abstract"))]
            let value = argument.string("defaultValue")
            if !value.isEmpty { lines.append("(default: \(escaped(value)))") }
        }
        return lines
    }

    private static func synopsis(_ argument: JSONValue) -> String {
        let value = "\\fI\(escaped(argument.string("valueName")))\\fR"
        let name = "\\fB\\-\\-\(escaped(argument["preferredName"]?.string("name") ?? ""))\\fR"
        switch argument.string("kind") {
        case "positional": return value
        case "flag": return name
        default: return name + " " + value
        }
    }

    /// Paragraphs of running text, and indented lines as they stand.
    private static func paragraphs(_ discussion: String) -> [String] {
        var lines: [String] = []
        for paragraph in discussion.split(separator: "\n\n") {
            let isExample = paragraph.hasPrefix("  ")
            lines += isExample ? [".PP", ".nf"] : [".PP"]
            lines += paragraph.split(separator: "\n").map { escaped(String($0)) }
            if isExample { lines.append(".fi") }
        }
        return lines
    }

    private static func sentence(_ text: String) -> String { text.hasSuffix(".") ? String(text.dropLast()) : text }

    /// A backslash, a hyphen, and a point or an apostrophe that begins a line mean something to roff.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}

extension JSONValue {
    fileprivate func string(_ key: String) -> String { if case .string(let text)? = self[key] { text } else { "" } }
    fileprivate func list(_ key: String) -> [JSONValue] { if case .array(let values)? = self[key] { values } else { [] } }
}
