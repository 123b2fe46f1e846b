import Planning

/// A place of a stylesheet or script that names another file of the site.
///
/// What leads out of the site, `data:`, `#mark` alone and, in scripts, names of packages are none. An address with a backslash in
/// it is none either, and stays as it is written: nobody escapes what can be quoted.
package struct AssetReference: Sendable {
    /// The address, in bytes of the file as written.
    let range: Range<Int>
    /// The last name of its path, without `?query` and `#mark`.
    let name: Range<Int>
    /// From the site's root: `assets/fonts/text.woff2`. Ends with `/` where a folder is named.
    package let path: String
    /// Whether it begins with `/`: a file of the site only where the site is at the root of its host.
    let isRooted: Bool

    /// - Parameter path: of the file, from the site's root; its ending tells a stylesheet from a script, and both from the rest.
    /// - Cost: in proportion to the bytes.
    package static func all(in path: String, _ bytes: [UInt8]) -> [AssetReference] {
        let isScript = isScript(path)
        let ranges =
            isScript ? ScriptAddresses.ranges(in: bytes) : path.hasSuffix(".css") ? StylesheetAddresses.ranges(in: bytes) : []
        guard !ranges.isEmpty else { return [] }
        let folder = Array(path.split(separator: "/").dropLast())
        return ranges.compactMap { range in
            let address = bytes[range]
            let isOfPackage = isScript && !["./", "../", "/"].contains { address.starts(with: $0.utf8) }
            return isOfPackage ? nil : AssetReference(at: range, in: bytes, from: folder)
        }
    }

    package static func isScript(_ path: String) -> Bool { path.hasSuffix(".js") || path.hasSuffix(".mjs") }

    private init?(at range: Range<Int>, in bytes: [UInt8], from folder: [Substring]) {
        let address = bytes[range]
        let written = address.prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
        guard !written.isEmpty, !address.contains(UInt8(ascii: "\\")), !written.starts(with: "//".utf8) else { return nil }
        guard !written.prefix(while: { $0 != UInt8(ascii: "/") }).contains(UInt8(ascii: ":")) else { return nil }
        let slash = written.lastIndex(of: UInt8(ascii: "/"))
        self.range = range
        let name = (slash.map { $0 + 1 } ?? written.startIndex)..<written.endIndex
        self.name = name
        isRooted = written.first == UInt8(ascii: "/")
        var parts = isRooted ? [] : folder
        for part in String(decoding: written, as: UTF8.self).split(separator: "/") {
            switch part {
            case ".": break
            case "..": guard parts.popLast() != nil else { return nil }
            default: parts.append(part)
            }
        }
        let isFolder = ["", ".", ".."].contains { $0.utf8.elementsEqual(bytes[name]) }
        path = parts.joined(separator: "/")[...].percentDecoded + (isFolder && !parts.isEmpty ? "/" : "")
    }
}
