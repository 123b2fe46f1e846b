/// A piece of prose as its source wrote it: plain text, or Markdown that has been rendered.
package struct Prose: Sendable, Hashable {
    /// Words only, for comparing, searching and JSON.
    package let plain: String
    /// Rendered, when the source is Markdown; nil for plain text, which is escaped where it is shown.
    package let markup: Markup?

    package struct Markup: Sendable, Hashable {
        /// Markdown, as UTF-8: it is copied to many pages and looked into by nobody.
        package let source: [UInt8]
        package let html: [UInt8]
    }

    package init(plain: String) {
        self.plain = plain
        markup = nil
    }

    package init(plain: String, source: String, html: [UInt8]) {
        self.plain = plain
        markup = Markup(source: Array(source.utf8), html: html)
    }
}
