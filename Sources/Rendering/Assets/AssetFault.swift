import Diagnostics

/// What can be wrong with the assets of a theme.
enum AssetFault: Fault {
    /// As the stylesheet or script says it, both of them.
    case deadAsset(String, nearest: String?)
    case nameTaken(String, name: String, by: String)

    var id: String {
        switch self {
        case .deadAsset: "dead-asset"
        case .nameTaken: "asset-name-taken"
        }
    }

    var severity: Severity { .warning }

    var message: String {
        switch self {
        case .deadAsset(let address, let nearest):
            "dead asset: there is no '\(address)'" + (nearest.map { "; did you mean '\($0)'?" } ?? "")
        case .nameTaken(let path, let name, let other): "asset '\(path)' has no name in templates: 'assets.\(name)' is '\(other)'"
        }
    }

    var help: String? {
        switch self {
        case .deadAsset(_, nil):
            "an address is relative to the file that holds it; what it leads to lies in Templates/assets/ or Content/static/"
        case .deadAsset: nil
        case .nameTaken: "rename it; templates name an asset by its path without the ending"
        }
    }
}
