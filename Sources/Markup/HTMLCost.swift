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
                skip(past: "-->")
            } else if let first = current, Self.isLetter(first) {
                let name = String(decoding: bytes[place..<min(place + 6, bytes.count)], as: UTF8.self).lowercased()
                if attributeCount() > Self.attributesMax { return start }
                if name == "script" || name.hasPrefix("style") { skip(past: "</") }
            }
        }
        return nil
    }

    /// Reads one tag as libxml2 does: a value in quotes may hold `>`.
    private mutating func attributeCount() -> Int {
        var count = 0
        while let byte = current, byte != UInt8(ascii: ">") {
            place += 1
            if byte == UInt8(ascii: "=") {
                while let space = current, Self.isSpace(space) { place += 1 }
                guard let quote = current, quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { continue }
                place += 1
                while let inside = current, inside != quote { place += 1 }
                place += 1
                count += 1  // a quote may part two attributes without a space
            } else if Self.isSpace(byte) || byte == UInt8(ascii: "/") {
                count += 1
                while let space = current, Self.isSpace(space) { place += 1 }
            }
        }
        return count
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
    private static func isLetter(_ byte: UInt8) -> Bool { (0x41...0x5A).contains(byte & 0xDF) }
}
