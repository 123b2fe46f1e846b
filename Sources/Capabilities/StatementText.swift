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

    /// The words alone, without the artifact: the key by which statements are ordered.
    var content: String {
        "\(title ?? "")\u{0}\(description)\u{0}\(unique ?? "")\u{0}\(versus ?? "")"
    }
}
