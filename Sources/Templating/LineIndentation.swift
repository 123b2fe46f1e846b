/// The white space that a call puts before each line of the template it calls.
///
/// Only lines of the template count: a value with several lines is not touched.
/// - Cost: without indentation static text is appended whole.
struct LineIndentation {
    private var space: [UInt8] = []
    /// Whether the next line start has its indentation already, from the static text before an inline block.
    private var skipsNext = false

    /// Whether lines get nothing before them.
    var isEmpty: Bool { space.isEmpty }

    /// What applies inside a call made at `space`, below what applies here.
    func deepened(by space: ArraySlice<UInt8>, skipsFirst: Bool = false) -> LineIndentation {
        var inner = self
        inner.space += space
        inner.skipsNext = skipsFirst && !inner.space.isEmpty
        return inner
    }

    /// Appends static text. An empty line stays empty, so that no white space trails.
    /// - Parameter startsLine: whether the first byte starts a line of the template.
    @inline(__always)
    mutating func append(_ bytes: [UInt8], _ range: Range<Int>, startsLine: Bool, to output: inout PageBuffer) {
        if space.isEmpty { output.append(bytes, range) } else { appendLines(bytes, range, startsLine: startsLine, to: &output) }
    }

    private mutating func appendLines(_ bytes: [UInt8], _ range: Range<Int>, startsLine: Bool, to output: inout PageBuffer) {
        let text = bytes[range]
        var lineStart = text.startIndex
        while lineStart < text.endIndex {
            let lineEnd = text[lineStart...].firstIndex(of: UInt8(ascii: "\n")) ?? text.endIndex
            let isEmpty = lineEnd < text.endIndex && text[lineStart..<lineEnd].allSatisfy { $0 == UInt8(ascii: "\r") }
            if lineStart > text.startIndex || startsLine, !isEmpty { startLine(&output) }
            let next = min(lineEnd + 1, text.endIndex)
            output.append(bytes, lineStart..<next)
            skipsNext = false
            lineStart = next
        }
    }

    /// A line of the template starts here.
    mutating func startLine(_ output: inout PageBuffer) {
        if !skipsNext { output.append(space, space.indices) }
        skipsNext = false
    }
}
