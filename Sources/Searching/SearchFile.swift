/// One file of the search index.
package struct SearchFile: Sendable {
    /// Relative to the output folder: `search/terms/12-1f0c9a.json`.
    package let path: String
    package let bytes: [UInt8]
}

/// Files of one kind, each named by its number and a hash of its bytes, so that hosts and browsers may keep it for ever.
struct SearchFileSeries {
    let kind: String
    private(set) var files: [SearchFile] = []
    /// The hash of each, six hexadecimal digits.
    private(set) var marks: [String] = []

    init(_ kind: String) { self.kind = kind }

    /// - Returns: the file's name without the ending: `12-1f0c9a`.
    @discardableResult mutating func append(_ bytes: [UInt8]) -> String {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in bytes { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
        let digits = String((hash ^ (hash >> 32)) & 0xFF_FFFF, radix: 16)
        let mark = String(repeating: "0", count: 6 - digits.utf8.count) + digits
        let name = "\(files.count)-\(mark)"
        marks.append(mark)
        files.append(SearchFile(path: "search/\(kind)/\(name).json", bytes: bytes))
        return name
    }
}
