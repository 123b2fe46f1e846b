import Diagnostics

/// A file of rows and fields: commas, semicolons or tabs between them.
///
/// - Shape: a field in double quotes may hold separators, line ends and doubled quotes; white space around a field is
///   dropped. Lines end in LF, CRLF or CR; a byte order mark and empty lines are skipped.
/// - Source: RFC 4180; the separator is the one that stands most often in the first row, outside quotes.
struct DelimitedText {
    struct Field {
        let text: String
        /// Bytes of the file, quotes included.
        let range: Range<Int>
    }

    private(set) var rows: [[Field]] = []

    /// - Faults: a quote that is not closed is reported where it opens; what follows it is one field.
    init(of file: SourceFile, reporting diagnostics: inout DiagnosticList) {
        let bytes = file.bytes
        let start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        var parser = Parser(bytes: bytes, place: start, separator: Self.separator(of: bytes[start...]))
        while let row = parser.row() {
            if row.contains(where: { !$0.range.isEmpty }) { rows.append(row) }
        }
        if let quote = parser.openQuote {
            diagnostics.report(ReadingFault.openQuote, at: file.range(quote..<quote + 1))
        }
    }

    private static func separator(of bytes: ArraySlice<UInt8>) -> UInt8 {
        var counts: [UInt8: Int] = [:]
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if counts.isEmpty { continue }
                break
            }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09]
        return candidates.reduce(candidates[0]) { (counts[$1] ?? 0) > (counts[$0] ?? 0) ? $1 : $0 }
    }

    private struct Parser {
        let bytes: [UInt8]
        var place: Int
        let separator: UInt8
        private(set) var openQuote: Int?

        /// The fields up to the end of a line; nil at the end of the file.
        mutating func row() -> [Field]? {
            guard place < bytes.count else { return nil }
            var fields: [Field] = []
            while true {
                fields.append(field())
                guard place < bytes.count else { return fields }
                let byte = bytes[place]
                place += 1
                if byte == separator { continue }
                if byte == 0x0D, place < bytes.count, bytes[place] == 0x0A { place += 1 }
                return fields
            }
        }

        /// Stops at a separator or a line end.
        private mutating func field() -> Field {
            skipBlanks()
            let start = place
            guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else {
                while place < bytes.count, !endsField(bytes[place]) { place += 1 }
                var end = place
                while end > start, isBlank(bytes[end - 1]) { end -= 1 }
                return Field(text: String(decoding: bytes[start..<end], as: UTF8.self).trimmed, range: start..<end)
            }
            place += 1
            var text: [UInt8] = []
            while place < bytes.count {
                let byte = bytes[place]
                place += 1
                if byte != UInt8(ascii: "\"") {
                    text.append(byte)
                } else if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
                    text.append(byte)
                    place += 1
                } else {
                    let end = place
                    // What stands behind the closing quote still belongs to the field.
                    while place < bytes.count, !endsField(bytes[place]) { place += 1 }
                    text += bytes[end..<place]
                    return Field(text: String(decoding: text, as: UTF8.self).trimmed, range: start..<place)
                }
            }
            if openQuote == nil { openQuote = start }
            return Field(text: String(decoding: text, as: UTF8.self).trimmed, range: start..<place)
        }

        private mutating func skipBlanks() {
            while place < bytes.count, isBlank(bytes[place]) { place += 1 }
        }

        private func isBlank(_ byte: UInt8) -> Bool { byte != separator && (byte == 0x20 || byte == 0x09) }
        private func endsField(_ byte: UInt8) -> Bool { byte == separator || byte == 0x0A || byte == 0x0D }
    }
}
