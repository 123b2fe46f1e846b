import Digests
import Parallel
import Records

/// Readings as bytes, for the next process.
///
/// In several parts, each of the files whose paths have one digest, so that an edit writes one part again, and cores work side by side.
extension KeptReadings {
    package static let partCount = 32

    /// Some of the files, which are kept together.
    package struct Part: Sendable {
        /// Below ``partCount``.
        package let number: Int
        /// Ascending; none where the part is gone.
        package let paths: [String]
    }

    /// The parts in which there is something else than there was.
    /// - Parameter former: what lies in the parts now, as ``init(jobs:_:)`` gave it.
    package func changedParts(since former: KeptReadings) -> [Part] {
        let (now, before) = (recorded, former.recorded)
        var paths = [[String]](repeating: [], count: Self.partCount)
        for path in now.keys { paths[Self.part(of: path)].append(path) }
        var isChanged = [Bool](repeating: conditions != former.conditions, count: Self.partCount)
        for path in before.keys where now[path] == nil { isChanged[Self.part(of: path)] = true }
        for (path, digest) in now where before[path] != digest { isChanged[Self.part(of: path)] = true }
        return isChanged.indices.filter { isChanged[$0] }.map { Part(number: $0, paths: paths[$0].sorted()) }
    }

    package func write(_ part: Part, to writer: inout RecordWriter) {
        writer.number(conditions?.value ?? 0)
        writer.list(part.paths) { writer, path in
            writer.text(path)
            outcomes[path]?.write(to: &writer)
        }
    }

    /// Reads what ``write(_:to:)`` wrote. A part that is broken gives nothing, and neither does one of other conditions than the first.
    /// - Parameter part: gives each part when it is its turn; nil for one that is not there.
    package init(jobs: Int, _ part: @escaping @Sendable (Int) -> RecordReader?) async {
        let wording = SharedWording()
        let parts = await inOrder(Array(0..<Self.partCount), jobs: jobs, chunk: 1) { numbers in
            numbers.compactMap { part($0).map { KeptReadings(part: $0, sharing: wording) } }
        }.joined()
        guard let conditions = parts.lazy.compactMap(\.conditions).first else {
            self.init()
            return
        }
        let good = parts.filter { $0.conditions == conditions }.flatMap(\.outcomes)
        self.init(good.map(\.value), paths: good.map(\.key), under: conditions)
    }

    private init(part reader: RecordReader, sharing wording: SharedWording) {
        var reader = reader
        let conditions = Digest(value: reader.number())
        let files = reader.list { reader in (path: reader.text(), outcome: FileOutcome(from: &reader, sharing: wording)) }
        if reader.isBroken {
            self.init()
        } else {
            self.init(files.map(\.outcome), paths: files.map(\.path), under: conditions)
        }
    }

    /// What is recorded: the digest of each file's bytes, by path.
    private var recorded: [String: Digest] { outcomes.compactMapValues(\.recordedDigest) }

    private static func part(of path: String) -> Int {
        var builder = DigestBuilder()
        builder.add(path)
        return Int(builder.digest.value % UInt64(partCount))
    }
}
