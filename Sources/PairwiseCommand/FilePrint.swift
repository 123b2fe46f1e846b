import Glibc
import Reading

/// A file's bytes as a hash, and the moment of its last change, by which a file that changed and changed back differs.
struct FilePrint: Sendable {
    /// Nil when there is no file to read.
    let bytes: UInt64?
    private let seconds: Int
    private let nanoseconds: Int

    init(of path: String) {
        (seconds, nanoseconds) = Self.moment(of: path)
        bytes = Self.hash(of: path)
    }

    /// Whether the file was left alone since.
    func isStill(at path: String) -> Bool { Self.moment(of: path) == (seconds, nanoseconds) }

    private static func moment(of path: String) -> (Int, Int) {
        var status = stat()
        return stat(path, &status) == 0 ? (status.st_ctim.tv_sec, status.st_ctim.tv_nsec) : (0, 0)
    }

    private static func hash(of path: String) -> UInt64? {
        guard FileReading.isRegularFile(path) else { return nil }
        do throws(ReadingError) {
            var hash: UInt64 = 0xCBF2_9CE4_8422_2325
            for byte in try FileReading.bytes(of: path) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
            return hash
        } catch {
            return nil
        }
    }
}
