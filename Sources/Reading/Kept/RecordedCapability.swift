import Diagnostics
import Records

extension RecordWriter {
    mutating func capability(_ text: CapabilityText) {
        optional(text.title) { $0.text($1) }
        prose(text.description)
        for prose in text.claims {
            optional(prose) { $0.prose($1) }
        }
        optional(text.pin) { writer, pin in
            writer.slug(pin.slug)
            writer.place(pin.range)
        }
        integer(text.line)
    }

    mutating func slug(_ slug: Slug) { text(slug.description) }

    mutating func place(_ range: SourceRange) {
        text(range.file)
        for number in [range.line, range.column, range.lengthBytes, range.mark.lowerBound, range.mark.upperBound] { integer(number) }
        text(range.excerpt)
    }
}

extension RecordReader {
    mutating func capability() -> CapabilityText {
        func prose(_ reader: inout RecordReader) -> Prose? { reader.optional { $0.prose() } }
        return CapabilityText(
            title: optional { $0.text() }, description: self.prose(), unique: prose(&self), versusAlternatives: prose(&self),
            bestFor: prose(&self), limitations: prose(&self), requires: prose(&self),
            pin: optional { CapabilityText.Pin(slug: $0.slug(), range: $0.place()) }, line: integer())
    }

    mutating func slug() -> Slug {
        let text = text()
        if let slug = Slug(text) { return slug }
        refuse()
        return Slug(of: text)
    }

    mutating func place() -> SourceRange {
        let (file, line, column, length) = (text(), integer(), integer(), integer())
        let (start, end) = (integer(), integer())
        return SourceRange(
            file: file, line: line, column: column, lengthBytes: length, excerpt: text(), mark: start..<max(start, end))
    }
}
