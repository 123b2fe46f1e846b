/// What is known of the trees of a site when it has been published, for the next build.
package struct SiteTrees: Sendable, Equatable {
    package let published: FolderStamps
    /// Of the site before, which waits to become the next; nil where none waits.
    package let spare: FolderStamps?
    /// The files of that site that this one has not.
    package let spareOnly: [String]

    package init(published: FolderStamps, spare: FolderStamps?, spareOnly: [String]) {
        self.published = published
        self.spare = spare
        self.spareOnly = spareOnly
    }
}
