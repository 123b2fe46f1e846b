import Diagnostics

/// Reads the bytes `part` of `file` as one YAML document.
///
/// - Returns: nil for an empty document.
/// - Parameter diagnostics: receives a repeated key and what else leaves the tree usable; the first of two equal keys stands.
/// - Throws: the first fault that does not: syntax, an alias, a tag, a second document, more than 64 levels.
/// - Cost: one pass; the depth is bounded while reading, because libyaml alone takes minutes for 200 kB of `[`.
func yamlDocument(
    in file: SourceFile, _ part: Range<Int>, reporting diagnostics: inout DiagnosticList
) throws(YAMLFailure) -> YAMLNode? {
    var faults = DiagnosticList()
    let root = try withYAMLEvents(in: file, part) { events throws(YAMLFailure) in
        var builder = YAMLTreeBuilder(file: file)
        let root = try builder.document(&events)
        faults = builder.diagnostics
        return root
    }
    diagnostics.append(faults)
    return root
}

private struct YAMLTreeBuilder {
    let file: SourceFile
    var diagnostics = DiagnosticList()
    private static let depthMax = 64

    init(file: SourceFile) {
        self.file = file
    }

    mutating func document(_ events: inout YAMLEvents) throws(YAMLFailure) -> YAMLNode? {
        var root: YAMLNode?
        var documentCount = 0
        while true {
            let (event, range) = try events.next()
            switch event {
            case .streamEnd: return root
            case .documentEnd: continue
            case .documentStart:
                documentCount += 1
                if documentCount > 1 { throw YAMLFailure(fault: .secondDocument, range: range) }
            case .scalar, .sequenceStart, .mappingStart, .sequenceEnd, .mappingEnd:
                root = try node(from: event, range, &events, depth: 1)
            }
        }
    }

    private mutating func node(
        from event: YAMLEvents.Event, _ range: Range<Int>, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLFailure) -> YAMLNode {
        guard depth <= Self.depthMax else { throw YAMLFailure(fault: .yamlTooDeep(depthMax: Self.depthMax), range: range) }
        switch event {
        case .scalar(let text, let isQuoted): return YAMLNode(.scalar(text: text, isQuoted: isQuoted), at: range)
        case .sequenceStart: return try sequence(from: range, &events, depth: depth)
        case .mappingStart: return try mapping(from: range, &events, depth: depth)
        case .sequenceEnd, .mappingEnd, .documentStart, .documentEnd, .streamEnd:
            preconditionFailure("libyaml ends only what it began")
        }
    }

    private mutating func sequence(
        from start: Range<Int>, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLFailure) -> YAMLNode {
        var items: [YAMLNode] = []
        while true {
            let (event, range) = try events.next()
            if case .sequenceEnd = event {
                let end = Self.end(of: start, last: items.last?.range, closing: range)
                return YAMLNode(.sequence(items), at: start.lowerBound..<end)
            }
            items.append(try node(from: event, range, &events, depth: depth + 1))
        }
    }

    private mutating func mapping(
        from start: Range<Int>, _ events: inout YAMLEvents, depth: Int
    ) throws(YAMLFailure) -> YAMLNode {
        var pairs: [(key: YAMLNode, value: YAMLNode)] = []
        var lineOfKey: [String: Int] = [:]
        var last: Range<Int>?
        while true {
            let (event, range) = try events.next()
            if case .mappingEnd = event {
                let end = Self.end(of: start, last: last, closing: range)
                return YAMLNode(.mapping(pairs), at: start.lowerBound..<end)
            }
            let key = try node(from: event, range, &events, depth: depth + 1)
            let (next, place) = try events.next()
            let value = try node(from: next, place, &events, depth: depth + 1)
            last = value.range
            guard let name = key.text else { throw YAMLFailure(fault: .keyNotText(found: key.words), range: key.range) }
            if let earlier = lineOfKey[name] {
                let fault = MarkupFault.repeatedKey(name, firstLine: earlier, secondLine: file.lineNumber(at: range.lowerBound))
                diagnostics.report(fault, at: file.range(key.range))
            } else {
                lineOfKey[name] = file.lineNumber(at: range.lowerBound)
                pairs.append((key, value))
            }
        }
    }

    /// A block ends nowhere that a reader could point at (libyaml marks the next token), so its last value ends it.
    private static func end(of start: Range<Int>, last: Range<Int>?, closing: Range<Int>) -> Int {
        let isFlow = !closing.isEmpty
        return max(start.upperBound, isFlow ? closing.upperBound : last?.upperBound ?? start.upperBound)
    }
}
