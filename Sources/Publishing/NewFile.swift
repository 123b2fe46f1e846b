import Glibc

/// Writes files that do not exist yet.
package enum NewFile {
    /// Writes a new file and the folders above it; false, and nothing written, when the path exists.
    package static func write(_ bytes: [UInt8], to path: String) throws(PublishingError) -> Bool {
        var status = stat()
        if lstat(path, &status) == 0 { return false }
        try FileSystem.write(bytes, to: path)
        return true
    }

    /// Writes a file that only this program makes, over an older one, and the folders above it.
    package static func replace(_ bytes: [UInt8], at path: String) throws(PublishingError) {
        if let slash = path.lastIndex(of: "/"), slash != path.startIndex { try FileSystem.makeFolder(String(path[..<slash])) }
        try FileSystem.replace(path, with: bytes)
    }
}
