import Diagnostics

/// Reads the keys of one mapping, and remembers which were asked for.
///
/// - Faults: a value of the wrong type is reported at the value and read as not given. When the reading ends,
///   each key that nobody asked for is reported at the key, with the nearest name that somebody did ask for.
/// - A key without a value (`rank:`, `rank: ~`, `pricing: ""`) counts as not given.
///
/// Got from ``FrontMatter/read(reporting:_:)``; ask for every key there is, also where its value is not needed.
package struct MappingReader {
    let file: SourceFile
    private let pairs: [(key: YAMLNode, value: YAMLNode)]
    /// Where a missing key is reported.
    private let place: Range<Int>
    private var asked: [String] = []
    private var diagnostics = DiagnosticList()

    init(_ node: YAMLNode, missingAt place: Range<Int>, in file: SourceFile) {
        self.file = file
        self.place = place
        if case .mapping(let pairs) = node.content { self.pairs = pairs } else { pairs = [] }
    }

    /// The bytes of a key's name in the file, for a fault about the key as such.
    package func place(of key: String) -> Range<Int>? {
        pairs.first { $0.key.text == key }?.key.range
    }

    /// Whether the value of a key is itself a mapping, for a key that takes a text or a mapping. Does not count as asking.
    package func holdsMapping(_ key: String) -> Bool {
        pairs.first { $0.key.text == key }?.value.isMapping ?? false
    }

    /// The value of a key as it stands; nil when it is not given.
    package mutating func node(_ key: String) -> YAMLNode? {
        if !asked.contains(key) { asked.append(key) }
        guard let value = pairs.first(where: { $0.key.text == key })?.value, !value.isNull else { return nil }
        if let text = value.text, text.allSatisfy(\.isWhitespace) { return nil }
        return value
    }

    /// Reports the key as missing unless it has a value.
    package mutating func require(_ key: String) {
        guard node(key) == nil else { return }
        // A file that has a name has it between two lines of three hyphens.
        let hasFences = file.bytes.starts(with: "---".utf8) || file.bytes.starts(with: "\u{FEFF}---".utf8)
        report(MarkupFault.missingKey(key, hasFences: hasFences || !file.path.hasSuffix(".md")), at: place(of: key) ?? place)
    }

    /// Bytes of the file as a place to show, for a fault that only a later stage can find.
    package func place(at range: Range<Int>) -> SourceRange { file.range(range) }

    /// Reports a fault of the caller's own at bytes of the file.
    package mutating func report(_ fault: some Fault, at range: Range<Int>) {
        diagnostics.report(fault, at: file.range(range))
    }

    /// A value made by `convert`; what it cannot convert is reported, `expected` saying what the key takes.
    mutating func value<Value: Sendable>(
        _ key: String, expected: String, _ convert: (YAMLNode) -> Value?
    ) -> Located<Value>? {
        guard let node = node(key) else { return nil }
        return converted(node, of: key, expected: expected, convert)
    }

    mutating func converted<Value: Sendable>(
        _ node: YAMLNode, of key: String, expected: String, _ convert: (YAMLNode) -> Value?
    ) -> Located<Value>? {
        if let value = convert(node) { return Located(value, at: node.range) }
        report(MarkupFault.wrongType(key: key, expected: expected, found: node.words), at: node.range)
        return nil
    }

    /// Reads a mapping inside this one; its faults become faults of this one.
    mutating func read<Value>(_ node: YAMLNode, missingAt place: Range<Int>, _ body: (inout MappingReader) -> Value) -> Value {
        var inner = MappingReader(node, missingAt: place, in: file)
        let value = body(&inner)
        diagnostics.append(inner.finished())
        return value
    }

    /// The faults met, the keys that nobody asked for included.
    consuming func finished() -> DiagnosticList {
        for (key, _) in pairs {
            guard let name = key.text, !asked.contains(name) else { continue }
            let fault = MarkupFault.unknownKey(name, nearest: nearestName(to: name, among: asked), known: asked)
            diagnostics.report(fault, at: file.range(key.range))
        }
        return diagnostics
    }
}
