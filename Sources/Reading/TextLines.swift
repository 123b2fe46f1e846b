import Diagnostics

/// The lines of a text file that hold something, decoded and numbered.
struct TextLines {
    struct Line: Sendable {
        /// Without white space at either end, bad bytes as U+FFFD.
        var text: String
        let number: Int
        /// The byte of the file that the text begins with; nil where bad bytes moved what stands behind them.
        let start: Int?
        /// Whether it is a capability's title; nil where only its words can tell.
        let isTitle: Bool?
        /// It stands below a heading `Verdict`.
        let isVerdict: Bool

        init(text: String, number: Int, start: Int? = nil, isTitle: Bool? = nil, isVerdict: Bool = false) {
            self.text = text
            self.number = number
            self.start = start
            self.isTitle = isTitle
            self.isVerdict = isVerdict
        }
    }

    let lines: [Line]

    /// - Returns: nil after a fault that leaves nothing to read: an empty file, or one that is not text.
    init?(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        let bytes = file.bytes
        let start = SourceRange(file: file.path)
        if bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            diagnostics.report(ReadingFault.notText("the file is UTF-16"), at: start)
            return nil
        }
        if let zero = bytes.firstIndex(of: 0) {
            diagnostics.report(ReadingFault.notText("byte \(zero + 1) is NUL"), at: start)
            return nil
        }
        var lines: [Line] = []
        var firstBad: Int?
        var badBytes = 0
        for number in 1...file.lineCount {
            var range = file.line(number)
            if number == 1, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = (range.lowerBound + 3)..<range.upperBound }
            guard !range.isEmpty else { continue }
            let valid = String(validating: bytes[range], as: UTF8.self)
            let bad = valid == nil ? Self.invalidBytes(in: bytes[range]) : (first: nil, count: 0)
            if firstBad == nil { firstBad = bad.first }
            badBytes += bad.count
            let decoded = valid ?? String(decoding: bytes[range], as: UTF8.self)
            let text = decoded.trimmedSlice
            guard !text.isEmpty else { continue }
            let offset = decoded.utf8.distance(from: decoded.startIndex, to: text.startIndex)
            lines.append(Line(text: String(text), number: number, start: bad.count == 0 ? range.lowerBound + offset : nil))
        }
        if lines.isEmpty {
            diagnostics.report(ReadingFault.emptyFile, at: start)
            return nil
        }
        if let firstBad {
            if badBytes * 5 > bytes.count {
                diagnostics.report(ReadingFault.notText("more than a fifth of its bytes are not UTF-8"), at: start)
                return nil
            }
            diagnostics.report(ReadingFault.badUTF8, at: file.range(firstBad..<firstBad + 1))
        }
        self.lines = lines
    }

    /// The bytes that are not part of well-formed UTF-8: the offset of the first, and how many there are. By scalar, for the
    /// rare line that holds some.
    private static func invalidBytes(in bytes: ArraySlice<UInt8>) -> (first: Int?, count: Int) {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var first: Int?
        var validBytes = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): validBytes += UTF8.width(scalar)
            case .error: if first == nil { first = min(bytes.startIndex + validBytes, bytes.endIndex - 1) }
            case .emptyInput: return (first, bytes.count - validBytes)
            }
        }
    }
}

extension StringProtocol where UTF8View: BidirectionalCollection {
    /// Without white space at either end.
    package var trimmed: String { String(trimmedSlice) }

    /// Without white space at either end, as a part of itself.
    var trimmedSlice: SubSequence {
        // Most texts begin and end in a letter or a sign of ASCII.
        if let first = utf8.first, let last = utf8.last, (0x21...0x7E).contains(first), (0x21...0x7E).contains(last) { return self[...] }
        var rest = self[...]
        while rest.first?.isWhitespace == true { rest.removeFirst() }
        while rest.last?.isWhitespace == true { rest.removeLast() }
        return rest
    }
}

extension StringProtocol {
    /// With every run of white space made one space, and none at either end: a name stays on one line.
    package var onOneLine: String { split { $0.isWhitespace }.joined(separator: " ") }
}
