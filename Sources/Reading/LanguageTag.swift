/// The first part of a BCP 47 tag, in lower case: `pt` of `pt-BR`, `fil` of `fil`.
package func primarySubtag(of tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
}

/// A tag as pages carry it: `pt_BR`, as locales are written elsewhere, is `pt-BR`; nil for what is no tag.
func languageTag(_ text: String) -> String? {
    let parts = text.trimmed.split(omittingEmptySubsequences: false) { $0 == "-" || $0 == "_" }
    let areParts = parts.allSatisfy { (1...8).contains($0.utf8.count) && $0.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) } }
    guard areParts, let first = parts.first, (2...3).contains(first.count), first.allSatisfy(\.isLetter) else { return nil }
    return parts.joined(separator: "-")
}
