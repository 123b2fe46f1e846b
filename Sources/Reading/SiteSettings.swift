import Diagnostics

/// What `Content/site.yml` says, with the usual values for what it leaves out.
package struct SiteSettings: Sendable {
    package struct ItemLabel: Sendable, Hashable {
        package var one = "item"
        package var many = "items"
    }

    /// Which pairs get a page.
    package struct Pairs: Sendable, Hashable {
        /// Every pair that a source text compares.
        package var sources = true
        /// Every pair that `Content/comparisons/` names.
        package var curated = true
        /// So many nearest others of each artifact.
        package var nearest = 8

        /// Whether an author changed nothing of it.
        package var areUsual: Bool { self == Pairs() }
    }

    /// From where on a pair page is offered to search engines.
    package struct Indexing: Sendable, Hashable {
        /// Rows given for both sides, and capabilities of both.
        package var minimumAligned = 3
        /// Share of the page's text that stands on no other pair page, 0…1.
        package var minimumUnique = 0.4
    }

    package struct NavigationItem: Sendable, Hashable {
        package let label: String
        package let url: String
        package let range: SourceRange

        /// The address within the site, from its root; nil for one that leads out of it.
        package var link: WrittenLink? {
            ContentLinks(file: "", route: "/", root: "").path(of: url).map { WrittenLink(path: $0, range: range) }
        }
    }

    package var title = "Comparisons"
    package var description: String?
    /// Absolute, ends in `/`; nil when the site's address is not known.
    package var baseURL: String?
    package var language = "en"
    package var direction = "ltr"
    package var labels = TableLabels()
    package var itemLabel = ItemLabel()
    package var pairs = Pairs()
    package var indexing = Indexing()
    package var navigation: [NavigationItem] = []
    package var licence: String?
    package var hasFeed = true
    /// False: robots.txt asks every crawler to stay away.
    package var allowsRobots = true
    package var hasTwins = true
    package var budgets = SizeBudgets()

    package init() {}
}
