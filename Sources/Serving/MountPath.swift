/// The path that a site is served below: `/`, or `/atlas/`.
///
/// Begins and ends with `/`; what stands between holds no `.` or `..`, and only what needs no encoding.
package struct MountPath: Sendable, Equatable, CustomStringConvertible {
    package static let root = MountPath(description: "/")

    package let description: String

    private init(description: String) { self.description = description }

    /// Takes `atlas`, `/atlas` and `/atlas/` for the same path.
    package init?(_ text: String) {
        var inner = text[...]
        if inner.hasPrefix("/") { inner.removeFirst() }
        if inner.hasSuffix("/") { inner.removeLast() }
        let names = inner.isEmpty ? [] : inner.split(separator: "/", omittingEmptySubsequences: false)
        let isClean = names.allSatisfy { name in
            !name.isEmpty && name != "." && name != ".." && name.utf8.allSatisfy(Self.isPlain)
        }
        guard isClean else { return nil }
        description = names.reduce("/") { $0 + $1 + "/" }
    }

    /// The unreserved letters of RFC 3986, section 2.3.
    static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        case UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"): true
        default: false
        }
    }
}
