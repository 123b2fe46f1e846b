import Diagnostics

/// Lists and mappings.
extension MappingReader {
    /// A list of texts, or a single text standing for a list of one. In the author's order; empty when not given.
    package mutating func texts(_ key: String) -> [Located<String>] {
        guard let node = node(key) else { return [] }
        guard case .sequence(let items) = node.content else {
            return converted(node, of: key, expected: "a text or a list of texts") { $0.text }.map { [$0] } ?? []
        }
        return items.compactMap { item in converted(item, of: key, expected: "texts in its list") { $0.isNull ? nil : $0.text } }
    }

    /// The mapping under a key, read by `body`; nil when it is not given, or is none.
    package mutating func mapping<Value>(_ key: String, _ body: (inout MappingReader) -> Value) -> Value? {
        let name = place(of: key)
        guard let node = value(key, expected: "a mapping", { $0.isMapping ? $0 : nil })?.value else { return nil }
        return read(node, missingAt: name ?? node.range, body)
    }

    /// A list of mappings, each read by `body`. In the author's order; what is no mapping is reported and skipped.
    package mutating func list<Value>(_ key: String, _ body: (inout MappingReader) -> Value) -> [Value] {
        items(key, expected: "a list").compactMap { item in
            guard let node = converted(item, of: key, expected: "mappings in its list", { $0.isMapping ? $0 : nil })?.value else {
                return nil
            }
            return read(node, missingAt: node.range, body)
        }
    }

    /// A mapping whose keys are the author's own (`facts`), or a list of mappings read as one (`- swift: opening words`).
    package mutating func textEntries(_ key: String) -> [(key: Located<String>, value: Located<String>)] {
        entries(key, expected: "texts as its values") { $0.text }
    }

    /// A mapping from the author's own keys to numbers (`scores`).
    package mutating func numberEntries(_ key: String) -> [(key: Located<String>, value: Located<Double>)] {
        entries(key, expected: "numbers as its values") { $0.number }
    }

    private mutating func entries<Value: Sendable>(
        _ key: String, expected: String, _ convert: (YAMLNode) -> Value?
    ) -> [(key: Located<String>, value: Located<Value>)] {
        var entries: [(key: Located<String>, value: Located<Value>)] = []
        for mapping in mappings(key) {
            guard case .mapping(let pairs) = mapping.content else { continue }
            for (name, node) in pairs where !node.isNull {
                guard let text = name.text, let value = converted(node, of: key, expected: expected, convert) else { continue }
                entries.append((Located(text, at: name.range), value))
            }
        }
        return entries
    }

    private mutating func mappings(_ key: String) -> [YAMLNode] {
        guard let node = node(key) else { return [] }
        if node.isMapping { return [node] }
        return items(key, expected: "a mapping").compactMap { item in
            converted(item, of: key, expected: "'key: value' pairs in its list") { $0.isMapping ? $0 : nil }?.value
        }
    }

    private mutating func items(_ key: String, expected: String) -> [YAMLNode] {
        let list = value(key, expected: expected) { node -> [YAMLNode]? in
            if case .sequence(let items) = node.content { items } else { nil }
        }
        return list?.value ?? []
    }
}
