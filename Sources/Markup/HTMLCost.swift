/// Whether a page can be given to libxml2 at all.
///
/// libxml2 compares each attribute of a tag with all those before it, so one tag with a million attributes would
/// keep it busy for hours. Browsers save no page with more than a few dozen.
struct HTMLCost {
    static let attributesMax = 10_000

    /// The first byte of a tag with too many attributes; nil when there is none.
    static func firstCostlyTag(in bytes: [UInt8]) -> Int? {
        var cost = HTMLCost(bytes: bytes)
        return cost.firstCostlyTag()
    }

    private let bytes: [UInt8]
    private var place = 0

    private init(bytes: [UInt8]) {
        self.bytes = bytes
    }

    private mutating func firstCostlyTag() -> Int? {
        while place < bytes.count {
            guard bytes[place] == UInt8(ascii: "<") else {
                place += 1
                continue
            }
            let start = place
            place += 1
            if starts(with: "!--") {
                skipComment()
            } else if let first = current, Self.isLetter(first) {
                let nameStart = place
                skip(while: Self.isName)
                let name = String(decoding: bytes[nameStart..<place].prefix(7), as: UTF8.self).lowercased()
                if attributeCount() > Self.attributesMax { return start }
                if name == "script" || name == "style" { skip(past: "</") }
            }
        }
        return nil
    }

    /// Reads what follows a tag's name as libxml2 does: a value in quotes may hold `>`, one without ends at a blank, and what does not
    /// begin like a name is left out up to the next blank.
    private mutating func attributeCount() -> Int {
        var count = 0
        while true {
            skip(while: Self.isSpace)
            guard let byte = current, byte != UInt8(ascii: ">"), !starts(with: "/>") else { return count }
            count += 1
            guard Self.isNameStart(byte) else {
                place += 1
                skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
                continue
            }
            skip(while: Self.isName)
            skip(while: Self.isSpace)
            guard current == UInt8(ascii: "=") else { continue }
            place += 1
            skip(while: Self.isSpace)
            if let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
                place += 1
                skip { $0 != quote }
                place += 1
            } else {
                skip { !Self.isSpace($0) && $0 != UInt8(ascii: ">") }
            }
        }
    }

    private mutating func skip(while condition: (UInt8) -> Bool) {
        while let byte = current, condition(byte) { place += 1 }
    }

    /// A comment ends at `-->`, and at `--!>` as well.
    private mutating func skipComment() {
        while place < bytes.count, !starts(with: "-->"), !starts(with: "--!>") { place += 1 }
        place += 3
    }

    private var current: UInt8? { place < bytes.count ? bytes[place] : nil }

    private func starts(with text: StaticString) -> Bool {
        text.withUTF8Buffer { bytes[min(place, bytes.count)...].starts(with: $0) }
    }

    private mutating func skip(past text: StaticString) {
        while place < bytes.count, !starts(with: text) { place += 1 }
        place += text.utf8CodeUnitCount
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
    private static func isNameStart(_ byte: UInt8) -> Bool { isLetter(byte) || "_:.".utf8.contains(byte) }
    private static func isName(_ byte: UInt8) -> Bool { isNameStart(byte) || byte == UInt8(ascii: "-") || (0x30...0x39).contains(byte) }
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
