import Glibc

/// What each stage of a build took: time, items, bytes, and the most memory held by its end.
///
/// - Units: seconds and bytes. The stages follow each other without a gap, so that their sum is the whole.
struct StageTimings {
    struct Stage {
        let name: String
        let seconds: Double
        /// How many of what: `2000 files`; empty where nothing is counted.
        let items: String
        /// Bytes read or made; 0 where none are.
        let bytes: Int
        /// The most that the process held so far.
        let peak: Int
    }

    /// A part of a stage whose parts run side by side on several cores.
    struct Share {
        let name: String
        /// Of all cores together.
        var seconds = 0.0
        var items = 0
        var bytes = 0

        mutating func add(items: Int, bytes: Int, seconds: Double) {
            self.items += items
            self.bytes += bytes
            self.seconds += seconds
        }

        mutating func add(_ other: Share) { add(items: other.items, bytes: other.bytes, seconds: other.seconds) }
    }

    private(set) var stages: [Stage] = []
    private var start = Environment.uptime

    /// Ends the stage that began when the last one ended.
    mutating func end(_ name: String, _ items: String = "", bytes: Int = 0) {
        let now = Environment.uptime
        stages.append(Stage(name: name, seconds: now - start, items: items, bytes: bytes, peak: Self.peak))
        start = now
    }

    /// Ends a stage of several parts: each gets of the time what it took of the cores.
    mutating func end(_ shares: [Share]) {
        let now = Environment.uptime
        let total = shares.reduce(0) { $0 + $1.seconds }
        for share in shares {
            let seconds = total > 0 ? (now - start) * share.seconds / total : 0
            stages.append(
                Stage(name: share.name, seconds: seconds, items: "\(share.items) files", bytes: share.bytes, peak: Self.peak))
        }
        start = now
    }

    /// One line a stage.
    var table: String {
        let seconds = stages.reduce(0) { $0 + $1.seconds }
        let total = Stage(name: "total", seconds: seconds, items: "", bytes: 0, peak: Self.peak)
        let head = Self.row("stage", "ms", "items", "bytes", "peak memory")
        return head
            + (stages + [total]).map { stage in
                Self.row(
                    stage.name, Self.milliseconds(stage.seconds), stage.items, stage.bytes == 0 ? "" : fileSize(stage.bytes),
                    "\(stage.peak / 1_000_000) MB")
            }.joined()
    }

    private static func row(_ name: String, _ time: String, _ items: String, _ bytes: String, _ peak: String) -> String {
        "  " + padded(name, 24, left: true) + padded(time, 9) + padded(items, 22) + padded(bytes, 10) + padded(peak, 13) + "\n"
    }

    private static func padded(_ text: String, _ width: Int, left: Bool = false) -> String {
        let space = String(repeating: " ", count: max(1, width - text.count))
        return left ? text + space : space + text
    }

    /// With one decimal: `12.3`.
    private static func milliseconds(_ seconds: Double) -> String {
        let tenths = Int((seconds * 10_000).rounded())
        return "\(tenths / 10).\(tenths % 10)"
    }

    private static var peak: Int {
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return usage.ru_maxrss * 1024
    }
}
