import CYAML
import Diagnostics

/// The first fault that keeps a text from being read as YAML.
struct YAMLFailure: Error {
    let fault: MarkupFault
    /// Bytes of the file.
    let range: Range<Int>
}

/// Lends libyaml's events for the bytes `part` of `file`, which must be one document in UTF-8.
///
/// The parser and every event are freed on all ways out, so `body` must not keep the events.
func withYAMLEvents<Result>(
    in file: SourceFile, _ part: Range<Int>, _ body: (inout YAMLEvents) throws(YAMLFailure) -> Result
) throws(YAMLFailure) -> Result {
    let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    defer { parser.deallocate() }
    guard yaml_parser_initialize(parser) == 1 else { preconditionFailure("no memory for a YAML parser") }
    defer { yaml_parser_delete(parser) }
    // Otherwise two bytes at the start could turn the text into UTF-16.
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    return try file.bytes[part].withUnsafeBufferPointer { bytes throws(YAMLFailure) in
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
        var events = YAMLEvents(parser: parser, file: file, part: part)
        return try body(&events)
    }
}

/// libyaml's events as Swift values, with places in bytes of the file.
struct YAMLEvents {
    enum Event {
        case scalar(text: String, isQuoted: Bool)
        case sequenceStart, sequenceEnd, mappingStart, mappingEnd
        case documentStart, documentEnd, streamEnd
    }

    private let parser: UnsafeMutablePointer<yaml_parser_t>
    private let file: SourceFile
    private let part: Range<Int>
    /// Byte of each character, where the two differ: libyaml counts characters.
    private let byteOfCharacter: [Int]?

    fileprivate init(parser: UnsafeMutablePointer<yaml_parser_t>, file: SourceFile, part: Range<Int>) {
        self.parser = parser
        self.file = file
        self.part = part
        let isASCII = file.bytes[part].allSatisfy { $0 < 0x80 }
        byteOfCharacter = isASCII ? nil : part.filter { file.bytes[$0] & 0xC0 != 0x80 }
    }

    /// The next event that matters, and its bytes in the file. Anchors, aliases and tags are faults.
    mutating func next() throws(YAMLFailure) -> (event: Event, range: Range<Int>) {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw failure }
        defer { yaml_event_delete(&event) }
        let range = bytes(event.start_mark, event.end_mark)
        switch event.type {
        case YAML_SCALAR_EVENT:
            let scalar = event.data.scalar
            try refuse(anchor: scalar.anchor, tag: scalar.tag, at: range)
            let text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
            // The category Cc, which no version of Unicode adds to.
            let isControlled = text.unicodeScalars.contains {
                ($0.value < 0x20 || 0x7F...0x9F ~= $0.value) && $0 != "\n" && $0 != "\t"
            }
            if isControlled { throw YAMLFailure(fault: .yaml(.control), range: range) }
            return (.scalar(text: text, isQuoted: scalar.style != YAML_PLAIN_SCALAR_STYLE), range)
        case YAML_SEQUENCE_START_EVENT:
            try refuse(anchor: event.data.sequence_start.anchor, tag: event.data.sequence_start.tag, at: range)
            return (.sequenceStart, range)
        case YAML_MAPPING_START_EVENT:
            try refuse(anchor: event.data.mapping_start.anchor, tag: event.data.mapping_start.tag, at: range)
            return (.mappingStart, range)
        case YAML_ALIAS_EVENT:
            let name = String(cString: UnsafePointer(event.data.alias.anchor))
            throw YAMLFailure(fault: .alias("*" + name), range: range)
        case YAML_SEQUENCE_END_EVENT: return (.sequenceEnd, range)
        case YAML_MAPPING_END_EVENT: return (.mappingEnd, range)
        case YAML_DOCUMENT_START_EVENT: return (.documentStart, range)
        case YAML_DOCUMENT_END_EVENT: return (.documentEnd, range)
        case YAML_STREAM_END_EVENT: return (.streamEnd, range)
        default: return try next()  // the start of the stream
        }
    }

    private func refuse(
        anchor: UnsafeMutablePointer<yaml_char_t>?, tag: UnsafeMutablePointer<yaml_char_t>?, at range: Range<Int>
    ) throws(YAMLFailure) {
        if let anchor { throw YAMLFailure(fault: .alias("&" + String(cString: UnsafePointer(anchor))), range: range) }
        if tag != nil { throw YAMLFailure(fault: .yaml(.tag), range: range) }
    }

    /// What libyaml complains of, at the place that shows the mistake best, to the end of that line at most.
    private var failure: YAMLFailure {
        let words = parser.pointee.problem.map { String(cString: $0) } ?? "no reason is given"
        let context = parser.pointee.context.map { String(cString: $0) } ?? ""
        // The reader, which looks at bytes before anything else does, counts in bytes and sets no mark.
        let isReader = parser.pointee.error == YAML_READER_ERROR
        var place = isReader ? part.lowerBound + parser.pointee.problem_offset : byte(parser.pointee.problem_mark)
        place = min(place, part.upperBound)
        let line = file.line(file.lineNumber(at: place))
        let before = file.bytes[line.lowerBound..<max(line.lowerBound, min(place, line.upperBound))]
        let problem = YAMLProblem(
            words: words, context: context, found: place < part.upperBound ? file.bytes[place] : nil, before: before)
        guard problem.isBestShownWhereItBegan, !isReader else {
            return YAMLFailure(fault: .yaml(problem), range: place..<min(place + 1, max(place, line.upperBound)))
        }
        let start = byte(parser.pointee.context_mark)
        return YAMLFailure(fault: .yaml(problem), range: start..<max(start, file.line(file.lineNumber(at: start)).upperBound))
    }

    private func bytes(_ start: yaml_mark_t, _ end: yaml_mark_t) -> Range<Int> {
        let lower = byte(start)
        return lower..<max(lower, byte(end))
    }

    private func byte(_ mark: yaml_mark_t) -> Int {
        guard let byteOfCharacter else { return min(part.lowerBound + mark.index, part.upperBound) }
        return mark.index < byteOfCharacter.count ? byteOfCharacter[mark.index] : part.upperBound
    }
}
