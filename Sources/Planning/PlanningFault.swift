import Diagnostics

/// What can be wrong with the site's layout.
enum PlanningFault: Fault {
    case routeTaken(String, by: String)
    case unknownArtifact(String, nearest: String?)
    case hiddenArtifact(String, file: String)
    case sameArtifactTwice(String)
    case comparisonTwice(String)
    case pickOutsidePair(String, nearest: String?)
    case deadLink(String, nearest: String?)
    case hiddenPage(String, file: String)

    var id: String {
        switch self {
        case .routeTaken: "route-taken"
        case .unknownArtifact, .hiddenArtifact: "unknown-artifact"
        case .sameArtifactTwice: "same-artifact-twice"
        case .comparisonTwice: "comparison-twice"
        case .pickOutsidePair: "pick-outside-pair"
        case .deadLink, .hiddenPage: "dead-link"
        }
    }

    var severity: Severity { .error }

    var message: String {
        switch self {
        case .routeTaken(let route, let other): "address '\(route)' belongs to \(other)"
        case .unknownArtifact(let slug, let nearest?): "unknown artifact '\(slug)'; did you mean '\(nearest)'?"
        case .unknownArtifact(let slug, nil): "unknown artifact '\(slug)'"
        case .hiddenArtifact(let slug, _): "artifact '\(slug)' is not shown"
        case .hiddenPage(let path, _): "dead link: '\(path)' is not shown"
        case .sameArtifactTwice(let slug): "'\(slug)' is compared with itself"
        case .comparisonTwice(let file): "pair is written about in \(file) already"
        case .pickOutsidePair(let slug, let nearest?): "'\(slug)' is neither of the two; did you mean '\(nearest)'?"
        case .pickOutsidePair(let slug, nil): "'\(slug)' is neither of the two; 'pick' takes one of them, or none"
        case .deadLink(let path, let nearest?): "dead link: the site has no '\(path)'; did you mean '\(nearest)'?"
        case .deadLink(let path, nil): "dead link: the site has no '\(path)'"
        }
    }

    var help: String? {
        switch self {
        case .routeTaken: "rename the file"
        case .unknownArtifact(_, nil): "artifacts come from Content/artifacts and from the source texts"
        case .hiddenArtifact(_, let file), .hiddenPage(_, let file):
            "\(file) is a draft, not due, expired or cannot be read; --drafts shows what is not published yet"
        case .comparisonTwice: "join the two files"
        case .sameArtifactTwice: "name another artifact as 'left' or 'right'"
        case .deadLink(_, nil): "correct the address, or write the page"
        case .unknownArtifact, .pickOutsidePair, .deadLink: nil
        }
    }
}
