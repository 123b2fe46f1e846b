import Diagnostics
import Digests
import Planning
import Publishing
import Rendering
import Templating

/// What a task rendered and wrote, and how long each kind of file took it.
struct WrittenFiles: Sendable {
    var files: [BuildRecord.Output] = []
    /// Where in `files` those stand that were kept as they are.
    private(set) var kept: [Range<Int>] = []
    private(set) var diagnostics = DiagnosticList()
    private(set) var shares = ["render pages", "render twins", "artifacts' JSON", "write", "keep"].map { StageTimings.Share(name: $0) }

    /// The size of all files together.
    var bytes: Int { shares[Self.write].bytes + shares[Self.keep].bytes }

    private static let write = 3
    private static let keep = 4

    /// Renders and writes some pages; one that shows what it showed before is kept.
    mutating func write(
        pages: some Sequence<PagePlan>, of site: Site, _ digests: PageDigests, beside former: [String: BuildRecord.Output],
        to folder: Destination
    ) throws(PublishingError) {
        var buffer = PageBuffer()
        for page in pages {
            defer { site.renderer.didFinish(page) }
            let digest = digests.digest(of: page)
            if let digest, try keep(site.renderer.paths(of: page), digest, of: former, in: folder) { continue }
            var diagnostics = DiagnosticList()
            let first = files.count
            var start = Environment.uptime
            try site.renderer.render(page, in: &buffer, reporting: &diagnostics) { kind, path, bytes throws(PublishingError) in
                let share =
                    switch kind {
                    case .page: 0
                    case .twin: 1
                    case .json: 2
                    }
                let rendered = Environment.uptime
                shares[share].add(items: 1, bytes: bytes.count, seconds: rendered - start)
                start = try write(bytes, to: path, in: folder, since: rendered)
            }
            if diagnostics.all.isEmpty {
                // What is reported of a page is found by rendering it again.
                for index in files.indices[first...] { files[index].digest = digest }
            } else {
                self.diagnostics.append(diagnostics)
            }
        }
    }

    /// Keeps the files of a page that were made of the same.
    /// - Returns: false, and nothing is kept, when there is another, or none.
    private mutating func keep(
        _ paths: [String], _ digest: Digest, of former: [String: BuildRecord.Output], in folder: Destination
    ) throws(PublishingError) -> Bool {
        let start = Environment.uptime
        var kept: [BuildRecord.Output] = []
        for path in paths {
            guard let file = former[path], file.digest == digest else { return false }
            kept.append(file)
        }
        guard try folder.keep(kept) else { return false }
        self.kept.append(files.count..<files.count + kept.count)
        files += kept
        let bytes = kept.reduce(0) { $0 + $1.stamp.size }
        shares[Self.keep].add(items: kept.count, bytes: bytes, seconds: Environment.uptime - start)
        return true
    }

    /// Makes some files of the site as a whole, and writes those whose bytes have another digest than before.
    mutating func write(
        _ stage: String, beside former: [String: BuildRecord.Output], to folder: Destination,
        _ make: (inout DiagnosticList) -> [RenderedFile]
    ) throws(PublishingError) {
        var diagnostics = DiagnosticList()
        var start = Environment.uptime
        let made = make(&diagnostics)
        let end = Environment.uptime
        var share = StageTimings.Share(name: stage)
        share.add(items: made.count, bytes: made.reduce(0) { $0 + $1.bytes.count }, seconds: end - start)
        add(share)
        start = end
        for file in made {
            let (path, digest) = (file.path, Digest(of: file.bytes))
            if try keep([path], digest, of: former, in: folder) {
                start = Environment.uptime
            } else {
                start = try file.bytes.lent { bytes throws(PublishingError) in try write(bytes, to: path, in: folder, since: start) }
                files[files.count - 1].digest = digest
            }
        }
        self.diagnostics.append(diagnostics)
    }

    /// The files that were not kept.
    var changed: [BuildRecord.Output] {
        var start = 0
        var changed: [BuildRecord.Output] = []
        for range in kept + [files.count..<files.count] {
            changed += files[start..<range.lowerBound]
            start = range.upperBound
        }
        return changed
    }

    mutating func append(_ other: WrittenFiles) {
        kept += other.kept.map { $0.lowerBound + files.count..<$0.upperBound + files.count }
        files += other.files
        diagnostics.append(other.diagnostics)
        for share in other.shares { add(share) }
    }

    private mutating func add(_ share: StageTimings.Share) {
        if let known = shares.firstIndex(where: { $0.name == share.name }) {
            shares[known].add(share)
        } else {
            shares.append(share)
        }
    }

    /// - Returns: the time afterwards.
    private mutating func write(
        _ bytes: UnsafeRawBufferPointer, to path: String, in folder: Destination, since start: Double
    ) throws(PublishingError) -> Double {
        files.append(BuildRecord.Output(path: path, stamp: try folder.write(bytes, to: path)))
        let end = Environment.uptime
        shares[Self.write].add(items: 1, bytes: bytes.count, seconds: end - start)
        return end
    }
}
