/// Links, images and what wraps words.
extension MarkdownHTML {
    mutating func wrapped(_ node: MarkdownNode, _ start: StaticString, _ end: StaticString) {
        bytes.append(html: start)
        renderAll(node.children)
        bytes.append(html: end)
    }

    /// An empty address is a link to the page itself, as in the specification; an unsafe one is no link.
    mutating func link(_ node: MarkdownNode, to written: String, title: String) {
        guard !isInLink, let destination = address(for: written, asImage: false) else { return renderAll(node.children) }
        bytes.append(html: "<a href=\"")
        bytes.append(address: destination)
        append(title: title)
        bytes.append(html: "\">")
        isInLink = true
        renderAll(node.children)
        isInLink = false
        bytes.append(html: "</a>")
    }

    /// Without an address there is no picture to show, so its text stands there.
    mutating func image(_ node: MarkdownNode, from written: String, title: String) {
        guard let destination = address(for: written, asImage: true), !destination.isEmpty else {
            return bytes.append(escaped: node.plainText)
        }
        bytes.append(html: "<img src=\"")
        bytes.append(address: destination)
        bytes.append(html: "\" alt=\"")
        bytes.append(escaped: node.plainText)
        append(title: title)
        bytes.append(html: "\">")
    }

    private mutating func append(title: String) {
        if title.isEmpty { return }
        bytes.append(html: "\" title=\"")
        bytes.append(escaped: title)
    }

    /// nil for what could run a script, before or after it was rewritten.
    private func address(for written: String, asImage isImage: Bool) -> String? {
        if written.hasPrefix("#"), !isImage {
            let isOurs = headingIDs.contains(String(written.dropFirst()))
            return isOurs ? "#" + idPrefix + written.dropFirst() : written
        }
        if MarkdownLink.isUnsafe(written, asImage: isImage) { return nil }
        let destination = rewriteLink(written)
        return MarkdownLink.isUnsafe(destination, asImage: isImage) ? nil : destination
    }
}
