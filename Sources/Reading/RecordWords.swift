/// The words of passports and manifests, as comparison texts write them, so that both agree.
enum RecordWords {
    /// `mcp` → `MCP Server`. What is not of the list stays as it is, with a capital.
    static func type(_ word: String) -> String {
        switch word.lowercased() {
        case "api": "API"
        case "cli": "CLI Tool"
        case "finetune": "Fine-tune"
        case "mcp": "MCP Server"
        case "repo": "Repository"
        case "webapp": "Web App"
        default: capitalised(word)
        }
    }

    /// `open_source` and `open-source` → `Open source`.
    static func pricing(_ word: String) -> String {
        switch RecordValue.folded(word) {
        case "opensource": "Open source"
        case "usage", "usagebased": "Usage-based"
        default: capitalised(word)
        }
    }

    /// `data_access_risk`, `dataAccessRisk` → `Data access risk`; a word too general by itself gets its section's before it.
    static func label(of key: String, in section: String) -> String {
        var words = ""
        for character in key {
            if character == "_" || character == "-" {
                words.append(" ")
            } else if character.isUppercase, !words.isEmpty {
                words += " " + character.lowercased()
            } else {
                words.append(character)
            }
        }
        return capitalised(["score", "verified", "status", "level"].contains(words.lowercased()) ? section + " " + words : words)
    }

    static let rootKeys = [
        "unfragile_version", "version", "artifact", "capabilities", "pricing", "failure_modes", "execution", "trust", "permissions",
        "compliance", "checked", "updated", "updated_at", "date",
    ]
    static let artifactKeys = [
        "id", "name", "slug", "type", "maintainer", "repository", "homepage", "url", "page_url", "license", "aliases", "categories",
        "tags", "pricing", "status", "verified", "description", "version", "capabilities", "checked", "updated", "updated_at", "date",
    ]

    private static func capitalised(_ word: String) -> String {
        let plain = word.replacing("_", with: " ")
        return plain.prefix(1).uppercased() + plain.dropFirst()
    }
}
