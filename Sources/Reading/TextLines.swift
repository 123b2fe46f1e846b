import Diagnostics

/// The lines of a text file that hold something, decoded and numbered.
struct TextLines {
    struct Line: Sendable {
        /// Without white space at either end, bad bytes as U+FFFD.
        let text: String
        let number: Int
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
        var firstBad: SourceRange?
        var badBytes = 0
        for number in 1...file.lineCount {
            var range = file.line(number)
            if number == 1, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { range = (range.lowerBound + 3)..<range.upperBound }
            guard !range.isEmpty else { continue }
            if let offset = Self.firstInvalidByte(in: bytes[range]) {
                if firstBad == nil { firstBad = file.range(offset..<offset + 1) }
                badBytes += bytes[range].count { $0 >= 0x80 }
            }
            let text = String(decoding: bytes[range], as: UTF8.self).trimmed
            if !text.isEmpty { lines.append(Line(text: text, number: number)) }
        }
        if lines.isEmpty {
            diagnostics.report(ReadingFault.emptyFile, at: start)
            return nil
        }
        if let firstBad {
            if badBytes * 5 > bytes.count {
                diagnostics.report(ReadingFault.notText("most of its bytes are not UTF-8"), at: start)
                return nil
            }
            diagnostics.report(ReadingFault.badUTF8, at: firstBad)
        }
        self.lines = lines
    }

    /// The offset of the first byte that is not part of well-formed UTF-8.
    private static func firstInvalidByte(in bytes: ArraySlice<UInt8>) -> Int? {
        if bytes.allSatisfy({ $0 < 0x80 }) || String(validating: bytes, as: UTF8.self) != nil { return nil }
        // One more pass by scalar, on the rare line that fails.
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var offset = bytes.startIndex
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): offset += UTF8.width(scalar)
            case .error: return min(offset, bytes.endIndex - 1)
            case .emptyInput: return nil
            }
        }
    }
}
