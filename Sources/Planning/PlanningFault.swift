import Diagnostics

/// What can be wrong with the site's layout.
enum PlanningFault: Fault {
    case routeTaken(String, by: String)
    case unknownArtifact(String, nearest: String?)
    case sameArtifactTwice(String)
    case comparisonTwice(String)
    case pickOutsidePair(String, nearest: String?)
    case deadLink(String, nearest: String?)

    var id: String {
        switch self {
        case .routeTaken: "route-taken"
        case .unknownArtifact: "unknown-artifact"
        case .sameArtifactTwice: "same-artifact-twice"
        case .comparisonTwice: "comparison-twice"
        case .pickOutsidePair: "pick-outside-pair"
        case .deadLink: "dead-link"
        }
    }

    var severity: Severity { .error }

    var message: String {
        switch self {
        case .routeTaken(let route, let other): "address '\(route)' belongs to \(other)"
        case .unknownArtifact(let slug, let nearest?): "unknown artifact '\(slug)'; did you mean '\(nearest)'?"
        case .unknownArtifact(let slug, nil): "unknown artifact '\(slug)'"
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
        case .comparisonTwice: "join the two files"
        case .sameArtifactTwice: "name another artifact as 'left' or 'right'"
        case .deadLink(_, nil): "correct the address, or write the page"
        case .unknownArtifact, .pickOutsidePair, .deadLink: nil
        }
    }
}
