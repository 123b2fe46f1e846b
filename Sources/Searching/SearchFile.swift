/// One file of the search index.
package struct SearchFile: Sendable {
    /// Relative to the output folder: `search/terms/1f0c9a3b.json`.
    package let path: String
    package let bytes: [UInt8]
}

/// Files of one kind, named by a hash of their bytes, so that hosts and browsers may keep them for ever.
struct SearchFileSeries {
    let kind: String
    private(set) var files: [SearchFile] = []
    private(set) var marks: [String] = []
    private var taken: Set<String> = []

    init(_ kind: String) { self.kind = kind }

    /// The same bytes twice are one file; different bytes with one hash get the next free mark.
    mutating func append(_ bytes: [UInt8]) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        var number = UInt32(truncatingIfNeeded: hash ^ (hash >> 32))
        while taken.contains(Self.mark(number)) {
            if files.contains(where: { $0.path == path(Self.mark(number)) && $0.bytes == bytes }) {
                marks.append(Self.mark(number))
                return
            }
            number &+= 1
        }
        let mark = Self.mark(number)
        taken.insert(mark)
        marks.append(mark)
        files.append(SearchFile(path: path(mark), bytes: bytes))
    }

    private func path(_ mark: String) -> String { "search/\(kind)/\(mark).json" }

    private static func mark(_ number: UInt32) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 8 - digits.utf8.count) + digits
    }
}
