import Diagnostics

/// The theme's assets under names that hold a hash of their bytes, so that hosts may cache them for ever.
///
/// Where a stylesheet or a script names another asset, it is published with that one's hashed name, so its own follows from it:
/// a changed font gives its stylesheet another name, and with it every page.
/// - Shape: files that refer to each other (modules may) cannot each be hashed after the other. They share one hash: of all
///   their bytes, in order of path, with each other's names as written and those of all other assets hashed.
/// - Faults: what is referred to and is no asset stays as it is written; ``DeadAssets`` tells whether the site has it.
/// - Cost: in proportion to the bytes.
package struct Assets: Sendable {
    package let names: AssetNames
    package let files: [RenderedFile]
    /// What stylesheets and scripts refer to, from the site's root: `assets/logo.png` as it lies in the project, `img/a.png`.
    package let uses: Set<String>
    /// The references to what is no asset, each target once in a file.
    let strays: [StrayReference]
    /// From the site's root, as they lie in the project.
    let paths: [String]

    /// Where they lie in a project.
    static let folder = "Templates/assets/"
    /// Where they lie in a site.
    private static let place = "assets/"

    /// - Parameter files: paths relative to `Templates/assets/`.
    package init(of files: [(path: String, bytes: [UInt8])]) {
        let paths = files.map { Self.place + $0.path }
        let indices = Dictionary(zip(paths, files.indices)) { first, _ in first }
        let references = zip(paths, files).map { AssetReference.all(in: $0, $1.bytes) }
        let targets = references.map { $0.map { $0.isRooted ? nil : indices[$0.path] } }
        // From the site's root; nil for those whose hash is not known yet.
        var addresses = [String?](repeating: nil, count: files.count)
        var contents = files.map(\.bytes)
        func sent(_ file: Int) -> [UInt8] {
            let edits = zip(references[file], targets[file]).compactMap { reference, target in
                target.flatMap { addresses[$0] }.map { (reference.name, Self.lastName(of: $0)) }
            }
            let bytes = Self.replaced(edits, in: files[file].bytes)
            return files[file].path.hasSuffix(".js") ? LeanScript.bytes(of: bytes) : bytes
        }
        for group in ReferenceOrder(of: targets.map { $0.compactMap(\.self) }).groups {
            var mark = AssetMark()
            for file in group {
                contents[file] = sent(file)
                if group.count > 1 { mark.add((paths[file] + "\n").utf8) }
                mark.add(contents[file])
            }
            let circular = group.filter { targets[$0].contains { $0.map { addresses[$0] == nil } == true } }
            for file in group { addresses[file] = mark.name(for: paths[file]) }
            for file in circular { contents[file] = sent(file) }
        }
        self.paths = paths
        self.files = files.indices.map { RenderedFile(path: addresses[$0] ?? paths[$0], bytes: contents[$0]) }
        names = AssetNames(addresses: Dictionary(zip(files.map(\.path), self.files.map(\.path))) { first, _ in first })
        uses = Set(references.joined().map(\.path))
        strays = files.indices.flatMap { file in
            // From the host's root an asset cannot be found, and what else lies there is not known.
            let unmet = zip(references[file], targets[file]).filter { $1 == nil && (!$0.isRooted || indices[$0.path] != nil) }.map(\.0)
            return StrayReference.all(
                of: unmet, in: SourceFile(path: Self.folder + files[file].path, bytes: files[file].bytes), at: paths[file])
        }
    }

    /// Reports each asset that templates cannot name, since another has its name; but those that another asset shows.
    package func reportTakenNames(to diagnostics: inout DiagnosticList) {
        for (path, name, other) in names.passedOver where !uses.contains(Self.place + path) {
            diagnostics.report(AssetFault.nameTaken(path, name: name, by: other), at: SourceRange(file: Self.folder + path))
        }
    }

    /// The last name of a path as an address says it: `assets/a b.1f0c9a3b.png` → `a%20b.1f0c9a3b.png`
    private static func lastName(of path: String) -> [UInt8] {
        let name = path.utf8.suffix(from: path.utf8.lastIndex(of: UInt8(ascii: "/")).map(path.utf8.index(after:)) ?? path.startIndex)
        let digits = Array("0123456789ABCDEF".utf8)
        return name.flatMap { byte -> [UInt8] in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
                [byte]
            case _ where "-._~@+,=".utf8.contains(byte): [byte]
            default: [UInt8(ascii: "%"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
            }
        }
    }

    /// - Parameter edits: ascending.
    private static func replaced(_ edits: [(range: Range<Int>, bytes: [UInt8])], in bytes: [UInt8]) -> [UInt8] {
        guard !edits.isEmpty else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + edits.count * 9)
        var end = 0
        for edit in edits {
            result += bytes[end..<edit.range.lowerBound]
            result += edit.bytes
            end = edit.range.upperBound
        }
        return result + bytes[end...]
    }
}
