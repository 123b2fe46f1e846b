import Glibc
import JSONText

/// The official Mustache test files, where `MUSTACHE_SPEC_DIR` names their folder.
struct SpecificationFiles {
    let folder: String

    init?() {
        guard let folder = getenv("MUSTACHE_SPEC_DIR") else { return nil }
        self.folder = String(cString: folder)
    }

    /// The files in order of name, without lambdas: data from files cannot hold functions.
    func documents() throws -> [(name: String, tests: [JSONValue])] {
        try names().filter { $0.hasSuffix(".json") && $0 != "~lambdas.json" }.map { name in
            let document = try JSONReader.value(in: bytes(of: folder + "/" + name))
            guard case .array(let tests) = document["tests"] else { throw Unreadable(path: name) }
            return (name, tests)
        }
    }

    struct Unreadable: Error {
        let path: String
    }

    private func names() throws -> [String] {
        guard let stream = opendir(folder) else { throw Unreadable(path: folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            names.append(
                withUnsafeBytes(of: &entry.pointee.d_name) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) })
        }
        return names.sorted()
    }

    private func bytes(of path: String) throws -> [UInt8] {
        guard let file = fopen(path, "r") else { throw Unreadable(path: path) }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 1 << 16)
        while case let count = fread(&block, 1, block.count, file), count > 0 { bytes += block[..<count] }
        return bytes
    }
}
