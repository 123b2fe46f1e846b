import Diagnostics
import Publishing
import Rendering

/// What a task rendered and wrote, and how long each kind of file took it.
struct WrittenFiles: Sendable {
    var files: [BuildRecord.Output] = []
    private(set) var diagnostics = DiagnosticList()
    private(set) var shares = ["render pages", "render twins", "artifacts' JSON", "write"].map { StageTimings.Share(name: $0) }

    /// The size of all files together.
    var bytes: Int { shares[3].bytes }

    /// Renders and writes some pages.
    mutating func write(pages: Range<Int>, of site: Site, to folder: OutputFolder) throws(PublishingError) {
        var buffer: [UInt8] = []
        var diagnostics = DiagnosticList()
        for page in site.plan.pages[pages] {
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
        }
        self.diagnostics.append(diagnostics)
    }

    /// Makes and writes some files of the site as a whole.
    mutating func write(
        _ stage: String, to folder: OutputFolder, _ make: (inout DiagnosticList) -> [RenderedFile]
    ) throws(PublishingError) {
        var diagnostics = DiagnosticList()
        var start = Environment.uptime
        let made = make(&diagnostics)
        let end = Environment.uptime
        var share = StageTimings.Share(name: stage)
        share.add(items: made.count, bytes: made.reduce(0) { $0 + $1.bytes.count }, seconds: end - start)
        shares.append(share)
        start = end
        for file in made { start = try write(file.bytes, to: file.path, in: folder, since: start) }
        self.diagnostics.append(diagnostics)
    }

    mutating func append(_ other: WrittenFiles) {
        files += other.files
        diagnostics.append(other.diagnostics)
        for share in other.shares {
            if let known = shares.firstIndex(where: { $0.name == share.name }) {
                shares[known].add(share)
            } else {
                shares.append(share)
            }
        }
    }

    /// - Returns: the time afterwards.
    private mutating func write(
        _ bytes: [UInt8], to path: String, in folder: OutputFolder, since start: Double
    ) throws(PublishingError) -> Double {
        files.append(BuildRecord.Output(path: path, stamp: try folder.write(bytes, to: path)))
        let end = Environment.uptime
        shares[3].add(items: 1, bytes: bytes.count, seconds: end - start)
        return end
    }
}
