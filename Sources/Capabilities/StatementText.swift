/// What one source says about one capability of one artifact: the input of ``StatementClustering``.
///
/// Byte-identical statements of one artifact are expected to be removed before; should two be left, they are
/// taken for two capabilities.
package struct StatementText: Sendable {
    /// Which artifact it speaks of; any numbering will do, only equality counts.
    package let artifact: Int
    package let title: String?
    package let description: String
    package let unique: String?
    package let versus: String?

    package init(artifact: Int, title: String?, description: String, unique: String?, versus: String?) {
        self.artifact = artifact
        self.title = title
        self.description = description
        self.unique = unique
        self.versus = versus
    }

    /// Below 0 when its words come first, above 0 when the other's do, 0 when they are the same; the artifacts aside.
    ///
    /// By UTF-8 bytes, so that canonically equivalent spellings are told apart.
    func order(beside other: StatementText) -> Int {
        var order = Self.order(title ?? "", other.title ?? "")
        if order == 0 { order = Self.order(description, other.description) }
        if order == 0 { order = Self.order(unique ?? "", other.unique ?? "") }
        return order == 0 ? Self.order(versus ?? "", other.versus ?? "") : order
    }

    private static func order(_ one: String, _ other: String) -> Int {
        var (one, other) = (one, other)
        return one.withUTF8 { one in
            other.withUTF8 { other in
                for index in 0..<min(one.count, other.count) where one[index] != other[index] {
                    return one[index] < other[index] ? -1 : 1
                }
                return one.count == other.count ? 0 : one.count < other.count ? -1 : 1
            }
        }
    }
}
