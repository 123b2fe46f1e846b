/// The ids and the links of one page that the renderer made.
///
/// - Cost: one pass over the bytes. What is looked for is attributes as templates write them, in double quotes; the text
///   of a page holds no quote that is not escaped.
struct PageScan {
    private(set) var ids: Set<String> = []
    /// As written, without those that lead out of the site; each once, in order of their first place.
    private(set) var links: [String] = []

    init(of bytes: [UInt8]) {
        var seen: Set<String> = []
        var index = 0
        while index + 4 < bytes.count {
            guard bytes[index] == UInt8(ascii: "="), bytes[index + 1] == UInt8(ascii: "\"") else {
                index += 1
                continue
            }
            let start = index + 2
            guard let end = bytes[start...].firstIndex(of: UInt8(ascii: "\"")) else { break }
            if Self.ends(bytes, index, with: " id") {
                ids.insert(Self.decoded(bytes[start..<end]))
            } else if Self.ends(bytes, index, with: "<base href") {
                // It tells where links begin, and is none.
            } else if Self.ends(bytes, index, with: " href") || Self.ends(bytes, index, with: " src") {
                let link = Self.decoded(bytes[start..<end])
                if Self.staysInside(link), seen.insert(link).inserted { links.append(link) }
            }
            index = end + 1
        }
    }

    private static func ends(_ bytes: [UInt8], _ index: Int, with name: StaticString) -> Bool {
        let count = name.utf8CodeUnitCount
        guard index >= count else { return false }
        return name.withUTF8Buffer { bytes[index - count..<index].elementsEqual($0) }
    }

    /// Neither `https:` nor `mailto:`, nor another host.
    private static func staysInside(_ link: String) -> Bool {
        let bytes = link.utf8
        guard !bytes.isEmpty, !link.hasPrefix("//") else { return false }
        guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return true }
        return bytes[..<colon].contains { [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")].contains($0) }
    }

    private static func decoded(_ bytes: ArraySlice<UInt8>) -> String {
        let text = String(decoding: bytes, as: UTF8.self)
        guard bytes.contains(UInt8(ascii: "&")) else { return text }
        let names = [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&#x27;", "'"), ("&amp;", "&")]
        return names.reduce(text) { $0.replacing($1.0, with: $1.1) }
    }
}
