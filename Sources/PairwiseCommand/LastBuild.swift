import Diagnostics
import Glibc
import Parallel
import Publishing
import Reading

/// What is kept of a project's last build in `.pairwise/`, so that a build of which nothing changed is over at once.
///
/// Whatever is doubtful counts as changed: a file whose stamp differs is compared by its bytes, an output whose stamp
/// differs, another executable, other options or another day make the build anew.
struct LastBuild: Sendable {
    /// One file that the site is made from.
    struct Input: Sendable {
        let path: String
        /// Nil for what is no regular file.
        let stamp: FileStamp?
    }

    static let folder = ".pairwise"

    private let project: String
    private let output: String
    private let path: String
    private let key: String
    private let jobs: Int

    init(of inputs: Inputs, output: String, jobs: Int) {
        project = inputs.project
        self.output = output
        self.jobs = jobs
        let name = String(Digest(of: Array(output.utf8)).value, radix: 16)
        path = "\(project)/\(Self.folder)/build-\(name)"
        let options = inputs.options
        key = [
            "\(FileStamp(of: "/proc/self/exe").map { "\($0.size) \($0.modified) \($0.inode)" } ?? "")", output,
            inputs.baseURL ?? "", "\(options.includesDrafts)", options.today.map { "\($0)" } ?? "",
        ].joined(separator: "\n")
    }

    /// Every file that a build would read, by path.
    /// - Throws: ``ReadingError`` when a folder cannot be read.
    func scan() throws(ReadingError) -> [Input] {
        var paths = try SourceTree.paths(of: project).map { SourceTree.contentFolder + $0 }
        let own = project + "/" + ThemeFiles.folder
        if FileReading.isFolder(own) { paths += try FileReading.files(below: own).map { ThemeFiles.folder + $0 } }
        return paths.map { Input(path: $0, stamp: FileStamp(of: project + "/" + $0)) }
    }

    /// The record of the last build when a new one would give the same; nil when it might not.
    func unchanged(_ inputs: [Input]) async -> BuildRecord? {
        guard var record = BuildRecord(at: path), record.key == key, record.inputs.map(\.path) == inputs.map(\.path) else { return nil }
        let doubtful = zip(record.inputs, inputs).enumerated().filter { $1.0.stamp == nil || $1.0.stamp != $1.1.stamp }.map(\.offset)
        let known = record.inputs
        let isSame = await inOrder(doubtful, jobs: jobs, chunk: 16) { chunk in
            chunk.allSatisfy { digest(of: inputs[$0]) == known[$0].digest }
        }
        guard isSame.allSatisfy({ $0 }) else { return nil }
        let output = output
        let isThere = await inOrder(record.outputs, jobs: jobs, chunk: 512) { chunk in
            chunk.allSatisfy { file in FileStamp(of: output + "/" + file.path)?.isContentOf(file.stamp) == true }
        }
        guard isThere.allSatisfy({ $0 }) else { return nil }
        if !doubtful.isEmpty {
            record.inputs = self.inputs(inputs, digests: known.map(\.digest))
            write(record)
        }
        return record
    }

    /// Keeps what was built, when the files are still what they were before it read them.
    func keep(
        _ before: [Input], outputs: [BuildRecord.Output], report: DiagnosticList, pages: Int, bytes: Int
    ) async throws(ReadingError) {
        let digests = await inOrder(before, jobs: jobs, chunk: 64) { chunk in chunk.map { digest(of: $0) } }.flatMap { $0 }
        let after = try scan()
        guard after.map(\.path) == before.map(\.path), after.map(\.stamp) == before.map(\.stamp) else { return }
        let known = digests.compactMap { $0 }
        guard known.count == before.count else { return }
        write(
            BuildRecord(
                key: key, inputs: inputs(before, digests: known), outputs: outputs, report: report.texts, pages: pages, bytes: bytes))
    }

    /// A stamp that is younger than the disk's clock can tell apart is not kept: the file may change again and look the same.
    private func inputs(_ inputs: [Input], digests: [Digest]) -> [BuildRecord.Input] {
        var now = timespec()
        clock_gettime(CLOCK_REALTIME, &now)
        let limit = Int(now.tv_sec) * 1_000_000_000 + Int(now.tv_nsec) - 100_000_000
        return zip(inputs, digests).map { input, digest in
            let isOld = input.stamp.map { $0.changed < limit && $0.modified < limit } ?? false
            return BuildRecord.Input(path: input.path, stamp: isOld ? input.stamp : nil, digest: digest)
        }
    }

    private func digest(of input: Input) -> Digest? {
        guard input.stamp != nil else { return nil }
        do throws(ReadingError) { return Digest(of: try FileReading.bytes(of: project + "/" + input.path)) } catch { return nil }
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
