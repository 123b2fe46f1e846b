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
        var lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count >= 3, lines.removeFirst() == Self.firstLine, lines.removeLast() == "" else { return nil }
        let words = lines.removeFirst().split(separator: " ")
        guard words.count == 2, words[0] == "errors", let errors = Int(words[1]) else { return nil }
        self.errors = errors
        paths = Set(lines.map(String.init))
    }

    var bytes: [UInt8] {
        Array(([Self.firstLine, "errors \(errors)"] + paths.sorted() + [""]).joined(separator: "\n").utf8)
    }
}
