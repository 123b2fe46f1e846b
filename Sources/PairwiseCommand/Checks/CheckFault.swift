import Diagnostics

/// What `pairwise check` finds beyond what a build reports: doubtful, and seldom wrong.
enum CheckFault: Fault {
    case deadAnchor(String, page: String, nearest: String?)
    case deadPageLink(String, nearest: String?)
    case staleFacts(artifact: String, count: Int, checked: String, days: Int, daysMax: Int)
    case unsourcedFacts(artifact: String, count: Int)
    /// `count` artifacts have the nearest label.
    case loneLabel(String, artifact: String, nearest: String, count: Int)
    case freeAtAPrice(artifact: String, price: String)
    /// A lead that the table denies, or does not show.
    case verdictContradictsTable(String, isTie: Bool)
    case mentionedNoPage(String, statements: Int, artifacts: Int)
    case nearDuplicate(String, of: String, percent: Int)
    case unusedTemplate(String, nearest: String?)
    case unusedAsset(String)
    /// The first few, and how many there are.
    case unusedAliases([(alias: String, name: String)], count: Int)
    case lookAlikes(String, String)
    /// Slugs of two artifacts that could be compared.
    case noPairs(artifacts: Int, String, String, areLeftOut: Bool)

    var id: String {
        switch self {
        case .deadAnchor: "dead-anchor"
        case .deadPageLink: "dead-link"
        case .staleFacts: "stale-facts"
        case .unsourcedFacts: "unsourced-facts"
        case .loneLabel: "lone-label"
        case .freeAtAPrice: "free-at-a-price"
        case .verdictContradictsTable: "verdict-contradicts-table"
        case .mentionedNoPage: "mentioned-no-page"
        case .nearDuplicate: "near-duplicate"
        case .unusedTemplate: "unused-template"
        case .unusedAsset: "unused-asset"
        case .unusedAliases: "unused-alias"
        case .lookAlikes: "look-alikes"
        case .noPairs: "no-pairs"
        }
    }

    var severity: Severity {
        switch self {
        case .deadPageLink: .error
        case .verdictContradictsTable(_, let isTie): isTie ? .note : .warning
        case .deadAnchor, .staleFacts, .freeAtAPrice, .nearDuplicate, .unusedTemplate: .warning
        case .unsourcedFacts, .loneLabel, .mentionedNoPage, .unusedAsset, .unusedAliases, .lookAlikes, .noPairs: .note
        }
    }

    var message: String {
        switch self {
        case .deadAnchor(let anchor, let page, let nearest):
            "dead anchor: '\(page)' has no '#\(anchor)'" + (nearest.map { "; did you mean '#\($0)'?" } ?? "")
        case .deadPageLink(let path, let nearest):
            "dead link: the site has no '\(path)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        case .staleFacts(let artifact, let count, let checked, let days, let daysMax):
            "\(Self.facts(count)) of '\(artifact)' \(count == 1 ? "was" : "were") checked last on \(checked), "
                + "\(days) days ago; --max-age is \(daysMax)"
        case .unsourcedFacts(let artifact, let count):
            "\(Self.facts(count)) of '\(artifact)' \(count == 1 ? "is" : "are") set by hand, and nothing says where from"
        case .loneLabel(let label, let artifact, let nearest, let count):
            "only '\(artifact)' has a fact '\(label)'; did you mean '\(nearest)', which \(count) artifacts have?"
        case .freeAtAPrice(let artifact, let price): "'\(artifact)' is called free, and its starting price is \(price)"
        case .verdictContradictsTable(let contradiction, _): "verdict contradicts its own table: \(contradiction)"
        case .mentionedNoPage(let name, let statements, let artifacts):
            "'\(name)' is mentioned by \(statements) statements of \(artifacts) artifacts, and has no page"
        case .nearDuplicate(let page, let other, let percent): "page '\(page)' says nearly the same as '\(other)' (\(percent) %)"
        case .unusedTemplate(let name, let nearest):
            "template '\(name)' is named by no other" + (nearest.map { "; did you mean '\($0)', which the theme has?" } ?? "")
        case .unusedAsset(let path): "no page uses '\(path)'"
        case .unusedAliases(let first, let count):
            "\(count == 1 ? "alias occurs" : "\(count) aliases occur") in no source and no statement: "
                + first.map { "'\($0.alias)' of '\($0.name)'" }.joined(separator: ", ")
                + (count > first.count ? " and \(count - first.count) more" : "")
        case .noPairs(let artifacts, _, _, let areLeftOut):
            "no page compares two of the \(artifacts) artifacts: "
                + (areLeftOut ? "what 'pairs' in site.yml lets in compares none" : "no text does, and no two share a capability")
        case .lookAlikes(let one, let other):
            "capabilities '\(one)' and '\(other)' have one statement each, and may be one"
        }
    }

    var help: String? {
        switch self {
        case .deadAnchor(_, _, nil): "headings of Markdown get an anchor from their words; `{#name}` behind one sets it"
        case .verdictContradictsTable: "correct whichever of the two is wrong; pages take the table"
        case .deadAnchor: nil
        case .deadPageLink: "mend the address in the template, or write the page"
        case .staleFacts: "hold the values against the thing itself, and set 'checked' to that day"
        case .unsourcedFacts: "list addresses below 'sources', or give its 'url'"
        case .loneLabel: "facts stand in one row when their labels are the same to the letter"
        case .freeAtAPrice: "pages call it neither free nor paid until one of the two is mended, here or in Content/artifacts/"
        case .mentionedNoPage(let name, _, _): "pairwise new artifact '\(name)' begins one; an alias joins it to a known artifact"
        case .nearDuplicate: "keep one of the two, or say on each what the other does not"
        case .unusedTemplate(_, nil): "delete it, or call it with '{{>NAME}}'"
        case .unusedTemplate: "rename it, and it takes the place of the built-in one"
        case .unusedAsset: "delete it, unless something links to it that cannot be seen from here"
        case .unusedAliases: "see that they are spelt as sources spell them; readers can search by them all the same"
        case .noPairs(_, _, _, areLeftOut: true): "set 'sources', 'curated' or 'nearest' below 'pairs'"
        case .noPairs(_, let one, let other, _): "pairwise new comparison '\(one) vs \(other)' begins one"
        case .lookAlikes: "if they are, write one file in Content/capabilities/ whose 'includes' pins both"
        }
    }

    private static func facts(_ count: Int) -> String { count == 1 ? "1 fact" : "\(count) facts" }
}
