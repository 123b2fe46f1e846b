/// Where a request leads, by its first line alone.
///
/// A path is decoded once. What then holds a `/`, a `\`, a control character, `.` or `..` as a name, or an empty name
/// leads nowhere: no file of a site needs such a name, and each has been a way out of somebody's folder.
enum RequestTarget: Equatable {
    /// A file of the site, by the names on the way to it: `["assets", "style.css"]`.
    case file([String])
    /// A folder of the site, asked for with `/` at its end; `[]` is the site itself.
    case folder([String])
    /// What live reload asks for, below ``RequestTarget/ownFolder``.
    case script, events
    /// To another address on this server.
    case redirect(String)
    case nothing

    /// The folder of the server's own files, in the site's root. A site has none of that name.
    static let ownFolder = ".pairwise"

    /// - Parameter uri: as in the request: `/a/b?q`, or with the scheme and the host before it.
    init(_ uri: String, mount: MountPath) {
        guard let path = Self.path(of: uri) else {
            self = .nothing
            return
        }
        let root = mount.description
        if root != "/", path == "/" || path == root.dropLast() {
            self = .redirect(root)
        } else if path.hasPrefix(root) {
            self.init(inside: path.dropFirst(root.count))
        } else {
            self = .nothing
        }
    }

    private init(inside path: Substring) {
        var names: [String] = []
        if !path.isEmpty {
            for part in path.split(separator: "/", omittingEmptySubsequences: false) {
                guard let name = Self.name(decoding: part) else {
                    self = .nothing
                    return
                }
                names.append(name)
            }
        }
        let isFolder = names.last?.isEmpty ?? true
        if isFolder, !names.isEmpty { names.removeLast() }
        if names.contains("") {
            self = .nothing
        } else if names.first == Self.ownFolder {
            switch names.dropFirst() {
            case ["live.js"] where !isFolder: self = .script
            case ["events"] where !isFolder: self = .events
            default: self = .nothing
            }
        } else {
            self = isFolder ? .folder(names) : .file(names)
        }
    }

    /// What stands before the question mark, without the host; nil for what is no path.
    private static func path(of uri: String) -> Substring? {
        var rest = uri[...]
        if let scheme = ["http://", "https://"].first(where: { uri.lowercased().hasPrefix($0) }) {
            rest = rest.dropFirst(scheme.count)
            guard let slash = rest.firstIndex(of: "/") else { return "/" }
            rest = rest[slash...]
        }
        guard rest.utf8.first == UInt8(ascii: "/"), rest.utf8.allSatisfy({ $0 > 0x20 && $0 < 0x7F }) else { return nil }
        return rest.prefix { $0 != "?" && $0 != "#" }
    }

    /// One name of a path, decoded once; nil when it is none.
    private static func name(decoding part: Substring) -> String? {
        var bytes: [UInt8] = []
        var rest = part.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(hexadecimal), let low = rest.popFirst().flatMap(hexadecimal) else { return nil }
            bytes.append(high << 4 | low)
        }
        let isClean = bytes.allSatisfy { $0 >= 0x20 && $0 != 0x7F && $0 != UInt8(ascii: "/") && $0 != UInt8(ascii: "\\") }
        guard isClean, let name = String(validating: bytes, as: UTF8.self), name != ".", name != ".." else { return nil }
        return name
    }

    private static func hexadecimal(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map(UInt8.init)
    }

    /// The path of a folder's own address, for a request that left out the `/` at its end.
    static func address(of names: [String], mount: MountPath) -> String {
        names.reduce(mount.description) { path, name in
            path + name.utf8.map(encoded).joined() + "/"
        }
    }

    private static func encoded(_ byte: UInt8) -> String {
        if MountPath.isPlain(byte) { return String(Unicode.Scalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.utf8.count == 1 ? "%0" + digits : "%" + digits
    }
}
