/// A title that stands in bold at the beginning of a list's item: `**Boils water**: a litre in three minutes`.
struct BoldOpening {
    let title: String
    let rest: String

    private static let titleBytesMax = 160

    /// - Returns: nil where the bold words are a part of the sentence (`**Fast** reading of files`), or a label.
    init?(bold: some StringProtocol, rest: some StringProtocol) {
        let (bold, rest) = (String(bold).trimmed, String(rest).trimmed)
        guard !bold.isEmpty, !rest.isEmpty, bold.utf8.count <= Self.titleBytesMax, !bold.contains(". ") else { return nil }
        guard CapabilityLabel.split((bold + ":")[...]) == nil else { return nil }
        if let last = bold.last, ":.".contains(last) {
            title = String(bold.dropLast()).trimmed
            self.rest = rest
        } else if let separator = [": ", "— ", "– ", "- "].first(where: rest.hasPrefix) {
            title = bold
            self.rest = String(rest.dropFirst(separator.count)).trimmed
        } else if bold.contains(" "), rest.first?.isUppercase == true {
            // Two sentences, the first in bold.
            title = bold
            self.rest = rest
        } else {
            return nil
        }
        guard !title.isEmpty, !self.rest.isEmpty else { return nil }
    }
}
