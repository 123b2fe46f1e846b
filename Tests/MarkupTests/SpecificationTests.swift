import Diagnostics
import Testing

@testable import Markup

#if canImport(Glibc)
    import Glibc
#elseif canImport(Darwin)
    import Darwin
#endif

/// The examples of the specification of GitHub Flavored Markdown, which is not part of this repository:
/// `GFM_SPEC_FILE` names its `spec.txt`.
@Suite struct SpecificationTests {
    private static let path = getenv("GFM_SPEC_FILE").map { String(cString: $0) }

    @Test(.enabled(if: path != nil, "GFM_SPEC_FILE names no spec.txt, so no example of the specification was run"))
    func `the examples of the specification without raw HTML are rendered as it says`() throws {
        let examples = SpecificationExample.all(in: try #require(Self.path.flatMap(Self.lines)))
        #expect(examples.count > 600)
        var counts = (compared: 0, holdingHTML: 0, disabled: 0)
        for example in examples {
            guard !example.tags.contains("disabled") else {
                counts.disabled += 1
                continue
            }
            var diagnostics = DiagnosticList()
            let document = MarkdownDocument(
                of: SourceFile(example.markdown), extensions: example.tags.compactMap(MarkdownExtension.init), footnotes: false,
                reporting: &diagnostics)
            if document.blocks.contains(where: { $0.node.holdsRawHTML }) {
                counts.holdingHTML += 1
                continue
            }
            counts.compared += 1
            let found = string(document.html()).replacing(#/<h([1-6]) id="[^"]*">/#) { "<h\($0.output.1)>" }
            #expect(found == example.html, "line \(example.line): \(example.markdown)")
        }
        print(
            "\(counts.compared) examples compared, \(counts.holdingHTML) with raw HTML and \(counts.disabled) disabled ones left out"
        )
    }

    private static func lines(of path: String) -> [Substring]? {
        guard let file = fopen(path, "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var chunk = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&chunk, 1, chunk.count, file), count > 0 { bytes.append(contentsOf: chunk[..<count]) }
        return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
    }
}

/// One example of `spec.txt`: 32 backticks, `example`, tags; Markdown; a point; HTML; 32 backticks. `→` is a tab.
private struct SpecificationExample {
    let line: Int
    let tags: [String]
    let markdown: String
    /// With what ``MarkdownDocument/html(of:headingLevelShift:idPrefix:rewriteLink:)`` says that it writes otherwise.
    let html: String

    static func all(in lines: [Substring]) -> [SpecificationExample] {
        let fence = String(repeating: "`", count: 32)
        var examples: [SpecificationExample] = []
        var index = 0
        while index < lines.count {
            defer { index += 1 }
            guard lines[index].hasPrefix(fence + " example") else { continue }
            let tags = lines[index].dropFirst(fence.count).split(separator: " ").dropFirst().map(String.init)
            guard let point = lines[index...].firstIndex(of: "."), let end = lines[point...].firstIndex(of: Substring(fence))
            else { break }
            examples.append(
                SpecificationExample(
                    line: index + 1, tags: tags, markdown: text(lines[index + 1..<point]),
                    html: inOurDialect(text(lines[point + 1..<end]))))
            index = end
        }
        return examples
    }

    private static func text(_ lines: ArraySlice<Substring>) -> String {
        lines.map { $0.replacing("→", with: "\t") + "\n" }.joined()
    }

    private static func inOurDialect(_ html: String) -> String {
        html.replacing(" />", with: ">").replacing(#/align="(left|center|right)"/#) { "style=\"text-align:\($0.output.1)\"" }
    }
}

extension MarkdownNode {
    fileprivate var holdsRawHTML: Bool {
        switch kind {
        case .rawBlock, .rawInline: true
        default: children.contains(where: \.holdsRawHTML)
        }
    }
}
