import Glibc

/// A folder of its own for one test, gone when the closure ends.
func withProjectFolder<Result>(
    _ files: [(path: String, text: String)], _ body: (String) async throws -> Result
) async throws -> Result {
    var template = Array("/tmp/pairwise-fixture-XXXXXX".utf8CString)
    guard let made = mkdtemp(&template) else { throw FixtureError.cannotWrite("a temporary folder") }
    let folder = String(cString: made)
    defer { remove(files.map(\.path), in: folder) }
    for (path, text) in files { try write(text, to: folder + "/" + path) }
    return try await body(folder)
}

enum FixtureError: Error {
    case cannotWrite(String)
}

private func write(_ text: String, to path: String) throws {
    for (index, letter) in path.utf8.enumerated() where index > 0 && letter == UInt8(ascii: "/") {
        mkdir(String(decoding: path.utf8.prefix(index), as: UTF8.self), 0o755)
    }
    guard let file = fopen(path, "w") else { throw FixtureError.cannotWrite(path) }
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    guard fwrite(bytes, 1, bytes.count, file) == bytes.count else { throw FixtureError.cannotWrite(path) }
}

/// Takes away what was written, the files first and then the folders from the inside out.
private func remove(_ paths: [String], in folder: String) {
    var folders: Set<String> = [""]
    for path in paths {
        unlink(folder + "/" + path)
        let parts = path.split(separator: "/")
        for count in 1..<max(1, parts.count) { folders.insert("/" + parts.prefix(count).joined(separator: "/")) }
    }
    for inner in folders.sorted(by: { $0.utf8.count > $1.utf8.count }) { rmdir(folder + inner) }
}
