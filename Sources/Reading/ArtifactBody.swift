import Diagnostics
import Markup

/// The Markdown of an artifact's file: an introduction, and under `## Capabilities` one `###` heading a capability.
struct ArtifactBody {
    let introduction: Prose?
    /// Nil when there is no `## Capabilities`.
    let capabilities: [CapabilityText]?

    init(
        of document: MarkdownDocument, in file: SourceFile, links: ContentLinks, reporting diagnostics: inout DiagnosticList
    ) {
        var introduction: [MarkdownBlock] = []
        var capabilities: [CapabilityText]?
        var open: OpenCapability?
        var isInside = false
        for block in document.blocks {
            if case .heading(let level, _) = block.kind, level <= 2 {
                if let open { capabilities?.append(open.text(document, links)) }
                open = nil
                isInside = level == 2 && block.text.trimmed.lowercased() == "capabilities"
                if isInside {
                    if capabilities == nil { capabilities = [] }
                    continue
                }
            }
            guard isInside else {
                introduction.append(block)
                continue
            }
            if case .heading(3, _) = block.kind {
                if let open { capabilities?.append(open.text(document, links)) }
                open = OpenCapability(heading: block, in: file)
                if let pin = block.pinnedID, Slug(pin.value) == nil {
                    diagnostics.report(ReadingFault.notSlug(pin.value), at: file.range(pin.range))
                }
            } else if open == nil {
                diagnostics.report(ReadingFault.outsideCapability, at: file.range(line: block.line))
            } else if let fault = open?.take(block) {
                diagnostics.report(fault, at: file.range(line: block.line))
            }
        }
        if let open { capabilities?.append(open.text(document, links)) }
        self.introduction = introduction.isEmpty ? nil : document.prose(of: introduction, links: links)
        self.capabilities = capabilities
    }

    /// One capability being read: description blocks, then labelled paragraphs with the blocks that follow them.
    private struct OpenCapability {
        let heading: MarkdownBlock
        private var description: [MarkdownBlock] = []
        private var labelled: [CapabilityLabel: [MarkdownBlock]] = [:]
        private var label: CapabilityLabel?

        private let pin: CapabilityText.Pin?

        init(heading: MarkdownBlock, in file: SourceFile) {
            self.heading = heading
            pin = heading.pinnedID.flatMap { pinned in
                Slug(pinned.value).map { CapabilityText.Pin(slug: $0, range: file.range(pinned.range)) }
            }
        }

        mutating func take(_ block: MarkdownBlock) -> ReadingFault? {
            if block.kind == .paragraph, let (found, _) = CapabilityLabel.split(block.text[...]) {
                if labelled[found] != nil { return .repeatedLabel(label: found.words) }
                label = found
                labelled[found] = [block]
            } else if let label {
                labelled[label]?.append(block)
            } else {
                description.append(block)
            }
            return nil
        }

        func text(_ document: MarkdownDocument, _ links: ContentLinks) -> CapabilityText {
            // Pages show the texts of several capabilities, of several artifacts: their headings and notes keep apart.
            let name = links.route.split(separator: "/").last ?? ""
            func prefix(of blocks: [MarkdownBlock]) -> String { "\(name):\(blocks.first?.line ?? 0):" }
            func prose(_ label: CapabilityLabel) -> Prose? {
                labelled[label].flatMap { blocks in
                    let prose = document.prose(of: blocks, links: links, idPrefix: prefix(of: blocks), without: label)
                    return prose.plain.isEmpty ? nil : prose
                }
            }
            // A heading that nothing follows is its own description.
            let described =
                description.isEmpty
                ? Prose(plain: heading.text) : document.prose(of: description, links: links, idPrefix: prefix(of: description))
            return CapabilityText(
                title: heading.text, description: described, unique: prose(.unique),
                versusAlternatives: prose(.versusAlternatives), bestFor: prose(.bestFor), limitations: prose(.limitations),
                requires: prose(.requires), pin: pin,
                line: description.first?.line ?? heading.line)
        }
    }
}

extension MarkdownDocument {
    /// How far headings move for the highest to be of the second level.
    static func headingShift(of blocks: [MarkdownBlock]) -> Int {
        let levels = blocks.compactMap { block -> Int? in
            if case .heading(let level, _) = block.kind { level } else { nil }
        }
        return 2 - (levels.min() ?? 2)
    }

    /// The Markdown of a block, its links leading where those of the page lead: the twin lies beside the page.
    ///
    /// A destination that is not written as it reads (with escapes, or by reference) stays as it is.
    private func source(of block: MarkdownBlock, links resolver: ContentLinks) -> String {
        let written = source(of: block)
        // Links stand in the order of the text.
        var (first, end) = (0, links.count)
        while first < end {
            let middle = (first + end) / 2
            if links[middle].range.lowerBound < block.range.lowerBound { first = middle + 1 } else { end = middle }
        }
        let inside = links[first...].prefix { $0.range.lowerBound < block.range.upperBound }
            .filter { $0.range.upperBound <= block.range.upperBound }
        // Bytes that are no UTF-8 were replaced, and places no longer fit.
        guard !inside.isEmpty, written.utf8.count == block.range.count else { return written }
        var bytes = Array(written.utf8)
        for link in inside.reversed() {
            let place = link.range.lowerBound - block.range.lowerBound..<link.range.upperBound - block.range.lowerBound
            guard bytes[place].elementsEqual(link.destination.utf8) else { continue }
            bytes.replaceSubrange(place, with: resolver.address(of: link.destination).utf8)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A run of blocks as prose.
    ///
    /// Headings move so that the highest is of the second level: the page's own heading stands above them, and no
    /// level is left out.
    /// - Parameters:
    ///   - idPrefix: stands before the ids of what is not the main text of its page.
    ///   - label: stands at the start of the first block, and is left out.
    func prose(
        of blocks: [MarkdownBlock], links: ContentLinks, idPrefix: String = "", without label: CapabilityLabel? = nil
    ) -> Prose {
        var plain = blocks.count == 1 ? blocks[0].text : blocks.map(\.text).joined(separator: "\n")
        let sources = blocks.map { self.source(of: $0, links: links) }
        var source = sources.count == 1 ? sources[0] : sources.joined(separator: "\n\n")
        // Most prose is such a paragraph, and its HTML follows from its words.
        if blocks.count == 1, blocks[0].isWords, source.hasBytes(of: plain), !plain.utf8.contains(UInt8(ascii: "`")) {
            return Prose(words: label.flatMap { _ in CapabilityLabel.split(plain[...]).map { String($0.text) } } ?? plain)
        }
        var html = html(
            of: blocks, headingLevelShift: Self.headingShift(of: blocks), idPrefix: idPrefix, rewriteLink: links.address)
        if let label {
            if let (_, text) = CapabilityLabel.split(plain[...]) { plain = String(text) }
            source = CapabilityLabel.dropped(fromMarkdown: source)
            html = CapabilityLabel.dropped(label, fromHTML: html)
        }
        return Prose(plain: plain, source: source, html: html)
    }
}
