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
        for (mine, theirs) in [
            (title, other.title), (description, other.description), (unique, other.unique), (versus, other.versus),
        ] {
            let (mine, theirs) = ((mine ?? "").utf8, (theirs ?? "").utf8)
            if mine.lexicographicallyPrecedes(theirs) { return -1 }
            if theirs.lexicographicallyPrecedes(mine) { return 1 }
        }
        return 0
    }
}
