import Markup
import Reading

extension Prose {
    /// The HTML of prose that was Markdown, as a page shows it.
    var htmlText: String? {
        switch html {
        case .kept(let bytes): String(decoding: bytes, as: UTF8.self)
        case .paragraph(let source): Self.paragraph(source)
        case nil: nil
        }
    }

    private static func paragraph(_ source: String) -> String {
        var (bytes, source) = ([UInt8](), source)
        source.withUTF8 { PlainParagraph.forEachPiece(of: $0) { bytes += $0 } }
        return String(decoding: bytes, as: UTF8.self)
    }
}
