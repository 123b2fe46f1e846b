/// The first part of a BCP 47 tag, in lower case: `pt` of `pt-BR`, `fil` of `fil`.
package func primarySubtag(of tag: String) -> String {
    String(tag.lowercased().prefix { $0 != "-" && $0 != "_" })
}
