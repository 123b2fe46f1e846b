import Glibc

/// How long the stages of a build took.
struct StageTimings {
    let stages: [(name: String, seconds: Double)]

    /// One line a stage, and the most memory that the process held.
    var table: String {
        let total = stages.reduce(0) { $0 + $1.seconds }
        var text = ""
        for stage in stages + [("total", total)] {
            let milliseconds = String(Int((stage.seconds * 1000).rounded()))
            text += "  " + stage.name + String(repeating: " ", count: max(1, 24 - stage.name.count))
            text += String(repeating: " ", count: max(0, 8 - milliseconds.count)) + milliseconds + " ms\n"
        }
        var usage = rusage()
        getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
        return text + "  peak memory             \(usage.ru_maxrss / 1024) MB\n"
    }
}
