/// Where a stylesheet names other files: `url(…)`, `@import "…"` and the quoted texts of `image-set(…)`.
///
/// - Shape: the addresses without quotes and blanks around them, in order; any address, of whatever place.
/// - Faults: what browsers skip gives none: an address that is never closed, or holds a quote or a parenthesis without quotes around it.
/// - Cost: one pass; no byte is looked at more than twice.
/// - Source: the tokens of CSS Syntax Level 3, as far as they tell an address from what only looks like one.
struct StylesheetAddresses {
    private let bytes: [UInt8]
    private var position = 0
    private var found: [Range<Int>] = []
    /// Behind `@import` and `url(`: the next quoted text is an address.
    private var awaitsText = false
    /// Of each parenthesis that is open, whether its quoted texts are addresses.
    private var open: [Bool] = []

    static func ranges(in bytes: [UInt8]) -> [Range<Int>] {
        var scan = Self(bytes: bytes)
        while scan.position < bytes.count { scan.step() }
        return scan.found
    }

    private init(bytes: [UInt8]) {
        self.bytes = bytes
        // It would be of the first word.
        if bytes.starts(with: "\u{FEFF}".utf8) { position = 3 }
    }

    private mutating func step() {
        let byte = bytes[position]
        switch byte {
        case UInt8(ascii: "/") where at(position + 1) == UInt8(ascii: "*"):
            skipComment()
            return
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            let text = quotedText()
            if let text, awaitsText || open.last == true { found.append(text) }
        case UInt8(ascii: "("):
            open.append(false)
            position += 1
        case UInt8(ascii: ")"):
            _ = open.popLast()
            position += 1
        case UInt8(ascii: ";"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            // What was left open in a faulty rule ends with it.
            open.removeAll(keepingCapacity: true)
            position += 1
        case _ where Self.isBlank(byte):
            position += 1
            return
        case _ where Self.isOfWord(byte):
            readWord()
            return
        default: position += 1
        }
        awaitsText = false
    }

    private mutating func readWord() {
        let start = position
        while position < bytes.count, Self.isOfWord(bytes[position]) {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        position = min(position, bytes.count)
        // No name that matters is longer.
        let name = String(decoding: bytes[start..<min(position, start + 18)], as: UTF8.self).lowercased()
        awaitsText = name == "@import"
        guard at(position) == UInt8(ascii: "(") else { return }
        position += 1
        open.append(name == "image-set" || name == "-webkit-image-set")
        if name == "url" { readAddress() }
    }

    /// Behind `url(`.
    private mutating func readAddress() {
        skipBlanks()
        if at(position) == UInt8(ascii: "\"") || at(position) == UInt8(ascii: "'") {
            awaitsText = true
            return
        }
        let start = position
        while position < bytes.count, !Self.endsAddress(bytes[position]) {
            position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        let end = min(position, bytes.count)
        skipBlanks()
        if at(position) == UInt8(ascii: ")") {
            found.append(start..<end)
            return
        }
        while position < bytes.count, bytes[position] != UInt8(ascii: ")") { position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1 }
    }

    /// What is between the quotes; nil where the line ends before they do.
    private mutating func quotedText() -> Range<Int>? {
        let quote = bytes[position]
        let start = position + 1
        position = start
        while position < bytes.count {
            switch bytes[position] {
            case quote:
                position += 1
                return start..<position - 1
            case UInt8(ascii: "\\"): position += at(position + 1) == UInt8(ascii: "\r") && at(position + 2) == UInt8(ascii: "\n") ? 3 : 2
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0x0C: return nil
            default: position += 1
            }
        }
        return nil
    }

    private mutating func skipComment() {
        position += 2
        while position < bytes.count, !(bytes[position] == UInt8(ascii: "*") && at(position + 1) == UInt8(ascii: "/")) { position += 1 }
        position += 2
    }

    private mutating func skipBlanks() {
        while position < bytes.count, Self.isBlank(bytes[position]) { position += 1 }
    }

    private func at(_ index: Int) -> UInt8? { index < bytes.count ? bytes[index] : nil }

    /// A bare one, of which a quote or a parenthesis makes none.
    private static func endsAddress(_ byte: UInt8) -> Bool { isBlank(byte) || "()\"'".utf8.contains(byte) }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || 0x09...0x0D ~= byte && byte != 0x0B }

    /// Of a name, an `@` before it or an escape in it.
    private static func isOfWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "@"), UInt8(ascii: "\\"), 0x80...:
            true
        default: false
        }
    }
}
