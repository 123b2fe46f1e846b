import Digests
import Parallel
import Publishing
import Reading
import Records

/// What files gave when they were read, as files for the next build.
///
/// Like a ``GraphMemoryFile``, it gives nothing where it is torn, of another version or made by another executable: files are then read
/// again.
struct KeptReadingsFolder: Sendable {
    let path: String
    /// What the readings depend on beside the files: the executable.
    let key: String
    let jobs: Int

    private static let mark = "pairwise-readings 1\n"

    private func path(of part: Int) -> String { "\(path)/\(part)" }

    func read() async -> KeptReadings {
        await KeptReadings(jobs: jobs) { part in
            var reader = RecordReader(at: path(of: part), mark: Self.mark)
            return reader?.text() == key ? reader : nil
        }
    }

    /// - Parameter former: what ``read()`` gave.
    /// - Throws: when a part cannot be written; the parts that could be are right all the same.
    func write(_ readings: KeptReadings, former: KeptReadings) async throws(PublishingError) {
        _ = try await inOrder(readings.changedParts(since: former), jobs: jobs, chunk: 1) { parts throws(PublishingError) in
            for part in parts {
                if part.paths.isEmpty {
                    try RecordWriter.remove(path(of: part.number))
                } else {
                    var writer = RecordWriter(mark: Self.mark)
                    writer.text(key)
                    readings.write(part, to: &writer)
                    try writer.write(to: path(of: part.number))
                }
            }
        }
    }
}
