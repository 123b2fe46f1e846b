import Diagnostics
import Digests
import Parallel
import Publishing
import Reading

/// What is kept of a project's last build in `.pairwise/`: a build of which nothing changed is over at once, and one of which
/// little changed does not make again what stays as it is.
///
/// Whatever is doubtful counts as changed: a file whose stamp differs is compared by its bytes, an output whose stamp
/// differs is made anew, as all is by another executable, with other options or on another day.
struct LastBuild: Sendable {
    static let folder = ".pairwise"

    private let project: String
    private let output: String
    private let path: String
    /// Where the site that a build replaces waits to become the next one.
    let spare: String
    private let key: String
    private let graph: GraphMemoryFile
    private let readings: KeptReadingsFolder
    private let jobs: Int

    init(of inputs: Inputs, output: String, jobs: Int) {
        project = inputs.project
        self.output = output
        self.jobs = jobs
        let name = String(Digest(of: Array(output.utf8)).value, radix: 16)
        path = "\(project)/\(Self.folder)/build-\(name)"
        spare = "\(project)/\(Self.folder)/spare-\(name)"
        let options = inputs.options
        let executable = FileStamp(of: "/proc/self/exe").map { "\($0.size) \($0.modified) \($0.inode)" } ?? ""
        graph = GraphMemoryFile(path: "\(project)/\(Self.folder)/graph", key: executable)
        readings = KeptReadingsFolder(path: "\(project)/\(Self.folder)/readings", key: executable, jobs: jobs)
        key = [executable, output, inputs.baseURL ?? "", "\(options.includesDrafts)", options.today.map { "\($0)" } ?? ""]
            .joined(separator: "\n")
    }

    /// The record of the last build of the same kind.
    var record: BuildRecord? { BuildRecord(at: path).flatMap { $0.key == key ? $0 : nil } }

    /// What a build may take from the last one.
    func memory(_ record: BuildRecord?) async -> BuildMemory {
        var memory = BuildMemory()
        memory.graph = graph.read()
        memory.readings = await readings.read()
        if let record {
            memory.outputs = Dictionary(record.outputs.map { ($0.path, $0) }) { first, _ in first }
            // What was read may be of another build than the record.
            for input in record.inputs {
                guard let path = InputFiles.contentPath(of: input.path), memory.readings.digest(of: path) == input.digest else { continue }
                memory.stamps[input.path] = input.stamp
            }
        }
        return memory
    }

    /// Whether a new build would give the same as the last one.
    func isUnchanged(_ record: BuildRecord, _ files: InputFiles) async -> Bool {
        guard record.inputs.map(\.path) == files.all.map(\.path) else { return false }
        let known = record.inputs
        let doubtful = zip(known, files.all).enumerated().filter { $1.0.stamp == nil || $1.0.stamp != $1.1.stamp }.map(\.offset)
        let isSame = await inOrder(doubtful, jobs: jobs, chunk: 16) { chunk in
            chunk.allSatisfy { digest(of: files.all[$0]) == known[$0].digest }
        }
        guard isSame.allSatisfy({ $0 }) else { return false }
        let output = output
        let isThere = await inOrder(record.outputs, jobs: jobs, chunk: 512) { chunk in
            chunk.allSatisfy { file in FileStamp(of: output + "/" + file.path)?.isContentOf(file.stamp) == true }
        }
        guard isThere.allSatisfy({ $0 }) else { return false }
        if !doubtful.isEmpty {
            var record = record
            record.inputs = inputs(files, digests: known.map(\.digest))
            write(record)
        }
        return true
    }

    /// Keeps what was built, when the files are still what they were before it read them.
    /// - Parameters:
    ///   - memory: what the build knows; of it the graph is kept when it is another than `former`.
    func keep(
        _ before: InputFiles, _ memory: BuildMemory, former: BuildMemory,
        _ published: (files: [BuildRecord.Output], trees: SiteTrees?), report: DiagnosticList, pages: Int, bytes: Int
    ) async throws(ReadingError) {
        let readings = memory.readings
        let digests = await inOrder(before.all, jobs: jobs, chunk: 64) { chunk in
            chunk.map { file in InputFiles.contentPath(of: file.path).flatMap(readings.digest) ?? digest(of: file) }
        }.flatMap(\.self)
        let after = try InputFiles(of: project, jobs: jobs)
        guard after.all.map(\.path) == before.all.map(\.path), after.all.map(\.stamp) == before.all.map(\.stamp) else { return }
        let known = digests.compactMap(\.self)
        guard known.count == before.all.count else { return }
        write(
            BuildRecord(
                key: key, inputs: inputs(after, digests: known), outputs: published.files, trees: published.trees,
                report: report.texts, pages: pages, bytes: bytes))
        // What cannot be kept costs the next build time, nothing else.
        do throws(PublishingError) {
            try await self.readings.write(readings, former: former.readings)
            if !memory.graph.isSame(as: former.graph) { try graph.write(memory.graph) }
        } catch {
            return
        }
    }

    private func inputs(_ files: InputFiles, digests: [Digest]) -> [BuildRecord.Input] {
        zip(files.all, digests).map { BuildRecord.Input(path: $0.path, stamp: files.trusted($0), digest: $1) }
    }

    private func digest(of file: InputFiles.File) -> Digest? {
        guard file.stamp != nil else { return nil }
        do throws(ReadingError) { return Digest(of: try FileReading.bytes(of: project + "/" + file.path)) } catch { return nil }
    }

    /// A record that cannot be written costs the next build time, nothing else.
    private func write(_ record: BuildRecord) {
        do {
            _ = try NewFile.write(Array("*\n".utf8), to: "\(project)/\(Self.folder)/.gitignore")
            try record.write(to: path)
        } catch {
            return
        }
    }
}
