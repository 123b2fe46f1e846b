/// Which files of an output folder a build made.
///
/// - Shape of the file `.pairwise-manifest`: a line `pairwise 1`, a line `errors N`, then one path a line,
///   relative to the folder, sorted. It tells the build's files from those that somebody else put there.
struct OutputManifest: Equatable {
    static let fileName = ".pairwise-manifest"
    private static let firstLine = "pairwise 1"

    let paths: Set<String>
    /// How many errors the build had.
    let errors: Int

    init(paths: Set<String>, errors: Int) {
        self.paths = paths
        self.errors = errors
    }

    /// Nil when the bytes are no whole manifest.
    init?(reading bytes: [UInt8]) {
        // Bytes are split, not letters: a site has tens of thousands of lines.
        var lines = bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)[...]
        guard lines.count >= 3, let first = lines.popFirst(), first.elementsEqual(Self.firstLine.utf8), lines.popLast()?.isEmpty == true,
            let second = lines.popFirst()
        else { return nil }
        let words = String(decoding: second, as: UTF8.self).split(separator: " ")
        guard words.count == 2, words[0] == "errors", let errors = Int(words[1]) else { return nil }
        self.errors = errors
        paths = Set(lines.map { String(decoding: $0, as: UTF8.self) })
    }

    var bytes: [UInt8] {
        Array(([Self.firstLine, "errors \(errors)"] + paths.sorted() + [""]).joined(separator: "\n").utf8)
    }
}
