import CLibXML2

/// What libxml2 calls back with while it reads a page, as Swift values.
enum HTMLParserEvent {
    case start(name: String, attributes: [(name: String, value: String)], line: Int)
    case end(name: String)
    /// `line` is the one that the text begins on.
    case text(String, line: Int)
}

/// Parses UTF-8 `bytes` as HTML and hands every event to `body`, in document order.
///
/// What is wrong with the HTML is mended as browsers of old did; the text of scripts and styles is left out.
/// - Parameter body: gives false to end the reading early; only the start of an element can.
/// - Cost: near linear, as long as `body` bounds how deep elements nest and ``HTMLCost`` lets the tags through.
func readHTMLEvents(of bytes: [UInt8], _ body: (HTMLParserEvent) -> Bool) {
    libraryIsReady
    withoutActuallyEscaping(body) { body in
        // One object for the C callbacks to find their way back to `body`, which they outlive in no case.
        let receiver = HTMLEventReceiver(body)
        withExtendedLifetime(receiver) {
            var sink = pairwise_html_sink(
                context: Unmanaged.passUnretained(receiver).toOpaque(),
                start: { context, name, attributes, line in
                    HTMLEventReceiver.of(context)?.start(name, attributes, line: line) ?? false
                },
                end: { context, name in HTMLEventReceiver.of(context)?.end(name) },
                text: { context, bytes, count, line in HTMLEventReceiver.of(context)?.text(bytes, count, line: line) })
            let isRead = bytes.withUnsafeBytes { buffer in
                guard let start = buffer.bindMemory(to: CChar.self).baseAddress, let count = Int32(exactly: buffer.count) else {
                    return true  // nothing to read, or more than the caller's bound lets through
                }
                return pairwise_html_parse(start, count, &sink)
            }
            precondition(isRead, "no memory for an HTML parser")
        }
    }
}

/// libxml2 makes its locks when they are first needed, and two pages that are the first at one time could wait for each other for ever: it was seen
/// once, in a run of the tests. So it is made ready before, once.
private let libraryIsReady: Void = xmlInitParser()

/// Turns C's strings and counts into ours.
private final class HTMLEventReceiver {
    private let body: (HTMLParserEvent) -> Bool

    init(_ body: @escaping (HTMLParserEvent) -> Bool) {
        self.body = body
    }

    static func of(_ context: UnsafeMutableRawPointer?) -> HTMLEventReceiver? {
        context.map { Unmanaged<HTMLEventReceiver>.fromOpaque($0).takeUnretainedValue() }
    }

    func start(_ name: UnsafePointer<CChar>, _ attributes: UnsafeMutablePointer<UnsafePointer<CChar>?>?, line: Int32) -> Bool {
        var list: [(name: String, value: String)] = []
        var index = 0
        while let attributes, let name = attributes[index] {
            list.append((String(cString: name), attributes[index + 1].map { String(cString: $0) } ?? ""))
            index += 2
        }
        return body(.start(name: String(cString: name), attributes: list, line: Int(line)))
    }

    func end(_ name: UnsafePointer<CChar>) {
        _ = body(.end(name: String(cString: name)))
    }

    func text(_ bytes: UnsafePointer<CChar>, _ count: Int32, line: Int32) {
        let bytes = UnsafeRawBufferPointer(start: bytes, count: Int(count))
        // libxml2 counts the line ends of a text before it gives the text.
        let lineEnds = bytes.count { $0 == UInt8(ascii: "\n") }
        _ = body(.text(String(decoding: bytes, as: UTF8.self), line: max(1, Int(line) - lineEnds)))
    }
}
