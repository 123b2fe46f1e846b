import Diagnostics

/// A saved HTML page as the flat list of its elements and texts.
///
/// - Shape: every `start` has its `end` further on, properly nested (what the page left open is closed where HTML
///   closes it). Names are lower case. What scripts and styles hold is left out, and so are comments.
/// - Units: `line` counts from 1; that of an element is where its start tag ends, that of a text where it begins.
/// - Cost: one pass; a page that is too long, nests too deep or has too many elements is a fault, not a wait.
package struct HTMLDocument: Sendable {
    package enum Event: Sendable {
        case start(name: String, attributes: [(name: String, value: String)], line: Int)
        case end(name: String)
        case text(String, line: Int)
    }

    package let events: [Event]

    package static let bytesMax = 32 << 20
    /// As deep as libxml2 goes by itself when it builds a tree.
    static let depthMax = 256
    static let elementsMax = 500_000

    /// Reads a page; its encoding is UTF-8, whatever it says of itself.
    ///
    /// - Faults: what the page does wrong as HTML is mended and not reported. A page beyond the bounds is reported,
    ///   and what stands before the place is given.
    package init(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        guard file.bytes.count <= Self.bytesMax else {
            diagnostics.report(MarkupFault.htmlTooLong(bytesMax: Self.bytesMax), at: SourceRange(file: file.path))
            events = []
            return
        }
        if let place = HTMLCost.firstCostlyTag(in: file.bytes) {
            let fault = MarkupFault.htmlTooManyAttributes(countMax: HTMLCost.attributesMax)
            diagnostics.report(fault, at: file.range(place..<place + 1))
            events = []
            return
        }
        var builder = EventBuilder(lineMax: file.lineCount)
        readHTMLEvents(of: Self.readable(file.bytes)) { builder.take($0) }
        builder.closeAll()
        events = builder.events
        if let (fault, line) = builder.fault { diagnostics.report(fault, at: file.range(line: line)) }
    }

    /// The bytes as libxml2 takes them: well-formed UTF-8, and a lone CR as the line end that it is.
    private static func readable(_ bytes: [UInt8]) -> [UInt8] {
        var bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if String(validating: bytes, as: UTF8.self) == nil { bytes = Array(String(decoding: bytes, as: UTF8.self).utf8) }
        for index in bytes.indices {
            if bytes[index] == 0 { bytes[index] = 0x20 }
            if bytes[index] == 0x0D, index + 1 == bytes.count || bytes[index + 1] != 0x0A { bytes[index] = 0x0A }
        }
        return bytes
    }

    /// Keeps the list within its bounds, and balanced.
    private struct EventBuilder {
        private(set) var events: [Event] = []
        private(set) var fault: (MarkupFault, line: Int)?
        private var open: [String] = []
        /// libxml2 gives a text in pieces, down to single characters; they are one event here.
        private var pending: (text: String, line: Int, lastLine: Int)?
        private var elementCount = 0
        private let lineMax: Int

        init(lineMax: Int) {
            self.lineMax = lineMax
        }

        mutating func take(_ event: HTMLParserEvent) -> Bool {
            guard fault == nil else { return false }
            if case .text(let text, let line) = event {
                append(text, line: min(line, lineMax))
                return true
            }
            endText()
            switch event {
            case .start(let name, let attributes, let line):
                elementCount += 1
                if open.count >= HTMLDocument.depthMax {
                    fault = (.htmlTooDeep(depthMax: HTMLDocument.depthMax), min(line, lineMax))
                } else if elementCount > HTMLDocument.elementsMax {
                    fault = (.htmlTooManyElements(countMax: HTMLDocument.elementsMax), min(line, lineMax))
                } else {
                    open.append(name.lowercased())
                    events.append(.start(name: name.lowercased(), attributes: attributes, line: min(line, lineMax)))
                }
            case .end(let name):
                // libxml2 closes in order; should it ever not, the list stays balanced all the same.
                guard let place = open.lastIndex(of: name.lowercased()) else { return true }
                while open.count > place { events.append(.end(name: open.removeLast())) }
            case .text: break
            }
            return fault == nil
        }

        private mutating func append(_ text: String, line: Int) {
            let lastLine = line + text.utf8.count { $0 == UInt8(ascii: "\n") }
            // Behind a comment of several lines a new event begins, since its line cannot be told from the text before.
            if pending?.lastLine == line {
                pending?.text += text
                pending?.lastLine = lastLine
            } else {
                endText()
                pending = (text, line, lastLine)
            }
        }

        private mutating func endText() {
            if let (text, line, _) = pending { events.append(.text(text, line: line)) }
            pending = nil
        }

        mutating func closeAll() {
            endText()
            while let name = open.popLast() { events.append(.end(name: name)) }
        }
    }
}
