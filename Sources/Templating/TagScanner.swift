import Diagnostics

/// Finds the tags of a template.
///
/// - Order: as in the file; tags never overlap, and what lies between them is static text.
/// - Faults: a tag without an end, without a name or with one that cannot be a name, and delimiters that cannot
///   be told apart are reported; reading goes on behind them, so that one run shows all of them.
/// - Cost: one pass.
struct TagScanner {
    private let file: SourceFile
    private let bytes: [UInt8]
    private var offset = 0
    private var open = Array("{{".utf8)
    private var close = Array("}}".utf8)
    private var tags: [TemplateTag] = []
    /// A place of `close` known to lie ahead, so that many broken tags do not each search the whole file.
    private var closeSeenAt = -1

    static func tags(in file: SourceFile, reporting diagnostics: inout DiagnosticList) -> [TemplateTag] {
        var scanner = TagScanner(file)
        while let start = scanner.nextOpening() { scanner.readTag(at: start, reporting: &diagnostics) }
        return scanner.tags
    }

    private init(_ file: SourceFile) {
        self.file = file
        bytes = file.bytes
    }

    private func nextOpening() -> Int? { find(open, in: offset..<bytes.count) }

    private mutating func readTag(at start: Int, reporting diagnostics: inout DiagnosticList) {
        let sigilAt = skipSpace(from: start + open.count)
        let sigil: UInt8? = sigilAt < bytes.count ? bytes[sigilAt] : nil
        switch sigil {
        case UInt8(ascii: "!"):
            guard let end = find(close, in: (sigilAt + 1)..<bytes.count) else { return unclosed(start, close, &diagnostics) }
            add(.comment, start..<(end + close.count), name: end..<end)
        case UInt8(ascii: "="): readDelimiters(start, sigilAt, reporting: &diagnostics)
        case UInt8(ascii: "{"):
            readNamed(.unescaped, start, from: sigilAt + 1, until: [UInt8(ascii: "}")] + close, reporting: &diagnostics)
        default:
            let kind = sigil.flatMap(Self.kind(of:))
            readNamed(kind ?? .escaped, start, from: kind == nil ? sigilAt : sigilAt + 1, until: close, reporting: &diagnostics)
        }
    }

    private static func kind(of sigil: UInt8) -> TemplateTag.Kind? {
        switch sigil {
        case UInt8(ascii: "&"): .unescaped
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "/"): .close
        default: nil
        }
    }

    /// A tag that holds a name. Another opening delimiter before its end shows that the end was forgotten.
    private mutating func readNamed(
        _ kind: TemplateTag.Kind, _ start: Int, from first: Int, until end: [UInt8], reporting diagnostics: inout DiagnosticList
    ) {
        var place = first
        while !matches(end, at: place) {
            guard place < bytes.count, !matches(open, at: place) else { return unclosed(start, end, &diagnostics) }
            place += 1
        }
        var name = trimmed(first..<place)
        let canBeDynamic = kind == .partial || kind == .parent || kind == .close
        let isDynamic = canBeDynamic && bytes[name].first == UInt8(ascii: "*")
        if isDynamic { name = trimmed((name.lowerBound + 1)..<name.upperBound) }
        let whole = start..<(place + end.count)
        let text = String(decoding: bytes[name], as: UTF8.self)
        if name.isEmpty {
            diagnostics.report(TemplateFault.emptyTag(String(decoding: bytes[whole], as: UTF8.self)), at: file.range(whole))
        } else if bytes[name].contains(where: Self.isSpace) {
            diagnostics.report(TemplateFault.spaceInName(text), at: file.range(name))
        }
        add(kind, whole, name: name, isDynamic: isDynamic)
    }

    /// `{{=<% %>=}}`: two delimiters, without space or `=`, on one line.
    private mutating func readDelimiters(_ start: Int, _ sigilAt: Int, reporting diagnostics: inout DiagnosticList) {
        let first = sigilAt + 1
        let lineEnd = bytes[first...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
        let end = [UInt8(ascii: "=")] + close
        guard let place = find(end, in: first..<lineEnd) else { return unclosed(start, end, &diagnostics) }
        let whole = start..<(place + end.count)
        add(.delimiters, whole, name: place..<place)
        let parts = bytes[first..<place].split(whereSeparator: Self.isSpace)
        guard parts.count == 2, !parts.joined().contains(UInt8(ascii: "=")) else {
            let text = String(decoding: bytes[trimmed(first..<place)], as: UTF8.self)
            return diagnostics.report(TemplateFault.badDelimiters(text), at: file.range(whole))
        }
        open = Array(parts[0])
        close = Array(parts[1])
        closeSeenAt = -1
    }

    private mutating func add(_ kind: TemplateTag.Kind, _ range: Range<Int>, name: Range<Int>, isDynamic: Bool = false) {
        let text = String(decoding: bytes[name], as: UTF8.self)
        tags.append(TemplateTag(kind: kind, range: range, nameRange: name, name: text, isDynamic: isDynamic))
        offset = range.upperBound
    }

    /// Reports a tag without end by its first word, and leaves it to the static text.
    private mutating func unclosed(_ start: Int, _ end: [UInt8], _ diagnostics: inout DiagnosticList) {
        offset = start + open.count
        let wordStart = skipSpace(from: offset)
        var wordEnd = wordStart
        while wordEnd < bytes.count, !Self.isSpace(bytes[wordEnd]), wordEnd == wordStart || !matches(open, at: wordEnd) {
            wordEnd += 1
        }
        let range = start..<wordEnd
        let fault = TemplateFault.unclosedTag(
            String(decoding: bytes[range], as: UTF8.self), end: String(decoding: end, as: UTF8.self))
        diagnostics.report(fault, at: file.range(range))
        // Without any further closing delimiter no other tag can end: one fault says it.
        if closeSeenAt < offset { closeSeenAt = find(close, in: offset..<bytes.count) ?? -1 }
        if closeSeenAt < offset { offset = bytes.count }
    }

    private func matches(_ needle: [UInt8], at place: Int) -> Bool {
        guard place + needle.count <= bytes.count else { return false }
        for index in needle.indices where bytes[place + index] != needle[index] { return false }
        return true
    }

    private func find(_ needle: [UInt8], in range: Range<Int>) -> Int? {
        range.first { bytes[$0] == needle[0] && $0 + needle.count <= range.upperBound && matches(needle, at: $0) }
    }

    private func skipSpace(from start: Int) -> Int {
        bytes[start...].firstIndex { !Self.isSpace($0) } ?? bytes.count
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, Self.isSpace(bytes[start]) { start += 1 }
        while end > start, Self.isSpace(bytes[end - 1]) { end -= 1 }
        return start..<end
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
