/// A file's name as people see it, with its bytes, so that a place in it can be named and shown.
package struct SourceFile: Sendable {
    /// Relative to the project's folder: `Content/sources/a.txt`.
    package let path: String
    package let bytes: [UInt8]
    /// Offset of the first byte of each line.
    private let lineStarts: [Int]

    /// Lines end at LF, CRLF or a lone CR.
    package init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
        lineStarts = bytes.withUnsafeBufferPointer { bytes in
            var starts = [0]
            for index in bytes.indices {
                if bytes[index] == UInt8(ascii: "\n") {
                    starts.append(index + 1)
                } else if bytes[index] == UInt8(ascii: "\r"), index + 1 == bytes.count || bytes[index + 1] != UInt8(ascii: "\n") {
                    starts.append(index + 1)
                }
            }
            return starts
        }
    }

    package var lineCount: Int { lineStarts.count }

    /// The bytes of a line (from 1), without its end.
    package func line(_ number: Int) -> Range<Int> {
        let start = lineStarts[number - 1]
        var end = number < lineStarts.count ? lineStarts[number] : bytes.count
        while end > start, bytes[end - 1] == UInt8(ascii: "\n") || bytes[end - 1] == UInt8(ascii: "\r") { end -= 1 }
        return start..<end
    }

    /// The line (from 1) that holds the byte at `offset`.
    package func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = lineStarts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if lineStarts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    /// A range of bytes as a place to show. What runs over several lines is shown on its first.
    package func range(_ bytes: Range<Int>) -> SourceRange {
        let number = lineNumber(at: bytes.lowerBound)
        let line = line(number)
        let start = min(bytes.lowerBound, line.upperBound)
        let end = min(max(start, bytes.upperBound), line.upperBound)
        let (excerpt, mark) = excerpt(of: line, around: start..<end)
        return SourceRange(
            file: path, line: number, column: start - line.lowerBound + 1, lengthBytes: end - start, excerpt: excerpt, mark: mark)
    }

    /// More than a printer shows, and little enough that a thousand faults of one long line stay small.
    private static let excerptBytes = 512

    /// The line around a part of it, `…` where it goes on, and where that part stands in this text.
    private func excerpt(of line: Range<Int>, around part: Range<Int>) -> (text: String, mark: Range<Int>) {
        let first = scalarStart(atOrAfter: max(line.lowerBound, part.lowerBound - Self.excerptBytes), before: part.lowerBound)
        let markedEnd = scalarStart(atOrAfter: min(part.upperBound, part.lowerBound + Self.excerptBytes), before: part.upperBound)
        let last = scalarStart(atOrAfter: min(line.upperBound, markedEnd + Self.excerptBytes), before: line.upperBound)
        var text = first > line.lowerBound ? "…" : ""
        text += String(decoding: bytes[first..<part.lowerBound], as: UTF8.self)
        let start = text.utf8.count
        text += String(decoding: bytes[part.lowerBound..<markedEnd], as: UTF8.self)
        let end = text.utf8.count
        text += String(decoding: bytes[markedEnd..<last], as: UTF8.self) + (last < line.upperBound ? "…" : "")
        return (text, start..<end)
    }

    private func scalarStart(atOrAfter offset: Int, before end: Int) -> Int {
        var start = offset
        while start < end, bytes[start] & 0xC0 == 0x80 { start += 1 }
        return start
    }

    /// A whole line as a place to show.
    package func range(line number: Int) -> SourceRange { range(line(number)) }
}
