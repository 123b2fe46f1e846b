/// One start tag of an HTML page.
package struct HTMLTag: Sendable, Equatable {
    package let name: String
    /// Values without their character references, in order.
    package let attributes: [(name: String, value: String)]

    package subscript(_ name: String) -> String? { attributes.first { $0.name == name }?.value }

    package static func == (left: HTMLTag, right: HTMLTag) -> Bool {
        left.name == right.name && left.attributes.elementsEqual(right.attributes) { $0 == $1 }
    }
}

/// Finds the start tags of a page that Pairwise wrote: comments, end tags and the text of scripts and styles are skipped.
package struct HTMLTags {
    private let bytes: [UInt8]
    private var index = 0

    package static func all(in bytes: [UInt8]) -> [HTMLTag] {
        var scanner = HTMLTags(bytes: bytes)
        var tags: [HTMLTag] = []
        while let tag = scanner.next() { tags.append(tag) }
        return tags
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    private mutating func next() -> HTMLTag? {
        while index < bytes.count {
            guard bytes[index] == UInt8(ascii: "<") else {
                index += 1
                continue
            }
            if starts(with: "<!--") {
                skip(past: "-->")
            } else if index + 1 < bytes.count, Self.isLetter(bytes[index + 1]) {
                index += 1
                let tag = tag()
                if tag.name == "script" || tag.name == "style" { skip(past: "</\(tag.name)") }
                return tag
            } else {
                index += 1
            }
        }
        return nil
    }

    private mutating func tag() -> HTMLTag {
        let name = word().lowercased()
        var attributes: [(name: String, value: String)] = []
        while index < bytes.count, bytes[index] != UInt8(ascii: ">") {
            if Self.isSpace(bytes[index]) || bytes[index] == UInt8(ascii: "/") {
                index += 1
                continue
            }
            let key = word().lowercased()
            guard !key.isEmpty else {
                index += 1
                continue
            }
            attributes.append((key, value()))
        }
        return HTMLTag(name: name, attributes: attributes)
    }

    private mutating func word() -> String {
        let start = index
        while index < bytes.count, !Self.isSpace(bytes[index]), !"=/>".utf8.contains(bytes[index]) { index += 1 }
        return String(decoding: bytes[start..<index], as: UTF8.self)
    }

    private mutating func value() -> String {
        guard index < bytes.count, bytes[index] == UInt8(ascii: "=") else { return "" }
        index += 1
        guard index < bytes.count else { return "" }
        let quote = bytes[index]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
            let start = index
            while index < bytes.count, !Self.isSpace(bytes[index]), bytes[index] != UInt8(ascii: ">") { index += 1 }
            return Self.decoded(bytes[start..<index])
        }
        let start = index + 1
        let end = bytes[start...].firstIndex(of: quote) ?? bytes.count
        index = min(end + 1, bytes.count)
        return Self.decoded(bytes[start..<end])
    }

    private func starts(with text: String) -> Bool { bytes[index...].starts(with: text.utf8) }

    private mutating func skip(past text: String) {
        while index < bytes.count, !starts(with: text) { index += 1 }
        index = min(bytes.count, index + text.utf8.count)
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let names = ["&lt;": "<", "&gt;": ">", "&quot;": "\"", "&#34;": "\"", "&#39;": "'", "&#x27;": "'"]
        let text = names.reduce(String(decoding: bytes, as: UTF8.self)) { $0.replacing($1.key, with: $1.value) }
        return text.replacing("&amp;", with: "&")
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }

    private static func isLetter(_ byte: UInt8) -> Bool { (0x61...0x7A).contains(byte | 0x20) }
}
