import SiteFixtures
import Templating

/// docs/TEMPLATES.md: what a template sees, made from the values themselves.
struct TemplatesDocument {
    let text: String

    init(of site: FixtureSite) {
        let views = views(of: site)
        let common = Set(["site", "root", "assets", "page"])
        var lines = Self.head
        lines += ["", "## On every page", ""] + Self.table(views.flatMap(\.values)) { common.contains($0) }
        for (template, values) in views {
            lines += ["", "## \(template)", ""] + Self.table(values) { !common.contains($0) }
        }
        text = lines.joined(separator: "\n") + "\n"
    }

    private static let head = [
        "# What a template sees", "",
        "Made from the code by `Tests/RenderingTests`, over a site of three artifacts; `GOLDEN=update` makes it anew.", "",
        "- *text* is escaped where it is shown; *markup* is finished output; numbers arrive as texts, already worded.",
        "- Every name is always there: one that is not in its table is a typing error, and the build reports it.",
        "- *or null* marks a value that some pages of the example have and others lack. A section over null, `false`, an empty",
        "  list or an empty text is skipped.", "- `list[].name` is `name` inside `{{#list}}…{{/list}}`.",
        "- Addresses are relative to the page. A `.md` template sees what the page of its name sees.",
        "- A file of `Templates/assets/` is named by its path without the ending: `my-chart.js` is `assets.myChart`, `fonts/text.woff2`",
        "  is `assets.fontsText`. Two files of one name are reported (`asset-name-taken`).",
        "- Assets are published under names with a hash of their bytes (`my-chart.1f0c9a3b.js`). A stylesheet or script refers to another",
        "  asset by the path it has in the project, relative to its own, and the build puts the hashed name there: `url(…)`, `@import`,",
        "  `image-set(…)`, `import … from`, `export … from` and `import(\"…\")`. An address that a script puts together is not seen; hand it",
        "  over from a template (`<script src=\"{{assets.myChart}}\" data-logo=\"{{assets.logo}}\">`), or keep the file in `Content/static/`, whose",
        "  names stay: from an asset, `Content/static/img/a.png` is `../img/a.png`.",
        "- A template whose name ends in `.json` is the inside of JSON wherever it is called: `partials/pair.json` tells search engines what a page is.",
    ]

    private struct Row {
        var kinds: [String] = []
        var isNullable = false
        var example: String?
    }

    private static func table(_ values: [Value], _ isWanted: (String) -> Bool) -> [String] {
        var order: [String] = []
        var rows: [String: Row] = [:]
        for (path, value) in values.flatMap({ leaves(of: $0) }) {
            let name = path.prefix { $0 != "." && $0 != "[" }
            guard isWanted(String(name)) else { continue }
            if rows[path] == nil { order.append(path) }
            var row = rows[path] ?? Row()
            switch value {
            case .null: row.isNullable = true
            default:
                let (kind, example) = shown(value)
                if !row.kinds.contains(kind) { row.kinds.append(kind) }
                if row.example == nil || row.example == "" { row.example = example }
            }
            rows[path] = row
        }
        // An empty list says nothing where other pages show what its items hold.
        let told = order.filter { path in
            rows[path]?.kinds != ["empty list"] || !order.contains { $0.hasPrefix(path + "[]") }
        }
        let cells = told.map { path in
            let row = rows[path] ?? Row()
            let isObject = order.contains { $0.hasPrefix(path + ".") }
            let kinds = isObject ? ["object"] : row.kinds
            let kind = kinds.isEmpty ? "null" : kinds.joined(separator: ", ") + (row.isNullable ? " or null" : "")
            return "| `\(path)` | \(kind) | \(row.example.map { $0.isEmpty ? "" : "`\($0)`" } ?? "") |"
        }
        return ["| name | is | example |", "|---|---|---|"] + cells
    }

    private static func shown(_ value: Value) -> (kind: String, example: String) {
        switch value.opened {
        case .text(let text): ("text", inCell(text))
        case .markup(let bytes): ("markup", inCell(String(decoding: bytes, as: UTF8.self)))
        case .bool(let bool): ("boolean", bool ? "true" : "false")
        case .list: ("empty list", "")
        case .number: ("text", "1")
        case .object, .part, .late, .null: ("object", "")
        }
    }

    private static func inCell(_ text: String) -> String {
        let line = text.replacing("\n", with: " ").replacing("|", with: "\\|").replacing("`", with: "'")
        return line.count > 60 ? line.prefix(59) + "…" : line
    }
}
