import Diagnostics
import Markup

/// `Content/artifacts/SLUG.md`: one compared thing, edited by hand.
///
/// A class, so that handing it on copies no field; nothing in it changes.
package final class ArtifactFile: Sendable {
    package let slug: Slug
    /// Relative to `Content/`.
    package let file: String
    package let name: String
    package let nameRange: SourceRange
    package let url: String?
    package let aliases: [String]
    /// Of each alias.
    package let aliasRanges: [SourceRange]
    package let tags: [String]
    package let facts: [ReadFact]
    package let checked: CalendarDate?
    package let sources: [String]
    package let introduction: Prose?
    /// Nil when the body has no `## Capabilities`; the list, when there is one, replaces what the sources list.
    package let capabilities: [CapabilityText]?

    init(
        slug: Slug, file: String, name: String, nameRange: SourceRange, url: String?, aliases: [String], aliasRanges: [SourceRange],
        tags: [String], facts: [ReadFact], checked: CalendarDate?, sources: [String], introduction: Prose?, capabilities: [CapabilityText]?
    ) {
        self.slug = slug
        self.file = file
        self.name = name
        self.nameRange = nameRange
        self.url = url
        self.aliases = aliases
        self.aliasRanges = aliasRanges
        self.tags = tags
        self.facts = facts
        self.checked = checked
        self.sources = sources
        self.introduction = introduction
        self.capabilities = capabilities
    }
}

/// `Content/capabilities/SLUG.md`: one canonical capability, named by hand.
///
/// A class, so that the same reading is known again as such; nothing in it changes.
package final class CapabilityFile: Sendable {
    /// `artifact-slug: opening words` of a statement.
    package struct StatementReference: Sendable {
        package let artifact: Slug
        package let opening: String
        package let range: SourceRange
    }

    package let slug: Slug
    package let file: String
    package let name: String
    package let nameRange: SourceRange
    package let aliases: [String]
    package let keywords: [String]
    package let parent: Slug?
    package let parentRange: SourceRange?
    package let includes: [StatementReference]
    package let excludes: [StatementReference]
    package let explanation: Prose?

    init(
        slug: Slug, file: String, name: String, nameRange: SourceRange, aliases: [String], keywords: [String], parent: Slug?,
        parentRange: SourceRange?, includes: [StatementReference], excludes: [StatementReference], explanation: Prose?
    ) {
        self.slug = slug
        self.file = file
        self.name = name
        self.nameRange = nameRange
        self.aliases = aliases
        self.keywords = keywords
        self.parent = parent
        self.parentRange = parentRange
        self.includes = includes
        self.excludes = excludes
        self.explanation = explanation
    }
}

/// `Content/comparisons/A-vs-B.md`: an editor's text on one pair.
package struct ComparisonFile: Sendable {
    package enum Pick: Sendable, Hashable {
        case artifact(Slug)
        /// The editor says that neither is the one to take.
        case none
    }

    package let file: String
    package let left: Slug
    package let leftRange: SourceRange
    package let right: Slug
    package let rightRange: SourceRange
    package let verdict: String?
    package let pick: Pick?
    package let pickRange: SourceRange?
    package let indexed: Bool?
    /// `publishDate`
    package let published: CalendarDate?
    package let body: Prose?
}

/// `Content/pages/**.md`: any other page.
package struct ContentPage: Sendable {
    /// From the file's path: `about` or `guide/prices`; empty for the home page's introduction.
    package let path: String
    package let file: String
    package let title: String
    package let description: String?
    /// `publishDate`
    package let published: CalendarDate?
    package let body: Prose
    package let headings: [Heading]

    package struct Heading: Sendable {
        package let id: String
        package let text: String
        /// As on the page, where the title is 1.
        package let level: Int
    }
}

/// A link that an author wrote into Markdown, to be checked against the site.
package struct WrittenLink: Sendable {
    /// From the site's root, with what follows `#` or `?`: `/artifacts/x/#facts`.
    package let path: String
    package let range: SourceRange
    /// Written as `#facts`, so that only the anchor can be wrong.
    package var staysOnPage = false
}

/// `Content/static/**`: copied as it is.
package struct StaticFile: Sendable {
    /// Relative to the site's root.
    package let path: String
    /// Relative to the project's folder.
    package let source: String
}
