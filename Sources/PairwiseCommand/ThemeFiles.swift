import Diagnostics
import Digests
import Reading
import Templating
import Theme

/// The theme of a project: its own `Templates/`, and the built-in theme for every file missing there.
struct ThemeFiles: Sendable {
    static let folder = "Templates/"

    let templates: [SourceFile]
    /// Files of `Templates/assets/`, by path relative to it.
    let assets: [(path: String, bytes: [UInt8])]

    /// - Throws: ``ReadingError`` when `Templates/` is there and cannot be read.
    init(of project: String) throws(ReadingError) {
        var files: [String: [UInt8]] = [:]
        for file in ThemeFile.all { files[file.path] = Array(file.text.utf8) }
        let own = project + "/" + Self.folder
        if FileReading.isFolder(own) {
            for path in try FileReading.files(below: own) { files[path] = try FileReading.bytes(of: own + path) }
        }
        let sorted = files.sorted { $0.key < $1.key }
        templates = sorted.filter { $0.key.hasSuffix(".mustache") }.map { SourceFile(path: Self.folder + $0.key, bytes: $0.value) }
        assets = sorted.filter { $0.key.hasPrefix("assets/") }.map { (String($0.key.dropFirst("assets/".count)), $0.value) }
    }

    /// Of all files, with their paths.
    var digest: Digest {
        var builder = DigestBuilder()
        builder.add(templates) { builder, file in
            builder.add(file.path)
            builder.add(file.bytes)
        }
        builder.add(assets) { builder, file in
            builder.add(file.path)
            builder.add(file.bytes)
        }
        return builder.digest
    }
}
