import Diagnostics

/// Which closing tag belongs to which opening one.
///
/// - Shape: `partner` has an entry per tag: for an opening tag the index of the tag that ends it, or the number
///   of tags where the end of the file does; for a closing tag the index of what it closes; -1 for all others
///   and for a closing tag that closes nothing.
/// - Faults: what is never closed is reported where it was opened, a closing tag without opening where it stands.
///   A closing tag ends everything inside what it names.
/// - Cost: one pass over the tags.
struct TagPairs {
    private(set) var partner: [Int]
    /// How many tags count; less than all where they nest too deeply.
    private(set) var tagCount: Int
    /// Where reading ends: the end of the file, or the first tag that does not count; a byte offset.
    private(set) var end: Int

    static let depthMax = 100

    init(_ tags: [TemplateTag], in file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        partner = [Int](repeating: -1, count: tags.count)
        tagCount = tags.count
        end = file.bytes.count
        var open: [Int] = []
        for (index, tag) in tags.enumerated() {
            if tag.opens {
                guard open.count < Self.depthMax else {
                    diagnostics.report(TemplateFault.nestedTooDeep(max: Self.depthMax), at: file.range(tag.range))
                    tagCount = index
                    end = tag.range.lowerBound
                    for opening in open { partner[opening] = index }
                    return
                }
                open.append(index)
            } else if tag.kind == .close {
                guard let position = Self.position(of: tag, in: open, tags) else {
                    Self.reportStray(tag, open: open.map { tags[$0] }, in: file, &diagnostics)
                    continue
                }
                for inner in open[(position + 1)...] {
                    let fault = TemplateFault.closedFromOutside(
                        tags[inner].label, by: tags[open[position]].label, line: file.lineNumber(at: tag.range.lowerBound))
                    diagnostics.report(fault, at: file.range(tags[inner].range))
                    partner[inner] = index
                }
                partner[open[position]] = index
                partner[index] = open[position]
                open.removeSubrange(position...)
            }
        }
        for opening in open {
            diagnostics.report(TemplateFault.unclosedSection(tags[opening].label), at: file.range(tags[opening].range))
            partner[opening] = tagCount
        }
    }

    /// The innermost open tag of the same name. A nameless closing tag, reported before, means the innermost.
    private static func position(of closing: TemplateTag, in open: [Int], _ tags: [TemplateTag]) -> Int? {
        if closing.name.isEmpty { return open.indices.last }
        return open.lastIndex { tags[$0].label == closing.label }
    }

    private static func reportStray(
        _ tag: TemplateTag, open: [TemplateTag], in file: SourceFile, _ diagnostics: inout DiagnosticList
    ) {
        let fault = TemplateFault.strayClose(
            tag.label, nearest: nearestName(to: tag.label, among: open.map(\.label)),
            open: open.last.map { ($0.label, file.lineNumber(at: $0.range.lowerBound)) })
        diagnostics.report(fault, at: file.range(tag.nameRange.isEmpty ? tag.range : tag.nameRange))
    }
}
