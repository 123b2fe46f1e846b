import Diagnostics
import Digests

/// One capability paragraph as one source says it.
///
/// A class, so that the graph, the pages and the search pass one reference instead of twenty; nothing in it changes.
package final class CapabilityText: Sendable {
    /// The `{#slug}` of a heading.
    package struct Pin: Sendable, Hashable {
        package let slug: Slug
        package let range: SourceRange
    }

    package let title: String?
    package let description: Prose
    package let unique: Prose?
    package let versusAlternatives: Prose?
    package let bestFor: Prose?
    package let limitations: Prose?
    package let requires: Prose?
    /// The canonical capability that an editor pinned it to.
    package let pin: Pin?
    /// The line its description begins on, from 1.
    package let line: Int
    /// Of the words that it is grouped by: title, description, what is unique, what it claims of others.
    package let wordsDigest: Digest
    /// Of what it claims of others.
    package let claimDigest: Digest

    package init(
        title: String?, description: Prose, unique: Prose?, versusAlternatives: Prose?, bestFor: Prose?, limitations: Prose?,
        requires: Prose?, pin: Pin? = nil, line: Int
    ) {
        self.title = title
        self.description = description
        self.unique = unique
        self.versusAlternatives = versusAlternatives
        self.bestFor = bestFor
        self.limitations = limitations
        self.requires = requires
        self.pin = pin
        self.line = line
        var claim = DigestBuilder()
        claim.add(versusAlternatives?.plain)
        claimDigest = claim.digest
        var words = DigestBuilder()
        words.add(title)
        words.add(description.plain)
        words.add(unique?.plain)
        words.add(claimDigest)
        wordsDigest = words.digest
    }

    /// The same words, which lie in memory once, at another line.
    private init(wordsOf text: CapabilityText, pin: Pin?, line: Int) {
        (title, description, unique, versusAlternatives) = (text.title, text.description, text.unique, text.versusAlternatives)
        (bestFor, limitations, requires) = (text.bestFor, text.limitations, text.requires)
        (wordsDigest, claimDigest) = (text.wordsDigest, text.claimDigest)
        self.pin = pin
        self.line = line
    }

    /// This text with the words of another in the place of its own; nil where they are not the same.
    func sharing(_ other: CapabilityText) -> CapabilityText? {
        guard hasWords(of: other) else { return nil }
        return CapabilityText(wordsOf: other, pin: pin, line: line)
    }

    /// The labelled paragraphs, in a fixed order.
    package var claims: [Prose?] { [unique, versusAlternatives, bestFor, limitations, requires] }

    /// With what another gives where this gives nothing.
    package func filled(from other: CapabilityText) -> CapabilityText {
        CapabilityText(
            title: title ?? other.title, description: description, unique: unique ?? other.unique,
            versusAlternatives: versusAlternatives ?? other.versusAlternatives, bestFor: bestFor ?? other.bestFor,
            limitations: limitations ?? other.limitations, requires: requires ?? other.requires, pin: pin ?? other.pin, line: line)
    }

    /// Without labelled paragraphs that say that nothing is known: `Unique: unknown — insufficient data`. They are no claim, and the same words
    /// under two capabilities are no likeness.
    package var withoutUnknown: CapabilityText {
        guard claims.contains(where: { $0?.saysUnknown == true }) else { return self }
        func known(_ prose: Prose?) -> Prose? { prose?.saysUnknown == true ? nil : prose }
        return CapabilityText(
            title: title, description: description, unique: known(unique), versusAlternatives: known(versusAlternatives),
            bestFor: known(bestFor), limitations: known(limitations), requires: known(requires), pin: pin, line: line)
    }

    private func hasWords(of other: CapabilityText) -> Bool {
        title == other.title && description == other.description && unique == other.unique
            && versusAlternatives == other.versusAlternatives && bestFor == other.bestFor && limitations == other.limitations
            && requires == other.requires
    }
}

extension CapabilityText: Equatable {
    /// The same words at the same line.
    package static func == (one: CapabilityText, other: CapabilityText) -> Bool {
        one.hasWords(of: other) && one.pin == other.pin && one.line == other.line
    }
}
